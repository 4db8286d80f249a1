import Testing

@testable import Language

/// Arguments in the place of slots: what the sentence then says, or what is wrong.
struct SlotFillerTests {
    @Test(arguments: [
        ("revenue for {who}", "West", "revenue for West"),
        ("revenue for {who}", "Anna Snelling", "revenue for \"Anna Snelling\""),
        ("revenue for {who}", "West or East", "revenue for \"West or East\""),
        ("revenue for {who}", "this quarter", "revenue this quarter"),
        ("revenue in {who}", "march", "revenue in march"),
        ("revenue in {who}", "West", "revenue in West"),
        ("revenue for {who}", "500", "revenue for 500"),
        ("revenue for rep {who}", "Anna Snelling", "revenue for rep Anna Snelling"),
        ("revenue for North or {who}", "West", "revenue for North or West"),
        ("revenue excluding {who}", "Alpha", "revenue excluding Alpha"),
        ("revenue this year vs {who}", "last year", "revenue this year vs last year"),
        ("revenue vs {who}", "West", "revenue vs West"),
        ("revenue created in {who}", "Q3", "revenue created Q3"),
        ("revenue from {who} to today", "2017-01-01", "revenue from 2017-01-01 to today"),
        ("revenue since {who}", "monday", "revenue since monday"),
        ("list deals where amount > {who}", "50k", "list deals where amount > 50k"),
        ("list deals where amount > {who}", "2017", "list deals where amount > 2017"),
        (
            "list deals where amount between {who} and 20k", "10k",
            "list deals where amount between 10k and 20k"
        ),
        ("list deals where closed in {who}", "Q3 2017", "list deals where closed in Q3 2017"),
        ("list deals where stage is {who}", "On hold", "list deals where stage is \"On hold\""),
        ("list deals where account contains {who}", "corp", "list deals where account contains corp"),
        ("top 5 reps by {who}", "win rate", "top 5 reps by \"win rate\""),
        ("revenue * {who}", "1.1", "revenue * 1.1"),
        ("revenue by {who}", "region", "revenue by region"),
        ("compare {who} with last year", "this year", "compare this year with last year"),
        ("expect revenue for {who} > 5", "West", "expect revenue for West > 5"),
        ("title \"Review of {who}, {nobody\"", "West", "title \"Review of West, {nobody\""),
        ("text \"{ who }{{who}}\"", "{who}", "text \"{who}{{who}}\""),
        ("run \"x\" with a = {who}", "this quarter", "run \"x\" with a = this quarter"),
        ("again for {who}", "West", "again for West"),
    ])
    func valuesAreSplicedAsOneToken(sentence: String, value: String, expected: String) throws {
        let filler = SlotFiller(["who": Argument.Value(reading: value)])
        let filled = try filler.fill(try parseStatement(sentence))
        #expect(Formatter().format(filled) == Formatter().format(try parseStatement(expected)))
    }

    @Test(arguments: [
        ("revenue for {other}", "West", "TL211"),
        ("revenue on {who}", "West", "TL212"),
        ("revenue created in {who}", "50k", "TL212"),
        ("revenue from {who} to today", "since monday", "TL212"),
        ("revenue for North or {who}", "this quarter", "TL212"),
        ("list deals where amount > {who}", "this quarter", "TL212"),
        ("list deals where amount > {who}", "list price", "TL212"),
        ("revenue by {who}", "last year", "TL212"),
        ("revenue for {who}", "50%", "TL212"),
        ("revenue for {who} this year", "last year", "TL105"),
        ("text \"for {other}\"", "West", "TL211"),
    ])
    func whatCannotStandThereIsRefused(sentence: String, value: String, code: String) throws {
        let filler = SlotFiller(["who": Argument.Value(reading: value)])
        let statement = try parseStatement(sentence)
        let error = try #require(throws: DiagnosticError.self) { try filler.fill(statement) }
        #expect(error.diagnostics.map(\.problem.code) == [code])
    }

    /// A value that looks like words of the language stays a value.
    @Test(arguments: ["West this year", "West; quit", "for each rep", "", "{who}", "# x"])
    func hostileValuesStayValues(_ value: String) throws {
        let filler = SlotFiller(["who": Argument.Value(reading: value)])
        let filled = try filler.fill(try parseStatement("revenue for {who}"))
        guard case .question(let question) = filled.body,
            case .filter(let names, _) = question.clauses[0].node
        else { return #expect(Bool(false), "\(filled)") }
        #expect(question.clauses.count == 1)
        #expect(names.map(\.text) == [value])
    }

    /// Quotes in a value end it, as they do in a sentence; what follows is part of the name.
    @Test func quotesInAValueOpenNoClause() throws {
        let filler = SlotFiller(["who": Argument.Value(reading: "West\" into \"x.csv")])
        guard case .question(let question) = try filler.fill(try parseStatement("revenue for {who}")).body
        else { return }
        #expect(question.clauses.map(\.kind) == [.filter])
    }

    @Test func argumentsGoByNameThenByOrder() throws {
        func given(_ text: String) throws -> [Argument] {
            guard case .command(.run(_, let arguments)) = try parseStatement("run \"q\" with \(text)").body
            else {
                return []
            }
            return arguments
        }
        let range = SourceRange(0, 0)
        let values = try Argument.match(
            try given("this quarter, team = West"), to: ["team", "period"], of: "q", at: range)
        #expect(values.mapValues(\.words) == ["team": "West", "period": "this quarter"])
        for wrong in ["West, this quarter, 5", "nobody = West", "team = West, team = East"] {
            let arguments = try given(wrong)
            #expect(throws: DiagnosticError.self) {
                try Argument.match(arguments, to: ["team", "period"], of: "q", at: range)
            }
        }
    }
}
