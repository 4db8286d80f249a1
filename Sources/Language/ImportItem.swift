/// What stands behind `with` in `import "file.csv" as deals with …`.
package enum ImportItem: Hashable, Sendable {
    /// `rep = sales_agent`, `from = column 4`: what a column is called, and its header
    case column(Phrase, header: Phrase)
    /// `header`, `no header`: whether the first row holds the names of the columns
    case header(Bool)
    /// `dates moved by 2376 days`: so much later than they are written
    case datesMoved(Int, TimeUnit)
    /// `quota in thousands`: what an amount of the column is to be multiplied by, a power of ten
    case factor(Phrase, power: Int)
    /// `quota each quarter`: how long each amount holds
    case each(Phrase, TimeUnit)
}

extension ImportItem {
    /// The words for the powers of ten that amounts are written in.
    static let factors: [(word: Keyword, power: Int)] = [(.thousands, 3), (.millions, 6)]
}
