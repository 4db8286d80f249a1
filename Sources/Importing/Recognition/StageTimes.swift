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
        for row in order(draft, entered) where deals[row] != 0 {
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
        let rows = dated(draft, entered)
        guard isNewestFirst(rows, entered) else { return [] }
        var seen: Set<[Int32]> = []
        let same = rows.count { !seen.insert([Int32(bitPattern: deals[$0]), entered[$0]]).inserted }
        guard same > 0 else { return [] }
        return [
            Doubt(
                .dates,
                "\(draft.source.file) stands newest first: \(Words.count(same, "change")) of a deal on the day of another "
                    + "\(same == 1 ? "is" : "are") taken in the order from below",
                count: same, sentence: "describe \(draft.name)", corrects: false)
        ]
    }

    private static func dated(_ draft: DraftTable, _ entered: RowBuffer<Int32>) -> [Int] {
        (0..<draft.rowCount).filter { entered[$0] != .min && isAboutStage($0, draft) }
    }

    /// Whether more rows step back in time than forward.
    private static func isNewestFirst(_ rows: [Int], _ entered: RowBuffer<Int32>) -> Bool {
        zip(rows, rows.dropFirst()).reduce(0) { sum, pair in
            sum + (entered[pair.1] > entered[pair.0] ? 1 : entered[pair.1] < entered[pair.0] ? -1 : 0)
        } < 0
    }

    /// The rows that are changes of stage with a day, by their days; those of one day in the order of the file, which
    /// may go either way.
    private static func order(_ draft: DraftTable, _ entered: RowBuffer<Int32>) -> [Int] {
        let rows = dated(draft, entered)
        let filed = isNewestFirst(rows, entered) ? rows.reversed() : rows
        return filed.enumerated().sorted {
            (entered[$0.element], $0.offset) < (entered[$1.element], $1.offset)
        }.map(\.element)
    }

    /// Histories of any field say which in a column of their own.
    private static func isAboutStage(_ row: Int, _ draft: DraftTable) -> Bool {
        guard let field = draft.columns.first(where: { FieldHistory.isField($0.header) }) else { return true }
        return FieldHistory.role(ofField: field.raw.text(at: row) ?? "") == .stage
    }
}
