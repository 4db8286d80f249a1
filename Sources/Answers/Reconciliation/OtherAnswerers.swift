import Binding
import Model

/// The company as ways to count see it that go by another day, each made once.
final class OtherAnswerers {
    private struct Days: Hashable {
        var asOf: Day?
        var rates: Day?
    }
    private var known: [Days: Answerer] = [:]

    /// The one that a question is asked of.
    func answerer(of question: BoundQuestion, _ own: Answerer) throws -> Answerer {
        let days = Days(asOf: question.asOf, rates: question.ratesDay)
        if let found = known[days] { return found }
        let answerer = try own.seen(by: question)
        known[days] = answerer
        return answerer
    }
}
