/// One deal of a stream: indices into the texts, −1 for what is missing.
struct RandomDeal {
    var number: Int
    var rep: Int
    var account: Int
    var product: Int
    var stage: Int
    var created: Int
    var expectedClose: Int
    var closed: Int
    var cents: Int
    var reason: Int
    var source: Int

    /// Of a thousand deals that could be decided, how many are still open, and how many of the rest are won.
    private static let open = 60
    private static let won = 560
    private static let longestCycle = 180

    @inline(__always)
    init(row: Int, options: DealStreamOptions, texts: StreamTexts, _ random: inout SplitMix64) {
        let days = texts.days.count - StreamTexts.longestWait
        number = row + 1
        rep = random.below(options.reps)
        // The lower of two even draws favours the first names of a list, as customers do.
        let account = min(random.below(options.accounts), random.below(options.accounts))
        product = min(random.below(options.products), random.below(options.products))
        let created = options.isInOrder ? row * days / options.rows : random.below(days)
        self.created = created
        let cycle = random.below(Self.longestCycle)
        let isOpen = random.chance(permille: Self.open) || created + cycle >= days
        let isWon = random.chance(permille: Self.won)
        stage = isOpen ? random.below(4) : isWon ? 4 : 5
        closed = isOpen ? -1 : created + cycle
        let cents = RandomDeal.amount(tiePermille: options.tiePermille, &random)
        let reason = random.below(LossReason.all.count)
        let source = random.below(SalesTables.sources.count)
        let expected = created + random.below(StreamTexts.longestWait)
        let permille = options.missingPermille
        self.account = random.chance(permille: permille) ? -1 : account
        expectedClose = random.chance(permille: permille) ? -1 : expected
        self.cents = random.chance(permille: permille) ? -1 : cents
        self.reason = random.chance(permille: permille) || stage != 5 ? -1 : reason
        self.source = random.chance(permille: permille) ? -1 : source
    }

    /// Up to a tenth of a million, small amounts far more often than large ones.
    @inline(__always)
    private static func amount(tiePermille: Int, _ random: inout SplitMix64) -> Int {
        let isTie = random.chance(permille: tiePermille)
        let draw = random.below(3163)
        let cents = draw * draw + random.below(2 * draw + 1)
        return isTie ? (draw % 16 + 1) * 25_000 : cents
    }
}
