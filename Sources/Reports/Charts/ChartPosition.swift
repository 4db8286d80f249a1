/// A place along the axis of a chart: a group, a unit of time, a bin, a step.
package struct ChartPosition: Hashable, Sendable {
    package var name: ChartName
    /// The group it stands in (`for each`), as its texts.
    package var group: [String]
    package var kind: Row.Kind

    package init(_ name: ChartName, group: [String] = [], kind: Row.Kind = .data) {
        self.name = name
        self.group = group
        self.kind = kind
    }
}
