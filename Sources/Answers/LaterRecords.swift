import Binding
import Model

/// Records that the data date after today: what an answer leaves out since it has not happened yet.
struct LaterRecords {
    let answerer: Answerer

    /// Of the flows of questions, each within its period. Stocks say themselves which day they are as of.
    func remarks(_ questions: [BoundQuestion]) throws -> [Remark] {
        try remarks(questions.flatMap(flows).uniqued())
    }

    private func flows(_ question: BoundQuestion) -> [Predicate] {
        let filters = question.filters.map(\.predicate)
        let period = question.currentPeriod
        return question.measures.flatMap(\.leaves).filter { !$0.records.isStock && !$0.isBeside }.map {
            rule in
            let leaf = answerer.evaluator.builder.leaf(rule, period: period)
            let days = leaf.axis.flatMap { leaf.days == .allTime ? nil : Predicate.dayIn($0, leaf.days) }
            return .all([leaf.records, days ?? .always] + filters)
        }
    }

    /// Of the records that are one of these: how many more there are in the data as they go on after today.
    func remarks(_ taken: [Predicate]) throws -> [Remark] {
        guard var past = answerer.evaluator.builder.past, answerer.asOfDay == nil, !taken.isEmpty else {
            return []
        }
        past.goesByDates = true
        let counts = try [nil, past].map {
            try answerer.evaluator.engine.countRecords(
                fact: answerer.catalogue.fact, predicates: [.or(taken)], past: $0, answerer.context)[0]
        }
        let later = counts[0] - counts[1]
        guard later > 0 else { return [] }
        return [
            .later(
                records: "\(counted(later, answerer.factPlural)) \(later == 1 ? "is" : "are")",
                day: past.day.description)
        ]
    }
}
