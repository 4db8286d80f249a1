import ToplineKit

/// Asks mistyped sentences of a company and says what came of each.
struct SuggestionScorer {
    private let session: Session

    init(_ session: Session) { self.session = session }

    func score(_ sentences: [MutatedSentence], of name: String) -> SuggestionScore {
        SuggestionScore(name: name, results: sentences.map(result))
    }

    private func result(_ sentence: MutatedSentence) -> SuggestionScore.Result {
        let reply = session.reply(to: sentence.typed, OutputOptions())
        let outcome: SuggestionOutcome
        if reply.status == .fine {
            outcome = isSame(sentence.typed, sentence.intended) ? .understood : .misread
        } else if let offer = reply.offeredFix {
            outcome = isSame(offer, sentence.intended) ? .right : .other
        } else {
            outcome = .nothing
        }
        return SuggestionScore.Result(sentence: sentence, outcome: outcome, offer: reply.offeredFix)
    }

    /// Whether two sentences are answered alike: by the same words, or by the same filters, period and figures.
    private func isSame(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let answers = [first, second].map { session.reply(to: $0, OutputOptions()) }
        guard answers.allSatisfy({ $0.status == .fine }) else { return false }
        if answers[0].output == answers[1].output { return true }
        let figures = [first, second].map { session.reply(to: $0, OutputOptions(form: "csv")).output }
        return Self.withoutHeadings(figures[0]) == Self.withoutHeadings(figures[1])
            && Self.scope(answers[0].output) == Self.scope(answers[1].output)
    }

    private static func withoutHeadings(_ csv: String) -> Substring { csv.drop { $0 != "\n" } }

    /// What the title says behind the names of measures: the filters, the period, the whole.
    private static func scope(_ output: String) -> Substring {
        output.prefix { $0 != "\n" }.drop { $0 != "·" }
    }
}
