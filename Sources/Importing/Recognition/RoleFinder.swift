import Model
import Store

/// What one column was taken for, and why.
struct MeaningMatch: Sendable {
    var meaning: ColumnMeaning
    var column: Int
    /// 0 to 100; 100 for the very word, and for what a correction says.
    var score: Int
    var why: String

    /// Why a column means what the company says.
    static let said = "as corrected"
}

/// Matches the columns of a file with the meanings that a kind of table has.
struct RoleFinder {
    let table: RawTable
    let kind: TableKind
    /// The program the file is from, where it is known: its headers go before words that many programs use.
    var vendor: VendorMatch?

    /// The best match for each meaning, each column used once; in the order of the columns.
    func matches() -> [MeaningMatch] {
        var matches = vendorMatches()
        for match in matchesByWords() where !matches.contains(where: { $0.collides(with: match) }) {
            matches.append(match)
        }
        return matches.sorted { $0.column < $1.column }
    }

    /// What the program's own headers say, where the values can be that.
    private func vendorMatches() -> [MeaningMatch] {
        guard let vendor else { return [] }
        let named = table.columns.indices.compactMap { column in
            vendor.meaning(ofColumn: column).map { (column: column, name: $0.name, place: $0.place) }
        }
        var matches: [MeaningMatch] = []
        for (column, name, _) in named.sorted(by: { ($0.place, $0.column) < ($1.place, $1.column) }) {
            let raw = table.columns[column]
            guard let meaning = kind.meanings.first(where: { $0.name == name }),
                RoleFinder.fits(raw, meaning.holds)
            else { continue }
            let match = MeaningMatch(
                meaning: meaning, column: column, score: 100,
                why: "`\(raw.header)` of \(vendor.name), \(RoleFinder.holds(raw))")
            if !matches.contains(where: { $0.collides(with: match) }) { matches.append(match) }
        }
        return matches
    }

    private func matchesByWords() -> [MeaningMatch] {
        var candidates: [(match: MeaningMatch, place: Int)] = []
        for (column, raw) in table.columns.enumerated() {
            let words = HeaderWords.words(of: raw.header)
            for (place, meaning) in kind.meanings.enumerated() {
                guard let header = meaning.score(header: words, ownWords: kind.ownWords),
                    let score = score(raw, meaning, header: header)
                else { continue }
                let match = MeaningMatch(
                    meaning: meaning, column: column, score: score,
                    why: why(raw, words: words, meaning: meaning))
                candidates.append((match, place))
            }
        }
        candidates.sort { left, right in
            (right.match.score, left.place, left.match.column)
                < (left.match.score, right.place, right.match.column)
        }
        var matches: [MeaningMatch] = []
        for (match, _) in candidates where !matches.contains(where: { $0.collides(with: match) }) {
            matches.append(match)
        }
        return matches
    }

    /// The header's score, changed by what the values look like; nil when they cannot be that.
    private func score(_ raw: RawColumn, _ meaning: ColumnMeaning, header: Int) -> Int? {
        guard RoleFinder.fits(raw, meaning.holds) else { return nil }
        switch meaning.role {
        case .id, kind.keyRole:
            guard table.rowCount > 20, kind != .reps else { return header }
            return raw.dictionary.count * 2 > table.rowCount ? header : header - 30
        case .stage:
            if raw.dictionary.count > 200 { return header - 40 }
            return raw.dictionary.texts.contains { OutcomeWords.outcome(of: $0).outcome != nil }
                ? min(100, header + 10) : header
        default: return header
        }
    }

    /// Whether the values can be of such a meaning.
    static func fits(_ raw: RawColumn, _ holds: ColumnMeaning.Holds) -> Bool {
        // A column without any value can be anything.
        if raw.evidence.present == 0 { return holds != .flag }
        switch (raw.kind, holds) {
        case (.text, .text), (.day, .day), (.flag, .flag), (.number, .number), (.percent, .number):
            return true
        case (.number(let format), .flag):
            return format.scale == 0 && raw.evidence.least >= 0 && raw.evidence.greatest <= 1
        default: return false
        }
    }

    private func why(_ raw: RawColumn, words: [String], meaning: ColumnMeaning) -> String {
        let said = words.joined(separator: " ")
        return "header `\(said)`, \(RoleFinder.holds(raw))"
    }

    private static func holds(_ raw: RawColumn) -> String {
        raw.evidence.present == 0 ? "no values" : raw.kind.words
    }
}

extension MeaningMatch {
    /// Whether both are of one column, or of one meaning.
    fileprivate func collides(with other: MeaningMatch) -> Bool {
        column == other.column || meaning.name == other.meaning.name
    }
}

extension RawColumn {
    /// The column as one of that kind, where it has no value at all; else as it is.
    func holding(_ holds: ColumnMeaning.Holds) -> RawColumn {
        guard evidence.present == 0, case .texts(let codes) = values else { return self }
        var column = self
        switch holds {
        case .text, .flag: return self
        case .day:
            column.kind = .day(.written(dayFirst: true))
            column.values = .days(RowBuffer([Int32](repeating: .min, count: codes.count)))
        case .number:
            column.kind = .number(NumberFormat(decimalMark: .point, scale: 0))
            column.values = .integers(RowBuffer([Int64](repeating: .min, count: codes.count)))
        }
        return column
    }
}

extension ValueKind {
    /// What the values are, in words.
    var words: String {
        switch self {
        case .text: "text"
        case .day(.written(let dayFirst)): dayFirst ? "dates, day first" : "dates"
        case .day(.compact): "dates written 20170331"
        case .day(.serial): "dates as Excel counts days"
        case .flag: "yes or no"
        case .number(let format):
            format.scale == 0
                ? "whole numbers" : "numbers, \(format.scale) \(format.scale == 1 ? "decimal" : "decimals")"
        case .percent: "percentages"
        }
    }
}
