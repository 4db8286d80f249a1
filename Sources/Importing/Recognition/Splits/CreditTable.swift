import Model
import Store

/// What of each deal is credited to whom: a row for each share of it, one for the deal's own rep where no file parts it,
/// and one for each overlay, which comes on top.
struct CreditTable {
    private struct Credit {
        var deal: Int
        var rep: String
        var share: Int64
        /// In the amount's minor units; nil where the deal has no amount.
        var amount: Int64?
        var isOverlay: Bool
    }

    let draft: DraftTable

    /// Nil where the deals have no amount or rep.
    init?(splits: SplitTable, file: DraftTable, deals: DraftTable, key: Int) {
        guard let amount = deals.column(.amount), let amounts = amount.raw.integers,
            case .money = amount.type,
            let rep = deals.column(.rep)?.raw, let codes = deals.columns[key].raw.codes
        else { return nil }
        let credits = CreditTable.credits(splits, deals.rowCount, amounts, rep)
        let reps = RawColumn.texts("", credits.map(\.rep))
        var dealColumn = DraftColumn.derived(
            name: "deal", role: nil, type: .text, values: .texts(RowBuffer(credits.map { codes[$0.deal] })),
            dictionary: deals.columns[key].raw.dictionary, why: "the deal that is credited")
        dealColumn.meaning = "deal"
        var columns = [
            dealColumn,
            .derived(
                name: Role.rep.rawValue, role: .rep, type: .text, values: reps.values,
                dictionary: reps.dictionary,
                why: "who is credited: by \(file.source.file), else the deal's own"),
            .derived(
                name: "share", role: nil, type: .percent(scale: splits.writtenScale),
                values: .integers(RowBuffer(credits.map { $0.share / splits.writtenUnit })),
                why: "of the deal"),
            .derived(
                name: "credit", role: nil, type: amount.type,
                values: .integers(RowBuffer(credits.map { $0.amount ?? .min })),
                why: "that share of the amount; largest remainders make the shares add up"),
            .derived(
                name: "overlay", role: nil, type: .flag,
                values: .integers(RowBuffer(credits.map { $0.isOverlay ? 1 : 0 })),
                why: "whether it comes on top of the deal"),
        ]
        for role in [Role.outcome, .closed] {
            guard var column = deals.column(role) else { continue }
            column.raw.takeRows(credits.map(\.deal))
            column.header = ""
            column.why = "that of the deal"
            columns.append(column)
        }
        var source = file.source
        source.rowsRead = credits.count
        source.rowsRefused = 0
        source.parts = []
        draft = DraftTable(
            kind: .credits, name: TableKind.credits.tableName, columns: columns, rowCount: credits.count,
            source: source,
            recognised: DraftTable.Recognition(
                score: 100, why: "worked out of \(file.source.fileNames) and \(deals.source.fileNames)",
                writing: "worked out"))
    }

    private static func credits(
        _ splits: SplitTable, _ count: Int, _ amounts: RowBuffer<Int64>, _ rep: RawColumn
    ) -> [Credit] {
        let parted = splits.revenueParts
        let overlays = Dictionary(grouping: splits.overlayParts) { $0.deal }
        return (0..<count).flatMap { deal -> [Credit] in
            let amount = amounts[deal] == .min ? nil : amounts[deal]
            let own =
                parted[deal].map { credits(of: amount, $0, splits) }
                ?? rep.text(at: deal).map {
                    [Credit(deal: deal, rep: $0, share: SplitTable.unit, amount: amount, isOverlay: false)]
                }
            let more = (overlays[deal] ?? []).map { part in
                let credit = amount.flatMap {
                    LargestRemainder.parts(of: $0, weights: [part.share], whole: Int128(SplitTable.unit))[0]
                }
                return Credit(deal: deal, rep: part.rep, share: part.share, amount: credit, isOverlay: true)
            }
            return (own ?? []) + more
        }
    }

    /// The parts of one deal, by name. Shares that are a whole as far as they are written are made one.
    private static func credits(of amount: Int64?, _ parts: [SplitTable.Part], _ splits: SplitTable)
        -> [Credit]
    {
        let parts = parts.sorted { left, right in
            left.rep == right.rep
                ? left.row < right.row : left.rep.utf8.lexicographicallyPrecedes(right.rep.utf8)
        }
        let weights = parts.map(\.share)
        let whole = splits.isWhole(parts) ? SplitTable.sum(parts) : Int128(SplitTable.unit)
        let cut = amount.map { LargestRemainder.parts(of: $0, weights: weights, whole: whole) }
        return parts.enumerated().map { place, part in
            Credit(
                deal: part.deal, rep: part.rep, share: part.share, amount: cut.flatMap { $0[place] },
                isOverlay: false)
        }
    }

    /// Where the credits lead: to their deals, and to the list of reps that the deals' reps are in.
    ///
    /// - Parameter people: the file's column of reps.
    func links(
        to link: DraftLink, among links: [DraftLink], people column: Int?, table: Int
    ) -> [DraftLink] {
        guard let deal = draft.index(named: "deal"), let rep = draft.index(of: .rep) else { return [] }
        let own = DraftLink(
            fromTable: table, fromColumn: deal, toTable: link.toTable, toColumn: link.toColumn)
        // The reps of the file and those of the deals are called alike by now, where there is a list of them.
        let people = links.first { $0.fromTable == link.fromTable && $0.fromColumn == column }
        return [own]
            + (people.map {
                [DraftLink(fromTable: table, fromColumn: rep, toTable: $0.toTable, toColumn: $0.toColumn)]
            } ?? [])
    }
}
