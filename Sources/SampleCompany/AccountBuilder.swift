/// Makes the customers: their size, who owns whom, and how often each buys.
struct AccountBuilder {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed, part: .accounts) }

    /// Employees in the order of size, equally likely.
    private static let employees = [4, 9, 16, 28, 45, 70, 110, 180, 300, 520, 900, 1600, 4200]
    /// Of a thousand accounts, how many belong to another.
    private static let subsidiaries = 90

    mutating func book() -> AccountBook {
        AccountBook(regions: AccountNames.regions.map { region(of: $0) })
    }

    private mutating func region(of entries: [AccountNames.Entry]) -> [AccountRecord] {
        // The order decides how often an account buys: the first in the book buys most.
        var accounts = random.shuffled(entries).map { entry in
            AccountRecord(
                name: entry.name, industry: entry.industry,
                employees: random.value(alongQuantiles: Self.employees), country: entry.country)
        }
        for child in accounts.indices.dropFirst() where random.chance(permille: Self.subsidiaries) {
            let parent = random.below(child)
            guard accounts[parent].parent == nil, accounts[parent].employees > accounts[child].employees
            else { continue }
            accounts[child].parent = accounts[parent].name
        }
        return accounts
    }
}

/// The customers of each region, who buys most first.
struct AccountBook {
    var regions: [[AccountRecord]]
    private let weights: [[Int]]

    init(regions: [[AccountRecord]]) {
        self.regions = regions
        // A long tail: the n-th account buys in proportion to 1/(n + 6).
        weights = regions.map { accounts in accounts.indices.map { 100_000 / ($0 + 7) } }
    }

    /// In the order of the names, as a file lists them.
    var all: [AccountRecord] {
        regions.joined().sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// A customer of the region; for large purchases the larger of two.
    func account(region: Int, isLargePurchase: Bool, _ random: inout SplitMix64) -> AccountRecord {
        let first = regions[region][random.index(weights: weights[region])]
        guard isLargePurchase else { return first }
        let second = regions[region][random.index(weights: weights[region])]
        return second.employees > first.employees ? second : first
    }
}
