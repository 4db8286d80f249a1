import SampleCompany

/// A stock over time as a sentence asks for it, with SQL that joins every record to every day it was open on.
struct StockSeriesCase {
    private static let units = ["month", "quarter", "year", "week", "day"]

    static func random(_ maker: inout QuestionMaker) -> QuestionCase {
        let stocks = MeasureCase.stocks
        let stock = stocks[maker.random.below(stocks.count)]
        let isMean = stock.isAdditive && maker.random.below(3) == 0
        let unit = units[maker.random.below(units.count)]
        let keys = maker.random.below(2) == 0 ? [] : maker.dimensions(1)
        let (filters, period) = (maker.filters(), PeriodCase.random(&maker.random))
        let hasCounts = !isMean && stock.kind != .count
        let series = StockSeriesCase(
            table: maker.company.name, stock: stock, isMean: isMean, unit: unit, keys: keys,
            condition: filters.map { "(\($0.sql))" }.joined(separator: " AND "), period: period)
        return QuestionCase(
            sentence: maker.sentence(
                "\(isMean ? "average " : "")\(stock.words) by \(([unit] + keys).joined(separator: " and "))",
                filters, period.words),
            sql: series.sql(hasCounts: hasCounts),
            columns: [.exact] + keys.map { _ in .exact } + [isMean ? .relative : stock.precision]
                + (hasCounts ? [.exact] : []),
            hasGaps: keys.isEmpty)
    }

    private var table: String
    private var stock: MeasureCase
    private var isMean: Bool
    private var unit: String
    private var keys: [String]
    private var condition: String
    private var period: PeriodCase

    private func sql(hasCounts: Bool) -> String {
        let records = stock.records.replacing("@", with: "u.day")
        let names = ["u.unit"] + keys
        let count = hasCounts ? ", count(*) FILTER (WHERE \(records))" : ""
        let order = names.map { "\($0) NULLS LAST" }.joined(separator: ", ")
        return """
            WITH days AS (\(days))
            SELECT \(names.joined(separator: ", ")), \(value(records)) AS v\(count)
            FROM \(isMean ? "days" : closings) u, \(table)
            WHERE \(condition.isEmpty ? "true" : condition)
            GROUP BY \(names.joined(separator: ", ")) HAVING count(*) FILTER (WHERE \(records)) > 0
            ORDER BY \(order)
            """
    }

    private func value(_ records: String) -> String {
        guard isMean else { return stock.sql(where: records).replacing("@", with: "u.day") }
        let total =
            stock.kind == .count
            ? "count(*) FILTER (WHERE \(records))"
            : "CAST(sum(cents) FILTER (WHERE \(records)) AS DECIMAL(38, 0)) * 0.01"
        return "(\(total))::DOUBLE / any_value(u.days)"
    }

    private var closings: String { "(SELECT unit, max(day) AS day FROM days GROUP BY unit)" }

    /// Every day of the period that the data reach, with its unit and how many of the days that unit has.
    private var days: String {
        let begin = "(SELECT min(created) FROM \(table))"
        return """
            SELECT day, unit, count(*) OVER (PARTITION BY unit) AS days FROM (
                SELECT CAST(t AS DATE) AS day, \(QuestionMaker.unit(unit, "t")) AS unit
                FROM generate_series(CAST(\(begin) AS TIMESTAMP), CAST(\(PeriodCase.today) AS TIMESTAMP),
                    INTERVAL 1 DAY) s(t)
                WHERE \(period.contains("CAST(t AS DATE)")))
            """
    }
}
