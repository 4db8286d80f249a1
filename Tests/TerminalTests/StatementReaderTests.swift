import Testing
import ToplineKit

@testable import Terminal

@Suite struct StatementReaderTests {
    /// Lines as if typed, with the prompts they were typed behind.
    private final class Typed: LineSource {
        var offeredFix: String?
        var outcomes: [LineOutcome]
        var prompts: [String] = []
        init(_ outcomes: [LineOutcome]) { self.outcomes = outcomes }

        func readLine(prompt: String, continuing earlier: String) -> LineOutcome {
            prompts.append(prompt)
            return outcomes.isEmpty ? .end : outcomes.removeFirst()
        }
        func remember(_ statement: String) {}
        func useHistory(at path: String?) {}
    }

    private let assistant = Assistant(
        completions: { _, _ in [] },
        needsMore: { $0.filter { $0 == "(" }.count > $0.filter { $0 == ")" }.count },
        openConstruct: { $0.contains("(") ? "needs )" : "" })

    private func read(_ outcomes: LineOutcome..., usesUnicode: Bool = true) -> (
        StatementReader.Outcome, [String]
    ) {
        let typed = Typed(outcomes)
        let reader = StatementReader(typed, assistant: assistant, usesUnicode: usesUnicode)
        return (reader.next(), typed.prompts)
    }

    @Test func aWholeLineIsAStatement() {
        #expect(read(.line("revenue")) == (.statement("revenue"), ["topline> "]))
    }

    @Test func anOpenBracketAsksForMoreAndSaysWhy() {
        let (outcome, prompts) = read(.line("revenue where (a > 1"), .line("or b > 2)"))
        #expect(outcome == .statement("revenue where (a > 1\n  or b > 2)"))
        #expect(prompts == ["topline> ", "needs ) …> "])
    }

    @Test func withoutUnicodeThePromptIsASCII() {
        let (_, prompts) = read(.line("("), .line(")"), usesUnicode: false)
        #expect(prompts == ["topline> ", "needs ) ...> "])
    }

    @Test func anEmptyLineEndsWhatIsOpen() {
        #expect(read(.line("(a"), .line("  ")).0 == .statement("(a"))
    }

    @Test func interruptAndEndDropWhatIsOpen() {
        #expect(read(.line("(a"), .interrupted).0 == .dropped)
        #expect(read(.line("(a"), .end).0 == .dropped)
        #expect(read(.end).0 == .end)
        #expect(read(.ended(by: 15)).0 == .ended(by: 15))
    }
}
