import Model

/// A shop of the chain.
struct StoreRecord: Hashable, Sendable {
    var name: String
    var city: String
    var squareMetres: Int
    var opened: Day
}

/// Who works in a shop.
struct ClerkRecord: Hashable, Sendable {
    var name: String
    var store: Int
    /// Hours of a day's work, in tenths.
    var dailyHours: Int
    /// Days a week.
    var days: Int
    /// Lines against an average clerk's 100 in the same time.
    var pace: Int
}

/// What the shops sell; amounts in cents.
struct ArticleRecord: Hashable, Sendable {
    var name: String
    var category: String
    var price: Int
    var cost: Int
    /// How often it is bought against all others.
    var weight: Int
}

/// One line of a receipt.
struct SalesLine: Hashable, Sendable {
    var receipt: Int
    var day: Day
    /// Minutes after midnight.
    var minute: Int
    var store: Int
    var clerk: Int
    var article: Int
    var quantity: Int
    /// In cents.
    var unitPrice: Int
    /// In percent of the price.
    var discount: Int
    var isReturn: Bool

    /// What was paid, in cents, below zero for what was given back; half cents are rounded up.
    var amount: Int {
        let paid = (quantity * unitPrice * (100 - discount) + 50) / 100
        return isReturn ? -paid : paid
    }
}

/// A day's work of one clerk.
struct WorkedHours: Hashable, Sendable {
    var day: Day
    var clerk: Int
    /// In tenths of an hour.
    var hours: Int
}

/// What a shop has of an article on a Sunday evening.
struct StockCount: Hashable, Sendable {
    var day: Day
    var store: Int
    var article: Int
    var onHand: Int
}

/// The chain as records, before it becomes text.
struct RetailRecords: Sendable {
    var stores: [StoreRecord]
    var clerks: [ClerkRecord]
    var articles: [ArticleRecord]
    var lines: [SalesLine]
    var hours: [WorkedHours]
    var stock: [StockCount]
}
