import Language

/// A table that was expected and not found, with the sentence that expects it.
struct UnmetTable: Sendable {
    let source: StatementSource
    let comparison: TableComparison
}

/// Changes the rows of an `expect … gives` to those found: rows and cells that hold stay as they stand, elisions
/// and comments between the rows too.
struct ExpectedRows {
    private let bytes: [UInt8]
    private let comparison: TableComparison
    /// The tokens of the rows, and the end of the word before the first.
    private let rows: [Token]
    private let start: Int

    /// Whether rows would remain that say anything: not only `...`.
    var saysAnything: Bool {
        comparison.steps.contains {
            switch $0 {
            case .same, .changed, .extra: true
            case .lacking, .elided: false
            }
        }
    }

    /// Nil where the sentence has not as many rows as were compared.
    init?(_ table: UnmetTable) {
        bytes = Array(table.source.text.utf8)
        comparison = table.comparison
        let range = table.source.range
        let tokens = Lexer.tokens(of: String(decoding: bytes[range.start..<range.end], as: UTF8.self)).filter
        {
            $0.kind != .comment && $0.kind != .end && $0.kind != .separator
        }
        let count = comparison.expected.count
        guard tokens.count > count, tokens.suffix(count).allSatisfy({ $0.kind == .text }) else { return nil }
        rows = tokens.suffix(count).map { token in
            var token = token
            token.range = SourceRange(token.range.start + range.start, token.range.end + range.start)
            return token
        }
        start = tokens[tokens.count - count - 1].range.end + range.start
    }

    /// In the order of the text.
    var edits: [Fix.Edit] {
        var edits: [Fix.Edit] = []
        var end = start
        for step in comparison.steps {
            switch step {
            case .same(let row, _), .elided(let row, _): end = rows[row].range.end
            case .changed(let row, let found):
                edits.append(Fix.Edit(rows[row].range, quoted(merged(row, found))))
                end = rows[row].range.end
            case .lacking(let row):
                edits.append(removal(of: row))
                end = rows[row].range.end
            case .extra(let found):
                edits.append(Fix.Edit(SourceRange(end, end), separator + quoted(comparison.found[found])))
            }
        }
        return edits
    }

    /// The row found, with the cells that were elided elided.
    private func merged(_ row: Int, _ found: Int) -> [String] {
        comparison.found[found].enumerated().map { column, cell in
            let expected = comparison.expected[row]
            let isElided = column < expected.count && expected[column] == TableComparison.elision
            return isElided ? TableComparison.elision : cell
        }
    }

    private func quoted(_ record: [String]) -> String {
        "\"" + CSVRecords.line(record).replacing("\"", with: "\"\"") + "\""
    }

    /// With the blanks before it, up to the row, word or comment before; nothing moves up into a comment.
    private func removal(of row: Int) -> Fix.Edit {
        let token = rows[row].range
        var begin = token.start
        let previous = row == 0 ? start : rows[row - 1].range.end
        while begin > previous, isBlank(bytes[begin - 1]) { begin -= 1 }
        let behind = bytes[token.end...].first { $0 != 32 && $0 != 9 }
        let endsLine = behind == nil || behind == 10 || behind == 13
        return Fix.Edit(SourceRange(begin == previous || endsLine ? begin : token.start, token.end), "")
    }

    /// What stands between the rows: a line each, indented alike, or a blank.
    private var separator: String {
        let gaps = zip([start] + rows.map(\.range.end), rows.map(\.range.start)).map { bytes[$0..<$1] }
        let gap = gaps.first { $0.contains(10) } ?? gaps.first ?? []
        guard gap.contains(10) else { return gaps.isEmpty ? "\n    " : " " }
        let indent = gap.reversed().prefix { $0 == 32 || $0 == 9 }.count
        return "\n" + String(repeating: " ", count: max(1, indent))
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}

extension Array where Element == UInt8 {
    /// With edits that do not overlap, in their order.
    func applying(_ edits: [Fix.Edit]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        for edit in edits {
            result += self[place..<edit.range.start] + Array(edit.replacement.utf8)
            place = edit.range.end
        }
        return result + self[place...]
    }
}
