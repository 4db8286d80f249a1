import Model
import Store

/// What is doubtful about the shares of deals: shares that do not add up, one that stands there twice, types that
/// credit nobody, deals without an amount.
struct SplitDoubts {
    let splits: SplitTable
    let file: DraftTable
    let deals: DraftTable
    /// The column of the deals that the file names them by.
    let key: Int

    func all() -> [Doubt] { notWhole() + repeated() + otherTypes() }

    private func name(ofDeal row: Int) -> String { deals.columns[key].raw.text(at: row) ?? "" }

    private func sentence(_ deal: Int) -> String {
        "list splits where \(Words.name(file.column(named: "deal")?.name ?? "deal")) is "
            + Words.quoted(name(ofDeal: deal))
    }

    private func notWhole() -> [Doubt] {
        let odd = splits.revenueParts.filter { !splits.isWhole($0.value) }.map { deal, parts in
            (deal: deal, sum: parts.reduce(Int64(0)) { $0 &+ $1.share })
        }.sorted { name(ofDeal: $0.deal).utf8.lexicographicallyPrecedes(name(ofDeal: $1.deal).utf8) }
        guard let first = odd.first else { return [] }
        let shown = odd.map { "`\(name(ofDeal: $0.deal))` \(SplitDoubts.percent($0.sum))" }
        return [
            Doubt(
                .numbers,
                "the splits of \(Words.count(odd.count, "deal")) do not add up to 100 %: \(Words.list(shown)); they are "
                    + "credited as written",
                count: odd.count, sentence: sentence(first.deal), corrects: false)
        ]
    }

    private func repeated() -> [Doubt] {
        var seen: Set<[String]> = []
        let again = splits.parts.filter { !seen.insert(["\($0.deal)", $0.rep, $0.type]).inserted }
        guard let first = again.first else { return [] }
        let count = Words.count(again.count, "split repeats", "splits repeat")
        return [
            Doubt(
                .duplicate, "\(count) deal, rep and type of another in \(file.source.file); all are counted",
                count: again.count, sentence: sentence(first.deal), corrects: false)
        ]
    }

    /// Shares of margin or services beside those of revenue.
    private func otherTypes() -> [Doubt] {
        let others = splits.parts.filter { $0.type != splits.revenueType && !SplitTable.isOverlay($0.type) }
        guard !others.isEmpty else { return [] }
        let types = Set(others.map(\.type)).sorted().map { "`\($0)`" }
        return [
            Doubt(
                .numbers,
                "splits of the type \(Words.list(types)) credit nobody: revenue is parted by those of "
                    + "`\(splits.revenueType)`",
                count: others.count, sentence: "describe splits", corrects: false)
        ]
    }

    /// `90 %`, `33.33 %`
    private static func percent(_ share: Int64) -> String {
        let text = DraftColumn.decimal(share, scale: SplitTable.scale - 2)
        let short = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return (text.contains(".") ? String(short.reversed()) : text) + " %"
    }
}
