import Importing
import Model
import Store

/// The tables whose records are sales. Of two, revenue is taken from one, so that nothing counts twice.
enum SalesFacts {
    /// That of revenue first: the one the company names, else deals. Deals where there are no sales at all.
    static func tables(in database: Database, _ corrections: Corrections) -> [String] {
        let known = TableKind.facts.map(\.tableName).filter { database.table(named: $0) != nil }
        guard !known.isEmpty else { return [Catalogue.deals] }
        let said = corrections.revenueKind.map { TableKind.named($0).tableName }
        return known.filter { $0 == said } + known.filter { $0 != said }
    }

    /// The day of the newest event of any of them.
    static func newestEvent(in database: Database, _ facts: [String]) -> Day? {
        facts.compactMap { database.table(named: $0) }.compactMap { DatedEvents.range(in: $0)?.last }.max()
    }
}
