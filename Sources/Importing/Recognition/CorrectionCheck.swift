import Model

/// A correction that meets nothing in the data.
package struct UnmetCorrection: Sendable, Hashable {
    package var subject: Corrections.Subject
    /// What is missing, in plain words.
    package var words: String
}

/// Finds corrections that meet nothing in the data: a file that is not there, a header or a text that none has.
struct CorrectionCheck {
    let corrections: Corrections
    let tables: [RawTable]
    let drafts: [DraftTable]

    /// One for each correction that changes nothing. To be called before texts are joined.
    func unmet() -> [UnmetCorrection] {
        corrections.tables.flatMap(unmet) + corrections.spellings.compactMap(unmet)
            + corrections.stages.compactMap(unmet) + unmetRevenue
    }

    /// Revenue is that of sales that are in a file.
    private var unmetRevenue: [UnmetCorrection] {
        guard let said = corrections.revenueKind else { return [] }
        let kind = TableKind.named(said)
        let known = TableKind.facts.filter { fact in drafts.contains { $0.kind == fact } }.map(\.tableName)
        guard !known.contains(kind.tableName) else { return [] }
        let others = known.isEmpty ? "" : "; there are \(Words.list(known))"
        return [UnmetCorrection(subject: .revenue, words: "no file holds sales called `\(said)`\(others)")]
    }

    private func unmet(_ correction: Corrections.Table) -> [UnmetCorrection] {
        guard let table = tables.first(where: { corrections.isCalled(correction.file, table: $0.file) })
        else {
            return [UnmetCorrection(subject: .file(correction.file), words: missing(correction.file))]
        }
        let headers = Words.list(table.columns.map { "`\($0.header)`" }, limit: 8)
        let kind = TableKind.named(correction.kind)
        let factors = correction.reading.factors.compactMap { unmet($0, correction, table) }
        return factors + idle(correction, table, kind)
            + correction.columns.compactMap { column in
                let subject = Corrections.Subject.header(correction.file, column.header)
                if kind == .rates, table.rateMatches != nil { return nil }
                guard let raw = table.columns.first(where: { $0.isCalled(column.header) }) else {
                    return UnmetCorrection(
                        subject: subject,
                        words: "no column `\(column.header)` is in \(correction.file), which has \(headers)")
                }
                guard let meaning = kind.meaning(named: column.name), !RoleFinder.fits(raw, meaning.holds)
                else {
                    return nil
                }
                return UnmetCorrection(
                    subject: subject,
                    words: "`\(raw.header)` in \(correction.file) holds \(raw.kind.holds), and "
                        + "`\(meaning.name)` is to hold \(meaning.holds.words)")
            }
    }

    /// Moved dates need dates, and only goals hold for a period.
    private func idle(_ correction: Corrections.Table, _ table: RawTable, _ kind: TableKind)
        -> [UnmetCorrection]
    {
        var words: [String] = []
        if correction.reading.move != nil, !table.columns.contains(where: { $0.days != nil }) {
            words.append("no column of \(correction.file) holds dates to be moved")
        }
        if correction.reading.each != nil, !TableKind.goals.contains(kind) {
            words.append(
                "only quotas and targets hold for a period, and \(correction.file) has \(kind.tableName)")
        }
        return words.map { UnmetCorrection(subject: .file(correction.file), words: $0) }
    }

    /// Only numbers can be in thousands.
    private func unmet(_ factor: FileReading.Factor, _ correction: Corrections.Table, _ table: RawTable)
        -> UnmetCorrection?
    {
        let subject = Corrections.Subject.header(correction.file, factor.column)
        guard let place = table.place(of: factor.column, correction) else {
            return UnmetCorrection(
                subject: subject, words: "no column of \(correction.file) is called `\(factor.column)`")
        }
        guard table.columns[place].integers == nil else { return nil }
        return UnmetCorrection(
            subject: subject,
            words: "`\(table.columns[place].header)` in \(correction.file) holds "
                + "\(table.columns[place].kind.holds), and only numbers can be in thousands or millions")
    }

    private func missing(_ file: String) -> String {
        let within = tables.filter { $0.file.hasPrefix(file + "/") }.map { "`\($0.file)`" }
        if within.isEmpty { return "no file `\(file)` is in the folder" }
        return "`\(file)` holds several tables: write \(Words.list(within, limit: 8))"
    }

    private func unmet(_ spelling: Corrections.Spelling) -> UnmetCorrection? {
        let subject = Corrections.Subject.spelling(NameKey.fold(spelling.dimension), spelling.text)
        let called = drafts.flatMap(\.columns).filter { $0.isCalled(spelling.dimension) }
        let columns = called.filter { $0.raw.codes != nil }
        if columns.isEmpty, let column = called.first {
            return unmet(spelling, in: column).map { UnmetCorrection(subject: subject, words: $0) }
        }
        if columns.isEmpty {
            return UnmetCorrection(
                subject: subject, words: "no column of texts is called `\(spelling.dimension)`")
        }
        if columns.contains(where: { $0.raw.dictionary.texts.contains(spelling.text) }) { return nil }
        return UnmetCorrection(
            subject: subject, words: "no \(spelling.dimension) is called `\(spelling.text)`")
    }

    /// In a column of numbers or dates a text can be said to be no value, and nothing else.
    private func unmet(_ spelling: Corrections.Spelling, in column: DraftColumn) -> String? {
        let holds = "`\(column.name)` holds \(column.raw.kind.holds)"
        guard spelling.meansMissing else {
            return "\(holds): what is none of them can only be taken `as missing`; "
                + "another value is to be put right in the file"
        }
        if column.raw.evidence.missingTextsFound.contains(spelling.text) { return nil }
        return "\(holds), and `\(spelling.text)` is not among those that are none"
    }

    private func unmet(_ stage: Corrections.Stage) -> UnmetCorrection? {
        let deals = drafts.first { $0.kind == .deals }
        let columns = [deals?.column(.stage), deals?.column(named: "status")].compactMap { $0 }
        let key = NameKey.fold(stage.text)
        if columns.contains(where: { $0.raw.dictionary.texts.contains { NameKey.fold($0) == key } }) {
            return nil
        }
        return UnmetCorrection(subject: .stage(key), words: "no stage is called `\(stage.text)`")
    }
}

extension RawColumn {
    /// Whether a correction's header means this column: as written, or by its words.
    func isCalled(_ header: String) -> Bool {
        HeaderWords.isSame(self.header, header)
    }
}

extension DraftColumn {
    /// Whether a sentence's name means this column.
    func isCalled(_ name: String) -> Bool {
        let key = NameKey.fold(name)
        return ([self.name, meaning ?? ""] + synonyms).contains { NameKey.fold($0) == key }
    }
}
