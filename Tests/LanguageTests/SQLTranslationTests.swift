import Language
import Testing

/// SQL is no sentence; the one that asks the same is offered. That such sentences are answered is tested with the habits.
struct SQLTranslationTests {
    private func offered(_ sql: String) throws -> String? {
        let parsed = try #require(parseStatements(sql).first)
        let problem = try #require(parsed.diagnostics.first)
        #expect(problem.problem == .sql)
        return correctedStatement(parsed.diagnostics, in: sql, statement: parsed.range)
    }

    @Test(arguments: [
        ("select * from deals", "list deals"),
        ("SELECT rep, account FROM deals LIMIT 3", "list deals first 3 showing rep, account"),
        ("select max(amount) from deals", "max amount of deals"),
        ("select avg(amount), count(*) from deals", "average amount of deals, count deals"),
        ("select region from deals group by region", "count deals by region"),
        (
            "select rep, sum(amount) as total from deals group by rep order by total desc",
            "sum of amount of deals by rep sorted by sum of amount of deals descending"
        ),
        (
            "select rep, sum(amount) from deals group by rep order by 2 asc",
            "sum of amount of deals by rep sorted by sum of amount of deals ascending"
        ),
        (
            "select * from deals where account like '%corp' or account not in ('A', 'B')",
            "list deals where account ends with \"corp\" or account is not one of \"A\", \"B\""
        ),
        (
            "select * from deals where closed is not null and closed >= '2025-01-01'",
            "list deals where closed is not missing and closed >= 2025-01-01"
        ),
        ("select revenue by region", "revenue by region"),
    ])
    func theSentenceThatAsksTheSameIsOffered(sql: String, sentence: String) throws {
        #expect(try offered(sql) == sentence)
    }

    @Test(arguments: ["select a from b union select c from d", "select from deals", "select * from"])
    func whatHasNoTranslationGetsNone(sql: String) throws {
        #expect(try offered(sql) == nil)
    }
}
