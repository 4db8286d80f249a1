import Model
import Rendering
import Reports
import Testing

// CSV: exact texts, and what a parser reads.

@Test func rankingAsCSV() {
    let text = render(SampleReports.ranking, as: .csv, options: RenderOptions())
    #expect(
        text == """
            #,Rep,Win rate,Won,Decided,90 % range low,90 % range high
            1,Versie Hillebrand,0.7083333333333334,51,72,0.614,0.787
            2,Hayden Neloms,0.6808510638297872,32,47,0.56,0.78
            3,Boris Faz,0.68,34,50,0.565,0.775
            4,Moses Frase,0.6792452830188679,36,53,0.567,0.775
            5,Rosalina Dieter,0.6774193548387096,21,31,0.53,0.797

            """)
}

@Test func seriesAsCSV() {
    let text = render(SampleReports.series, as: .csv, options: RenderOptions())
    #expect(
        text == """
            Month,Revenue,Won
            2017-03,1134672,531
            2017-04,721932,285
            2017-11,,0
            Total,1856604,816

            """)
}

@Test func equalHeadingsAreToldApart() {
    let text = render(SampleReports.comparison, as: .csv, options: RenderOptions())
    #expect(
        text == """
            Region,Revenue,Revenue Q3 2017,Revenue Change,Win rate,Win rate Q3 2017,Win rate Change
            West,989861,1009286,-0.019246279052716475,0.634,0.603,0.031
            Central,987782,1053202,-0.06211533969741797,0.589,0.614,-0.025
            All,2802496,2982255,-0.06027620039198526,0.603,0.614,0

            """)
}

@Test func groupsAreLeadingColumns() {
    let text = render(SampleReports.grouped, as: .csv, options: RenderOptions())
    #expect(
        text == """
            Region,#,Rep,Win rate,Decided
            Central,1,Anna Snelling,0.625,64
            Central,2,Cecily Lampkin,0.6,50
            Central,,Kim,1,1
            East,1,Darcel Schlecht,0.5,110
            ,,All,0.56,225

            """)
}

@Test func figureAsCSV() {
    let text = render(SampleReports.figure, as: .csv, options: RenderOptions())
    #expect(
        text == """
            Revenue
            10005534

            """)
}

@Test func emptyAnswerIsItsHeader() {
    let text = render(SampleReports.empty, as: .csv, options: RenderOptions())
    #expect(
        text == """
            Rep,Revenue

            """)
}

@Test func definitionsAsCSV() {
    let text = render(SampleReports.explained, as: .csv, options: RenderOptions())
    #expect(
        text == """
            Term,Meaning
            Win rate,"Of the deals that were decided, the share we won.
            won deals / (won deals + lost deals), counted on the day they closed"
            Left out,"2,089 open deals: they are not decided yet"

            Text
            "See also:
              created win rate, which counts the deals created in the period, and value win rate"

            """)
}

private func csv(_ columns: [ReportColumn], _ rows: [[Cell]], width: Int? = nil) -> String {
    let report = Report(
        title: "", blocks: [.table(ReportTable(columns: columns, rows: rows.map { Row(cells: $0) }))])
    return render(report, as: .csv, options: RenderOptions(width: width))
}

private let textColumn = ReportColumn(heading: "Name", content: .text)

@Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
func formulasAreDefused(text: String) {
    #expect(parseCSV(csv([textColumn], [[.text(text)]])) == [["Name"], ["'" + text]])
}

@Test func headingsAndGroupsAreDefused() {
    let table = ReportTable(
        columns: [ReportColumn(heading: "=x", content: .text)],
        rows: [Row(cells: [.text("a")], group: ["@group"])], groupHeadings: ["-g"])
    let text = render(Report(title: "", blocks: [.table(table)]), as: .csv, options: RenderOptions())
    #expect(text == "'-g,'=x\n'@group,a\n")
}

@Test func numbersAreNeverDefused() {
    let money = ReportColumn(heading: "Change", content: .money(currency: "USD", decimals: 2))
    #expect(csv([money], [[SampleReports.fraction(-5, 2)], [.missing]]) == "Change\n-2.5\n\"\"\n")
}

@Test func hostileTextsReadBack() {
    let records = parseCSV(render(SampleReports.hostile, as: .csv, options: RenderOptions()))
    #expect(records?[1] == ["株式会社東京都庁", "West", "98765", "2017-03-31", "57"])
    #expect(records?[2][0] == "'=cmd|' /C calc'!A0")
    #expect(records?[3][0] == "red\u{1B}[31m\r\nline \"two\"")
    #expect(records?[3][1] == "👩‍💻, O'Neil")
    #expect(records?[4][4] == "90")
}

@Test func escapeSequencesStayOutOfTheTerminal() {
    #expect(csv([textColumn], [[.text("a\u{1B}[31m")]], width: 80) == "Name\na␛[31m\n")
    #expect(csv([textColumn], [[.text("a\u{1B}[31m")]]) == "Name\na\u{1B}[31m\n")
}

@Test func calendarUnitsSortAsText() {
    let day = Day(iso: "2017-03-27")!
    let columns = CalendarUnit.allCases.map {
        ReportColumn(heading: $0.rawValue, content: .unit(.gregorian($0)))
    }
    let text = csv(columns, [columns.map { _ in .day(day) }])
    #expect(
        text == "day,week,month,quarter,half,year\n2017-03-27,2017-W13,2017-03,2017-Q1,2017-H1,2017\n")
}

@Test func weeksBelongToTheYearOfTheirThursday() {
    let week = ReportColumn(heading: "Week", content: .unit(.gregorian(.week)))
    #expect(csv([week], [[.day(Day(iso: "2018-12-31")!)]]) == "Week\n2019-W01\n")
}

@Test func flagsIntervalsAndMissingValues() {
    let columns = [
        ReportColumn(heading: "Ok", content: .flag), ReportColumn(heading: "Range", content: .interval),
        textColumn,
    ]
    let rows: [[Cell]] = [
        [.flag(true), .interval(low: 0.25, high: 1), .text("")],
        [.flag(false), .missing, .missing],
        [.missing, .interval(low: .nan, high: .infinity), .text("x")],
        [],
    ]
    #expect(
        csv(columns, rows) == """
            Ok,Range low,Range high,Name
            yes,0.25,1,""
            no,,,
            ,,,x
            ,,,

            """)
}

@Test func severalTablesAreSetApart() {
    let table = ReportTable(columns: [textColumn], rows: [Row(cells: [.text("a")])])
    let report = Report(title: "Two", blocks: [.table(table), .text("between"), .table(table)])
    #expect(render(report, as: .csv, options: RenderOptions()) == "Name\na\n\nName\na\n")
}
