import Model
import Reports

/// Reports of the design's screens, with the figures of its data set.
enum SampleReports {
    static func fraction(_ numerator: Int, _ denominator: Int = 1) -> Cell {
        .number(Fraction(Int128(numerator), over: Int128(denominator))!)
    }

    static let rep = ReportColumn(heading: "Rep", content: .text, isKey: true)
    static let winRate = ReportColumn(heading: "Win rate", content: .percent(decimals: 1), hasBar: true)
    static let revenue = ReportColumn(
        heading: "Revenue", content: .money(currency: "USD", decimals: 0), hasBar: true)
    static let won = ReportColumn(heading: "Won", content: .count, role: .support, dropOrder: 2)

    /// `top 5 reps by winrate this quarter`
    static let ranking = Report(
        title: "Win rate by rep", context: ["closed in Q4 2017 (Oct 1 – Dec 31)", "all 30 reps: 60.3 %"],
        blocks: [.table(rankingTable)],
        narration: ["8,800 deals", "1,985 decided in Q4", "30 reps", "5 shown"],
        notes: [
            Note(
                code: "TL301",
                text: "equal reps would differ this much by chance; don't read the order as skill.")
        ],
        suggestions: ["explain win rate", "winrate by rep last quarter"],
        sentence: "top 5 reps by win rate this quarter",
        provenance: Provenance(
            sources: [
                Provenance.Source(
                    table: "deals", file: "sales_pipeline.csv", rowCount: 8800, checksum: "5f0c1e7a")
            ],
            definitions: [(name: "win rate", rule: "won deals / decided deals")],
            today: Day(iso: "2017-12-31")!))

    static let rankingTable = ReportTable(
        columns: [
            ReportColumn(heading: "#", content: .rank), rep, winRate,
            won, ReportColumn(heading: "Decided", content: .count, role: .support, dropOrder: 1),
            ReportColumn(heading: "90 % range", content: .interval, role: .support, dropOrder: 3),
        ],
        rows: [
            rankingRow(1, "Versie Hillebrand", 51, 72, 0.614, 0.787),
            rankingRow(2, "Hayden Neloms", 32, 47, 0.56, 0.78),
            rankingRow(3, "Boris Faz", 34, 50, 0.565, 0.775),
            rankingRow(4, "Moses Frase", 36, 53, 0.567, 0.775),
            rankingRow(5, "Rosalina Dieter", 21, 31, 0.53, 0.797),
        ])

    private static func rankingRow(
        _ rank: Int, _ name: String, _ won: Int, _ decided: Int, _ low: Double, _ high: Double
    ) -> Row {
        Row(cells: [
            fraction(rank), .text(name), fraction(won, decided), fraction(won), fraction(decided),
            .interval(low: low, high: high),
        ])
    }

    /// `revenue by month this year with totals`, cut to three months.
    static let series = Report(
        title: "Revenue by month", context: ["won, closed Jan 1 – Dec 31, 2017", "10,005,534 USD"],
        blocks: [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "Month", content: .unit(.gregorian(.month)), isKey: true),
                        revenue, won,
                    ],
                    rows: [
                        monthRow("2017-03-01", 1_134_672, 531), monthRow("2017-04-01", 721_932, 285),
                        Row(cells: [.day(Day(iso: "2017-11-01")!), .missing, fraction(0)]),
                        Row(kind: .total, cells: [.text("Total"), fraction(1_856_604), fraction(816)]),
                    ]))
        ])

    private static func monthRow(_ day: String, _ revenue: Int, _ won: Int) -> Row {
        Row(cells: [.day(Day(iso: day)!), fraction(revenue), fraction(won)])
    }

    /// `revenue, winrate by region vs last quarter`
    static let comparison = Report(
        title: "Revenue and win rate by region", context: ["Q4 2017 against Q3 2017, both whole"],
        blocks: [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "Region", content: .text, isKey: true),
                        ReportColumn(heading: "Revenue", content: .money(currency: "USD", decimals: 0)),
                        ReportColumn(
                            heading: "Q3 2017", content: .money(currency: "USD", decimals: 0), dropOrder: 2),
                        ReportColumn(heading: "Change", content: .change),
                        ReportColumn(heading: "Win rate", content: .percent(decimals: 1)),
                        ReportColumn(heading: "Q3 2017", content: .percent(decimals: 1), dropOrder: 1),
                        ReportColumn(heading: "Change", content: .points),
                    ],
                    rows: [
                        comparisonRow("West", 989_861, 1_009_286, (634, 603), 31),
                        comparisonRow("Central", 987_782, 1_053_202, (589, 614), -25),
                        comparisonRow("All", 2_802_496, 2_982_255, (603, 614), 0, kind: .total),
                    ]))
        ])

    private static func comparisonRow(
        _ region: String, _ now: Int, _ before: Int, _ rates: (Int, Int), _ points: Int,
        kind: Row.Kind = .data
    ) -> Row {
        Row(
            kind: kind,
            cells: [
                .text(region), fraction(now), fraction(before), fraction(now - before, before),
                fraction(rates.0, 1000), fraction(rates.1, 1000),
                .withinNoise(Fraction(Int128(points), over: 1000)!),
            ])
    }

    /// `top 2 reps by winrate for each region`
    static let grouped = Report(
        title: "Win rate by rep for each region",
        blocks: [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "#", content: .rank), rep, winRate,
                        ReportColumn(heading: "Decided", content: .count, role: .support),
                    ],
                    rows: [
                        groupedRow(1, "Anna Snelling", (40, 64), "Central"),
                        groupedRow(2, "Cecily Lampkin", (30, 50), "Central"),
                        groupedRow(nil, "Kim", (1, 1), "Central"),
                        groupedRow(1, "Darcel Schlecht", (55, 110), "East"),
                        Row(
                            kind: .total,
                            cells: [.missing, .text("All"), fraction(126, 225), fraction(225)]),
                    ],
                    groupHeadings: ["Region"]))
        ])

    private static func groupedRow(_ rank: Int?, _ name: String, _ rate: (Int, Int), _ region: String) -> Row
    {
        Row(
            kind: rank == nil ? .unranked : .data,
            cells: [
                rank.map { fraction($0) } ?? .missing, .text(name), fraction(rate.0, rate.1),
                fraction(rate.1),
            ],
            group: [region])
    }

    /// `revenue`
    static let figure = Report(
        title: "Revenue", context: ["all time"],
        blocks: [
            .figure(
                Figure(
                    cell: fraction(10_005_534), column: revenue,
                    madeOf: ["4,238 won deals", "average 2,361 USD"])),
            .spark(
                Spark(
                    labels: ["Mar 2017", "Apr 2017", "May 2017", "Jun 2017"],
                    values: [Fraction(1_134_672), Fraction(721_932), nil, Fraction(2_269_344)],
                    column: revenue)),
        ])

    /// Names that are wide, joined, long, and hostile.
    static let hostile = Report(
        title: "Revenue by account",
        blocks: [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "Account", content: .text, isKey: true),
                        ReportColumn(heading: "Region", content: .text), revenue,
                        ReportColumn(heading: "Closed", content: .day, role: .support),
                        ReportColumn(heading: "Sales cycle", content: .days, role: .support, dropOrder: 1),
                    ],
                    rows: [
                        hostileRow("株式会社東京都庁", "West", 98_765, "2017-03-31", (57, 1)),
                        hostileRow("=cmd|' /C calc'!A0", "East", -1_200, "2017-12-31", (171, 2)),
                        hostileRow("red\u{1B}[31m\r\nline \"two\"", "👩‍💻, O'Neil", 0, "2016-02-29", (1, 1)),
                        hostileRow(
                            "A name that goes on for much longer than anybody would read", "Mu\u{308}nchen",
                            12, "2017-01-01", (90, 1)),
                    ]))
        ])

    private static func hostileRow(
        _ account: String, _ region: String, _ revenue: Int, _ closed: String, _ cycle: (Int, Int)
    ) -> Row {
        Row(cells: [
            .text(account), .text(region), fraction(revenue), .day(Day(iso: closed)!),
            fraction(cycle.0, cycle.1),
        ])
    }

    /// Changes of either sign.
    static let signed = Report(
        title: "Change of revenue by region",
        blocks: [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "Region", content: .text, isKey: true),
                        ReportColumn(heading: "Change", content: .change, hasBar: true),
                        ReportColumn(heading: "Grew", content: .flag, role: .support),
                    ],
                    rows: [
                        Row(cells: [.text("West"), fraction(3, 10), .flag(true)]),
                        Row(cells: [.text("East"), fraction(-15, 100), .flag(false)]),
                        Row(cells: [.text("North"), .withinNoise(.zero), .missing]),
                    ]))
        ])

    /// `revenue by rep in West for GTX Pro march 2018`
    static let empty = Report(
        title: "Revenue by rep", context: ["West", "GTX Pro", "closed in March 2018"],
        blocks: [
            .table(
                ReportTable(
                    columns: [rep, revenue], rows: [],
                    emptyText:
                        "No deal matches. Alone they keep: West 2,997 · GTX Pro 1,480 · March 2018 0.\n"
                        + "The data end on 2017-12-31."))
        ],
        suggestions: ["revenue by rep in West for GTX Pro march 2017", "describe deals"])

    /// `explain winrate`
    static let explained = Report(
        title: "",
        blocks: [
            .definitions([
                (
                    term: "Win rate",
                    text: "Of the deals that were decided, the share we won.\n"
                        + "won deals / (won deals + lost deals), counted on the day they closed"
                ),
                (
                    term: "Left out", text: "2,089 open deals: they are not decided yet"
                ),
            ]),
            .text(
                "See also:\n  created win rate, which counts the deals created in the period, and value win rate"
            ),
        ])
}
