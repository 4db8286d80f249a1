import Model

/// Sets each rep's quota for each quarter.
struct QuotaBuilder {
    let shape: Shape

    /// For an account executive in the first year, in cents.
    private static let base = 74_000_00
    private static let step = 1_000_00
    /// Of each quarter against an average of 100.
    private static let season = [90, 98, 103, 109]

    func quotas(of reps: [RepRecord]) -> [QuotaRecord] {
        (0..<Shape.months / 3).flatMap { quarter in
            let first = shape.month(quarter * 3)
            return reps.compactMap { self.quota(of: $0, quarter: quarter, range: first.quarter) }
        }
    }

    /// Nil for who is not there on any day of the quarter. Newcomers have half of it in their first quarter.
    private func quota(of rep: RepRecord, quarter: Int, range: DayRange) -> QuotaRecord? {
        let employed = DayRange(first: rep.hired, last: rep.left).intersection(range)
        guard let days = employed.count, days > 0, let whole = range.count,
            let spell = rep.spell(on: employed.first!)
        else { return nil }
        let tables = SalesTables(shape: shape)
        var amount = Self.base * tables.growth(month: quarter * 3) / 1000
        amount = amount * Self.season[quarter % 4] / 100
        amount = amount * rolePace(spell.role) / 100 * days / whole
        if rep.hired > range.first! - 90 { amount = amount / 2 }
        return QuotaRecord(
            rep: rep.name, first: range.first!, last: range.last!,
            quota: max(Self.step, amount / Self.step * Self.step))
    }

    private func rolePace(_ title: String) -> Int {
        let roles = [CareerRole.associate, .executive, .senior]
        return roles.first { $0.title == title }?.pace ?? 100
    }
}
