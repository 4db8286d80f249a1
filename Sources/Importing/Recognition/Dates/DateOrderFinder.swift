import Model

/// Finds the order of day and month of files whose own dates leave it open: from the files of the same headers, from
/// what such a file showed before, from dates that contradict each other, and from the other files.
struct DateOrderFinder {
    struct Order: Hashable {
        var dayFirst: Bool
        /// Nothing proves it.
        var isGuess: Bool
    }
    /// So many rows against what files of the same headers showed leave it in doubt.
    private static let contraryRows = 3

    /// What is known of files after this reading.
    private(set) var known: DateOrders

    private let tables: [RawTable]
    /// For each table the order that its own dates show.
    private let shown: [Bool?]
    /// For each table that leaves the order open, what contradicts.
    private let contradictions: [DateContradictions?]

    init(_ tables: [RawTable], known: DateOrders, today: Day) {
        self.tables = tables
        shown = tables.map(\.provenDayFirst)
        contradictions = tables.map { table in
            table.guessedDayFirst.map { DateContradictions(table, readDayFirst: $0, today: today) }
        }
        let kin = Dictionary(grouping: zip(tables.map(\.headersInOneText), shown), by: \.0)
        self.known = known
        for (headers, orders) in kin {
            let shown = Set(orders.compactMap(\.1))
            if !shown.isEmpty { self.known[headers] = shown.count == 1 ? shown.first : nil }
        }
        for (table, own) in zip(tables, contradictions) {
            let headers = table.headersInOneText
            let isContradicted = Set(kin[headers, default: []].compactMap(\.1)).count > 1
            if self.known[headers] == nil, !isContradicted { self.known[headers] = own?.provenDayFirst }
        }
    }

    /// The order of a table that leaves it open; nil for every other.
    func order(of place: Int) -> Order? {
        guard let guess = tables[place].guessedDayFirst, let own = contradictions[place] else { return nil }
        if let kin = known[tables[place].headersInOneText] {
            let isContrary = own.proves(dayFirst: !kin, rows: DateOrderFinder.contraryRows)
            return Order(dayFirst: isContrary ? !kin : kin, isGuess: isContrary)
        }
        if let order = own.provenDayFirst { return Order(dayFirst: order, isGuess: true) }
        if let order = known.common { return Order(dayFirst: order, isGuess: false) }
        return Order(dayFirst: own.likelyDayFirst ?? guess, isGuess: true)
    }
}
