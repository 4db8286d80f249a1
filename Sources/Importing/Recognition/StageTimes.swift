import Model
import Store

/// How long each stage that was entered lasted: the days until the same deal's next change of stage. What a deal is in
/// now still lasts and has none.
enum StageTimes {
    static let name = "stage time"

    /// Adds the column to a table of stage changes that has none.
    static func complete(_ draft: inout DraftTable) {
        guard draft.kind == .stageChanges, draft.index(named: name) == nil,
            let entered = draft.column(.entered)?.raw.days, let deals = draft.column(named: "deal")?.raw.codes
        else { return }
        let times = RowBuffer<Int64>(count: draft.rowCount)
        for row in 0..<draft.rowCount { times[row] = .min }
        var last: [UInt32: Int] = [:]
        for row in order(draft, entered).rows where deals[row] != 0 {
            if let before = last[deals[row]] { times[before] = Int64(entered[row]) - Int64(entered[before]) }
            last[deals[row]] = row
        }
        draft.columns.append(
            .derived(
                name: name, role: nil, type: .days, values: .integers(times),
                why: "the days to the deal's next change"))
    }

    /// Where a file stands newest first, changes of one deal on one day are taken from below, which nothing proves.
    static func doubts(_ draft: DraftTable) -> [Doubt] {
        guard draft.kind == .stageChanges, let entered = draft.column(.entered)?.raw.days,
            let deals = draft.column(named: "deal")?.raw.codes
        else { return [] }
        let order = order(draft, entered)
        guard order.isNewestFirst else { return [] }
        var seen: Set<[Int32]> = []
        let same = order.rows.count { !seen.insert([Int32(bitPattern: deals[$0]), entered[$0]]).inserted }
        guard same > 0 else { return [] }
        return [
            Doubt(
                .dates,
                "\(draft.source.file) stands newest first: \(Words.count(same, "change")) of a deal on the day of another "
                    + "\(same == 1 ? "is" : "are") taken in the order from below",
                count: same, sentence: "describe \(draft.name)", corrects: false)
        ]
    }

    /// The rows that are changes of stage with a day. Histories of any field say which in a column of their own.
    private static func order(_ draft: DraftTable, _ entered: RowBuffer<Int32>) -> ChangeOrder {
        let field = draft.columns.first { FieldHistory.isField($0.header) }?.raw
        let isTold = field.map { FieldHistory.tells(.stage, $0.dictionary.texts) }
        return ChangeOrder(rowCount: draft.rowCount, day: entered.known) { row in
            guard let field, let isTold else { return true }
            return field.codes.map { isTold[Int($0[row])] } ?? false
        }
    }
}
