/// What people write out of habit, from SQL, spreadsheets and talk, and the question that each is. The page of errors
/// shows them with what the program offers; tests run every one.
package enum Habits {
    package struct Habit: Sendable {
        package var typed: String
        package var question: String

        init(_ typed: String, _ question: String) {
            self.typed = typed
            self.question = question
        }
    }

    package static let sql: [Habit] = [
        Habit("select * from deals", "list deals"),
        Habit(
            "select top 5 * from deals order by amount desc", "list deals sorted by amount descending first 5"
        ),
        Habit("select sum(amount) from deals", "sum of amount of deals"),
        Habit("select count(*) from deals where stage = 'Won'", "count deals where stage is \"Won\""),
        Habit(
            "select region, sum(amount) from deals group by region",
            "sum of amount of deals by region"),
        Habit(
            "select d.rep, avg(d.amount) as size from deals d join reps r on d.rep = r.rep group by d.rep order by size desc limit 3",
            "average amount of deals by rep sorted by average amount of deals descending first 3"),
        Habit(
            "select rep, count(*) from deals group by rep having count(*) > 300",
            "count deals by rep where count deals > 300"),
        Habit(
            "select rep, amount from deals where amount between 5000 and 6000",
            "list deals where amount between 5000 and 6000 showing rep, amount"),
        Habit(
            "select * from deals where account like 'A%' limit 5",
            "list deals where account starts with \"A\" first 5"),
        Habit(
            "select * from deals where amount is null and stage <> 'Won' limit 5",
            "list deals where amount is missing and stage != \"Won\" first 5"),
        Habit(
            "select * from deals where region in ('West', 'North') and closed >= '2025-12-01'",
            "list deals where region is one of \"West\", \"North\" and closed >= 2025-12-01"),
        Habit("select count(distinct account) from deals", "distinct account"),
        Habit("revenue group by region", "revenue by region"),
        Habit(
            "revenue by rep order by revenue desc limit 5",
            "revenue by rep sorted by revenue descending first 5"),
        Habit("count(*) from deals", "count deals"),
        Habit("top 5 * from deals", "list deals first 5"),
        Habit("list deals where account like '%Farm%'", "list deals where account contains \"Farm\""),
        Habit("list deals where stage <> Won", "list deals where stage != Won"),
        Habit("list deals where amount is null", "list deals where amount is missing"),
        Habit("revenue by rep having revenue > 500k", "revenue by rep where revenue > 500k"),
    ]

    package static let talk: [Habit] = [
        Habit("sales by salespeople", "sales by reps"),
        Habit("turnover by region this year", "revenue by region this year"),
        Habit("conversion rate by team this quarter", "win rate by team this quarter"),
        Habit("closed won by rep last month", "won deals by rep last month"),
        Habit("revenue qoq", "revenue this quarter vs last quarter"),
        Habit("revenue mom by region", "revenue this month vs last month by region"),
        Habit("win rate yoy", "win rate this year vs last year"),
        Habit("share of revenue by product", "revenue by product with share"),
        Habit("slowest teams this year", "top 5 teams by sales cycle this year"),
        Habit("time to close by product", "sales cycle by product"),
        Habit("days to close by team", "sales cycle by team"),
        Habit("biggest clients this year", "top 5 accounts by revenue this year"),
        Habit("biggest deals last quarter", "top 5 deals by amount last quarter"),
        Habit("who sold the most this month", "top 5 reps by revenue this month"),
        Habit("how much did we sell in march", "revenue in march"),
        Habit("five largest customers this year", "top 5 customers by revenue this year"),
        Habit("which product wins least often in Q3", "bottom 5 products by win rate in Q3"),
        Habit("what share of revenue comes from West", "revenue by region with share"),
        Habit("how much did we sell in the third quarter", "revenue in Q3"),
        Habit("whose team is slowest from first contact to win", "top 5 teams by sales cycle"),
        Habit("revenue by region as percent", "revenue by region with share"),
        Habit("monthly revenue this year", "revenue by month this year"),
        Habit("revenue over time", "revenue by month"),
        Habit("revenue per region", "revenue by region"),
        Habit("revenue versus previous quarter", "revenue vs last quarter"),
        Habit("deals above 50k", "deals over 50k"),
        Habit("the win rate for West", "win rate for West"),
        Habit("best sellers this quarter", "top 5 reps by revenue this quarter"),
    ]
}
