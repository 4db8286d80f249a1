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

            not drawn: the rows' Total, Won; `as table` shows all

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
        drawn(ReportTable(columns: [stage, count], rows: rows, steps: .rows), as: .funnel, width: 60) == """
              Stage                          Deals   of first  of before
              Leads   █████████████████████  1,000
              Offers       ███████████         500     50.0 %     50.0 %
              Won              ███             125     12.5 %     25.0 %

            """)
}

@Test func theStepsOfEachGroupAreAFunnelOfTheirOwn() {
    let counts = ["Created", "Won"].map { ReportColumn(heading: $0, content: .count) }
    let table = ReportTable(
        columns: [region] + counts,
        rows: [
            Row(cells: [.text("West"), amount(200), amount(50)]),
            Row(cells: [.missing, amount(40), amount(30)]),
        ], steps: .columns([1, 2]))
    let lines = drawn(table, as: .funnel, width: 60).split(separator: "\n").map {
        $0.split(separator: " ").filter { !$0.contains("█") && !$0.contains("▌") }.joined(separator: " ")
    }
    #expect(
        lines == [
            "of first of before", "West", "Created 200", "Won 50 25.0 % 25.0 %", "no region", "Created 40",
            "Won 30 75.0 % 75.0 %",
        ])
    #expect(ChartBuilder(table, title: "").fittingKind == .funnel)
}

@Test func whatIsNoSequenceMakesNoFunnel() {
    let rows = [("West", 3), ("East", 2)].map { Row(cells: [.text($0.0), amount($0.1)]) }
    let table = ReportTable(columns: [region, SampleReports.revenue], rows: rows)
    #expect(throws: ChartMisfit.noSteps) { try ChartBuilder(table, title: "").chart(.funnel) }
    #expect(
        drawn(table, as: .funnel, width: 80).contains(
            "not drawn: a funnel has steps that follow one another: ask `funnel` or"))
}

/// A measure with what it is compared with and how far they are apart.
private func compared(_ key: ReportColumn, _ rows: [(Cell, Int, Int)]) -> ReportTable {
    let money = ReportColumn.Content.money(currency: "USD", decimals: 0)
    return ReportTable(
        columns: [
            key, ReportColumn(heading: "Revenue", content: money),
            ReportColumn(heading: "2016", content: money, role: .base),
            ReportColumn(heading: "Difference", content: money, role: .difference),
            ReportColumn(heading: "Change", content: .change, role: .difference),
            ReportColumn(heading: "Pipeline", content: money),
            ReportColumn(heading: "2016", content: money, role: .base),
        ],
        rows: rows.map { key, now, before in
            Row(cells: [
                key, amount(now), amount(before), amount(now - before), .missing, amount(9), amount(8),
            ])
        })
}

@Test func whatIsComparedIsDrawnTogetherWithoutItsDifference() throws {
    let table = compared(region, [(.text("West"), 100, 50), (.text("East"), 40, 80)])
    let text = drawn(table, as: .bars, width: 60)
    let lines = text.split(separator: "\n").map {
        $0.split(separator: " ").filter { !$0.contains("█") }.joined(separator: " ")
    }
    #expect(
        lines.prefix(5) == [
            "Region Revenue USD", "West Revenue 100", "2016 50", "East Revenue 40", "2016 80",
        ], "\(text)")
    #expect(text.contains("not drawn: Difference, Change, Pipeline, Pipeline 2016;"), "\(text)")
    #expect(ChartBuilder(table, title: "").fittingKind == .bars)
    #expect(throws: ChartMisfit.noSquare) { try ChartBuilder(table, title: "").chart(.heatmap) }
}

@Test func linesOfTwoPeriodsShareOnePanel() {
    let table = compared(
        month, [(day("2017-01-01"), 0, 100), (day("2017-02-01"), 50, 50), (day("2017-03-01"), 100, 0)])
    #expect(ChartBuilder(table, title: "").fittingKind == .line)
    let text = drawn(table, as: .line)
    #expect(text.contains("⠒⠒⠒ Revenue  ⠂⠐⠂ 2016"), "\(text)")
    #expect(text.split(separator: "\n").count { $0.contains("┴") } == 1, "\(text)")
    #expect(text.contains("latest Mar 2017 100"), "\(text)")
    let ascii = drawn(table, as: .line, usesUnicode: false)
    #expect(ascii.contains("*** Revenue  . . 2016"), "\(ascii)")
    #expect(ascii.contains("|*") && ascii.count { $0 == "." } > 5, "\(ascii)")
}

@Test func shadesOfRatesGoFromTheLowestToTheHighest() {
    let rate = ReportColumn(heading: "Win rate", content: .percent(decimals: 1))
    let product = ReportColumn(heading: "Product", content: .text, isKey: true)
    let rows = [("West", "A", 44), ("West", "B", 50), ("East", "A", 56), ("East", "B", 64)].map {
        Row(cells: [.text($0.0), .text($0.1), SampleReports.fraction($0.2, 100)])
    }
    let text = drawn(
        ReportTable(columns: [region, product, rate], rows: rows), as: .heatmap, width: 120)
    #expect(text.contains("░ 44%"), "\(text)")
    #expect(text.contains("█ 64.0 %"), "\(text)")
    #expect(text.contains("· from the lowest to the highest, not from 0"), "\(text)")
}

@Test(arguments: [(["Rep", "Amount"], true), (["Rep", "Account", "Amount"], false), (["Amount"], false)])
func barsOfAListTakeOneNameAndOneNumber(_ headings: [String], isDrawn: Bool) {
    let columns = headings.map { heading in
        heading == "Amount"
            ? ReportColumn(heading: heading, content: .money(currency: "USD", decimals: 0))
            : ReportColumn(heading: heading, content: .text, isKey: true)
    }
    let rows = [1, 2].map { (value: Int) -> Row in
        Row(
            cells: headings.map { (heading: String) -> Cell in
                heading == "Amount" ? amount(value) : .text("\(heading) \(value)")
            })
    }
    let table = ReportTable(columns: columns, rows: rows, isOfRecords: true)
    let report = Report(title: "Deals", blocks: [.table(table)])
    #expect(report.drawn(as: .bars).hasChart == isDrawn)
    #expect(report.drawn(as: .histogram).hasChart)
    #expect(report.misfit(as: .heatmap) == .ofRecords)
    // A page has a picture only where it says something.
    let page = render(report, as: .html, options: RenderOptions(width: nil))
    #expect(page.contains("<svg") == isDrawn)
    #expect(!page.contains("not drawn"))
}

@Test func whatNoChartFitsStaysATableWithTheReason() {
    let text = drawn(
        ReportTable(
            columns: [region, SampleReports.revenue], rows: [Row(cells: [.text("West"), amount(1)])]),
        as: .line, width: 80)
    #expect(
        text == """
              Region  Revenue USD
              West              1

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
