import Model

/// Decides what each file of a company is taken for, and which files are left aside.
struct TableSelection {
    private let corrections: Corrections
    /// In the order in which tables stand in the store.
    private(set) var tables: [RecognisedTable] = []
    private(set) var leftAside: [LeftAside] = []
    private(set) var doubts: [Doubt] = []

    init(_ files: [RawTable], corrections: Corrections) {
        self.corrections = corrections
        let findings = files.map(find)
        let hasSales = findings.contains { $0.table.map { TableKind.facts.contains($0.kind) } ?? false }
        var recognised: [RecognisedTable] = []
        for (file, finding) in zip(files, findings) {
            if let table = take(finding, of: file, besideSales: hasSales) { recognised.append(table) }
        }
        setRosterApart(&recognised)
        keepBest(of: recognised)
        noteMissingDeals(files)
    }

    /// What one file alone is taken for.
    private enum Finding {
        case table(RecognisedTable)
        case dataDictionary
        /// The changes of deals, as that program writes them.
        case history(Vendor)
        /// A sheet that is hidden; the name it would have as a table.
        case hidden(String)
        /// The company says that it is nothing; the name it would have as a table.
        case leftOut(String)
        /// Exchange rates of which nothing says what they are the rates of.
        case unsettledRates(RateSheet.Refusal)
        case stranger

        var table: RecognisedTable? {
            if case .table(let table) = self { table } else { nil }
        }
    }

    private func find(_ file: RawTable) -> Finding {
        if let matches = file.rateMatches { return .table(TableRecogniser.rates(file, matches)) }
        if let refusal = file.rateRefusal { return .unsettledRates(refusal) }
        if let correction = corrections.table(forFile: file.file) {
            if TableKind.meansNothing(correction.kind) { return .leftOut(likelyName(of: file)) }
            return .table(TableRecogniser.table(file, as: TableKind.named(correction.kind)))
        }
        if TableRecogniser.isDataDictionary(file) { return .dataDictionary }
        if file.isHidden { return .hidden(likelyName(of: file)) }
        if let vendor = VendorFinder.best(file)?.vendor, vendor.kind == nil {
            return TableRecogniser.stageChanges(file, of: vendor).map(Finding.table) ?? .history(vendor)
        }
        return TableRecogniser.recognise(file).map(Finding.table) ?? .stranger
    }

    private func likelyName(of file: RawTable) -> String {
        TableRecogniser.recognise(file)?.kind.tableName ?? HeaderWords.name(of: file.stem)
    }

    /// The table a file becomes; nil where it is left aside. A stranger with a day and an amount is taken for sales
    /// where no file holds any.
    private mutating func take(_ finding: Finding, of file: RawTable, besideSales hasSales: Bool)
        -> RecognisedTable?
    {
        switch finding {
        case .table(let table): return table
        case .dataDictionary:
            leaveAside(
                file, "it describes columns and holds no records", as: "dictionary", isDoubtful: false)
        case .history(let vendor):
            leaveAside(
                file, "it is a \(vendor.name), one row a change, without a deal, a stage or a day in each",
                as: "deal_history")
        case .hidden(let name): leaveAside(file, "its sheet is hidden", as: name)
        case .leftOut(let name):
            leaveAside(file, "\(Corrections.file) says that it is nothing", as: name, isDoubtful: false)
        case .unsettledRates(let refusal):
            leftAside.append(
                LeftAside(file: file.file, reason: refusal.reason, sentence: refusal.sentence))
            doubts.append(
                Doubt(
                    .currency, "\(file.file) is left aside: \(refusal.reason)", sentence: refusal.sentence,
                    corrects: refusal.sentence.hasPrefix("import")))
        case .stranger:
            if !hasSales, let table = FlatTable.deals(file) { return table }
            leaveAside(file, reason(ofStranger: file), as: HeaderWords.name(of: file.stem))
        }
        return nil
    }

    private func reason(ofStranger file: RawTable) -> String {
        if file.lacksHeader {
            return "its first line holds values, not the names of columns, which are called `column 1` to "
                + "`column \(file.columns.count)`"
        }
        return TableRecogniser.lacksHeader(file)
            ? "its first line holds values, not the names of columns"
            : "its columns are those of no known kind of record"
    }

    /// A roster with spells is a table of its own, beside the list of reps. Where there is no list, each rep with the
    /// latest spell makes one.
    private func setRosterApart(_ tables: inout [RecognisedTable]) {
        let reps = tables.indices.filter { tables[$0].kind == .reps }
        if reps.isEmpty, let roster = tables.first(where: { $0.kind == .spells }) {
            // The company says that it is a roster, and there is no list.
            var list = roster
            list.kind = .reps
            tables.append(list)
        }
        let rosters = reps.filter { tables[$0].repsWithSpells > 0 }
        guard let roster = rosters.first else { return }
        if rosters.count == reps.count { tables.append(tables[roster]) }
        tables[roster].kind = .spells
    }

    /// One table a kind: what a correction says, then the best recognised, then the longest, and with it the
    /// files that have the same columns.
    private mutating func keepBest(of tables: [RecognisedTable]) {
        let ordered = tables.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            let isSaid = (corrections.says(first), corrections.says(second))
            if isSaid.0 != isSaid.1 { return isSaid.0 }
            return (second.score, second.raw.rowCount, left.offset)
                < (first.score, first.raw.rowCount, right.offset)
        }
        for (_, table) in ordered {
            // Several files may each add columns to one table.
            guard table.kind.completed == nil,
                let place = self.tables.firstIndex(where: { $0.kind == table.kind })
            else {
                self.tables.append(table)
                continue
            }
            if !self.tables.contains(where: { $0.kind == .targets }),
                let targets = TableSelection.targets(table, beside: self.tables[place], corrections)
            {
                self.tables.append(targets)
                doubts.append(TableSelection.twoGoals(self.tables[place], targets))
                continue
            }
            do throws(FileUniter.Refusal) {
                self.tables[place] = try FileUniter(corrections: corrections).unite(
                    self.tables[place], with: table)
            } catch {
                leaveAside(table.raw, error.reason, as: table.kind.tableName, renaming: error.renaming)
            }
        }
        doubts += self.tables.compactMap(unitedDoubt)
        let kinds = TableKind.known
        self.tables.sort { left, right in
            let (first, second) = (kinds.firstIndex(of: left.kind), kinds.firstIndex(of: right.kind))
            return (first ?? kinds.count, left.raw.file) < (second ?? kinds.count, right.raw.file)
        }
    }

    /// Without deals hardly anything can be asked: the longest file that is left is the likeliest to hold them.
    private mutating func noteMissingDeals(_ files: [RawTable]) {
        guard !tables.contains(where: { TableKind.facts.contains($0.kind) }) else { return }
        let rest = files.filter { file in leftAside.contains { $0.file == file.file } }
        guard let likely = rest.max(by: { $0.rowCount < $1.rowCount }) ?? files.first else { return }
        let numbers = likely.columns.compactMap { column -> String? in
            if case .number = column.kind { column.header } else { nil }
        }
        let amount = numbers.first { HeaderWords.words(of: $0).contains("amount") } ?? numbers.first
        let closed = likely.columns.first { $0.days != nil }?.header
        let said = [("closed", closed), ("amount", amount)].compactMap { name, header in
            header.map { "\(name) = \(Words.name($0))" }
        }
        doubts.append(
            Doubt(
                .outcome, "no file is recognised as the deals",
                sentence: "import \(Words.quoted(likely.file)) as deals"
                    + (said.isEmpty ? "" : " with \(said.joined(separator: ", "))")))
    }

    private func unitedDoubt(_ table: RecognisedTable) -> Doubt? {
        guard !table.raw.parts.isEmpty else { return nil }
        let files = table.raw.parts.map { "\($0.file) (\(Words.count($0.rowCount, "row")))" }
        return Doubt(
            .united,
            "\(Words.list(files)) hold the same columns and are taken together as the \(table.kind.tableName)",
            count: table.raw.rowCount, sentence: "describe import", corrects: false)
    }

    private mutating func leaveAside(
        _ table: RawTable, _ reason: String, as name: String,
        renaming: (name: String, header: String)? = nil, isDoubtful: Bool = true
    ) {
        let pair = renaming.map { " with \(Words.name($0.name)) = \(Words.name($0.header))" } ?? ""
        let sentence =
            HeaderlessProposal(table)?.sentence
            ?? "import \(Words.quoted(table.file)) as \(Words.name(name))\(pair)"
        leftAside.append(LeftAside(file: table.file, reason: reason, sentence: sentence))
        guard isDoubtful else { return }
        doubts.append(Doubt(.leftAside, "\(table.file) is left aside: \(reason)", sentence: sentence))
    }
}

extension Corrections {
    fileprivate func says(_ table: RecognisedTable) -> Bool { self.table(forFile: table.raw.file) != nil }
}

extension RawTable {
    /// The file's name without its ending, or the table's within it.
    fileprivate var stem: String { title ?? file.split(separator: ".").first.map(String.init) ?? file }
}

extension RecognisedTable {
    /// How many reps stand on several rows of a table that says from when to when.
    fileprivate var repsWithSpells: Int {
        let names = Set(matches.map(\.meaning.name))
        guard kind == .reps, !names.isDisjoint(with: ["start", "end"]),
            let rep = matches.first(where: { $0.meaning.role == .rep })
        else { return 0 }
        return raw.columns[rep.column].codeCounts().dropFirst().count { $0 > 1 }
    }
}
