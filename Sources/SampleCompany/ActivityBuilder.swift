import Model

/// Makes the calls, mails and meetings of every rep.
struct ActivityBuilder {
    let seed: UInt64
    let shape: Shape
    let reps: [RepRecord]

    private static let types = ["Call", "Mail", "Meeting"]
    private static let weights = [42, 43, 15]
    private static let prospectingWeights = [62, 36, 2]
    /// On one deal: at least so many, and one more for each so many days.
    private static let fewest = 2
    private static let daysForOneMore = 11
    private static let most = 14
    /// Of a thousand working days, how many have a call or mail that belongs to no deal.
    private static let prospecting = 420

    /// In order of day, rep, deal and type.
    func activities(of deals: [DealRecord]) -> [ActivityRecord] {
        let indices = Dictionary(uniqueKeysWithValues: reps.enumerated().map { ($1.name, $0) })
        var all: [ActivityRecord] = []
        for (number, deal) in deals.enumerated() {
            var random = SplitMix64(seed: seed, part: .activities, 0, number)
            all += activities(of: deal, rep: reps[indices[deal.rep]!], &random)
        }
        for (number, rep) in reps.enumerated() {
            var random = SplitMix64(seed: seed, part: .activities, 1, number)
            all += prospecting(by: rep, &random)
        }
        return all.sorted(by: Self.precedes)
    }

    private func activities(
        of deal: DealRecord, rep: RepRecord, _ random: inout SplitMix64
    ) -> [ActivityRecord] {
        let end = deal.closed ?? shape.lastDay
        // A neglected deal is old, but nobody has worked on it for long.
        let days = min(end.days(since: deal.created), 150)
        let count = min(Self.most, Self.fewest + days / Self.daysForOneMore + random.below(3))
        return (0..<count).compactMap { _ in
            let day = max((deal.created + random.below(days + 1)).workdayBefore, deal.created)
            let type = Self.types[random.index(weights: Self.weights)]
            return isDone(by: rep, on: day, &random)
                ? ActivityRecord(day: day, rep: rep.name, deal: deal.id, type: type) : nil
        }
    }

    private func prospecting(by rep: RepRecord, _ random: inout SplitMix64) -> [ActivityRecord] {
        let employed = DayRange(first: rep.hired, last: rep.left)
        let data = DayRange(first: shape.firstDay, last: shape.lastDay)
        return employed.intersection(data).workdays.compactMap { day in
            let isActive = random.chance(permille: Self.prospecting)
            let type = Self.types[random.index(weights: Self.prospectingWeights)]
            return isDone(by: rep, on: day, &random) && isActive
                ? ActivityRecord(day: day, rep: rep.name, deal: nil, type: type) : nil
        }
    }

    /// Whether the rep does what is due: the story “a rep about to leave”. Nothing is known from before the data.
    private func isDone(by rep: RepRecord, on day: Day, _ random: inout SplitMix64) -> Bool {
        let isStillDone = random.below(100) < PlantedStories.leavingPace.activities
        guard day >= shape.firstDay else { return false }
        let end = shape.month(Shape.months - PlantedStories.leavingMonths)
        return rep.seat != PlantedStories.leavingSeat || day < end || isStillDone
    }

    private static func precedes(_ left: ActivityRecord, _ right: ActivityRecord) -> Bool {
        if left.day != right.day { return left.day < right.day }
        if left.rep != right.rep { return left.rep.utf8.lexicographicallyPrecedes(right.rep.utf8) }
        if left.deal != right.deal { return (left.deal ?? "") < (right.deal ?? "") }
        return left.type < right.type
    }
}
