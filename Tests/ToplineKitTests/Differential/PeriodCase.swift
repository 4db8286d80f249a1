import SampleCompany

/// A period as a sentence says it, with its first and last day as SQL; nil where it is open.
struct PeriodCase {
    var words: String
    var first: String?
    var last: String?

    /// Which days of a column are inside; days that are missing are in no period.
    func contains(_ axis: String) -> String {
        var parts: [String] = []
        if let first { parts.append("\(axis) >= \(first)") }
        if let last { parts.append("\(axis) <= \(last)") }
        return parts.isEmpty ? "true" : "(\(parts.joined(separator: " AND ")))"
    }

    /// The day that a stock is as of: the period's last, but never after today.
    var stockDay: String { last.map { "least(\($0), \(PeriodCase.today))" } ?? PeriodCase.today }

    static let today = "DATE '\(SmallCompany.today)'"

    static func random(_ random: inout SplitMix64) -> PeriodCase {
        let unit = ["week", "month", "quarter", "year"][random.below(4)]
        let count = 2 + random.below(4)
        let year = 2015 + random.below(3)
        let quarter = 1 + random.below(4)
        let day = "\(year)-0\(1 + random.below(9))-\(10 + random.below(19))"
        switch random.below(22) {
        case 0: return PeriodCase(words: "this \(unit)", first: start(unit, 0), last: end(unit, 1))
        case 1: return PeriodCase(words: "last \(unit)", first: start(unit, -1), last: end(unit, 0))
        case 2:
            return PeriodCase(words: "last \(count) \(unit)s", first: start(unit, -count), last: end(unit, 0))
        case 3:
            let days = 30 * count
            return PeriodCase(words: "past \(days) days", first: "(\(today) - \(days - 1))", last: today)
        case 4:
            let first = "CAST(\(today) - INTERVAL \(count) MONTH AS DATE) + 1"
            return PeriodCase(words: "past \(count) months", first: first, last: today)
        case 5: return named("Q\(quarter) \(year)", year, month: 3 * quarter - 2, months: 3)
        case 6: return named("Q\(quarter)", 2017, month: 3 * quarter - 2, months: 3)
        case 7: return named("H\(1 + quarter % 2) \(year)", year, month: 1 + 6 * (quarter % 2), months: 6)
        case 8: return named("march \(year)", year, month: 3, months: 1)
        case 9: return named("in december", 2016, month: 12, months: 1)
        case 10: return named("\(year)", year, month: 1, months: 12)
        case 11: return PeriodCase(words: "ytd", first: start("year", 0), last: today)
        case 12: return PeriodCase(words: "qtd", first: start("quarter", 0), last: today)
        case 13: return PeriodCase(words: "mtd", first: start("month", 0), last: today)
        case 14:
            return PeriodCase(words: "from \(day) to 2017-09-30", first: date(day), last: "DATE '2017-09-30'")
        case 15: return PeriodCase(words: "between \(day) and today", first: date(day), last: today)
        case 16: return PeriodCase(words: "since \(day)", first: date(day))
        case 17:
            return PeriodCase(
                words: "until Q\(quarter) 2016", last: named("", 2016, month: 3 * quarter - 2, months: 3).last
            )
        case 18: return PeriodCase(words: "before \(day)", last: "(\(date(day)) - 1)")
        case 19: return PeriodCase(words: "after march 2016", first: "DATE '2016-04-01'")
        case 20:
            let monday =
                "(DATE '\(year)-01-04' - (isodow(DATE '\(year)-01-04') - 1)::INTEGER + \(7 * (8 + count)))"
            return PeriodCase(words: "week \(9 + count) \(year)", first: monday, last: "(\(monday) + 6)")
        default: return PeriodCase(words: "all time")
        }
    }

    // MARK: SQL

    static func date(_ iso: String) -> String { "DATE '\(iso)'" }

    static func interval(_ unit: String, _ count: Int) -> String {
        switch unit {
        case "week": "INTERVAL (\(7 * count)) DAY"
        case "quarter": "INTERVAL (\(3 * count)) MONTH"
        case "year": "INTERVAL (\(12 * count)) MONTH"
        default: "INTERVAL (\(count)) MONTH"
        }
    }

    /// The first day of the unit so many after the running one.
    static func start(_ unit: String, _ count: Int) -> String {
        "CAST(date_trunc('\(unit)', \(today)) + \(interval(unit, count)) AS DATE)"
    }

    /// The day before such a first day.
    static func end(_ unit: String, _ count: Int) -> String { "(\(start(unit, count)) - 1)" }

    static func named(_ words: String, _ year: Int, month: Int, months: Int) -> PeriodCase {
        let first = "make_date(\(year), \(month), 1)"
        return PeriodCase(
            words: words, first: first, last: "(CAST(\(first) + INTERVAL (\(months)) MONTH AS DATE) - 1)")
    }
}
