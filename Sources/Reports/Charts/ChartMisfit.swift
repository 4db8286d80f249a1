/// Why an answer cannot be drawn as asked, and what to ask instead.
package struct ChartMisfit: Error, Hashable, Sendable {
    package var reason: String

    package init(_ reason: String) { self.reason = reason }

    static let noNumbers = ChartMisfit("there are no numbers here to draw")
    static let noTime = ChartMisfit("a line goes over time: add `by month` to the question")
    static let noSeries = ChartMisfit("sparklines go over time: add `by region and month` to the question")
    static let noSquare = ChartMisfit("a heatmap has two dimensions: write `by region and product`")
    static let noSpread = ChartMisfit("a histogram needs several different values, as `list deals` has them")
    static let noSteps = ChartMisfit(
        "a funnel has steps that follow one another: ask `funnel` or `funnel by region`")
    static let manyFacts = ChartMisfit(
        "bars of a list take one name and one number: write `showing account, amount`")
    static let ofRecords = ChartMisfit("a list makes bars or a histogram; ask for a measure instead")
    static let oneNumber = ChartMisfit("one number makes no chart: add `by month` or `by region`")
}
