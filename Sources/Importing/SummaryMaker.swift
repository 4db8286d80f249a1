import Model
import Store

/// Writes down what the drafts and their files came to.
struct SummaryMaker {
    static let sampleCount = 3

    let drafts: [DraftTable]
    let links: [DraftLink]

    func tables() -> [TableSummary] { drafts.indices.map(table) }

    private func table(_ index: Int) -> TableSummary {
        let draft = drafts[index]
        return TableSummary(
            file: draft.source.fileNames, table: draft.name, rowCount: draft.rowCount,
            rowsRefused: draft.source.rowsRefused, writing: draft.recognised.writing,
            score: draft.recognised.score,
            why: draft.recognised.why, columns: draft.columns.indices.map { column($0, of: index) },
            origins: draft.recognised.origins,
            sampleRows: (0..<min(SummaryMaker.sampleCount, draft.rowCount)).map { row in
                draft.columns.map { $0.shown(at: row) }
            })
    }

    private func column(_ place: Int, of table: Int) -> ColumnSummary {
        let column = drafts[table].columns[place]
        let link = links.first { $0.fromTable == table && $0.fromColumn == place }
        return ColumnSummary(
            header: column.header, name: column.name, synonyms: column.synonyms, role: column.role,
            type: column.type, score: column.role == nil ? 0 : column.score, why: column.why,
            missingCount: column.raw.missingCount(),
            distinctCount: column.type == .text ? column.raw.dictionary.count - 1 : nil,
            link: link.map { "\(drafts[$0.toTable].name).\(drafts[$0.toTable].columns[$0.toColumn].name)" })
    }
}

extension DraftColumn {
    /// A row's value as text: ISO days, plain numbers, empty where missing.
    func shown(at row: Int) -> String {
        switch raw.values {
        case .texts: return raw.text(at: row) ?? ""
        case .days(let days): return days[row] == .min ? "" : Day(number: days[row]).description
        case .integers(let integers):
            guard integers[row] != .min else { return "" }
            switch type {
            case .flag: return integers[row] == 1 ? "yes" : "no"
            case .percent(let scale):
                return DraftColumn.decimal(integers[row], scale: max(0, scale - 2)) + " %"
            case .money(let scale), .number(let scale):
                return DraftColumn.decimal(integers[row], scale: scale)
            case .text, .day, .days: return "\(integers[row])"
            }
        }
    }

    /// `-12.50` for −1250 at scale 2.
    static func decimal(_ value: Int64, scale: Int) -> String {
        guard scale > 0 else { return "\(value)" }
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
        return (value < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}
