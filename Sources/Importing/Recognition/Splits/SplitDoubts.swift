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

    func all() -> [Doubt] { notWhole() + excessive() + repeated() + otherTypes() }

    private func name(ofDeal row: Int) -> String { deals.columns[key].raw.text(at: row) ?? "" }

    private func sentence(_ deal: Int) -> String {
        "list splits where \(Words.name(file.column(named: "deal")?.name ?? "deal")) is "
            + Words.quoted(name(ofDeal: deal))
    }

    private func notWhole() -> [Doubt] {
        let odd = splits.revenueParts.filter { !splits.isWhole($0.value) }.map { deal, parts in
            OddDeal(row: deal, sum: Int64(clamping: SplitTable.sum(parts)))
        }.sorted { name(ofDeal: $0.row).utf8.lexicographicallyPrecedes(name(ofDeal: $1.row).utf8) }
        return doubt(
            odd.filter { $0.sum < SplitTable.unit }, "less than 100 %", so: "the rest is credited to nobody")
            + doubt(
                odd.filter { $0.sum > SplitTable.unit }, "more than 100 %",
                so: "more than the deal is credited")
    }

    /// A deal whose shares do not add up to a whole.
    private struct OddDeal {
        var row: Int
        var sum: Int64
    }

    private func doubt(_ odd: [OddDeal], _ what: String, so consequence: String) -> [Doubt] {
        guard let first = odd.first else { return [] }
        let shown = odd.map { "`\(name(ofDeal: $0.row))` \(SplitDoubts.percent($0.sum))" }
        return [
            Doubt(
                .numbers,
                "the splits of \(Words.count(odd.count, "deal")) add up to \(what): \(Words.list(shown)); \(consequence)",
                count: odd.count, sentence: sentence(first.row), corrects: false)
        ]
    }

    /// Shares of more than ten wholes.
    private func excessive() -> [Doubt] {
        let count = splits.excessCount
        guard count > 0 else { return [] }
        return [
            Doubt(
                .numbers,
                "\(Words.count(count, "split")) of \(file.source.file) \(count == 1 ? "is" : "are") of more than 1000 % "
                    + "or less than -1000 % and \(count == 1 ? "credits" : "credit") nobody",
                count: count, sentence: "describe splits", corrects: false)
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
