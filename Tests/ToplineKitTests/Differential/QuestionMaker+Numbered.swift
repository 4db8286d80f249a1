import SampleCompany

extension QuestionMaker {
    /// By a part of a date or by bands, which keep an order of their own.
    mutating func numbered() -> QuestionCase {
        let measure = measure()
        let (filters, time) = (filters(), TimeCase.random(for: [measure], &random))
        let key = NumberedKey.random(axis: time.axis ?? measure.axis!, &random)
        let options = options([measure])
        return QuestionCase(
            sentence: sentence("\(measure.words) by \(key.words)", filters, time.words, [], [words(options)]),
            sql: QuestionMaker.tableSQL(
                sql([measure], filters, time), [key.sql], shown([measure], options), "true",
                total: total([measure], options), order: ["list_position(\(key.order), g.k0)"], first: nil),
            columns: [.exact] + precisions(shown([measure], options)))
    }
}

/// A dimension whose values have an order of their own.
struct NumberedKey {
    var words: String
    /// The value's name.
    var sql: String
    /// All names in their order, as a list in SQL.
    var order: String

    /// What every company of these tests defines.
    static let definitions = """
        define dimension size as deals banded by amount at 1k, 2.5k, 10k
        define segment big deals as deals where amount >= 5k
        define dimension start day as weekday of created

        """

    static func random(axis: String, _ random: inout SplitMix64) -> NumberedKey {
        switch random.below(6) {
        case 0, 1: size
        case 2:
            NumberedKey(
                words: "weekday", sql: name(of: "dayname(\(axis))", "weekday"), order: weekdays("weekday"))
        case 3:
            NumberedKey(
                words: "start day", sql: name(of: "dayname(created)", "start day"),
                order: weekdays("start day"))
        case 4:
            NumberedKey(
                words: "quarter of year", sql: name(of: "('Q' || quarter(\(axis)))", "quarter of year"),
                order: "['Q1', 'Q2', 'Q3', 'Q4', 'no quarter of year']")
        default:
            NumberedKey(
                words: "month of year", sql: name(of: "monthname(\(axis))", "month of year"),
                order: """
                    ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
                        'November', 'December', 'no month of year']
                    """)
        }
    }

    private static let size = NumberedKey(
        words: "size",
        sql: """
            CASE WHEN cents IS NULL THEN 'no amount' WHEN cents < 100000 THEN 'under 1k'
                WHEN cents < 250000 THEN '1k – 2.5k' WHEN cents < 1000000 THEN '2.5k – 10k' ELSE '10k and over' END
            """, order: "['under 1k', '1k – 2.5k', '2.5k – 10k', '10k and over', 'no amount']")

    private static func name(of expression: String, _ dimension: String) -> String {
        "coalesce(\(expression), 'no \(dimension)')"
    }

    private static func weekdays(_ dimension: String) -> String {
        "['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'no \(dimension)']"
    }
}
