import Model

/// A chart as a value: what is drawn, free of how. Terminals and SVG are drawn from it alike.
package struct Chart: Sendable {
    package var kind: ChartKind
    /// What was measured by what: `Revenue by month`.
    package var title: String
    /// What the positions are: `Month`; several where a position has several keys.
    package var headings: [String]
    package var positions: [ChartPosition]
    /// Whether the positions are units of time, which read from left to right.
    package var isOverTime: Bool
    /// What the values are and how they are written.
    package var value: ReportColumn
    package var series: [ChartSeries]
    package var goals: [GoalLine]
    /// What the intervals of the series are: `90 % range`.
    package var rangeName: String?
    /// Whether the second series is what the first is compared with: both are drawn in one frame.
    package var isCompared = false
    /// Headings of numbers that the table has and the chart has not.
    package var leftOut: [String]
    /// The same as a table, for who cannot see the drawing, and for programs.
    package var table: ReportTable

    package init(
        kind: ChartKind, title: String, headings: [String] = [], positions: [ChartPosition],
        isOverTime: Bool = false, value: ReportColumn, series: [ChartSeries], goals: [GoalLine] = [],
        rangeName: String? = nil,
        leftOut: [String] = [],
        table: ReportTable
    ) {
        self.kind = kind
        self.title = title
        self.headings = headings
        self.positions = positions
        self.isOverTime = isOverTime
        self.value = value
        self.series = series
        self.goals = goals
        self.rangeName = rangeName
        self.leftOut = leftOut
        self.table = table
    }

    /// The same with series and positions exchanged.
    package var transposed: Chart {
        var chart = self
        chart.positions = series.map { ChartPosition($0.name) }
        chart.isOverTime = false
        chart.series = positions.indices.map { position in
            ChartSeries(name: positions[position].name, cells: series.map { $0.cells[position] })
        }
        return chart
    }

    /// Every value drawn as a mark; totals, which would dwarf the rest, are not.
    package var values: [Double] {
        series.flatMap { series in
            zip(positions, series.cells).compactMap { position, cell in
                position.kind == .data ? cell.number?.double : nil
            }
        }
    }

    /// The least and greatest of all that is drawn: values, the ends of intervals, goal lines.
    package var extent: (low: Double, high: Double)? {
        let ends = series.flatMap { series in
            positions.indices.filter { positions[$0].kind == .data }
                .compactMap { series.interval(at: $0) }.flatMap { [$0.low, $0.high] }
        }
        let drawn = (values + ends + goals.map(\.value.double)).filter(\.isFinite)
        guard let low = drawn.min(), let high = drawn.max() else { return nil }
        return (low, high)
    }
}
