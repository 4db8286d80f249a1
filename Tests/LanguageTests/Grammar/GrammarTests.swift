import Foundation
import Testing

@testable import Language

/// The grammar and the parser, held against each other both ways.
///
/// `TOPLINE_GRAMMAR_COUNT` and `TOPLINE_SEED` in the environment make longer runs and repeat one.
struct GrammarTests {
    private static let grammar = GrammarFile.topline
    private static let count = number("TOPLINE_GRAMMAR_COUNT") ?? 1200
    private static let seed = UInt64(number("TOPLINE_SEED") ?? 20_171_231)

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test func everyRuleThatIsNamedIsThere() {
        #expect(Self.grammar.mentioned.subtracting(Self.grammar.names) == [])
        #expect(Set(Self.grammar.names).subtracting(Self.grammar.mentioned) == ["statement"])
    }

    @Test func derivedSentencesParseAndComeBackFromTheFormatter() {
        var deriver = SentenceDeriver(Self.grammar, seed: Self.seed)
        var tried = 0
        while tried < Self.count {
            let steps = deriver.derive("statement", depth: 9 + tried % 8)
            guard LookaheadRules.admit(steps) else { continue }
            tried += 1
            check(SentenceDeriver.words(of: steps).joined(separator: " "))
        }
    }

    /// Names made of words that are keywords elsewhere: what is read comes back, and the grammar derives it.
    @Test func sentencesOfDoubtfulWordsComeBackFromTheFormatter() {
        let recognizer = Recognizer(Self.grammar, start: "statement")
        var deriver = SentenceDeriver(Self.grammar, seed: Self.seed &+ 3)
        var mutator = SentenceMutator(seed: Self.seed &+ 4)
        var read = 0
        for number in 0..<Self.count * 2 {
            let words = SentenceDeriver.words(of: deriver.derive("statement", depth: 8 + number % 6))
            let sentence = mutator.doubtful(words).joined(separator: " ")
            let parsed = parseStatements(sentence)
            guard parsed.count == 1, let statement = parsed[0].statement else { continue }
            read += 1
            comesBack(statement, sentence)
            let tokens = statementTokens(of: sentence)[0].dropLast()
            #expect(
                recognizer.derives(Array(tokens)),
                "the parser takes what the grammar does not derive: \(sentence)")
        }
        #expect(read > Self.count / 8)
    }

    private func check(_ sentence: String) {
        let parsed = parseStatements(sentence)
        guard parsed.count == 1, let statement = parsed[0].statement else {
            Issue.record("refused: \(sentence)\n\(parsed.flatMap(\.diagnostics))")
            return
        }
        comesBack(statement, sentence)
    }

    private func comesBack(_ statement: Statement, _ sentence: String) {
        let formatted = Formatter().format(statement)
        guard let again = parseStatements(formatted).first?.statement else {
            Issue.record("the formatter writes what cannot be read: \(sentence)\n\(formatted)")
            return
        }
        #expect(again.inOrder == statement.inOrder, "\(sentence)\n\(formatted)")
        #expect(Formatter().format(again) == formatted, "\(sentence)")
    }

    @Test func whatTheGrammarExcludesIsRefused() {
        let recognizer = Recognizer(Self.grammar, start: "statement")
        var deriver = SentenceDeriver(Self.grammar, seed: Self.seed &+ 1)
        var mutator = SentenceMutator(seed: Self.seed &+ 2)
        var refused = 0
        for number in 0..<Self.count {
            let words = SentenceDeriver.words(of: deriver.derive("statement", depth: 9 + number % 6))
            let sentence = mutator.changed(words).joined(separator: " ")
            guard parseStatements(sentence).first?.statement != nil else {
                refused += 1
                continue
            }
            let tokens = statementTokens(of: sentence)
            let isDerived = tokens.count == 1 && recognizer.derives(Array(tokens[0].dropLast()))
            #expect(isDerived, "the parser takes what the grammar does not derive: \(sentence)")
        }
        #expect(refused > Self.count / 4)
    }

    @Test(arguments: [
        ("revenue by region", true), ("revenue by by region", false), ("top 5 reps by revenue", true),
        ("top 5", false), ("list deals where (amount > 5)", true), ("list deals where (amount > 5", false),
        ("2 + 2", false), ("define metric x as a / b shown as percent", true), ("define metric x as", false),
    ])
    func theRecognizerItselfIsRight(sentence: String, isDerived: Bool) {
        let recognizer = Recognizer(Self.grammar, start: "statement")
        let tokens = Array(statementTokens(of: sentence)[0].dropLast())
        #expect(recognizer.derives(tokens) == isDerived)
    }
}

extension Statement {
    /// With the clauses in the formatter's order, which says nothing.
    var inOrder: Statement {
        var statement = self
        switch body {
        case .question(let question): statement.body = .question(question.inOrder)
        case .definition(.query(var query)):
            query.questions = query.questions.map(\.inOrder)
            statement.body = .definition(.query(query))
        case .command(.explainQuestion(let question)):
            statement.body = .command(.explainQuestion(question.inOrder))
        case .command(.expect(let check)): statement.body = .command(.expect(check.inOrder))
        default: break
        }
        return statement
    }
}

extension Question {
    fileprivate var inOrder: Question {
        var question = self
        question.clauses = question.clauses.enumerated().sorted { left, right in
            (left.element.kind, left.element.roleOrder, left.offset)
                < (right.element.kind, right.element.roleOrder, right.offset)
        }.map(\.element)
        return question
    }
}

extension Check {
    fileprivate var inOrder: Check {
        switch self {
        case .comparison(let left, let sign, let right, within: let tolerance):
            .comparison(left.inOrder, sign, right.inOrder, within: tolerance)
        case .table(let question, let rows): .table(question.inOrder, rows)
        case .error: self
        }
    }
}

extension Check.Side {
    fileprivate var inOrder: Check.Side {
        if case .question(let question) = self { return .question(question.inOrder) }
        return self
    }
}

extension Clause {
    fileprivate var roleOrder: Int {
        guard case .period(let dated) = node, let role = dated.role else { return -1 }
        return DatedPeriod.Role.allCases.firstIndex(of: role)!
    }
}
