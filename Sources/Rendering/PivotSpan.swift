/// A measure that stands over its neighbouring columns in a pivot, with its unit: `Revenue USD`.
struct PivotSpan: Sendable {
    let text: String
    /// Indexes of the grid's columns, neighbours among those shown.
    let columns: [Int]

    var textWidth: Int { DisplayWidth.of(text) }

    static func spans(over shown: [Int], of grid: TableGrid) -> [PivotSpan] {
        let measures = shown.map { grid.table.columns[$0].place?.measure }
        var spans: [PivotSpan] = []
        var start = 0
        while start < shown.count {
            let end = measures[start...].firstIndex { $0 != measures[start] } ?? shown.count
            if let measure = measures[start] {
                var format = grid.columns[shown[start]].format
                format.column.heading = measure
                spans.append(
                    PivotSpan(text: format.heading(showingUnit: true), columns: Array(shown[start..<end])))
            }
            start = end
        }
        return spans
    }
}
