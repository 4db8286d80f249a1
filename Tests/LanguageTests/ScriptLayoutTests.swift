import SampleCompany
import Testing

@testable import Language

/// Laying scripts out.
struct ScriptLayoutTests {
    private func formatted(_ text: String) throws -> String { try ScriptLayout.formatted(text).get() }

    @Test(arguments: [
        ("", ""), ("\n\n", ""), ("# a", "# a\n"), ("  # a  \n\n# b\n\n\n", "  # a\n\n# b\n"),
        ("revenue", "revenue\n"), ("revenue?\n", "revenue\n"), ("revenue ? # why\n", "revenue  # why\n"),
        ("revenue. # why\n", "revenue  # why\n"), ("revenue   # why  \n", "revenue   # why\n"),
        ("show me REVENUE   by rep\r\n\r\n# x\r\nwinrate", "REVENUE by rep\r\n\r\n# x\r\nwinrate\r\n"),
        ("revenue where amount>5 by rep", "revenue by rep where amount > 5\n"),
        ("revenue; winrate;deals", "revenue; winrate; deals\n"),
        ("a;b;\nc", "a; b;\nc\n"), ("# a\r\ntext \"x\r\n  y\"", "# a\r\ntext \"x y\"\r\n"),
        ("revenue\n   by rep\n", "revenue by rep\n"),
        ("expect revenue by rep gives \"a\" \"b\"", "expect revenue by rep gives\n    \"a\"\n    \"b\"\n"),
        ("expect revenue gives \"a\" # first\n  \"b\"\n", "expect revenue gives \"a\" # first\n  \"b\"\n"),
        ("param team=West\n", "param team = West\n"),
    ])
    func scripts(_ text: String, _ expected: String) throws {
        #expect(try formatted(text) == expected)
        #expect(try formatted(expected) == expected)
    }

    @Test func aScriptWithErrorsIsLeftAlone() {
        guard case .failure(let error) = ScriptLayout.formatted("revenue\nrevenue {\ntop\n") else {
            return #expect(Bool(false))
        }
        #expect(error.diagnostics.count == 2)
    }

    /// Comments, blank lines and sentences in any mixture: once is as good as twice, and nothing is lost.
    @Test func layingOutTwiceIsLayingOutOnce() throws {
        var random = SplitMix64(seed: 5)
        let pieces = [
            "revenue by rep", "top 5 reps by winrate ?", "# a comment", "  # indented", "", "   ",
            "set today 2025-12-31", "expect revenue gives \"Revenue\"\n    \"5\"",
            "revenue for \"West\" this quarter # behind", "param team = 'Anna Snelling'", "a; b",
            "text \"x\ny\"",
            "define metric big as sum of amount for won deals # why\n    shown as percent",
        ]
        for _ in 0..<400 {
            let lines = (0..<Int.random(in: 0...7, using: &random)).map { _ in
                pieces.randomElement(using: &random)!
            }
            let end = ["\n", "\r\n", "\n\n"].randomElement(using: &random)!
            let text = lines.joined(separator: end)
            guard case .success(let once) = ScriptLayout.formatted(text) else { continue }
            #expect(try formatted(once) == once)
            func comments(_ text: String) -> [String] {
                Lexer.tokens(of: text).filter { $0.kind == .comment }.map(\.text)
            }
            func sentences(_ text: String) -> [String] {
                parseScript(text).statements.map(Formatter().format)
            }
            #expect(sentences(once) == sentences(text), "\(text)")
            #expect(
                comments(once).map { $0.filter { $0 != " " } }
                    == comments(text).map { $0.filter { $0 != " " } })
        }
    }
}
