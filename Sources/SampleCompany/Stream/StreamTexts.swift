import Model

/// Every text that a stream of deals can hold, ready to be copied.
struct StreamTexts: Sendable {
    private(set) var arena = TextArena()
    let reps: [TextArena.Place]
    let accounts: [TextArena.Place]
    let products: [TextArena.Place]
    /// The open stages, then won and lost.
    let stages: [TextArena.Place]
    /// From the first day of the options to the last on which a deal may be expected to close.
    let days: [TextArena.Place]
    let reasons: [TextArena.Place]
    let sources: [TextArena.Place]
    let missing: TextArena.Place

    /// The longest time from created to expected close.
    static let longestWait = 200

    init(_ options: DealStreamOptions) {
        let names = StreamNames(hasOddNames: options.hasOddNames)
        let first = options.days.first ?? Shape.standard.firstDay
        let count = StreamTexts.dayCount(options) + StreamTexts.longestWait
        reps = arena.add(names.reps(options.reps))
        accounts = arena.add(names.accounts(options.accounts))
        products = arena.add(names.products(options.products))
        stages = arena.add(DealStage.open + [DealStage.won, DealStage.lost])
        days = arena.add((0..<count).map { (first + $0).description })
        reasons = arena.add(LossReason.all)
        sources = arena.add(SalesTables.sources)
        missing = arena.add("")
    }

    /// How many days the options span; at least one.
    static func dayCount(_ options: DealStreamOptions) -> Int { max(1, options.days.count ?? 1) }

    /// No line is longer: number, amount, three days and the longest of each text.
    var longestRow: Int {
        let lists = [reps, accounts, products, stages, reasons, sources]
        return 80 + lists.map { $0.map(\.count).max() ?? 0 }.reduce(0, +)
    }
}
