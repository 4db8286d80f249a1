import Model

/// Finds the days on which a deal is expected to close and does.
struct CloseDates {
    let shape: Shape

    /// Time from created to won in percent of the product's middle case: equally likely steps.
    private static let wonCycle = [
        18, 30, 39, 47, 55, 62, 70, 78, 86, 93, 100, 108, 117, 127, 138, 151, 167, 186, 212, 250, 330,
    ]
    /// The same for lost: more of the quick and the slow.
    private static let lostCycle = [
        10, 18, 26, 34, 43, 52, 62, 72, 82, 91, 100, 110, 121, 133, 147, 163, 182, 206, 236, 280, 370,
    ]
    /// Of a thousand lost deals, how many nobody works on and nobody closes until the books are swept.
    private static let neglected = 80
    private static let neglectedDays = 240...460
    /// Expected against real time in percent: reps hope.
    private static let hope = [55, 68, 78, 85, 91, 96, 100, 104, 110, 122]
    /// Of a thousand deals, how many are expected on the last day of a month.
    private static let roundedToMonth = 400
    /// Of a thousand wins due in the first days of a quarter, how many are hurried into the one before.
    private static let hurried = 480
    private static let hurriedDays = 22
    private static let closingSprint = 13
    /// Of a thousand open deals past their expected day, how many were given another.
    private static let promisedAgain = 550

    func settle(_ draft: inout DealDraft, region: Int, _ random: inout SplitMix64) {
        let typical = ProductLine.all[draft.product].cycle
        let table = draft.isWon ? Self.wonCycle : Self.lostCycle
        var days = max(1, typical * random.value(alongQuantiles: table) / 100)
        let hoped = max(3, days * random.value(alongQuantiles: Self.hope) / 100)
        if !draft.isWon, random.chance(permille: Self.neglected) {
            draft.isNeglected = true
            days = random.number(in: Self.neglectedDays)
        }
        draft.closed = (draft.created + days).workdayAfter
        draft.expectedClose = expected(draft.created + hoped, &random)
        hurry(&draft, &random)
        slip(&draft, &random)
        spoil(&draft, region: region, &random)
        promiseAgain(&draft, &random)
    }

    private func expected(_ day: Day, _ random: inout SplitMix64) -> Day {
        guard random.chance(permille: Self.roundedToMonth) else { return day.workdayAfter }
        return CalendarGrain.gregorian(.month).range(containing: day).last!
    }

    /// Wins due soon after a quarter are often brought into its last days.
    private func hurry(_ draft: inout DealDraft, _ random: inout SplitMix64) {
        let quarter = draft.closed.quarter
        let isHurried = random.chance(permille: Self.hurried)
        let sprint = random.below(Self.closingSprint)
        let day = (quarter.first! - 1 - sprint).workdayBefore
        guard draft.isWon, isHurried, draft.closed < quarter.first! + Self.hurriedDays, day > draft.created
        else { return }
        draft.closed = day
    }

    /// The story “a quarter that slips”: deals due in it are moved into the next.
    private func slip(_ draft: inout DealDraft, _ random: inout SplitMix64) {
        let quarter = shape.quarter(before: PlantedStories.slipQuartersBack)
        let isSlipping = random.chance(permille: PlantedStories.slippingDeals)
        let days = random.number(in: PlantedStories.slipDays)
        guard quarter.contains(draft.closed), quarter.contains(draft.expectedClose), isSlipping else {
            return
        }
        draft.closed = max(draft.closed + days, quarter.last! + 1).workdayAfter
    }

    /// The story “a region saved by one deal”: in its last quarter it loses what it would have won.
    private func spoil(_ draft: inout DealDraft, region: Int, _ random: inout SplitMix64) {
        let isSpoiled = random.chance(permille: PlantedStories.savedRegionLosses)
        guard isSpoiled, region == PlantedStories.savedRegion, draft.closed >= draft.created + 2,
            shape.quarter(before: 0).contains(draft.closed)
        else { return }
        draft.isWon = false
    }

    /// Whoever looks at an overdue open deal mostly writes down a new day.
    private func promiseAgain(_ draft: inout DealDraft, _ random: inout SplitMix64) {
        let again = (shape.lastDay + random.number(in: 6...95)).workdayAfter
        let chance = draft.isNeglected ? Self.promisedAgain / 3 : Self.promisedAgain
        guard random.chance(permille: chance), draft.closed > shape.lastDay,
            draft.expectedClose < shape.lastDay
        else { return }
        draft.firstExpectedClose = draft.expectedClose
        draft.expectedClose = again
    }
}
