import Model

/// The stories planted in the company, each with the size of what was done to the data to tell it.
/// `docs/sample-company.md` lists what of it can be found again.
package enum PlantedStories {
    // MARK: High win rate on tiny deals

    /// The rep who sells only the two cheapest products: team Maple's fourth seat.
    static let tinyDealsSeat = RosterPlan.maple[3]
    /// Shares of those two products in the rep's new deals.
    static let tinyDealsWeights = (seedlingSensor: 800, fieldSensorKit: 200)
    /// Added to the rep's chance of winning, of a thousand.
    static let tinyDealsWinRate = 150

    // MARK: A mix that looks like a falling win rate

    static let mixRegion = 1
    /// How many times as many new deals of the region are about the product that is won least.
    static let mixFactor = 7
    /// Months before the last year in which the mix begins to move: about the time such a deal takes.
    static let mixLead = 1

    // MARK: A region saved by one deal

    static let savedRegion = 0
    /// Of a thousand wins of the region in the last quarter, how many were lost after all.
    static let savedRegionLosses = 300
    /// The one deal, in cents, won by the first seat of team Alder.
    package static let savingAmount = 512_400_00
    static let savingSeat = RosterPlan.alder[0]
    /// Days before the last day on which it was created and won.
    static let savingDays = (created: 214, won: 12)

    // MARK: A seasonal product

    /// New deals about Frost Guard in each month, against its average of 100.
    static let frostSeason = [20, 20, 30, 50, 80, 150, 230, 250, 210, 100, 40, 20]

    // MARK: A quarter that slips

    /// How many quarters before the last one.
    static let slipQuartersBack = 2
    /// Of a thousand deals expected and about to close in that quarter, how many moved out of it.
    static let slippingDeals = 300
    /// Days by which they moved, before they are held to the next quarter.
    static let slipDays = 40...85

    // MARK: A rep about to leave

    static let leavingSeat = RosterPlan.spruce[1]
    /// Months before the end in which the rep begins to let go.
    static let leavingMonths = 4
    /// Of a hundred new deals and activities, how many are still made.
    static let leavingPace = (deals: 30, activities: 25)

    // MARK: Discounts at the end of the quarter

    /// Team Cedar, whose pay counts the deals won and not their price.
    static let discountTeam = "Cedar"
    /// The last days of a quarter in which it gives in.
    static let discountDays = 14
    /// Off the list price then, of a thousand.
    static let heavyDiscount = 180...340
}

/// The names that the stories' parts were dealt.
package struct StoryCast: Hashable, Sendable {
    package var tinyDealsRep: String
    package var leavingRep: String
    package var savingRep: String
    /// The id of the one deal that saves its region.
    package var savingDeal: String
    package var mixRegion: String
    package var mixProduct: String
    package var savedRegion: String
    package var seasonalProduct: String
    package var discountTeam: String
    package var slipQuarter: DayRange
}
