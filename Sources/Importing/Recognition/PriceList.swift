import Model
import Store

/// Makes one price a product of lists that have several: for each price book and currency a row, or for prices that no
/// longer hold.
struct PriceList {
    private(set) var doubts: [Doubt] = []

    /// - Parameter currency: that of the company's amounts, where it is known.
    mutating func settle(_ products: inout DraftTable, currency: String?) {
        guard products.kind == .products, let codes = products.column(.product)?.raw.codes else { return }
        var rows: [UInt32: [Int]] = [:]
        for row in 0..<products.rowCount where codes[row] != 0 { rows[codes[row], default: []].append(row) }
        let several = rows.values.filter { $0.count > 1 }
        if !several.isEmpty { chooseRows(&products, several, currency) }
        noteInactive(products)
    }

    /// Of a product's rows those of the standard price book go first, then those in the company's currency, then those
    /// that hold, then the first.
    private mutating func chooseRows(_ products: inout DraftTable, _ several: [[Int]], _ currency: String?) {
        let book = products.column(named: "price book")
        let money = products.column(named: "price currency")
        guard book?.raw.codes != nil || money?.raw.codes != nil || activity(products) != nil else { return }
        let standard = book.flatMap(PriceList.standardBook)
        func rank(_ row: Int) -> (Int, Int, Int, Int) {
            (
                standard == nil || book?.raw.text(at: row) == standard ? 0 : 1,
                currency == nil || money?.raw.text(at: row).map(PriceList.code) == currency ? 0 : 1,
                isActive(products, row) ? 0 : 1, row
            )
        }
        let kept = several.compactMap { $0.min { rank($0) < rank($1) } }
        let left = Set(several.joined()).subtracting(kept)
        let prices = products.column(.listPrice)?.raw.integers
        let differing = several.count { rows in Set(rows.map { prices?[$0] ?? 0 }).count > 1 }
        let shown = products
        products.keepRows((0..<products.rowCount).filter { !left.contains($0) })
        guard differing > 0, let example = kept.first else { return }
        let of = [
            book?.raw.text(at: example).map { "`\($0)`" }, money?.raw.text(at: example).map { "in `\($0)`" },
        ].compactMap { $0 }.joined(separator: " ")
        doubts.append(
            Doubt(
                .numbers,
                "\(shown.source.file) has several prices for \(Words.count(differing, "product")); "
                    + (of.isEmpty
                        ? "the first that holds is the list price" : "those of \(of) are the list prices"),
                count: differing, sentence: "describe products", corrects: false))
    }

    /// The book that is called standard, else the one with most rows.
    private static func standardBook(_ column: DraftColumn) -> String? {
        let texts = column.raw.dictionary.texts
        let words: Set<String> = ["standard", "default", "estándar", "padrão", "standaard"]
        if let named = texts.dropFirst().first(where: { !words.isDisjoint(with: HeaderWords.words(of: $0)) })
        {
            return named
        }
        let counts = column.raw.codeCounts()
        let best = counts.indices.dropFirst().max { (counts[$0], $1) < (counts[$1], $0) }
        return best.map { texts[$0] }
    }

    private static func code(_ mark: String) -> String {
        CurrencyMark.code(of: mark.uppercased()) ?? mark.uppercased()
    }

    // MARK: What is sold no more

    private func activity(_ products: DraftTable) -> DraftColumn? {
        products.column(named: "is active") ?? products.column(named: "is discontinued")
    }

    private func isActive(_ products: DraftTable, _ row: Int) -> Bool {
        if let active = products.column(named: "is active")?.raw.integers { return active[row] != 0 }
        if let gone = products.column(named: "is discontinued")?.raw.integers { return gone[row] != 1 }
        return true
    }

    private mutating func noteInactive(_ products: DraftTable) {
        guard let column = activity(products) else { return }
        let gone = (0..<products.rowCount).count { !isActive(products, $0) }
        guard gone > 0 else { return }
        doubts.append(
            Doubt(
                .missing,
                "\(Words.count(gone, "product")) of \(products.source.file) \(gone == 1 ? "is" : "are") sold no more "
                    + "(`\(column.header)`); \(gone == 1 ? "its price counts" : "their prices count") for deals that name "
                    + "\(gone == 1 ? "it" : "them")",
                count: gone,
                sentence:
                    "list products where \(column.name) is \(column.meaning == "is active" ? "no" : "yes")",
                corrects: false))
    }
}
