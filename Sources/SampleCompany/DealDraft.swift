import Model

/// A deal in the making, whose end may lie after the last day of the data.
struct DealDraft {
    /// Index of the rep.
    var rep: Int
    /// Index of the product.
    var product: Int
    var created: Day
    /// Index of the source.
    var source: Int
    var account = ""
    var isWon = false
    /// Nobody works on it any more.
    var isNeglected = false
    var closed: Day
    var expectedClose: Day
    /// What it was before somebody looked at it again long after.
    var firstExpectedClose: Day?
    /// In cents.
    var amount: Int?
    /// Nobody wrote the amount down before the deal was lost.
    var isLostWithoutAmount = false
    var lossReason: String?
    var history: [StageEntry] = []

    init(rep: Int, product: Int, created: Day, source: Int) {
        self.rep = rep
        self.product = product
        self.created = created
        self.source = source
        closed = created
        expectedClose = created
    }

    /// Of a thousand deals, how many are sold at the list price.
    private static let atListPrice = 380
    /// What is taken off the list price otherwise, of a thousand.
    private static let ordinaryDiscount = [10, 20, 30, 40, 50, 60, 75, 90, 110, 140]
    /// Amounts of what has no list price, in hundreds of the currency: equally likely steps.
    private static let projectAmounts = [380, 460, 540, 620, 710, 810, 930, 1080, 1290, 1620, 2300]

    /// Sets the amount: the list price less a discount.
    mutating func price(teamAtClose: String?, _ random: inout SplitMix64) {
        guard let listPrice = ProductLine.all[product].listPrice else {
            amount = random.value(alongQuantiles: Self.projectAmounts) * 100_00
            return
        }
        let isAtListPrice = random.chance(permille: Self.atListPrice)
        let ordinary = random.value(alongQuantiles: Self.ordinaryDiscount)
        let heavy = random.number(in: PlantedStories.heavyDiscount)
        let daysLeft = closed.quarter.last!.days(since: closed)
        let givesIn =
            isWon && teamAtClose == PlantedStories.discountTeam && daysLeft < PlantedStories.discountDays
        let discount = givesIn ? heavy : isAtListPrice ? 0 : ordinary
        amount = listPrice / 1000 * (1000 - discount)
    }

    /// Of a thousand lost deals, how many have no reason, and how many of those lost at once no amount.
    private static let withoutReason = 70
    private static let withoutAmount = 120

    /// Says why a lost deal was lost, where somebody wrote it down.
    mutating func describeLoss(_ random: inout SplitMix64) {
        let reason = LossReason.reason(product: product, isNeglected: isNeglected, &random)
        let isSilent = random.chance(permille: Self.withoutReason)
        let hasNoAmount = random.chance(permille: Self.withoutAmount)
        guard !isWon else { return }
        lossReason = isSilent ? nil : reason
        // Only a deal lost in its first stage may never have had an offer.
        isLostWithoutAmount = hasNoAmount && history.count == 2
    }

    /// The deal as it is known on the last day: what lies after it has not happened yet.
    func record(id: String, rep: String, lastDay: Day, _ random: inout SplitMix64) -> DealRecord {
        let isOpen = closed > lastDay
        let known = ClosePromises(draft: self).filled(history.filter { $0.entered <= lastDay }, &random)
        return DealRecord(
            id: id, rep: rep, account: account, product: ProductLine.all[product].name, created: created,
            expectedClose: expectedClose, closed: isOpen ? nil : closed,
            amount: isLostWithoutAmount && !isOpen ? nil : amount,
            lossReason: isOpen ? nil : lossReason, source: SalesTables.sources[source],
            history: known)
    }
}

/// Why deals are lost.
enum LossReason {
    static let all = ["Price", "Competitor", "No Decision", "Timing", "Missing Feature"]

    private static let weights = [300, 240, 220, 150, 90]
    /// For what is hard to sell.
    private static let hardWeights = [240, 420, 160, 100, 80]

    static func reason(product: Int, isNeglected: Bool, _ random: inout SplitMix64) -> String {
        let isHard = product == ProductLine.climateSuite
        let index = random.index(weights: isHard ? hardWeights : weights)
        return isNeglected ? all[2] : all[index]
    }
}
