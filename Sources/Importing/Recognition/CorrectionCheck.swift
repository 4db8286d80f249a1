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
            + corrections.stages.compactMap(unmet)
    }

    private func unmet(_ correction: Corrections.Table) -> [UnmetCorrection] {
        guard let table = tables.first(where: { corrections.isCalled(correction.file, table: $0.file) })
        else {
            return [UnmetCorrection(subject: .file(correction.file), words: missing(correction.file))]
        }
        let headers = Words.list(table.columns.map { "`\($0.header)`" }, limit: 8)
        return correction.columns.filter { column in
            !table.columns.contains { $0.isCalled(column.header) }
        }.map { column in
            UnmetCorrection(
                subject: .header(correction.file, column.header),
                words: "no column `\(column.header)` is in \(correction.file), which has \(headers)")
        }
    }

    private func missing(_ file: String) -> String {
        let within = tables.filter { $0.file.hasPrefix(file + "/") }.map { "`\($0.file)`" }
        if within.isEmpty { return "no file `\(file)` is in the folder" }
        return "`\(file)` holds several tables: write \(Words.list(within, limit: 8))"
    }

    private func unmet(_ spelling: Corrections.Spelling) -> UnmetCorrection? {
        let subject = Corrections.Subject.spelling(NameKey.fold(spelling.dimension), spelling.text)
        let columns = drafts.flatMap(\.columns).filter {
            $0.raw.codes != nil && $0.isCalled(spelling.dimension)
        }
        if columns.isEmpty {
            return UnmetCorrection(
                subject: subject, words: "no column of texts is called `\(spelling.dimension)`")
        }
        if columns.contains(where: { $0.raw.dictionary.texts.contains(spelling.text) }) { return nil }
        return UnmetCorrection(
            subject: subject, words: "no \(spelling.dimension) is called `\(spelling.text)`")
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
        self.header == header || NameKey.fold(self.header) == NameKey.fold(header)
            || HeaderWords.name(of: self.header) == HeaderWords.name(of: header)
    }
}

extension DraftColumn {
    /// Whether a sentence's name means this column.
    func isCalled(_ name: String) -> Bool {
        let key = NameKey.fold(name)
        return ([self.name, meaning ?? ""] + synonyms).contains { NameKey.fold($0) == key }
    }
}
