import Model

/// What a file's headers, and what the company says of them, tell of the values before these are looked at.
struct FileHints: Sendable {
    private let correction: Corrections.Table?
    private let spellings: [Corrections.Spelling]

    init(file: String, corrections: Corrections) {
        correction = corrections.table(forFile: file)
        spellings = corrections.spellings.filter(\.meansMissing)
    }

    func options(dayFirst: Bool?) -> CSVOptions {
        CSVOptions(
            isName: { said($0).map { $0.holds == .text } ?? ColumnHints.isName($0) },
            isDay: { said($0).map { $0.holds == .day } ?? ColumnHints.isDay($0) },
            isNumber: { said($0).map { $0.holds == .number } ?? ColumnHints.isNumber($0) },
            missingTexts: missingTexts, dayFirst: dayFirst)
    }

    /// The meaning that `import … with amount = Header` gives the column.
    private func said(_ header: String) -> ColumnMeaning? {
        guard let correction,
            let pair = correction.columns.first(where: { HeaderWords.isSame(header, $0.header) })
        else { return nil }
        return TableKind.named(correction.kind).meaning(named: pair.name)
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
    /// The meaning of this kind's columns with that name.
    func meaning(named name: String) -> ColumnMeaning? { meanings.first { $0.isCalled(name) } }
}

extension ColumnMeaning {
    func isCalled(_ name: String) -> Bool { NameKey.fold(self.name) == NameKey.fold(name) }

    /// Whether a header says this in its very words.
    func isSaid(by header: String) -> Bool { phrases.contains(HeaderWords.words(of: header)) }
}
