import Model
import Store

/// Changes of the close date in a history of any field: its values before and after are texts beside those of other
/// fields, and become days in columns of their own.
enum CloseChanges {
    /// Adds the columns to a history of fields that tells close dates.
    static func complete(_ draft: inout DraftTable) {
        guard draft.kind == .stageChanges, draft.index(of: .expectedClose) == nil,
            let field = draft.columns.first(where: { FieldHistory.isField($0.header) }),
            let after = draft.column(.stage)
        else { return }
        let rows = (0..<draft.rowCount).filter {
            FieldHistory.role(ofField: field.raw.text(at: $0) ?? "") == .expectedClose
        }
        guard !rows.isEmpty else { return }
        add(FieldHistory.closeBefore, role: nil, of: draft.column(.fromStage), rows, to: &draft)
        add(Role.expectedClose.rawValue, role: .expectedClose, of: after, rows, to: &draft)
    }

    private static func add(
        _ name: String, role: Role?, of texts: DraftColumn?, _ rows: [Int], to draft: inout DraftTable
    ) {
        guard let texts, draft.index(named: name) == nil else { return }
        let dayFirst = isDayFirst(texts, rows, draft)
        let days = RowBuffer<Int32>(count: draft.rowCount)
        for row in 0..<draft.rowCount { days[row] = .min }
        for row in rows {
            days[row] = scan(texts, row)?.day(dayFirst: dayFirst)?.number ?? .min
        }
        draft.columns.append(
            .derived(
                name: name, role: role, type: .day, values: .days(days),
                why: "the values of `\(texts.header)` where the close date changed"))
    }

    /// As the days of the changes are written, which are from the same program; else as most of these say.
    private static func isDayFirst(_ texts: DraftColumn, _ rows: [Int], _ draft: DraftTable) -> Bool {
        if case .day(.written(let dayFirst)) = draft.column(.entered)?.raw.kind { return dayFirst }
        return rows.contains { row in
            if case .dayFirst = scan(texts, row)?.reading { true } else { false }
        }
    }

    private static func scan(_ texts: DraftColumn, _ row: Int) -> DayScan? {
        guard var text = texts.raw.text(at: row) else { return nil }
        return text.withUTF8 { DayScan.scan($0) }
    }
}
