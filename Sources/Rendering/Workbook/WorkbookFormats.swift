import CXLSXWriter
import Reports

/// The formats of a workbook's cells, made once each.
final class WorkbookFormats {
    private struct Key: Hashable {
        var number: String
        var kind: Row.Kind
    }

    typealias Format = UnsafeMutablePointer<lxw_format>

    let heading: Format?
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [Key: Format] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(heading)
    }

    /// Totals are bold, rows too few to rank in italics. `number` is a format of spreadsheets: `#,##0.00`.
    func format(_ number: String, _ kind: Row.Kind) -> Format? {
        let key = Key(number: number, kind: kind)
        if let format = made[key] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        if !number.isEmpty { format_set_num_format(format, number) }
        switch kind {
        case .data: break
        case .total:
            format_set_bold(format)
            format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .unranked: format_set_italic(format)
        }
        made[key] = format
        return format
    }
}
