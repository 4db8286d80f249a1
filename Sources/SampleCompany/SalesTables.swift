import Model

/// The figures that make the company's selling look like selling.
struct SalesTables {
    let shape: Shape

    /// New deals of an average rep in an average month of the first year, in thousandths.
    static let dealsPerMonth = 7_150
    /// New deals in each year against the first year of the data, of a thousand; the year before it comes first.
    static let yearGrowth = [950, 1000, 1060, 1120]
    /// New deals in each month of the year against an average of 100.
    static let monthSeason = [96, 101, 110, 103, 101, 105, 87, 84, 112, 111, 104, 86]

    static let sources = ["Website", "Outbound", "Partner", "Trade Show", "Referral", "Existing Customer"]
    static let sourceWeights = [240, 210, 140, 110, 120, 180]
    /// Added to the chance of winning, of a thousand, so that the sources' mean adds nothing.
    static let sourceEffect = [-10, -60, 0, -15, 65, 50]

    /// Added to the chance of winning in the first months of a rep, of a thousand.
    private static let newcomerEffect = -50
    private static let newcomerMonths = 4

    /// New deals in percent of what a settled rep makes.
    static func ramp(monthsOfTenure: Int) -> Int { [35, 50, 65, 80, 90][safe: monthsOfTenure] ?? 100 }

    func growth(month: Int) -> Int { Self.yearGrowth[(month - Shape.firstMonthOfCreation) / 12] }

    func region(of rep: RepRecord, on day: Day) -> Int {
        RosterPlan.regions.firstIndex { $0 == rep.spell(on: day)?.region } ?? 0
    }

    func product(
        for rep: RepRecord, created: Day, region: Int, _ random: inout SplitMix64
    ) -> Int {
        if rep.seat == PlantedStories.tinyDealsSeat {
            let weights = PlantedStories.tinyDealsWeights
            let choice = random.index(weights: [weights.seedlingSensor, weights.fieldSensorKit])
            return [ProductLine.seedlingSensor, ProductLine.fieldSensorKit][choice]
        }
        let hasMoved = region == PlantedStories.mixRegion && created >= mixChange
        return random.index(
            weights: ProductLine.all.enumerated().map { index, product in
                let seasonal = product.weight * product.season[created.month - 1]
                return hasMoved && index == ProductLine.climateSuite
                    ? seasonal * PlantedStories.mixFactor : seasonal
            })
    }

    /// The first day of the moved mix.
    private var mixChange: Day { shape.year(before: 0).first!.adding(months: -PlantedStories.mixLead) }

    /// The chance of winning, of a thousand.
    func winChance(rep: RepRecord, product: Int, source: Int, created: Day) -> Int {
        var chance = ProductLine.all[product].winRate + Self.sourceEffect[source] + rep.skill
        if created < shape.month(rep.seat.hired + Self.newcomerMonths) { chance += Self.newcomerEffect }
        if rep.seat == PlantedStories.tinyDealsSeat { chance += PlantedStories.tinyDealsWinRate }
        return min(max(chance, 20), 950)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
