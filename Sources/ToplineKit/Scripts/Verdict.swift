/// What came of an `expect`.
struct Verdict: Sendable {
    var isMet: Bool
    /// The check in one line: `expect revenue this year >= 10,000,000`
    var sentence: String
    /// Both sides and what differs, indented; what a failure shows.
    var details: [String]
    /// Of tables, for `accept`.
    var comparison: TableComparison?
}

/// The lines that a failed comparison of tables shows: both tables as one, then each difference by its cell.
struct TableDifferences {
    let comparison: TableComparison
    /// The rows are lines of text, not cells.
    var isText = false

    /// Of either list no more are shown.
    private static let mostLines = 40

    var lines: [String] { sides + Self.capped(comparison.steps.flatMap(differences)) }

    /// Both tables as one.
    var sides: [String] { Self.capped(comparison.steps.flatMap(table)) }

    private static func capped(_ lines: [String]) -> [String] {
        guard lines.count > mostLines else { return lines }
        return lines.prefix(mostLines) + ["  … \(lines.count - mostLines) more"]
    }

    /// `  same`, `- expected`, `+ found`
    private func table(_ step: TableComparison.Step) -> [String] {
        switch step {
        case .same(_, let row): ["    " + found(row)]
        case .changed(let row, let other): ["  - " + expected(row), "  + " + found(other)]
        case .lacking(let row): ["  - " + expected(row)]
        case .extra(let row): ["  + " + found(row)]
        case .elided(let row, _): isFirst(step, row) ? ["    " + TableComparison.elision] : []
        }
    }

    /// An elision is shown once, however many rows it stands for.
    private func isFirst(_ step: TableComparison.Step, _ row: Int) -> Bool {
        let first = comparison.steps.first {
            if case .elided(row, _) = $0 { return true }
            return false
        }
        return first == step
    }

    private func expected(_ row: Int) -> String { line(comparison.expected[row]) }
    private func found(_ row: Int) -> String { line(comparison.found[row]) }

    private func line(_ record: [String]) -> String {
        Self.shown(isText ? record.first ?? "" : CSVRecords.line(record))
    }

    /// On one line, however many the value has.
    private static func shown(_ text: String) -> String {
        String(text.map { $0.isNewline ? "␤" : $0 == "\t" ? " " : $0 })
    }

    // MARK: Cells

    private func differences(_ step: TableComparison.Step) -> [String] {
        switch step {
        case .same, .elided: return []
        case .lacking(let row):
            return ["  expected row \(row)\(name(comparison.expected[row])) was not found"]
        case .extra(let row): return ["  row \(row)\(name(comparison.found[row])) was not expected"]
        case .changed(let row, let other):
            let (expected, found) = (comparison.expected[row], comparison.found[other])
            return TableComparison.differences(expected, found).map { column in
                "  \(place(other, found)), \(heading(column)): expected \(cell(expected, column)), "
                    + "found \(cell(found, column))"
            }
        }
    }

    private func place(_ row: Int, _ found: [String]) -> String {
        row == 0 ? "headings" : "row \(row)\(name(found))"
    }

    private func name(_ record: [String]) -> String {
        guard let first = record.first, !first.isEmpty else { return "" }
        return " (\(Self.shown(first)))"
    }

    private func heading(_ column: Int) -> String {
        guard let headings = comparison.found.first, column < headings.count, !headings[column].isEmpty else {
            return "column \(column + 1)"
        }
        return Self.shown(headings[column])
    }

    private func cell(_ record: [String], _ column: Int) -> String {
        guard column < record.count else { return "no cell" }
        return record[column].isEmpty ? "nothing" : Self.shown(record[column])
    }
}
