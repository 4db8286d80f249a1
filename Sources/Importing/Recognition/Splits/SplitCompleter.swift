import Model
import Store

/// Reads the shares of a file that parts deals between people, and works out what of each deal is credited to whom: by
/// the file where it says something of the deal, else all of it to the deal's own rep.
struct SplitCompleter {
    /// Amounts that are put into another currency by the day can be parted only when that is done.
    let isInOneCurrency: Bool
    private(set) var doubts: [Doubt] = []

    init(isInOneCurrency: Bool) { self.isInOneCurrency = isInOneCurrency }

    /// Adds the credits behind the other tables; answers their links.
    mutating func complete(_ drafts: inout [DraftTable], links: [DraftLink]) -> [DraftLink] {
        guard let place = drafts.firstIndex(where: { $0.kind == .splits }) else { return [] }
        SplitCompleter.settleShares(&drafts[place])
        guard isInOneCurrency else {
            doubts.append(
                Doubt(
                    .currency,
                    "amounts are in several currencies, so what \(drafts[place].source.file) credits to whom is not "
                        + "worked out", sentence: "describe splits", corrects: false))
            return []
        }
        guard let deals = drafts.firstIndex(where: { $0.kind == .deals }),
            let deal = drafts[place].index(named: "deal"), drafts[deals].column(.amount) != nil,
            let link = links.first(where: {
                $0.fromTable == place && $0.fromColumn == deal && $0.toTable == deals
            })
        else { return [] }
        let rows = dealRows(drafts[deals], link.toColumn, drafts[place])
        guard let splits = SplitTable(drafts[place], dealRows: rows) else { return [] }
        doubts += SplitDoubts(splits: splits, file: drafts[place], deals: drafts[deals], key: link.toColumn)
            .all()
        guard
            let credits = CreditTable(
                splits: splits, file: drafts[place], deals: drafts[deals], key: link.toColumn)
        else { return [] }
        drafts.append(credits.draft)
        let people = drafts[place].index(of: .rep)
        return credits.links(to: link, among: links, people: people, table: drafts.count - 1)
    }

    /// 60 and 60 % are 60 %; so is 0.6, where no share is more than one.
    private static func settleShares(_ splits: inout DraftTable) {
        guard let place = splits.index(named: "split percent"),
            let values = splits.columns[place].raw.integers
        else { return }
        switch splits.columns[place].type {
        case .number(let scale):
            let one = NumberScan.powersOfTen[min(scale, 18)]
            let areShares = (0..<values.count).allSatisfy {
                values.pointer[$0] == .min || values.pointer[$0] <= one
            }
            splits.columns[place].type = .percent(scale: areShares ? scale : scale + 2)
        default: break
        }
    }

    /// The rows of the deals by what the file calls them. A name that several deals have is none.
    private mutating func dealRows(_ deals: DraftTable, _ key: Int, _ splits: DraftTable) -> [String: Int] {
        guard let codes = deals.columns[key].raw.codes else { return [:] }
        let texts = deals.columns[key].raw.dictionary.texts
        let counts = deals.columns[key].raw.codeCounts()
        var rows: [String: Int] = [:]
        for row in 0..<deals.rowCount where codes[row] != 0 && counts[Int(codes[row])] == 1 {
            rows[texts[Int(codes[row])]] = row
        }
        let named = Set(splits.column(named: "deal")?.raw.dictionary.texts.dropFirst() ?? [])
        let several = texts.indices.filter { $0 > 0 && counts[$0] > 1 && named.contains(texts[$0]) }
        if let first = several.first {
            doubts.append(
                Doubt(
                    .unmatched,
                    "\(Words.count(several.count, "deal")) in \(splits.source.file) \(several.count == 1 ? "is" : "are") "
                        + "called as several deals are (`\(texts[first])`): their splits credit nobody",
                    count: several.count,
                    sentence: "list deals where \(deals.columns[key].name) is \(Words.quoted(texts[first]))",
                    corrects: false))
        }
        return rows
    }
}
