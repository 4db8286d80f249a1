import Binding
import Engine
import Model

extension Answerer {
    /// The company as a question about moments in the course of its deals sees it: one record for each such moment. Nil
    /// for any other question, and where it is seen so already.
    func seen(momentsOf question: BoundQuestion, also periods: [BoundPeriod] = []) throws -> Answerer? {
        guard let moment = question.allLeaves.lazy.compactMap(\.records.state.moment).first else {
            return nil
        }
        let grains = (question.dimensions + question.across).compactMap(\.calendarGrain)
        let all = [question.currentPeriod, question.basePeriod].compactMap { $0 } + periods
        return try seen(moment, all, by: grains)
    }

    /// The same for a list of such records.
    func seen(momentsOf listing: BoundListing) throws -> Answerer? {
        guard let moment = listing.recordSet.state.moment else { return nil }
        return try seen(moment, [listing.period].compactMap { $0 }, by: [])
    }

    private func seen(_ moment: Moment, _ periods: [BoundPeriod], by grains: [CalendarGrain]) throws
        -> Answerer?
    {
        guard moments == nil, catalogue.fact == Catalogue.deals else { return nil }
        let request = MomentRequest(
            moment: moment, stretches: stretches(periods, by: grains), isByUnit: !grains.isEmpty,
            today: context.today, isPast: evaluator.builder.past != nil)
        let data = try evaluator.engine.moments(request, catalogue, context)
        return Answerer(
            database: data.database, catalogue: catalogue, library: library, settings: settings,
            context: context, asOf: asOfDay, moments: data)
    }

    /// The periods, cut into the shortest units that the answer shows, each once; without a period what is known.
    private func stretches(_ periods: [BoundPeriod], by grains: [CalendarGrain]) -> [DayRange] {
        let known = database.firstCloses(fact: catalogue.fact).map { $0 + 1 }
        let asked = periods.filter { $0.axis == nil }.map(\.days)
        return (asked.isEmpty ? [.allTime] : asked).flatMap { days -> [DayRange] in
            guard let first = days.first ?? known, let last = days.last ?? Optional(context.today) else {
                return []
            }
            guard !grains.isEmpty else { return first <= last ? [DayRange(first: first, last: last)] : [] }
            var units: [DayRange] = []
            var day = first
            // Of the unit in which knowledge begins nobody knows what was due at its start.
            if days.first == nil, grains.allSatisfy({ $0.start(after: 0, from: first) < first }) {
                day = grains.map { $0.start(after: 1, from: first) }.min()!
            }
            while day <= min(last, context.today) {
                let next = grains.map { $0.start(after: 1, from: day) }.min()!
                units.append(DayRange(first: day, last: min(next - 1, last)))
                day = next
            }
            return units
        }.uniqued()
    }
}
