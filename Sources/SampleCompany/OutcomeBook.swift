/// Decides who wins. In the region whose mix moves, wins come evenly instead of by chance, so that the rate of
/// each product stays what it was and only the mix can explain the change.
struct OutcomeBook {
    /// What is left of a win, of a thousand, for each product of that region.
    private var remainders = [Int](repeating: 500, count: ProductLine.all.count)

    mutating func isWon(chance: Int, region: Int, product: Int, _ random: inout SplitMix64) -> Bool {
        let byChance = random.chance(permille: chance)
        guard region == PlantedStories.mixRegion else { return byChance }
        remainders[product] += chance
        guard remainders[product] >= 1000 else { return false }
        remainders[product] -= 1000
        return true
    }
}
