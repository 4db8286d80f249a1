import Model

/// The chain's people and goods, and the stories planted in it, each with the size of what was done to the data.
enum RetailPlan {
    /// The half year that the data cover.
    static let days = DayRange(
        first: Day(year: 2025, month: 7, day: 1)!, last: Day(year: 2025, month: 12, day: 31)!)

    static let stores = [
        StoreRecord(
            name: "Quayside", city: "Ottermouth", squareMetres: 420,
            opened: Day(year: 2011, month: 3, day: 5)!),
        StoreRecord(
            name: "Old Mill", city: "Wendlebury", squareMetres: 310,
            opened: Day(year: 2016, month: 9, day: 10)!),
        StoreRecord(
            name: "Parkway", city: "Ottermouth", squareMetres: 560, opened: Day(year: 2022, month: 4, day: 2)!
        ),
    ]

    /// Lines that a clerk writes in an hour of an ordinary day, in tenths.
    static let linesPerHour = 22
    /// Customers on each day of the week from Monday on, against an average day's 100; shops are closed on Sunday.
    static let week = [80, 75, 85, 95, 115, 160]
    /// Of a thousand lines, how many are taken back, and how many get the ordinary discount.
    static let returns = 18
    static let discounted = 120

    // MARK: A till that gives discounts

    /// The clerk, and of a thousand of the clerk's lines how many are sold below the price, by how much.
    static let givingClerk = 6
    static let giving = (permille: 640, percent: 20)

    // MARK: An article that comes back

    static let returnedArticle = "Trellis Kit"
    static let returnedPermille = 170

    // MARK: An empty shelf

    static let missingArticle = "Bird Feeder"
    static let missingStore = 1
    static let missingDays = DayRange(
        first: Day(year: 2025, month: 10, day: 6)!, last: Day(year: 2025, month: 11, day: 8)!)

    // MARK: A Saturday with too few people

    /// Other shops call one more clerk in on Saturdays; this one does not.
    static let thinStore = 2

    // MARK: A Monday with too many people

    /// Everybody of this shop comes in on Mondays, the slowest day but one; whoever is not on the rota sells nothing.
    static let crowdedStore = 1

    // MARK: A pile that does not sell

    /// Each shop got so many of the article for a summer that was over.
    static let piledArticle = "Folding Chair"
    static let pile = 60

    // MARK: A part-timer who sells most in an hour

    static let quickClerk = 3

    // MARK: Goods

    static let articles: [ArticleRecord] = [
        article("Seed Tray", "Growing", 4_95, 2_10, 90),
        article("Potting Soil 40 l", "Growing", 8_90, 4_30, 120),
        article("Tomato Feed 1 l", "Growing", 7_45, 3_05, 60),
        article("Spring Bulbs 25", "Growing", 11_90, 5_20, 75),
        article("Herb Pot", "Plants", 3_50, 1_40, 130), article("Lavender 2 l", "Plants", 6_95, 2_80, 85),
        article("Olive Tree", "Plants", 89_00, 41_00, 8), article("Fern 3 l", "Plants", 14_50, 6_10, 40),
        article("Hand Trowel", "Tools", 12_95, 5_60, 45),
        article("Pruning Shears", "Tools", 24_90, 10_80, 35),
        article("Garden Hose 25 m", "Tools", 39_95, 18_40, 22),
        article("Wheelbarrow", "Tools", 119_00, 61_00, 6),
        article("Gloves", "Tools", 9_95, 3_90, 70), article("Trellis Kit", "Decor", 34_50, 14_20, 30),
        article("Terracotta Pot", "Decor", 15_95, 6_00, 65), article("Solar Lamp", "Decor", 19_90, 7_70, 48),
        article("Bird Feeder", "Decor", 17_45, 6_90, 52),
        article("Garden Bench", "Furniture", 249_00, 131_00, 4),
        article("Folding Chair", "Furniture", 59_90, 27_50, 12),
        article("Gift Card", "Other", 25_00, 25_00, 20),
    ]

    private static func article(_ name: String, _ category: String, _ price: Int, _ cost: Int, _ weight: Int)
        -> ArticleRecord
    {
        ArticleRecord(name: name, category: category, price: price, cost: cost, weight: weight)
    }

    /// Shop, hours a day in tenths, days a week, pace: one line a clerk, full-timers first.
    static let clerks: [(store: Int, dailyHours: Int, days: Int, pace: Int)] = [
        (0, 80, 5, 100), (0, 80, 5, 95), (0, 80, 5, 105), (0, 50, 3, 165), (0, 60, 3, 90),
        (1, 80, 5, 100), (1, 80, 5, 105), (1, 60, 4, 95), (1, 50, 3, 100),
        (2, 80, 5, 110), (2, 80, 5, 100), (2, 80, 5, 95), (2, 60, 4, 100),
    ]
}
