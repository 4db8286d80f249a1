import Rendering
import Reports
import Testing

// JSON: exact texts, and what a parser reads.

@Test func rankingAsJSON() {
    let text = render(SampleReports.ranking, as: .json, options: RenderOptions())
    #expect(
        text == """
            {
              "title": "Win rate by rep",
              "context": ["closed in Q4 2017 (Oct 1 – Dec 31)", "all 30 reps: 60.3 %"],
              "sentence": "top 5 reps by win rate this quarter",
              "columns": [
                {"name": "#", "kind": "rank", "unit": null},
                {"name": "Rep", "kind": "text", "unit": null},
                {"name": "Win rate", "kind": "percent", "unit": "1 = 100 %"},
                {"name": "Won", "kind": "count", "unit": null},
                {"name": "Decided", "kind": "count", "unit": null},
                {"name": "90 % range low", "kind": "interval", "unit": "1 = 100 %"},
                {"name": "90 % range high", "kind": "interval", "unit": "1 = 100 %"}
              ],
              "rows": [
                [1, "Versie Hillebrand", 0.7083333333333334, 51, 72, 0.614, 0.787],
                [2, "Hayden Neloms", 0.6808510638297872, 32, 47, 0.56, 0.78],
                [3, "Boris Faz", 0.68, 34, 50, 0.565, 0.775],
                [4, "Moses Frase", 0.6792452830188679, 36, 53, 0.567, 0.775],
                [5, "Rosalina Dieter", 0.6774193548387096, 21, 31, 0.53, 0.797]
              ],
              "narration": ["8,800 deals", "1,985 decided in Q4", "30 reps", "5 shown"],
              "notes": [
                {"code": "TL301", "text": "equal reps would differ this much by chance; don't read the order as skill."}
              ],
              "next": ["explain win rate", "winrate by rep last quarter"],
              "provenance": {
                "today": "2017-12-31",
                "sources": [
                  {"table": "deals", "file": "sales_pipeline.csv", "rows": 8800, "checksum": "5f0c1e7a"}
                ],
                "definitions": [
                  {"name": "win rate", "rule": "won deals / decided deals"}
                ]
              }
            }

            """)
}

@Test func groupsAsJSON() {
    let text = render(SampleReports.grouped, as: .json, options: RenderOptions())
    #expect(
        text == """
            {
              "title": "Win rate by rep for each region",
              "context": [],
              "sentence": "",
              "columns": [
                {"name": "Region", "kind": "text", "unit": null},
                {"name": "#", "kind": "rank", "unit": null},
                {"name": "Rep", "kind": "text", "unit": null},
                {"name": "Win rate", "kind": "percent", "unit": "1 = 100 %"},
                {"name": "Decided", "kind": "count", "unit": null}
              ],
              "rows": [
                ["Central", 1, "Anna Snelling", 0.625, 64],
                ["Central", 2, "Cecily Lampkin", 0.6, 50],
                ["East", 1, "Darcel Schlecht", 0.5, 110]
              ],
              "unranked": [
                ["Central", null, "Kim", 1, 1]
              ],
              "totals": [
                [null, null, "All", 0.56, 225]
              ],
              "narration": [],
              "notes": [],
              "next": [],
              "provenance": null
            }

            """)
}

@Test func figureAsJSON() {
    let text = render(SampleReports.figure, as: .json, options: RenderOptions())
    #expect(
        text == """
            {
              "title": "Revenue",
              "context": ["all time"],
              "sentence": "",
              "columns": [
                {"name": "Revenue", "kind": "money", "unit": "USD"}
              ],
              "rows": [
                [10005534]
              ],
              "series": [
                {
                  "name": "Revenue",
                  "labels": ["Mar 2017", "Apr 2017", "May 2017", "Jun 2017"],
                  "values": [1134672, 721932, null, 2269344]
                }
              ],
              "text": ["4,238 won deals", "average 2,361 USD"],
              "narration": [],
              "notes": [],
              "next": [],
              "provenance": null
            }

            """)
}

@Test func parserReadsTheRanking() {
    let parsed = parseJSON(render(SampleReports.ranking, as: .json, options: RenderOptions()))
    #expect(parsed?["title"] == .string("Win rate by rep"))
    guard case .list(let rows) = parsed?["rows"], case .list(let first) = rows.first else {
        Issue.record("no rows")
        return
    }
    #expect(rows.count == 5)
    #expect(first[1] == .string("Versie Hillebrand"))
    #expect(first[2] == .number("0.7083333333333334"))
    #expect(parsed?["provenance"]?["today"] == .string("2017-12-31"))
}

@Test func hostileTextsReadBackFromJSON() {
    for usesUnicode in [true, false] {
        let options = RenderOptions(usesUnicode: usesUnicode)
        let parsed = parseJSON(render(SampleReports.hostile, as: .json, options: options))
        guard case .list(let rows) = parsed?["rows"], case .list(let third) = rows.dropFirst(2).first else {
            Issue.record("no rows")
            continue
        }
        #expect(third[0] == .string("red\u{1B}[31m\r\nline \"two\""))
        #expect(third[1] == .string("👩‍💻, O'Neil"))
    }
}

@Test func furtherTablesAndTextsHaveTheirPlaces() {
    let table = ReportTable(
        columns: [ReportColumn(heading: "Ok", content: .flag)],
        rows: [Row(cells: [.flag(true)]), Row(cells: [.missing])])
    let report = Report(
        title: "Two", blocks: [.table(table), .text("between"), .table(table), .definitions([("a", "b")])])
    let parsed = parseJSON(render(report, as: .json, options: RenderOptions()))
    #expect(parsed?["rows"] == .list([.list([.flag(true)]), .list([.null])]))
    guard case .list(let more) = parsed?["moreTables"] else {
        Issue.record("no further table")
        return
    }
    #expect(more.count == 1 && more[0]["rows"] == parsed?["rows"])
    #expect(parsed?["text"] == .list([.string("between")]))
    #expect(parsed?["definitions"] == .list([.object(["term": .string("a"), "text": .string("b")])]))
    #expect(parsed?["provenance"] == .null)
}

@Test func loneSurrogatesAreReplacedBeforeTheyAreWritten() {
    let text = String(decoding: [0xD800, 0x61, 0xDC00] as [UInt16], as: UTF16.self)
    let parsed = parseJSON(render(Report(title: text), as: .json, options: RenderOptions(usesUnicode: false)))
    #expect(parsed?["title"] == .string("\u{FFFD}a\u{FFFD}"))
}

@Test func theTestsParserRefusesWhatIsNotJSON() {
    for text in [
        "", "{", "[1,]", "{\"a\":1,}", "01", "\"\n\"", "\"\\ud800\"", "nul", "1 2", "{\"a\":1,\"a\":2}", "1.",
    ] {
        #expect(parseJSON(text) == nil, "\(text)")
    }
}
