import Rendering
import Reports
import Testing

// Markdown: exact texts.

@Test func rankingInMarkdown() {
    let text = render(SampleReports.ranking, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            **Win rate by rep** · closed in Q4 2017 (Oct 1 – Dec 31) · all 30 reps: 60.3 %

            |   # | Rep               | Win rate | Won | Decided | 90 % range |
            | --: | ----------------- | -------: | --: | ------: | ---------: |
            |   1 | Versie Hillebrand |   70.8 % |  51 |      72 |  61 – 79 % |
            |   2 | Hayden Neloms     |   68.1 % |  32 |      47 |  56 – 78 % |
            |   3 | Boris Faz         |   68.0 % |  34 |      50 |  56 – 78 % |
            |   4 | Moses Frase       |   67.9 % |  36 |      53 |  57 – 78 % |
            |   5 | Rosalina Dieter   |   67.7 % |  21 |      31 |  53 – 80 % |

            8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown

            - equal reps would differ this much by chance; don't read the order as skill. (`explain TL301`)

            Next: `explain win rate` · `winrate by rep last quarter`

            """)
}

@Test func seriesInMarkdown() {
    let text = render(SampleReports.series, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            **Revenue by month** · won, closed Jan 1 – Dec 31, 2017 · 10,005,534 USD

            | Month     |   Revenue USD |     Won |
            | --------- | ------------: | ------: |
            | Mar 2017  |     1,134,672 |     531 |
            | Apr 2017  |       721,932 |     285 |
            | Nov 2017  |             – |       0 |
            | **Total** | **1,856,604** | **816** |

            """)
}

@Test func comparisonInMarkdown() {
    let text = render(SampleReports.comparison, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            **Revenue and win rate by region** · Q4 2017 against Q3 2017, both whole

            | Region  |   Revenue USD |       Q3 2017 |     Change |   Win rate |    Q3 2017 |        Change |
            | ------- | ------------: | ------------: | ---------: | ---------: | ---------: | ------------: |
            | West    |       989,861 |     1,009,286 |     −1.9 % |     63.4 % |     60.3 % |    +3.1 pts · |
            | Central |       987,782 |     1,053,202 |     −6.2 % |     58.9 % |     61.4 % |    −2.5 pts · |
            | **All** | **2,802,496** | **2,982,255** | **−6.0 %** | **60.3 %** | **61.4 %** | **0.0 pts ·** |

            · within what chance gives with this many deals

            """)
}

@Test func groupsInMarkdown() {
    let text = render(SampleReports.grouped, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            **Win rate by rep for each region**

            **Central**

            |   # | Rep            | Win rate | Decided |
            | --: | -------------- | -------: | ------: |
            |   1 | Anna Snelling  |   62.5 % |      64 |
            |   2 | Cecily Lampkin |   60.0 % |      50 |

            Too few to rank:

            |   # | Rep | Win rate | Decided |
            | --: | --- | -------: | ------: |
            |     | Kim |  100.0 % |       1 |

            **East**

            |   # | Rep             | Win rate | Decided |
            | --: | --------------- | -------: | ------: |
            |   1 | Darcel Schlecht |   50.0 % |     110 |

            |   # | Rep     |   Win rate | Decided |
            | --: | ------- | ---------: | ------: |
            |     | **All** | **56.0 %** | **225** |

            """)
}

@Test func figureInMarkdown() {
    let text = render(SampleReports.figure, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            **Revenue** · all time

            **10,005,534 USD**

            - 4,238 won deals
            - average 2,361 USD

            Mar 2017 ▅▃ █ Jun 2017

            """)
}

@Test func emptyAnswerInMarkdown() {
    let text = render(SampleReports.empty, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            **Revenue by rep** · West · GTX Pro · closed in March 2018

            No deal matches. Alone they keep: West 2,997 · GTX Pro 1,480 · March 2018 0.

            The data end on 2017-12-31.

            Next: `revenue by rep in West for GTX Pro march 2017` · `describe deals`

            """)
}

@Test func definitionsInMarkdown() {
    let text = render(SampleReports.explained, as: .markdown, options: RenderOptions())
    #expect(
        text == """
            - **Win rate** Of the deals that were decided, the share we won. won deals / (won deals + lost deals), counted on the day they closed
            - **Left out** 2,089 open deals: they are not decided yet

            See also:

            created win rate, which counts the deals created in the period, and value win rate

            """)
}

@Test(arguments: [
    ("a|b", "a\\|b"), ("*bold*", "\\*bold\\*"), ("sales_agent", "sales\\_agent"), ("<script>", "&lt;script>"),
    ("&lt;", "&amp;lt;"), ("[a](b)", "\\[a\\](b)"), ("a\nb", "a␊b"), ("`x`", "\\`x\\`"),
    ("~~a~~", "\\~\\~a\\~\\~"),
])
func cellsAreEscaped(text: String, expected: String) {
    let table = ReportTable(
        columns: [ReportColumn(heading: "A", content: .text)], rows: [Row(cells: [.text(text)])])
    let lines = render(Report(title: "", blocks: [.table(table)]), as: .markdown, options: RenderOptions())
        .split(separator: "\n")
    #expect(lines.last?.hasPrefix("| \(expected) ") == true)
}

@Test(arguments: [
    ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("> a", "\\> a"), ("1. a", "1\\. a"),
    ("12) a", "12\\) a"),
    ("2017 was good", "2017 was good"), ("    code", "code"), ("---", "\\---"), ("1.5 times", "1.5 times"),
])
func linesBeginNoBlock(text: String, expected: String) {
    let report = Report(title: "", blocks: [.text(text)])
    #expect(render(report, as: .markdown, options: RenderOptions()) == expected + "\n")
}

@Test func sentencesWithBackquotesStayCode() {
    let report = Report(title: "", suggestions: ["list `deals`", "a ``b"])
    #expect(
        render(report, as: .markdown, options: RenderOptions()) == "Next: `` list `deals` `` · ```a ``b```\n")
}
