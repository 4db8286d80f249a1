import Rendering
import Reports
import Testing

// Bar charts: exact texts.

@Test func rankingAsBars() {
    let text = render(SampleReports.ranking, as: .bars, options: RenderOptions(width: 60))
    #expect(
        text == """
            Win rate by rep · closed in Q4 2017 (Oct 1 – Dec 31) ·
              all 30 reps: 60.3 %

              Rep                Win rate
              Versie Hillebrand  ████████████████████████▓▓▓▓▓──┤ 70.8 %
              Hayden Neloms      ██████████████████████▓▓▓▓▓▓───┤ 68.1 %
              Boris Faz          ██████████████████████▓▓▓▓▓▓───┤ 68.0 %
              Moses Frase        ██████████████████████▓▓▓▓▓▓───┤ 67.9 %
              Rosalina Dieter    █████████████████████▓▓▓▓▓▓▓───┤ 67.7 %

            ▓─┤ 90 % range
            not drawn: Won, Decided; `as table` shows all
            8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown
            Note: equal reps would differ this much by chance; don't
                  read the order as skill. (explain TL301)
            Next: explain win rate · winrate by rep last quarter

            """)
}

@Test func seriesAsBars() {
    let text = render(SampleReports.series, as: .bars, options: RenderOptions(width: 60))
    #expect(
        text == """
            Revenue by month · won, closed Jan 1 – Dec 31, 2017 ·
              10,005,534 USD

              Month     Revenue USD
              Mar 2017  ██████████████████████████████████████ 1,134,672
              Apr 2017  ████████████████████████▏ 721,932
              Nov 2017  –
              ────────
              Total     1,856,604

            not drawn: Won; `as table` shows all

            """)
}

@Test func groupsAsBars() {
    let text = render(SampleReports.grouped, as: .bars, options: RenderOptions(width: 40))
    #expect(
        text == """
            Win rate by rep for each region

              Rep              Win rate

              Central
              Anna Snelling    █████████████ 62.5 %
              Cecily Lampkin   ████████████▌ 60.0 %
              too few to rank:
              Kim              100.0 %

              East
              Darcel Schlecht  ██████████▍ 50.0 %

              ───────────────
              All              56.0 %

            not drawn: Decided; `as table` shows all

            """)
}

@Test func negativeBarsGrowToTheLeft() {
    let text = render(SampleReports.signed, as: .bars, options: RenderOptions(width: 60))
    #expect(
        text == """
            Change of revenue by region

              Region  Change
              West                  │█████████████████████████ +30.0 %
              East     ▒▒▒▒▒▒▒▒▒▒▒▒▒│ −15.0 %
              North                 │ 0.0 % ·

            · within what chance gives with this many deals
            not drawn: Grew; `as table` shows all

            """)
}

@Test func negativeBarsInASCII() {
    let text = render(SampleReports.signed, as: .bars, options: RenderOptions(width: 60, usesUnicode: false))
    #expect(
        text == """
            Change of revenue by region

              Region  Change
              West                  |######################### +30.0 %
              East     -------------| -15.0 %
              North                 | 0.0 % *

            * within what chance gives with this many deals
            not drawn: Grew; `as table` shows all

            """)
}

@Test func longLabelsAreShortened() {
    let text = render(SampleReports.hostile, as: .bars, options: RenderOptions(width: 60))
    #expect(
        text == """
            Revenue by account

              Account                   Revenue USD
              株式会社東京都庁           │███████████████████████ 98,765
              =cmd|' /C calc'!A0         │ −1,200
              red␛[31m␍␊line "two"       │ 0
              A name that goes on for…   │ 12

            shortened for width: Account; a wider terminal or `as csv`
              shows all
            not drawn: Region, Closed, Sales cycle; `as table` shows all

            """)
}

@Test func barsInAFile() {
    let text = render(SampleReports.comparison, as: .bars, options: RenderOptions())
    #expect(
        text == """
            Revenue and win rate by region · Q4 2017 against Q3 2017, both whole

              Region            Revenue USD
              West     Revenue  █████████████████████████████████████▋ 989,861
                       Q3 2017  ██████████████████████████████████████▍ 1,009,286
              Central  Revenue  █████████████████████████████████████▌ 987,782
                       Q3 2017  ████████████████████████████████████████ 1,053,202
              ────────────────
              All      Revenue  2,802,496
                       Q3 2017  2,982,255

            not drawn: Revenue Change, Win rate, Win rate Q3 2017, Win rate Change; `as table` shows all

            """)
}

@Test func tablesWithoutAMeasureStayTables() {
    let table = ReportTable(columns: [SampleReports.rep], rows: [Row(cells: [.text("Kim")])])
    let report = Report(title: "Reps", blocks: [.table(table)])
    let options = RenderOptions(width: 80)
    #expect(
        render(report, as: .bars, options: options)
            == "Reps\n\n  Rep\n  Kim\n\nNote: not drawn: there are no numbers here to draw.\n")
}

@Test func allZeroHasNoBars() {
    let table = ReportTable(
        columns: [SampleReports.rep, SampleReports.won],
        rows: [Row(cells: [.text("Kim"), SampleReports.fraction(0)])])
    let text = render(Report(title: "", blocks: [.table(table)]), as: .bars, options: RenderOptions())
    #expect(text == "  Rep  Won\n  Kim   0\n")
}

@Test func allNegativeHasNoRightSide() {
    let table = ReportTable(
        columns: [SampleReports.rep, SampleReports.won],
        rows: [
            Row(cells: [.text("Kim"), SampleReports.fraction(-4)]),
            Row(cells: [.text("Lee"), SampleReports.fraction(-2)]),
        ])
    let text = render(
        Report(title: "", blocks: [.table(table)]), as: .bars, options: RenderOptions(width: 20))
    #expect(text == "  Rep  Won\n  Kim  ▒▒▒▒▒▒▒▒▒│ −4\n  Lee      ▒▒▒▒▒│ −2\n")
}
