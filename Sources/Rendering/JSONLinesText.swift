import Reports

/// JSON Lines: one object a row, its keys the columns' names, its values as in JSON. Rows that are no data say so
/// in `row` (`total`, `unranked`). Several tables follow one another; a report without tables gives its texts.
struct JSONLinesText: ReportFormat {
    let options: RenderOptions

    init(options: RenderOptions) { self.options = options }

    func text(of report: Report) -> String {
        let tables = report.blocks.compactMap { RawTable($0) }
        let objects = tables.isEmpty ? report.blocks.flatMap(texts) : tables.flatMap(rows)
        return objects.map { $0.text(escapesUnicode: !options.usesUnicode) + "\n" }.joined()
    }

    private func rows(of table: RawTable) -> [JSONValue] {
        let names = JSONLinesText.unique(table.columns.map(\.name))
        return table.rows.map { row in
            let members = zip(names, row.values).map { (key: $0, value: JSONValue($1)) }
            switch row.kind {
            case .data: return .object(members)
            case .total: return .object([(key: "row", value: .string("total"))] + members)
            case .unranked: return .object([(key: "row", value: .string("unranked"))] + members)
            }
        }
    }

    private func texts(of block: Block) -> [JSONValue] {
        switch block {
        case .definitions(let entries):
            entries.map { .object([("term", .string($0.term)), ("text", .string($0.text))]) }
        case .text(let text): [.object([("text", .string(text))])]
        case .table, .chart, .figure, .spark: []
        }
    }

    /// An object's keys differ: a name that stands again gets a number, and `row` is kept for the kind.
    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = ["row"]
        return names.map { name in
            let free =
                seen.contains(name) ? (2...).lazy.map { "\(name) \($0)" }.first { !seen.contains($0) }! : name
            seen.insert(free)
            return free
        }
    }
}
