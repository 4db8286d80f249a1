/// The ways to draw values.
package enum ChartKind: String, CaseIterable, Sendable {
    /// A length for each value.
    case bars
    /// Values over time.
    case line
    /// Many series over time, one small line each.
    case sparklines
    /// Two dimensions, the value as a shade.
    case heatmap
    /// How often values lie in each of several bins.
    case histogram
    /// Steps, each with the share that the one before leaves of it.
    case funnel
}
