import SampleCompany

/// A period with the one it is held against, as a sentence says them; to date while the period runs.
struct ComparisonCase {
    /// The period, which may be left out.
    var words: String
    var versus: String
    var current: PeriodCase
    var base: PeriodCase

    static func random(_ random: inout SplitMix64) -> ComparisonCase {
        let unit = ["month", "quarter", "year", "week"][random.below(4)]
        let shorter = ["month", "quarter"][random.below(2)]
        switch random.below(9) {
        case 0, 1:
            let words = random.below(2) == 0 ? "" : "this \(unit)"
            return unit == "year"
                ? toSameDate(words, "last year", unit, from: start(unit, -1))
                : toDate(words, "last \(unit)", unit, from: start(unit, -1), to: end(unit, 0))
        case 2:
            return ComparisonCase(
                words: "this \(unit)", versus: "all of last \(unit)",
                current: PeriodCase(words: "", first: start(unit, 0), last: end(unit, 1)),
                base: PeriodCase(words: "", first: start(unit, -1), last: end(unit, 0)))
        case 3:
            let first = yearEarlier(start(shorter, 0))
            return toSameDate("this \(shorter)", "same \(shorter) last year", shorter, from: first)
        case 4:
            return toSameDate("this \(shorter)", "last year", shorter, from: yearEarlier(start(shorter, 0)))
        case 5:
            return ComparisonCase(
                words: "last \(shorter)", versus: "last year",
                current: PeriodCase(words: "", first: start(shorter, -1), last: end(shorter, 0)),
                base: PeriodCase(
                    words: "", first: yearEarlier(start(shorter, -1)),
                    last: "(\(yearEarlier(start(shorter, 0))) - 1)"))
        case 6:
            let (one, other) = (1 + random.below(3), 1 + random.below(4))
            return ComparisonCase(
                words: "Q\(one) 2017", versus: "Q\(other) 2016",
                current: PeriodCase.named("", 2017, month: 3 * one - 2, months: 3),
                base: PeriodCase.named("", 2016, month: 3 * other - 2, months: 3))
        case 7:
            let quarter = 1 + random.below(3)
            return ComparisonCase(
                words: "Q\(quarter) 2017", versus: "2015",
                current: PeriodCase.named("", 2017, month: 3 * quarter - 2, months: 3),
                base: PeriodCase.named("", 2015, month: 3 * quarter - 2, months: 3))
        default:
            let day = "2017-0\(1 + random.below(4))-1\(random.below(10))"
            return ComparisonCase(
                words: "from \(day) to 2017-08-20", versus: "same period last year",
                current: PeriodCase(words: "", first: PeriodCase.date(day), last: "DATE '2017-08-20'"),
                base: PeriodCase(
                    words: "", first: yearEarlier(PeriodCase.date(day)), last: "DATE '2016-08-20'"))
        }
    }

    /// The running unit up to today, against the same unit of the year before up to the same date.
    private static func toSameDate(
        _ words: String, _ versus: String, _ unit: String, from first: String
    ) -> ComparisonCase {
        ComparisonCase(
            words: words, versus: versus,
            current: PeriodCase(words: "", first: start(unit, 0), last: PeriodCase.today),
            base: PeriodCase(words: "", first: first, last: yearEarlier(PeriodCase.today)))
    }

    /// The running unit up to today, against as many days of the other, as far as it goes.
    private static func toDate(
        _ words: String, _ versus: String, _ unit: String, from first: String, to last: String
    ) -> ComparisonCase {
        ComparisonCase(
            words: words, versus: versus,
            current: PeriodCase(words: "", first: start(unit, 0), last: PeriodCase.today),
            base: PeriodCase(
                words: "", first: first,
                last: "least(\(last), \(first) + CAST(\(PeriodCase.today) - \(start(unit, 0)) AS INTEGER))"))
    }

    private static func start(_ unit: String, _ count: Int) -> String { PeriodCase.start(unit, count) }
    private static func end(_ unit: String, _ count: Int) -> String { PeriodCase.end(unit, count) }
    private static func yearEarlier(_ day: String) -> String { "CAST(\(day) - INTERVAL 12 MONTH AS DATE)" }
}
