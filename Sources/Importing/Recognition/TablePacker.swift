import Model
import Store

/// Packs drafts into the store's tables: the deals in the order of their closed days, the rest as filed.
enum TablePacker {
    static func pack(_ draft: DraftTable, _ context: RunContext) throws -> Table {
        let order = draft.kind == .deals ? dealOrder(draft) : nil
        let packing = SegmentPacking(rowCount: draft.rowCount, order: order)
        let columns = try Workers.map(draft.columns.count) { place in
            try context.checkCancellation()
            return pack(draft.columns[place], packing)
        }
        return Table(name: draft.name, columns: columns, rowCount: draft.rowCount, source: draft.source)
    }

    private static func dealOrder(_ draft: DraftTable) -> [UInt32]? {
        guard let closed = draft.column(.closed)?.raw.days, let outcomes = draft.column(.outcome)?.raw.codes
        else { return nil }
        let open = OutcomeFinder.code(.open)
        let isOpen = RowBuffer<UInt8>(count: draft.rowCount)
        for row in 0..<draft.rowCount { isOpen.pointer[row] = outcomes.pointer[row] == open ? 1 : 0 }
        return Clustering.order(closed: closed, isOpen: isOpen)
    }

    private static func pack(_ column: DraftColumn, _ packing: SegmentPacking) -> Column {
        let raw = column.raw
        let segments =
            switch raw.values {
            case .texts(let codes): packing.codes(codes, dictionaryCount: raw.dictionary.count)
            case .days(let days): packing.days(days)
            case .integers(let integers): packing.integers(integers)
            }
        return Column(
            name: column.name, sourceHeader: column.header, type: column.type, role: column.role,
            dictionary: column.type == .text ? raw.dictionary : nil, segments: segments)
    }

    /// The store's link: for each code of the from column the row of the other table that has this text.
    static func link(_ link: DraftLink, _ drafts: [DraftTable], _ tables: [Table]) -> Link? {
        let from = tables[link.fromTable].columns[link.fromColumn]
        let to = tables[link.toTable].columns[link.toColumn]
        guard from.dictionary != nil, to.dictionary != nil else { return nil }
        return Link(
            fromTable: drafts[link.fromTable].name, fromColumn: from.name, toTable: drafts[link.toTable].name,
            toColumn: to.name, rowOfCode: Link.rows(of: from, in: tables[link.toTable], by: to.name))
    }
}
