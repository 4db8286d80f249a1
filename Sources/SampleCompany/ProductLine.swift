/// What the company sells, with the facts of selling it.
struct ProductLine: Sendable {
    var name: String
    var family: String
    /// In cents; nil where each offer is priced on its own.
    var listPrice: Int?
    /// Of a thousand new deals, how many are about it.
    var weight: Int
    /// Of a thousand decided deals, how many are won.
    var winRate: Int
    /// Days from created to closed in the middle case.
    var cycle: Int
    /// New deals in each month of the year against its average of 100.
    var season: [Int]

    static let evenSeason = [Int](repeating: 100, count: 12)

    static let all = [
        ProductLine(
            name: "Seedling Sensor", family: "Sense", listPrice: 180_00, weight: 185, winRate: 680, cycle: 15,
            season: evenSeason),
        ProductLine(
            name: "Field Sensor Kit", family: "Sense", listPrice: 1_450_00, weight: 190, winRate: 620,
            cycle: 27,
            season: evenSeason),
        ProductLine(
            name: "Sense Station", family: "Sense", listPrice: 6_200_00, weight: 160, winRate: 560, cycle: 48,
            season: evenSeason),
        ProductLine(
            name: "Drip Controller", family: "Flow", listPrice: 3_900_00, weight: 170, winRate: 600,
            cycle: 38,
            season: evenSeason),
        ProductLine(
            name: "Flow Manager", family: "Flow", listPrice: 16_500_00, weight: 120, winRate: 490, cycle: 66,
            season: evenSeason),
        ProductLine(
            name: "Frost Guard", family: "Climate", listPrice: 9_800_00, weight: 90, winRate: 580, cycle: 34,
            season: PlantedStories.frostSeason),
        ProductLine(
            name: "Climate Suite", family: "Climate", listPrice: 32_000_00, weight: 70, winRate: 230,
            cycle: 88,
            season: evenSeason),
        ProductLine(
            name: "Turnkey House", family: "Projects", listPrice: nil, weight: 15, winRate: 310, cycle: 130,
            season: evenSeason),
    ]

    static let seedlingSensor = 0
    static let fieldSensorKit = 1
    static let frostGuard = 5
    static let climateSuite = 6
    static let turnkeyHouse = 7
}
