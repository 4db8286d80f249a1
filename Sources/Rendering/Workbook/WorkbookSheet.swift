import CXLSXWriter
import Model
import Reports

/// One sheet: a row of headings that stays in sight, and rows of cells.
struct WorkbookSheet: Sendable {
    struct SheetRow: Sendable {
        var kind: Row.Kind = .data
        var cells: [SheetCell]
    }
    let name: String
    let headings: [String]
    let rows: [SheetRow]

    /// What a sheet holds besides its headings.
    static let mostRows = 1_048_575
    private static let mostColumns = 16_384
    /// Characters of one cell, as UTF-16 counts them.
    private static let longestText = 32_767

    init(name: String, headings: [String], rows: [SheetRow]) {
        self.name = name
        self.headings = Array(headings.prefix(WorkbookSheet.mostColumns))
        self.rows = rows
    }

    private init(_ table: RawTable, name: String) {
        let headings = table.columns.map { column in
            guard let unit = column.unit, unit == "days" || column.kind == "money" else { return column.name }
            return column.name + " " + unit
        }
        let rows = table.rows.map { row in
            SheetRow(
                kind: row.kind, cells: zip(row.values, table.columns).map { SheetCell($0, in: $1.content) })
        }
        self.init(name: name, headings: headings, rows: rows)
    }

    /// `Answer`, `Table 2` and so on, then `About`; texts and definitions are a table where there is no other.
    static func sheets(of report: Report) -> [WorkbookSheet] {
        var tables = report.blocks.compactMap { RawTable($0) }.enumerated().map { index, table in
            WorkbookSheet(table, name: index == 0 ? "Answer" : "Table \(index + 1)")
        }
        if tables.isEmpty, let texts = texts(of: report) { tables = [texts] }
        return tables + [about(report, cutTexts: tables.reduce(0) { $0 + $1.cutTextCount })]
    }

    /// How many of its texts are longer than a cell holds.
    private var cutTextCount: Int {
        rows.flatMap(\.cells).count {
            if case .text(let text) = $0 { return SafeText.markup(text).utf16.count > Self.longestText }
            return false
        }
    }

    private static func texts(of report: Report) -> WorkbookSheet? {
        let rows = report.blocks.flatMap { block -> [[String]] in
            switch block {
            case .definitions(let entries): entries.map { [$0.term, $0.text] }
            case .text(let text): [["", text]]
            case .table, .chart, .figure, .spark: []
            }
        }
        return rows.isEmpty ? nil : WorkbookSheet(name: "Answer", headings: ["Term", "Meaning"], texts: rows)
    }

    /// What was asked, what must be known to read the numbers, and what they rest on.
    private static func about(_ report: Report, cutTexts: Int) -> WorkbookSheet {
        var rows = [["Answer", report.title]] + report.context.map { ["", $0] }
        rows.append(["Question", report.sentence])
        rows += report.narration.enumerated().map { [$0 == 0 ? "Rows" : "", $1] }
        rows += report.notes.map { [$0.code.isEmpty ? "Note" : "Note \($0.code)", $0.text] }
        if cutTexts > 0 {
            let texts = cutTexts == 1 ? "1 text is" : "\(NumberWords.grouped(cutTexts)) texts are"
            let limit = NumberWords.grouped(longestText)
            rows.append([
                "Note",
                "\(texts) longer than the \(limit) characters that a cell holds, and cut; `as csv` has them whole.",
            ])
        }
        if let provenance = report.provenance {
            rows.append(["Today", provenance.today.description])
            rows += provenance.definitions.map { ["Definition", "\($0.name): \($0.rule)"] }
            rows += provenance.sources.map {
                ["Source", "\($0.table): \($0.file), \($0.rowCount) rows, checksum \($0.checksum)"]
            }
        }
        return WorkbookSheet(name: "About", headings: ["About", "this answer"], texts: rows)
    }

    private init(name: String, headings: [String], texts: [[String]]) {
        self.init(
            name: name, headings: headings,
            rows: texts.map { SheetRow(cells: $0.map { $0.isEmpty ? .blank : .text($0) }) })
    }

    // MARK: Writing

    /// Throws `WorkbookError`.
    func write(to book: UnsafeMutablePointer<lxw_workbook>, _ formats: WorkbookFormats) throws {
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw WorkbookError("there is no memory for it")
        }
        for (column, heading) in headings.enumerated() {
            try check(worksheet_write_string(sheet, 0, UInt16(column), text(heading), formats.heading))
            try check(worksheet_set_column(sheet, UInt16(column), UInt16(column), width(of: column), nil))
        }
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.cells.prefix(headings.count).enumerated() {
                try check(write(cell, row.kind, to: sheet, UInt32(index + 1), UInt16(column), formats))
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
    }

    /// The numbers of its cells, in the order in which they are written.
    var numbers: [Double] {
        rows.flatMap { $0.cells.prefix(headings.count) }.compactMap {
            if case .number(let value, _) = $0 { return value }
            return nil
        }
    }

    private func write(
        _ cell: SheetCell, _ kind: Row.Kind, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
        _ column: UInt16, _ formats: WorkbookFormats
    ) -> lxw_error {
        switch cell {
        case .blank: worksheet_write_blank(sheet, row, column, formats.format("", kind))
        // A string, whatever it begins with: never a formula.
        case .text(let text):
            worksheet_write_string(sheet, row, column, self.text(text), formats.format("", kind))
        case .number(let value, let format):
            worksheet_write_number(sheet, row, column, value, formats.format(format, kind))
        case .flag(let flag):
            worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, formats.format("", kind))
        }
    }

    private func check(_ result: lxw_error) throws {
        guard result == LXW_NO_ERROR else { throw WorkbookError(WorkbookFile.words(result)) }
    }

    private func text(_ text: String) -> String {
        let safe = SafeText.markup(text)
        guard safe.utf16.count > WorkbookSheet.longestText else { return safe }
        var (kept, count) = ("", 1)
        for character in safe {
            count += character.utf16.count
            if count > WorkbookSheet.longestText { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// In characters, as spreadsheets count them.
    private func width(of column: Int) -> Double {
        let cells = rows.prefix(10_000).map { row -> Int in
            guard column < row.cells.count else { return 0 }
            switch row.cells[column] {
            case .blank: return 0
            case .text(let text): return DisplayWidth.of(text)
            case .number(let value, let format): return SheetWidth.of(value, format)
            case .flag: return 5
            }
        }
        return Double(min(max(cells.max() ?? 0, DisplayWidth.of(headings[column]), 5), 60) + 2)
    }
}

/// About how wide a number is drawn.
private enum SheetWidth {
    static func of(_ value: Double, _ format: String) -> Int {
        if format.hasPrefix("yyyy") || format.hasPrefix("mmm") { return 10 }
        let decimals =
            format.split(separator: ";")[...].first.map { $0.drop { $0 != "." }.count { $0 == "0" } } ?? 0
        var (digits, rest) = (1, value.magnitude)
        while rest >= 10, digits < 40 { (digits, rest) = (digits + 1, rest / 10) }
        return digits + digits / 3 + decimals + 2
    }
}
