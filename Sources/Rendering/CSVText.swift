import Reports

/// Comma-separated values to RFC 4180, with line feeds: a row of names, then data rows, rows too few to rank,
/// and totals, in the report's order. Values are raw: shares as fractions, money without grouping, ISO dates,
/// missing as nothing, an interval as two columns. Several tables are set apart by a blank line; sparklines are
/// left out. A report without tables gives its texts as a table.
struct CSVText: ReportFormat {
    let options: RenderOptions

    init(options: RenderOptions) { self.options = options }

    func text(of report: Report) -> String {
        let tables = report.blocks.compactMap { RawTable($0) }
        if tables.isEmpty {
            return report.blocks.compactMap(textTable).joined(separator: "\n")
        }
        return tables.map { lines(of: $0) }.joined(separator: "\n")
    }

    private func lines(of table: RawTable) -> String {
        let header = line(table.columns.map { .text($0.name) })
        return header
            + table.rows.lazy.prefix { _ in !options.cancellation.isCancelled }
            .map { line($0.values) }.joined()
    }

    private func textTable(of block: Block) -> String? {
        switch block {
        case .definitions(let entries):
            line([.text("Term"), .text("Meaning")])
                + entries.map { line([.text($0.term), .text($0.text)]) }.joined()
        case .text(let text): line([.text("Text")]) + line([.text(text)])
        case .table, .chart, .figure, .spark: nil
        }
    }

    private func line(_ values: [RawCell]) -> String {
        // A record of one empty field would read as a blank line.
        if values == [.missing] { return "\"\"\n" }
        return values.map(field).joined(separator: ",") + "\n"
    }

    private func field(_ value: RawCell) -> String {
        switch value {
        case .missing: ""
        case .number(let digits): digits
        case .flag(let flag): flag ? "yes" : "no"
        case .text(let text): quoted(defused(text))
        }
    }

    /// A text that a spreadsheet would take for a formula is led by an apostrophe.
    /// At a terminal control characters are made visible.
    private func defused(_ text: String) -> String {
        let shown = options.width == nil ? text : SafeText.lines(text)
        guard let first = shown.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
            return shown
        }
        return "'" + shown
    }

    private func quoted(_ text: String) -> String {
        let needsQuotes =
            text.isEmpty || text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.unicodeScalars.append("\"") }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
