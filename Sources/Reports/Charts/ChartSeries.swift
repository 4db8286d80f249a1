import Model

/// The values of one thing at every position of a chart.
package struct ChartSeries: Sendable {
    package var name: ChartName
    /// As many as the chart has positions; what is no number is missing there.
    package var cells: [Cell]
    /// What each value may really be; empty where nothing is known of it.
    package var intervals: [ChartInterval?]

    package init(name: ChartName, cells: [Cell], intervals: [ChartInterval?] = []) {
        self.name = name
        self.cells = cells
        self.intervals = intervals
    }

    package func interval(at position: Int) -> ChartInterval? {
        position < intervals.count ? intervals[position] : nil
    }
}

/// A range around a value, in the value's own unit.
package struct ChartInterval: Hashable, Sendable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}

/// A value drawn across a chart, such as a goal or the rate of the whole.
package struct GoalLine: Hashable, Sendable {
    package var name: String
    package var value: Fraction

    package init(name: String, value: Fraction) {
        self.name = name
        self.value = value
    }
}
