/// A measure as a sentence names it, with the SQL that says the same.
struct MeasureCase {
    /// How its values are compared: to the last digit, to twelve digits, or to twelve decimals where numbers of
    /// one size are subtracted.
    enum Precision { case exact, relative, absolute }

    /// What its groups may be asked for beside the value.
    enum Kind: Equatable {
        case count, sum, other
        /// A share of records, of which `part` is what it counts.
        case rate(part: String)
    }

    var words: String
    var kind = Kind.other
    /// The column whose day decides the period; nil for a stock, which is as of the period's end.
    var axis: String?
    /// Which records take part.
    var records: String
    /// The value as SQL; `$` stands for the filter of the aggregates, `@` for the day a stock is as of.
    var value: String
    var precision = Precision.exact

    var isAdditive: Bool { kind == .count || kind == .sum }
    var isStock: Bool { axis == nil }

    static let metrics: [MeasureCase] = [
        MeasureCase(words: "revenue", kind: .sum, axis: "closed", records: won, value: sum),
        MeasureCase(words: "lost amount", kind: .sum, axis: "closed", records: lost, value: sum),
        MeasureCase(words: "new pipeline", kind: .sum, axis: "created", records: "true", value: sum),
        MeasureCase(words: "won deals", kind: .count, axis: "closed", records: won, value: "count(*) $"),
        MeasureCase(words: "lost deals", kind: .count, axis: "closed", records: lost, value: "count(*) $"),
        MeasureCase(
            words: "decided deals", kind: .count, axis: "closed", records: decided, value: "count(*) $"),
        MeasureCase(words: "new deals", kind: .count, axis: "created", records: "true", value: "count(*) $"),
        MeasureCase(words: "customers", axis: "closed", records: won, value: "count(DISTINCT account) $"),
        MeasureCase(
            words: "win rate", kind: .rate(part: won), axis: "closed", records: decided,
            value: "sum(CASE WHEN \(won) THEN 1 ELSE 0 END) $ / nullif(count(*) $, 0)::DOUBLE",
            precision: .relative),
        MeasureCase(
            words: "loss rate", kind: .rate(part: lost), axis: "closed", records: decided,
            value: "sum(CASE WHEN \(lost) THEN 1 ELSE 0 END) $ / nullif(count(*) $, 0)::DOUBLE",
            precision: .relative),
        MeasureCase(
            words: "average deal", axis: "closed", records: won, value: mean("cents"), precision: .relative),
        MeasureCase(
            words: "median deal", axis: "closed", records: won, value: percentile(50, "cents"),
            precision: .relative),
        MeasureCase(
            words: "largest deal", axis: "closed", records: won,
            value: "CAST(max(cents) $ AS DECIMAL(38, 2)) / 100",
            precision: .relative),
        MeasureCase(
            words: "sales cycle", axis: "closed", records: won,
            value: percentile(50, "(closed - created)", scale: 1),
            precision: .relative),
        MeasureCase(
            words: "average sales cycle", axis: "closed", records: won,
            value: mean("(closed - created)", scale: 1),
            precision: .relative),
    ]

    /// As of a day: records that were open, and of those that were overdue, at its end.
    static let stocks: [MeasureCase] = [
        MeasureCase(words: "open deals", kind: .count, records: open, value: "count(*) $"),
        MeasureCase(words: "pipeline", kind: .sum, records: open, value: sum),
        MeasureCase(
            words: "overdue deals", kind: .count, records: "\(open) AND expected < @", value: "count(*) $"),
        MeasureCase(
            words: "average amount of open deals", records: open, value: mean("cents"), precision: .relative),
        MeasureCase(
            words: "age", records: open, value: percentile(50, "(@ - created)", scale: 1),
            precision: .relative),
    ]

    /// `average amount of won deals`: every aggregate over the amount, by the day of the records.
    static let aggregates: [MeasureCase] = {
        let sets = [
            ("won deals", won, "closed"), ("lost deals", lost, "closed"),
            ("decided deals", decided, "closed"),
        ]
        return sets.flatMap { (records, condition, axis) in
            [
                ("sum of amount", sum, Precision.exact), ("average amount", mean("cents"), .relative),
                ("median amount", percentile(50, "cents"), .relative),
                ("p90 of amount", percentile(90, "cents"), .relative),
                ("p10 of amount", percentile(10, "cents"), .relative),
                ("min amount", "min(cents) $ / 100.0::DOUBLE", .relative),
                ("max amount", "max(cents) $ / 100.0::DOUBLE", .relative),
                ("stdev amount", deviation, .relative),
                ("distinct accounts", "count(DISTINCT account) $", .exact),
                ("distinct products", "count(DISTINCT product) $", .exact),
            ].map { words, value, precision in
                MeasureCase(
                    words: "\(words) of \(records)", kind: value == sum ? .sum : .other, axis: axis,
                    records: condition, value: value, precision: precision)
            }
        }
    }()

    // MARK: SQL

    static let won = "stage = 'Won'"
    static let lost = "stage = 'Lost'"
    static let open = "created <= @ AND (stage NOT IN ('Won', 'Lost') OR closed > @)"
    static let decided = "stage IN ('Won', 'Lost')"

    /// Zero for no records, missing for records without amounts.
    private static let sum =
        "CASE WHEN count(*) $ = 0 THEN 0 ELSE CAST(sum(cents) $ AS DECIMAL(38, 0)) * 0.01 END"

    private static func mean(_ field: String, scale: Int = 100) -> String {
        "sum(\(field)) $ / (nullif(count(\(field)) $, 0) * \(scale))::DOUBLE"
    }

    /// Linear between neighbours at (n − 1) × share, in whole numbers up to the last division.
    private static func percentile(_ share: Int, _ field: String, scale: Int = 100) -> String {
        let values = "list_sort(list(\(field)) $NOTNULL(\(field)))"
        let place = "(count(\(field)) $ - 1) * \(share)"
        return """
            (\(values)[\(place) // 100 + 1] * (100 - \(place) % 100)
                + coalesce(\(values)[\(place) // 100 + 2], 0) * (\(place) % 100))::DOUBLE / (100 * \(scale))
            """
    }

    /// Of a sample (n − 1), in whole numbers up to the root.
    private static let deviation = """
        CASE WHEN count(cents) $ > 1 THEN sqrt(greatest(0, (count(cents) $ * sum(cents::HUGEINT * cents) $
            - sum(cents) $ * sum(cents) $))::DOUBLE / (count(cents) $ * (count(cents) $ - 1))::DOUBLE) / 100 END
        """

    func sql(where filter: String) -> String {
        value.replacing(#/\$NOTNULL\(((?:\(.*?\)|[^()])*)\)/#) { match in
            "FILTER (WHERE \(filter) AND \(match.output.1) IS NOT NULL)"
        }.replacing("$", with: "FILTER (WHERE \(filter))")
    }
}
