import Rendering
import Reports
import Testing

// How reports look at a terminal: exact texts.

@Test func rankingAtEightyColumns() {
    let text = render(SampleReports.ranking, as: .table, options: RenderOptions(width: 80))
    #expect(
        text == """
            Win rate by rep · closed in Q4 2017 (Oct 1 – Dec 31) · all 30 reps: 60.3 %

              #  Rep                Win rate  Won  Decided  90 % range
              1  Versie Hillebrand    70.8 %   51       72   61 – 79 %  ▕████████████▏
              2  Hayden Neloms        68.1 %   32       47   56 – 78 %  ▕███████████▌▏
              3  Boris Faz            68.0 %   34       50   56 – 78 %  ▕███████████▌▏
              4  Moses Frase          67.9 %   36       53   57 – 78 %  ▕███████████▌▏
              5  Rosalina Dieter      67.7 %   21       31   53 – 80 %  ▕███████████▌▏

            8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown
            Note: equal reps would differ this much by chance; don't read the order as
                  skill. (explain TL301)
            Next: explain win rate · winrate by rep last quarter

            """)
}

@Test func rankingAtSixtyColumnsHasNoBars() {
    let text = render(SampleReports.ranking, as: .table, options: RenderOptions(width: 60))
    #expect(
        text == """
            Win rate by rep · closed in Q4 2017 (Oct 1 – Dec 31) ·
              all 30 reps: 60.3 %

              #  Rep                Win rate  Won  Decided  90 % range
              1  Versie Hillebrand    70.8 %   51       72   61 – 79 %
              2  Hayden Neloms        68.1 %   32       47   56 – 78 %
              3  Boris Faz            68.0 %   34       50   56 – 78 %
              4  Moses Frase          67.9 %   36       53   57 – 78 %
              5  Rosalina Dieter      67.7 %   21       31   53 – 80 %

            8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown
            Note: equal reps would differ this much by chance; don't
                  read the order as skill. (explain TL301)
            Next: explain win rate · winrate by rep last quarter

            """)
}

@Test func rankingAtFortyColumnsDropsColumnsInTheirOrder() {
    let text = render(SampleReports.ranking, as: .table, options: RenderOptions(width: 40))
    #expect(
        text == """
            Win rate by rep ·
              closed in Q4 2017 (Oct 1 – Dec 31) ·
              all 30 reps: 60.3 %

                                       Win
              #  Rep                  rate  Decided
              1  Versie Hillebrand  70.8 %       72
              2  Hayden Neloms      68.1 %       47
              3  Boris Faz          68.0 %       50
              4  Moses Frase        67.9 %       53
              5  Rosalina Dieter    67.7 %       31

            not shown for width: Won, 90 % range; a
              wider terminal or `as csv` shows all
            8,800 deals → 1,985 decided in Q4 →
              30 reps → 5 shown
            Note: equal reps would differ this much
                  by chance; don't read the order as
                  skill. (explain TL301)
            Next: explain win rate ·
                  winrate by rep last quarter

            """)
}

@Test func rankingInAFileIsWhole() {
    let text = render(SampleReports.ranking, as: .table, options: RenderOptions())
    #expect(
        text == """
            Win rate by rep · closed in Q4 2017 (Oct 1 – Dec 31) · all 30 reps: 60.3 %

              #  Rep                Win rate  Won  Decided  90 % range
              1  Versie Hillebrand    70.8 %   51       72   61 – 79 %  ▕████████████▏
              2  Hayden Neloms        68.1 %   32       47   56 – 78 %  ▕███████████▌▏
              3  Boris Faz            68.0 %   34       50   56 – 78 %  ▕███████████▌▏
              4  Moses Frase          67.9 %   36       53   57 – 78 %  ▕███████████▌▏
              5  Rosalina Dieter      67.7 %   21       31   53 – 80 %  ▕███████████▌▏

            8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown
            Note: equal reps would differ this much by chance; don't read the order as skill. (explain TL301)
            Next: explain win rate · winrate by rep last quarter

            """)
}

@Test func rankingInASCII() {
    let text = render(
        SampleReports.ranking, as: .table, options: RenderOptions(width: 80, usesUnicode: false))
    #expect(
        text == """
            Win rate by rep | closed in Q4 2017 (Oct 1 - Dec 31) | all 30 reps: 60.3 %

              #  Rep                Win rate  Won  Decided  90 % range
              1  Versie Hillebrand    70.8 %   51       72   61 - 79 %  |############|
              2  Hayden Neloms        68.1 %   32       47   56 - 78 %  |############|
              3  Boris Faz            68.0 %   34       50   56 - 78 %  |############|
              4  Moses Frase          67.9 %   36       53   57 - 78 %  |############|
              5  Rosalina Dieter      67.7 %   21       31   53 - 80 %  |########### |

            8,800 deals -> 1,985 decided in Q4 -> 30 reps -> 5 shown
            Note: equal reps would differ this much by chance; don't read the order as
                  skill. (explain TL301)
            Next: explain win rate | winrate by rep last quarter

            """)
}

@Test func seriesWithTotal() {
    let text = render(SampleReports.series, as: .table, options: RenderOptions(width: 80))
    #expect(
        text == """
            Revenue by month · won, closed Jan 1 – Dec 31, 2017 · 10,005,534 USD

              Month     Revenue USD  Won
              Mar 2017    1,134,672  531  ▕████████████▏
              Apr 2017      721,932  285  ▕███████▋    ▏
              Nov 2017            –    0
              ──────────────────────────
              Total       1,856,604  816

            """)
}

@Test func barsShrinkBeforeTheyGo() {
    let text = render(SampleReports.series, as: .table, options: RenderOptions(width: 40))
    #expect(
        text == """
            Revenue by month ·
              won, closed Jan 1 – Dec 31, 2017 ·
              10,005,534 USD

              Month     Revenue USD  Won
              Mar 2017    1,134,672  531  ▕████████▏
              Apr 2017      721,932  285  ▕█████▏  ▏
              Nov 2017            –    0
              ──────────────────────────
              Total       1,856,604  816

            """)
}

@Test func comparisonMarksWhatChanceGives() {
    let text = render(SampleReports.comparison, as: .table, options: RenderOptions(width: 80))
    #expect(
        text == """
            Revenue and win rate by region · Q4 2017 against Q3 2017, both whole

              Region   Revenue USD    Q3 2017  Change  Win rate  Q3 2017    Change
              West         989,861  1,009,286  −1.9 %    63.4 %   60.3 %  +3.1 pts ·
              Central      987,782  1,053,202  −6.2 %    58.9 %   61.4 %  −2.5 pts ·
              ──────────────────────────────────────────────────────────────────────
              All        2,802,496  2,982,255  −6.0 %    60.3 %   61.4 %   0.0 pts ·

            · within what chance gives with this many deals

            """)
}

@Test func narrowComparisonWrapsHeadingsAndDropsAColumn() {
    let text = render(SampleReports.comparison, as: .table, options: RenderOptions(width: 60))
    #expect(
        text == """
            Revenue and win rate by region ·
              Q4 2017 against Q3 2017, both whole

                         Revenue             Win      Q3
              Region         USD  Change    rate    2017    Change
              West       989,861  −1.9 %  63.4 %  60.3 %  +3.1 pts ·
              Central    987,782  −6.2 %  58.9 %  61.4 %  −2.5 pts ·
              ──────────────────────────────────────────────────────
              All      2,802,496  −6.0 %  60.3 %  61.4 %   0.0 pts ·

            · within what chance gives with this many deals
            not shown for width: Revenue Q3 2017; a wider terminal or
              `as csv` shows all

            """)
}

@Test func comparisonTooWideForTheTerminalIsStacked() {
    let text = render(SampleReports.comparison, as: .table, options: RenderOptions(width: 40))
    #expect(
        text == """
            Revenue and win rate by region ·
              Q4 2017 against Q3 2017, both whole

              Region       West
              Revenue USD  989,861
              Q3 2017      1,009,286
              Change       −1.9 %
              Win rate     63.4 %
              Q3 2017      60.3 %
              Change       +3.1 pts ·

              Region       Central
              Revenue USD  987,782
              Q3 2017      1,053,202
              Change       −6.2 %
              Win rate     58.9 %
              Q3 2017      61.4 %
              Change       −2.5 pts ·

              ──────────────────────────────────────
              Region       All
              Revenue USD  2,802,496
              Q3 2017      2,982,255
              Change       −6.0 %
              Win rate     60.3 %
              Q3 2017      61.4 %
              Change       0.0 pts ·

            · within what chance gives with this
              many deals

            """)
}

@Test func groupsAndUnrankedRows() {
    let text = render(SampleReports.grouped, as: .table, options: RenderOptions(width: 80))
    #expect(
        text == """
            Win rate by rep for each region

              #  Rep              Win rate  Decided

              Central
              1  Anna Snelling      62.5 %       64  ▕████████████▏
              2  Cecily Lampkin     60.0 %       50  ▕███████████▌▏
              too few to rank:
                 Kim               100.0 %        1

              East
              1  Darcel Schlecht    50.0 %      110  ▕█████████▋  ▏

              ─────────────────────────────────────
                 All                56.0 %      225

            """)
}

@Test func groupsStackedAtThirtyColumns() {
    let text = render(SampleReports.grouped, as: .table, options: RenderOptions(width: 30))
    #expect(
        text == """
            Win rate by rep for each
              region

              Central
              #         1
              Rep       Anna Snelling
              Win rate  62.5 %
              Decided   64

              #         2
              Rep       Cecily Lampkin
              Win rate  60.0 %
              Decided   50

              too few to rank:
              Rep       Kim
              Win rate  100.0 %
              Decided   1

              East
              #         1
              Rep       Darcel Schlecht
              Win rate  50.0 %
              Decided   110

              ────────────────────────────
              Rep       All
              Win rate  56.0 %
              Decided   225

            """)
}

@Test func figureWithSparkline() {
    let text = render(SampleReports.figure, as: .table, options: RenderOptions(width: 80))
    #expect(
        text == """
            Revenue · all time

              10,005,534 USD
              4,238 won deals
              average 2,361 USD

              Mar 2017 ▅▃ █ Jun 2017

            """)
}

@Test func emptyAnswerOffersTheFirstSuggestion() {
    let text = render(SampleReports.empty, as: .table, options: RenderOptions(width: 60, isInteractive: true))
    #expect(
        text == """
            Revenue by rep · West · GTX Pro · closed in March 2018

            No deal matches. Alone they keep: West 2,997 · GTX Pro
            1,480 · March 2018 0.
            The data end on 2017-12-31.

            run (Tab): revenue by rep in West for GTX Pro march 2017

            """)
}

@Test func emptyAnswerInAFile() {
    let text = render(SampleReports.empty, as: .table, options: RenderOptions())
    #expect(
        text == """
            Revenue by rep · West · GTX Pro · closed in March 2018

            No deal matches. Alone they keep: West 2,997 · GTX Pro 1,480 · March 2018 0.
            The data end on 2017-12-31.

            Next: revenue by rep in West for GTX Pro march 2017 · describe deals

            """)
}

@Test func definitionsAreAlignedAndWrapped() {
    let text = render(SampleReports.explained, as: .table, options: RenderOptions(width: 60))
    #expect(
        text == """
            Win rate   Of the deals that were decided, the share we won.
                       won deals / (won deals + lost deals), counted on
                       the day they closed
            Left out   2,089 open deals: they are not decided yet

            See also:
              created win rate, which counts the deals created in the
              period, and value win rate

            """)
}

@Test func negativeNumbersAreRedAndSigned() {
    let text = render(SampleReports.signed, as: .table, options: RenderOptions(width: 80, usesColor: true))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "\u{1B}[1mChange of revenue by region\u{1B}[0m")
    #expect(lines[1] == "\u{1B}[90m  Region   Change    Grew\u{1B}[0m")
    #expect(lines[2] == "  West    +30.0 %    yes   ▕████████████▏")
    #expect(lines[3] == "  East    \u{1B}[31m−15.0 %\u{1B}[0m    no    ▕▒▒▒▒▒▒      ▏")
    #expect(lines[5] == "\u{1B}[90m· within what chance gives with this many deals\u{1B}[0m")
}

@Test func widthsUnderTheNarrowestCountAsIt() {
    let narrowest = render(SampleReports.comparison, as: .table, options: RenderOptions(width: 20))
    #expect(render(SampleReports.comparison, as: .table, options: RenderOptions(width: 3)) == narrowest)
    #expect(render(SampleReports.comparison, as: .table, options: RenderOptions(width: -1)) == narrowest)
}

@Test func numbersWithoutRoomAreLeftOutWhole() {
    let column = ReportColumn(heading: "Revenue", content: .money(currency: nil, decimals: 2))
    let row = Row(cells: [SampleReports.fraction(1_234_567_890_123_456)])
    let report = Report(title: "", blocks: [.table(ReportTable(columns: [column], rows: [row]))])
    #expect(
        render(report, as: .table, options: RenderOptions(width: 20)) == """
              Revenue
                …

            shortened for width:
              Revenue; a wider
              terminal or
              `as csv` shows all

            """)
}

@Test func nothingAtAllIsNoText() {
    #expect(render(Report(title: ""), as: .table, options: RenderOptions(width: 80)) == "")
    #expect(render(Report(title: ""), as: .markdown, options: RenderOptions()) == "")
    #expect(render(Report(title: ""), as: .csv, options: RenderOptions()) == "")
}

@Test func tablesWithoutWordsForNoRows() {
    let table = ReportTable(columns: [SampleReports.rep], rows: [])
    let report = Report(title: "Reps", blocks: [.table(table)])
    #expect(render(report, as: .table, options: RenderOptions(width: 80)) == "Reps\n\nNo rows.\n")
    #expect(render(report, as: .bars, options: RenderOptions(width: 80)) == "Reps\n\nNo rows.\n")
}

@Test func rowsShorterThanTheColumnsMissTheRest() {
    let table = ReportTable(
        columns: [SampleReports.rep, SampleReports.won], rows: [Row(cells: [.text("Kim")])])
    let text = render(Report(title: "", blocks: [.table(table)]), as: .table, options: RenderOptions())
    #expect(text == "  Rep  Won\n  Kim    –\n")
}

@Test func theCurrencyStandsOnce() {
    let columns = ["Revenue", "Average"].map {
        ReportColumn(heading: $0, content: .money(currency: "USD", decimals: 2))
    }
    let euros = ReportColumn(heading: "Bonus EUR", content: .money(currency: "EUR", decimals: 0))
    let row = Row(cells: [
        SampleReports.fraction(5, 2), SampleReports.fraction(1000), SampleReports.fraction(7),
    ])
    let table = ReportTable(columns: columns + [euros], rows: [row])
    let text = render(Report(title: "", blocks: [.table(table)]), as: .table, options: RenderOptions())
    #expect(
        text == """
              Revenue USD   Average  Bonus EUR
                     2.50  1,000.00          7

            """)
}

@Test func daysHaveADecimalWhereOneOfThemNeedsIt() {
    let column = ReportColumn(heading: "Cycle", content: .days)
    func text(_ cells: [Cell]) -> String {
        let table = ReportTable(columns: [column], rows: cells.map { Row(cells: [$0]) })
        return render(Report(title: "", blocks: [.table(table)]), as: .table, options: RenderOptions())
    }
    #expect(text([SampleReports.fraction(57), .missing]) == "  Cycle days\n          57\n           –\n")
    #expect(
        text([SampleReports.fraction(57), SampleReports.fraction(325, 4)])
            == "  Cycle days\n        57.0\n        81.3\n")
}

@Test func columnsGoFromTheHighestDropOrder() {
    let columns = (0...3).map { ReportColumn(heading: "Column \($0)", content: .count, dropOrder: $0) }
    let row = Row(cells: columns.map { _ in SampleReports.fraction(12_345_678) })
    let report = Report(title: "", blocks: [.table(ReportTable(columns: columns, rows: [row]))])
    for (width, shown) in [(48, 4), (47, 3), (35, 2), (23, 1)] {
        let text = render(report, as: .table, options: RenderOptions(width: width))
        let heading = text.prefix { $0 != "\n" }
        #expect(heading.filter(\.isNumber) == (0..<shown).map(String.init).joined(), "\(width)")
        #expect(text.contains("not shown for width") == (shown < 4))
    }
}

@Test func textsOfProseGoOnBelow() {
    let table = ReportTable(
        columns: [
            ReportColumn(heading: "Sentence", content: .text, isKey: true),
            ReportColumn(heading: "What it is", content: .text),
        ],
        rows: [
            Row(cells: [
                .text("this quarter, last month, next year"),
                .text("the running one, the one before, the one after"),
            ]), Row(cells: [.text("past 90 days"), .text("up to and with today")]),
        ], isProse: true)
    let text = readableText(
        of: Report(title: "Help", blocks: [.table(table)]), options: RenderOptions(width: 50))
    #expect(
        text == """
            Help

              Sentence                 What it is
              this quarter, last       the running one, the
              month, next year         one before, the one
                                       after
              past 90 days             up to and with today

            """)
}

@Test func aBarStandsBesideItsColumnWhereOtherMeasuresFollow() {
    let columns = [
        ReportColumn(heading: "Region", content: .text, isKey: true), SampleReports.revenue,
        ReportColumn(heading: "Win rate", content: .percent(decimals: 1)),
    ]
    let rows = [
        Row(cells: [.text("West"), SampleReports.fraction(10), SampleReports.fraction(1, 2)]),
        Row(cells: [.text("East"), SampleReports.fraction(5), SampleReports.fraction(3, 4)]),
        Row(kind: .total, cells: [.text("All"), SampleReports.fraction(15), SampleReports.fraction(3, 5)]),
    ]
    let report = Report(title: "", blocks: [.table(ReportTable(columns: columns, rows: rows))])
    #expect(
        render(report, as: .table, options: RenderOptions(width: 60)) == """
              Region  Revenue USD                  Win rate
              West             10  ▕████████████▏    50.0 %
              East              5  ▕██████      ▏    75.0 %
              ─────────────────────────────────────────────
              All              15                    60.0 %

            """)
    // Too narrow for both, the bar goes first.
    #expect(!render(report, as: .table, options: RenderOptions(width: 36)).contains("▕"))
}
