import Model

/// What a file's headers, and what the company says of them, tell of the values before these are looked at.
struct FileHints: Sendable {
    private let correction: Corrections.Table?
    private let spellings: [Corrections.Spelling]
    /// What records of tables of the company's own are called: columns of that name hold keys of them.
    private let keyNames: [String]
    private let decimalComma: Bool?

    init(file: String, corrections: Corrections) {
        correction = corrections.table(forFile: file)
        keyNames = corrections.keyNames
        decimalComma = corrections.decimalComma
        spellings = corrections.spellings.filter(\.meansMissing)
    }

    func options(dayFirst: Bool?) -> CSVOptions {
        CSVOptions(
            isName: { said($0).map { $0.holds == .text } ?? ColumnHints.isName($0) },
            isDay: { said($0).map { $0.holds == .day } ?? ColumnHints.isDay($0) },
            isNumber: { said($0).map { $0.holds == .number } ?? ColumnHints.isNumber($0) },
            missingTexts: missingTexts, dayFirst: dayFirst, decimalComma: decimalComma,
            header: correction?.headerRule ?? .recognised)
    }

    /// The meaning that `import … with amount = Header` gives the column.
    private func said(_ header: String) -> ColumnMeaning? {
        guard let correction,
            let pair = correction.columns.first(where: { HeaderWords.isSame(header, $0.header) })
        else { return nil }
        return TableKind.named(correction.kind).said(pair.name, ofKeys: keyNames)
    }

    /// The texts that `treat amount "tbd" as missing` says of the column.
    private func missingTexts(_ header: String) -> Set<String> {
        let own = spellings.filter { spelling in
            HeaderWords.isSame(header, spelling.dimension)
                || said(header)?.isCalled(spelling.dimension) == true
                || ColumnHints.meanings.contains {
                    $0.isCalled(spelling.dimension) && $0.isSaid(by: header)
                }
        }
        return Set(own.map(\.text))
    }
}

extension TableKind {
    /// The meaning of this kind's columns with that name; `rep id` means the rep, whose key it is.
    func meaning(named name: String) -> ColumnMeaning? {
        if let known = meanings.first(where: { $0.isCalled(name) }) { return known }
        let words = HeaderWords.words(of: name)
        // `from = Begin` and `quarter = Date`: the days of a spell or goal, by any word for them.
        if let day = meanings.first(where: {
            [.start, .end].contains($0.role) && $0.phrases.contains(words)
        }) {
            return day
        }
        guard words.count > 1, let last = words.last, ["id", "key"].contains(last) else { return nil }
        let owner = words.dropLast().joined(separator: " ")
        return keyRole.map { NameKey.fold($0.rawValue) == NameKey.fold(owner) } == true
            ? meanings.first { $0.role == .id } : meanings.first { $0.isCalled(owner) && $0.holds == .text }
    }

    /// What a sentence says of a column that has no meaning of this kind: a role, or a key of another table.
    func said(_ name: String, ofKeys keys: [String]) -> ColumnMeaning? {
        if let known = meaning(named: name) { return known }
        let key = NameKey.fold(name)
        if let role = Role.allCases.first(where: { NameKey.fold($0.rawValue) == key }), role.namesRecords {
            return ColumnMeaning(role, .text, weight: 0, role.rawValue)
        }
        guard keys.contains(where: { NameKey.fold($0) == key }) else { return nil }
        return ColumnMeaning(role: nil, name: name.lowercased(), .text, weight: 0, name.lowercased())
    }
}

extension ColumnMeaning {
    func isCalled(_ name: String) -> Bool { NameKey.fold(self.name) == NameKey.fold(name) }

    /// Whether a header says this in its very words.
    func isSaid(by header: String) -> Bool { phrases.contains(HeaderWords.words(of: header)) }
}

extension Role {
    /// Its values are names or keys, whatever they are written with.
    fileprivate var namesRecords: Bool {
        [.id, .name, .rep, .manager, .team, .region, .account, .product, .store, .order].contains(self)
    }
}

extension Corrections {
    /// `territory`, for `import "territories.csv" as territories`.
    var keyNames: [String] {
        tables.compactMap { table in
            if case .other = TableKind.named(table.kind) { TableKind.named(table.kind).singular } else { nil }
        }
    }
}
