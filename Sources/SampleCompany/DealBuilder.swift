import Model

/// Makes every deal of the company: rep by rep and month by month.
struct DealBuilder {
    let seed: UInt64
    let shape: Shape
    let reps: [RepRecord]
    let book: AccountBook
    let tables: SalesTables

    init(seed: UInt64, shape: Shape, reps: [RepRecord], book: AccountBook) {
        self.seed = seed
        self.shape = shape
        self.reps = reps
        self.book = book
        tables = SalesTables(shape: shape)
    }

    /// All deals kept: those closed since the first day and those open on the last, in order of creation.
    func deals() -> [DealRecord] {
        var drafts: [DealDraft] = []
        var outcomes = OutcomeBook()
        for rep in reps.indices {
            for month in Shape.firstMonthOfCreation..<Shape.months {
                var random = SplitMix64(seed: seed, part: .deals, rep, month - Shape.firstMonthOfCreation)
                drafts += self.drafts(rep: rep, month: month, outcomes: &outcomes, &random)
            }
        }
        drafts.append(savingDeal())
        return numbered(drafts.filter { isKept($0) })
    }

    private func drafts(
        rep: Int, month: Int, outcomes: inout OutcomeBook, _ random: inout SplitMix64
    ) -> [DealDraft] {
        let range = DayRange(first: shape.month(month), last: shape.month(month + 1) - 1)
        let days = range.workdays.filter { reps[rep].isEmployed(on: $0) }
        guard !days.isEmpty else { return [] }
        let permille = newDeals(of: reps[rep], month: month) * days.count / range.workdays.count
        let count = permille / 1000 + (random.chance(permille: permille % 1000) ? 1 : 0)
        return (0..<count).compactMap { _ in
            draft(rep: rep, created: random.element(of: days), outcomes: &outcomes, &random)
        }
    }

    /// New deals to be expected of a rep in a month, in thousandths.
    private func newDeals(of rep: RepRecord, month: Int) -> Int {
        let day = shape.month(month)
        let tenure = month - rep.seat.hired
        var permille = SalesTables.dealsPerMonth * shape.dealPercent / 100
        permille = permille * tables.growth(month: month) / 1000
        permille = permille * SalesTables.monthSeason[day.month - 1] / 100
        permille = permille * SalesTables.ramp(monthsOfTenure: tenure) / 100 * rep.pace / 100
        if rep.seat == PlantedStories.leavingSeat, month >= Shape.months - PlantedStories.leavingMonths {
            permille = permille * PlantedStories.leavingPace.deals / 100
        }
        return permille
    }

    /// One deal from creation to its end, which may lie after the last day. Nil where nobody can take it over.
    private func draft(
        rep: Int, created: Day, outcomes: inout OutcomeBook, _ random: inout SplitMix64
    ) -> DealDraft? {
        let region = tables.region(of: reps[rep], on: created)
        let product = tables.product(for: reps[rep], created: created, region: region, &random)
        let source = random.index(weights: SalesTables.sourceWeights)
        var draft = DealDraft(rep: rep, product: product, created: created, source: source)
        draft.account =
            book.account(
                region: region, isLargePurchase: product >= ProductLine.climateSuite, &random
            ).name
        let chance = tables.winChance(rep: reps[rep], product: product, source: source, created: created)
        draft.isWon = outcomes.isWon(chance: chance, region: region, product: product, &random)
        CloseDates(shape: shape).settle(&draft, region: region, &random)
        guard let owner = owner(of: draft, region: region, &random) else { return nil }
        draft.rep = owner
        draft.price(teamAtClose: reps[owner].spell(on: min(draft.closed, shape.lastDay))?.team, &random)
        draft.history = StageWalk(draft: draft).entries(&random)
        draft.describeLoss(&random)
        return draft
    }

    /// The rep who brings the deal to its end: the one who found it, or a colleague who stays long enough.
    private func owner(of draft: DealDraft, region: Int, _ random: inout SplitMix64) -> Int? {
        let end = min(draft.closed, shape.lastDay)
        func isThere(_ rep: RepRecord) -> Bool {
            rep.isEmployed(on: draft.created) && rep.isEmployed(on: end)
                && tables.region(of: rep, on: draft.created) == region
        }
        if isThere(reps[draft.rep]) { return draft.rep }
        let storySeats = [PlantedStories.tinyDealsSeat, PlantedStories.leavingSeat]
        let colleagues = reps.indices.filter { isThere(reps[$0]) && !storySeats.contains(reps[$0].seat) }
        return colleagues.isEmpty ? nil : random.element(of: colleagues)
    }

    private func isKept(_ draft: DealDraft) -> Bool { draft.closed >= shape.firstDay }

    /// The deal of the story “a region saved by one deal”.
    private func savingDeal() -> DealDraft {
        var random = SplitMix64(seed: seed, part: .stories)
        let rep = reps.firstIndex { $0.seat == PlantedStories.savingSeat }!
        var draft = DealDraft(
            rep: rep, product: ProductLine.turnkeyHouse,
            created: (shape.lastDay - PlantedStories.savingDays.created).workdayBefore,
            source: SalesTables.sources.count - 1)
        let accounts = book.regions[PlantedStories.savedRegion]
        draft.account = accounts.max { ($0.employees, $1.name) < ($1.employees, $0.name) }!.name
        draft.isWon = true
        draft.closed = (shape.lastDay - PlantedStories.savingDays.won).workdayBefore
        draft.expectedClose = draft.closed.quarter.last!
        draft.amount = PlantedStories.savingAmount
        draft.history = StageWalk(draft: draft).entries(&random)
        return draft
    }

    /// Ids follow the days of creation; on one day the order of reps decides.
    private func numbered(_ drafts: [DealDraft]) -> [DealRecord] {
        let order = drafts.indices.sorted {
            (drafts[$0].created, drafts[$0].rep, $0) < (drafts[$1].created, drafts[$1].rep, $1)
        }
        return order.enumerated().map { number, index in
            var random = SplitMix64(seed: seed, part: .promises, number)
            return drafts[index].record(
                id: DealID.text(number + 1), rep: reps[drafts[index].rep].name, lastDay: shape.lastDay,
                &random)
        }
    }
}

/// How deals are numbered: `D00001`.
enum DealID {
    static func text(_ number: Int) -> String {
        let digits = String(number)
        return "D" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }
}
