import Model

/// What a stream of random deals looks like.
package struct DealStreamOptions: Hashable, Sendable {
    package var seed: UInt64
    /// How many deals there are.
    package var rows: Int
    /// How many different reps, accounts and products there are; each is at least one.
    package var reps: Int
    package var accounts: Int
    package var products: Int
    /// The days on which deals are created; none is closed after the last.
    package var days: DayRange
    /// Of a thousand fields that may be missing (account, expected close, amount, loss reason, source), how many are.
    package var missingPermille: Int
    /// Of a thousand amounts, how many are one of only sixteen.
    package var tiePermille: Int
    /// Whether some names hold quotes, commas, blanks of several kinds and letters beyond ASCII.
    package var hasOddNames: Bool
    /// Whether deals come in the order of their creation.
    package var isInOrder: Bool
    /// Deals in one chunk of text.
    package var rowsPerChunk: Int

    package init(
        seed: UInt64, rows: Int, reps: Int = 200, accounts: Int = 50_000, products: Int = 40,
        days: DayRange = standardDays, missingPermille: Int = 30, tiePermille: Int = 100,
        hasOddNames: Bool = false, isInOrder: Bool = true, rowsPerChunk: Int = 16_384
    ) {
        self.seed = seed
        self.rows = max(0, rows)
        self.reps = max(1, reps)
        self.accounts = max(1, accounts)
        self.products = max(1, products)
        self.days = days
        self.missingPermille = missingPermille
        self.tiePermille = tiePermille
        self.hasOddNames = hasOddNames
        self.isInOrder = isInOrder
        self.rowsPerChunk = max(1, rowsPerChunk)
    }

    /// The three years of the standard company.
    package static let standardDays = DayRange(first: Shape.standard.firstDay, last: Shape.standard.lastDay)
}
