/// The SQL of a question's numbers: groups with the values of measures and the records they rest on.
///
/// Its columns are the keys `k0, k1, …` and for each measure `v0` (value), `r0` (records) and `p0` (the records
/// that a rate counts).
struct GroupSQL {
    var table: String
    /// Those that are shown, then those of conditions on groups.
    var measures: [MeasureCase]
    var filters: [FilterCase]
    var time: TimeCase

    /// One row for each group that has a record of some measure.
    func groups(_ keys: [String]) -> String {
        let grouping = keys.isEmpty ? "" : "GROUP BY \(keys.joined(separator: ", "))"
        return """
            SELECT \(columns(keys)) FROM \(table) WHERE \(condition) \(grouping)
            HAVING \(measures.map { "count(*) FILTER (WHERE \(records($0))) > 0" }.joined(separator: " OR "))
            """
    }

    /// Everything in one row, whatever there is.
    var whole: String { "SELECT \(columns([])) FROM \(table) WHERE \(condition)" }

    private var condition: String {
        (filters.map(\.sql) + [time.condition]).map { "(\($0))" }.joined(separator: " AND ")
    }

    private func columns(_ keys: [String]) -> String {
        let values = measures.enumerated().flatMap { place, measure in
            let taking = records(measure)
            var columns = [
                "\(measure.sql(where: taking).replacing("@", with: time.period.stockDay)) AS v\(place)",
                "count(*) FILTER (WHERE \(taking)) AS r\(place)",
            ]
            if case .rate(let part) = measure.kind {
                columns.append("count(*) FILTER (WHERE \(taking) AND \(part)) AS p\(place)")
            }
            return columns
        }
        return (keys.enumerated().map { "\($1) AS k\($0)" } + values).joined(separator: ", ")
    }

    /// Which records take part in a measure.
    private func records(_ measure: MeasureCase) -> String {
        guard let own = measure.axis else {
            return "(\(measure.records.replacing("@", with: time.period.stockDay)))"
        }
        return "((\(measure.records)) AND \(time.period.contains(time.axis ?? own)))"
    }
}

/// The columns that an answer shows for one measure.
struct ShownColumns {
    var place: Int
    var measure: MeasureCase
    /// `with counts`, or no other measure beside it.
    var hasCounts = false
    var hasRange = false
    var hasShare = false

    /// Each as SQL over a row `row` and the whole `whole`, with how it is compared.
    func sql(_ row: String, whole: String) -> [(sql: String, precision: MeasureCase.Precision)] {
        let (value, records) = ("\(row).v\(place)", "\(row).r\(place)")
        var columns = [(value, measure.precision)]
        if case .rate = measure.kind {
            let part = "\(row).p\(place)"
            if hasCounts { columns += [(part, .exact), (records, .exact)] }
            if hasRange {
                columns += [
                    (ShownColumns.wilson(part, records, "-", certain: 0), .absolute),
                    (ShownColumns.wilson(part, records, "+", certain: 1), .absolute),
                ]
            }
        } else if hasCounts, measure.kind != .count {
            columns.append((records, .exact))
        }
        if hasShare, measure.isAdditive {
            columns.append(("\(value) / nullif(\(whole).v\(place), 0)::DOUBLE", .relative))
        }
        return columns.map { (sql: $0.0, precision: $0.1) }
    }

    /// An end of the score interval of 90 % as Wilson gave it; z is the normal quantile of 95 %.
    private static func wilson(_ part: String, _ all: String, _ sign: String, certain: Int) -> String {
        let share = "(\(part) / \(all)::DOUBLE)"
        let square = "(1.6448536269514722 * 1.6448536269514722)"
        let spread = "sqrt(\(share) * (1 - \(share)) / \(all) + \(square) / (4.0::DOUBLE * \(all) * \(all)))"
        return """
            CASE WHEN \(all) = 0 THEN NULL WHEN \(part) = \(certain == 0 ? "0" : all) THEN \(certain)
                ELSE (\(share) + \(square) / (2 * \(all)) \(sign) 1.6448536269514722 * \(spread))
                    / (1 + \(square) / \(all)) END
            """
    }
}
