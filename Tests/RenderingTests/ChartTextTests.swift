import Model
import Testing

@testable import Rendering
@testable import Reports

// Charts in text: exact pictures of small answers.

private let month = ReportColumn(heading: "Month", content: .unit(.gregorian(.month)), isKey: true)
private let region = ReportColumn(heading: "Region", content: .text, isKey: true)

private func day(_ text: String) -> Cell { .day(Day(iso: text)!) }

private func amount(_ value: Int?) -> Cell { value.map { .number(Fraction($0)) } ?? .missing }

private func drawn(_ table: ReportTable, as form: Form, width: Int = 40, usesUnicode: Bool = true) -> String {
    render(
        Report(title: "", blocks: [.table(table)]), as: form,
        options: RenderOptions(width: width, usesUnicode: usesUnicode))
}

private func byMonth(_ values: [Int?]) -> ReportTable {
    let rows = values.enumerated().map { index, value in
        Row(cells: [day("2017-0\(index + 1)-01"), amount(value)])
    }
    return ReportTable(columns: [month, SampleReports.revenue], rows: rows)
}

private let byMonthAndRegion = ReportTable(
    columns: [month, region, SampleReports.revenue],
    rows: [
        Row(cells: [day("2017-01-01"), .text("West"), amount(10)]),
        Row(cells: [day("2017-01-01"), .text("東京"), amount(400)]),
        Row(cells: [day("2017-03-01"), .text("West"), amount(20)]),
        Row(cells: [day("2017-03-01"), .text("東京"), amount(-100)]),
    ])

@Test func aLineOverTime() {
    #expect(
        drawn(byMonth([0, 50, 100]), as: .line) == """
              Revenue USD
              100 ┤                             ⣀⠔⠊
                  │                          ⡠⠔⠊
                  │                       ⡠⠔⠉
                  │                   ⢀⡠⠔⠉
                  │                ⢀⡠⠒⠁
               50 ┤             ⢀⠤⠒⠁
                  │          ⣀⠔⠊⠁
                  │      ⢀⡠⠒⠉
                  │   ⣀⠤⠊⠁
                  │⡠⠔⠊
                0 ┴────────────────────────────────
                   Jan 2017    Feb 2017    Mar 2017

              latest Mar 2017 100 ·
              highest Mar 2017 100 ·
              lowest Jan 2017 0

            """)
}

@Test func aMissingValueBreaksTheLine() {
    let text = drawn(byMonth([100, nil, 100]), as: .line)
    let lines = text.split(separator: "\n")
    // Two single dots at the top, nothing between them.
    #expect(lines.contains { $0.contains("┤⠁") && $0.hasSuffix("⠈") }, "\(text)")
}

@Test func aLineInASCII() {
    let text = drawn(byMonth([0, 100]), as: .line, usesUnicode: false)
    #expect(text.contains("100 +"), "\(text)")
    #expect(text.contains("*"), "\(text)")
    #expect(text.utf8.allSatisfy { $0 < 0x7F })
}

@Test func sparklinesOfSeveralRegions() {
    #expect(
        drawn(byMonthAndRegion, as: .sparklines, width: 60) == """
                    Jan 2017 – Mar 2017  Latest  Highest  Lowest
              West  ▅ █                      20       20      10
              東京  █ ▁                    −100      400    −100

            Revenue USD; each line has its own scale, from zero

            """)
}

@Test func sparklinesKeepTheLatestWhereThereIsLittleRoom() {
    let text = drawn(byMonthAndRegion, as: .sparklines, width: 24)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 24 }, "\(text)")
}

@Test func aHeatmapWithNumbers() {
    #expect(
        drawn(byMonthAndRegion, as: .heatmap, width: 60) == """
                    Jan 2017  Feb 2017  Mar 2017
              West      ░ 10         –      ░ 20
              東京     █ 400         –    ░ −100

              Revenue USD: ░ −100 – 25 · ▒ 25 – 150 · ▓ 150 – 275 ·
                █ 275 – 400

            """)
}

@Test func aHeatmapOfShadesAlone() {
    #expect(
        drawn(byMonthAndRegion, as: .heatmap, width: 30) == """
                    Jan 2017  Mar 2017
              West  ░░░░░░      ░░░░░░
              東京  ██████      ░░░░░░

              Revenue USD: ░ −100 – 25 ·
                ▒ 25 – 150 · ▓ 150 – 275 ·
                █ 275 – 400

            """)
}

/// Revenue and won deals of two regions across two quarters, with the totals of the rows.
private var pivot: ReportTable {
    let quarters = ["2017-01-01", "2017-04-01"]
    func columns(_ measure: String, _ content: ReportColumn.Content) -> [ReportColumn] {
        quarters.map { first in
            var column = ReportColumn(heading: first == quarters[0] ? "Q1 2017" : "Q2 2017", content: content)
            column.place = PivotPlace(measure: measure, key: [day(first)])
            return column
        } + [
            {
                var column = ReportColumn(heading: "Total", content: content)
                column.place = PivotPlace(measure: measure, key: nil)
                return column
            }()
        ]
    }
    let numbers = [[10, 20, 30, 1, 2, 3], [40, 0, 40, 4, 0, 4]]
    let rows = zip(["West", "East"], numbers).map { name, values in
        Row(cells: [.text(name)] + values.map { amount($0) })
    }
    return ReportTable(
        columns: [region] + columns("Revenue", .money(currency: "USD", decimals: 0))
            + columns("Won", .count), rows: rows)
}

@Test func aPivotIsDrawnByItsFirstMeasureWithoutTotals() {
    #expect(
        drawn(pivot, as: .heatmap, width: 60) == """
                    Q1 2017  Q2 2017
              West     ▒ 10     ▓ 20
              East     █ 40      ░ 0

              Revenue USD: ░ 0 – 10 · ▒ 10 – 20 · ▓ 20 – 30 · █ 30 – 40

            not drawn: Total, Won; `as table` shows all

            """)
}

@Test func aPivotOverTimeIsLinesAndOtherPivotsAreNot() {
    #expect(ChartBuilder(pivot, title: "").fittingKind == .line)
    var other = pivot
    for index in other.columns.indices where other.columns[index].place?.key != nil {
        other.columns[index].place?.key = [.text("x")]
    }
    #expect(ChartBuilder(other, title: "").fittingKind == .heatmap)
    #expect(throws: ChartMisfit.noTime) { try ChartBuilder(other, title: "").chart(.line) }
}

@Test func aHistogramCountsEachValueOnce() {
    let rows = [1, 2, 2, 3, 10, 11].map { Row(cells: [.text("x"), amount($0)]) }
    let table = ReportTable(columns: [SampleReports.rep, SampleReports.revenue], rows: rows)
    #expect(
        drawn(table, as: .histogram) == """
              Revenue USD  Count
              0 – 5        ███████████████████████ 4
              5 – 10        0
              10 – 15      ███████████▌ 2

            """)
}

@Test func aFewFarValuesShareTheLastBin() {
    let values = Array(1...99) + [1_000_000]
    let bins = HistogramBins(values.map { Fraction($0) })!.bins
    #expect(bins.map(\.count).reduce(0, +) == 100)
    #expect(bins.last?.high == nil)
    #expect(bins.last?.count == 1)
}

@Test func aFunnelWithWhatIsLeft() {
    let rows = [("Leads", 1000), ("Offers", 500), ("Won", 125)].map {
        Row(cells: [.text($0.0), amount($0.1)])
    }
    let stage = ReportColumn(heading: "Stage", content: .text, isKey: true)
    let count = ReportColumn(heading: "Deals", content: .count)
    #expect(
        drawn(ReportTable(columns: [stage, count], rows: rows), as: .funnel, width: 60) == """
              Stage                          Deals   of first  of before
              Leads   █████████████████████  1,000
              Offers       ███████████         500     50.0 %     50.0 %
              Won              ███             125     12.5 %     25.0 %

            """)
}

@Test func whatNoChartFitsStaysATableWithTheReason() {
    let text = drawn(
        ReportTable(
            columns: [region, SampleReports.revenue], rows: [Row(cells: [.text("West"), amount(1)])]),
        as: .line, width: 80)
    #expect(
        text == """
              Region  Revenue USD
              West              1  ▕████████████▏

            Note: not drawn: a line goes over time: add `by month` to the question.

            """)
}

@Test func aGoalIsDrawnAcrossAndNamed() {
    var chart = try! ChartBuilder(byMonth([10, 60]), title: "").chart(.line)
    chart.goals = [GoalLine(name: "Goal", value: Fraction(50))]
    let text = render(
        Report(title: "", blocks: [.chart(chart)]), as: .table, options: RenderOptions(width: 60))
    #expect(text.contains("┄┄┄"), "\(text)")
    #expect(text.contains("┄┄ Goal 50"), "\(text)")
    chart.kind = .bars
    let bars = render(
        Report(title: "", blocks: [.chart(chart)]), as: .table, options: RenderOptions(width: 60))
    #expect(bars.contains("┃ Goal 50"), "\(bars)")
}

@Test(arguments: [
    (0.0, 97.0, 4, [0.0, 50, 100]), (0, 1_550_197, 4, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]),
    (42, 60.6, 4, [40, 45, 50, 55, 60, 65]), (-5, 5, 4, [-5, 0, 5]), (0, 0, 4, [0, 0.5, 1]),
])
func scalesHaveRoundTicks(low: Double, high: Double, count: Int, ticks: [Double]) {
    #expect(ValueScale(low: low, high: high, count: count, mayLeaveZero: true).ticks == ticks)
}

@Test(arguments: [
    (0.0, "0"), (512, "512"), (999.6, "1k"), (1950, "1.95k"), (1_950_000, "1.95M"), (-872_400, "−872k"),
    (0.004, "0"), (2e12, "2T"), (0.25, "0.25"),
])
func shortNumbersHaveThreeFigures(value: Double, expected: String) {
    #expect(CompactNumber.text(value, in: .count, glyphs: .unicode) == expected)
}
