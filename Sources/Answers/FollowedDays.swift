import Binding
import Model

extension Answerer {
    /// What a stock on past days rests on, where each day is answered from the history of the deals; nil for any other
    /// question.
    func followedRemark(_ question: BoundQuestion) -> Remark? {
        guard let days = followedDays(question), let first = days.first else { return nil }
        return .followed(
            PastSources(database, fact: catalogue.fact, on: first), from: first, isAlone: days.last == first)
    }

    /// The past days of stocks that the history answers, the first of them first.
    func followedDays(_ question: BoundQuestion) -> [Day]? {
        let builder = evaluator.builder
        guard builder.past == nil else { return nil }
        let stocks = question.measures.flatMap(\.leaves).filter { $0.records.isStock && !$0.isMeanOfDays }
        let grains = (question.dimensions + question.across).compactMap(\.calendarGrain)
        let periods = [question.currentPeriod] + (question.basePeriod.map { [$0] } ?? [])
        let days = stocks.flatMap { rule in
            periods.flatMap { period in
                builder.plan(
                    leaves: [rule], dimensions: grains.map { .calendar($0) }, filters: [], period: period
                ).leaves.flatMap { $0.state?.past == nil ? [] : $0.state?.days ?? [] }
            }
        }.filter { $0 < context.today }
        return days.isEmpty ? nil : days.sorted()
    }
}
