/// A kind of records that a sentence needs and that the company's files do not hold.
package enum NeededTable: Hashable, Sendable {
    /// With or without records of another kind of sales.
    case deals(beside: Bool)
    /// `and` is what has to stand beside them.
    case salesLines(beside: Bool, and: Companion? = nil)
    case shifts
    case stockCounts
    /// Credits, of a company that has splits and amounts in several currencies.
    case creditsInOneCurrency

    /// What sales lines are set against.
    package enum Companion: Hashable, Sendable { case shifts, stockCounts }

    /// Behind "the data have no".
    package var words: String {
        switch self {
        case .deals(let hasLines): hasLines ? "deals, only sales lines" : "deals"
        case .salesLines(let hasDeals, _): hasDeals ? "sales lines, only deals" : "sales lines"
        case .shifts: "hours worked"
        case .stockCounts: "counts of stock"
        case .creditsInOneCurrency: "credits, since amounts are in several currencies"
        }
    }

    /// Behind what needs it.
    var use: String {
        switch self {
        case .deals, .salesLines, .creditsInOneCurrency: "needs them"
        case .shifts: "divides by them"
        case .stockCounts: "sets what was sold against them"
        }
    }

    /// The file that would do, and what can be asked without it.
    var help: String {
        switch self {
        case .deals(let hasLines):
            hasLines
                ? "Sales lines are sold the moment they are written: nothing is open, won or lost. "
                    + "Ask for `revenue`, `units`, `orders` or `average ticket`."
                : "`describe import` shows what each file was taken for."
        case .salesLines(_, let companion):
            "Put a file of sales beside the others, a line for each product sold, with columns such as "
                + "Date, Store, Product, Quantity and Amount" + Self.words(of: companion) + "."
        case .shifts:
            "Put a file of hours beside the others, a line for each day's work, with columns such as "
                + "Date, Store, Employee and Hours."
        case .stockCounts:
            "Put a file of stock beside the others, a line for each product counted, with columns such as "
                + "Date, Store, Product and On Hand, or Opening Stock and Received."
        case .creditsInOneCurrency:
            "Splits part amounts to the unit as the files have them, which rates of a day would undo: what they credit is "
                + "worked out only where all deals are in one currency."
        }
    }

    private static func words(of companion: Companion?) -> String {
        switch companion {
        case nil: ""
        case .shifts: ", and one of hours worked: Date, Store, Employee and Hours"
        case .stockCounts: ", and one of stock: Date, Store, Product and On Hand"
        }
    }
}
