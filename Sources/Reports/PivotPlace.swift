/// A column of a pivot: one measure for one value of what stands `across`. The columns of a measure are neighbours,
/// in the order of those values, its total last: several series for a chart, or a row of a heat map.
package struct PivotPlace: Hashable, Sendable {
    /// The measure's heading: `Revenue`. The column's own heading is the value: `Q1 2017`.
    package var measure: String
    /// The values of `across`; nil for the total of the row.
    package var key: [Cell]?
    /// What they are values of, in the same order: `quarter`.
    package var dimensions: [String]

    package init(measure: String, key: [Cell]?, dimensions: [String] = []) {
        self.measure = measure
        self.key = key
        self.dimensions = dimensions
    }
}
