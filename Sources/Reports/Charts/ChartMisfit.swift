/// Why an answer cannot be drawn as asked, and what to ask instead.
package struct ChartMisfit: Error, Hashable, Sendable {
    package var reason: String

    package init(_ reason: String) { self.reason = reason }

    static let noNumbers = ChartMisfit("there are no numbers here to draw")
    static let noTime = ChartMisfit("a line goes over time: add `by month` to the question")
    static let noSeries = ChartMisfit("sparklines go over time: add `by region and month` to the question")
    static let noSquare = ChartMisfit("a heatmap has two dimensions: write `by region and product`")
    static let noSpread = ChartMisfit("a histogram needs several different values, as `list deals` has them")
    static let noSteps = ChartMisfit("a funnel needs several steps, none of them negative")
    static let oneNumber = ChartMisfit("one number makes no chart: add `by month` or `by region`")
}
