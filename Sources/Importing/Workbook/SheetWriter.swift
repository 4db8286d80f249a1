/// Writes the rows of a sheet as a table of text.
final class SheetWriter {
    private let table: String
    private let layout: SheetSurvey.Layout
    private let cells: CellReader
    private let writer: TableWriter
    private var headers: [String] = []
    private var formulas: [Int]
    private var filledByMerging: [Int]
    private var hiddenRows = 0
    private(set) var problems = ProblemTally()
    /// The last row of merged cells, by where they begin: only those of several rows.
    private var mergeEnds: [MergeStart: Int] = [:]
    /// For each column the merged value that goes on in the rows to come.
    private var merged: [Int: (last: Int, value: CellReader.Value)] = [:]

    private struct MergeStart: Hashable {
        var row: Int
        var column: Int
    }

    init(table: String, layout: SheetSurvey.Layout, merges: [MergedCells], cells: CellReader) {
        self.table = table
        self.layout = layout
        self.cells = cells
        writer = TableWriter(file: table, columnCount: layout.columns.count)
        formulas = Array(repeating: 0, count: layout.columns.count)
        filledByMerging = formulas
        for merge in merges where merge.rows.count > 1 && merge.rows.lowerBound > layout.headerRow {
            let start = MergeStart(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
            mergeEnds[start] = merge.rows.upperBound
        }
        if layout.rowsAbove > 0 { note(.rowAboveHeader, times: layout.rowsAbove) }
    }

    func take(_ row: SheetRow) throws {
        if row.ordinal < layout.headerOrdinal { return }
        if row.ordinal == layout.headerOrdinal { return try takeHeader(row) }
        guard row.cells.contains(where: { cells.isFilled($0, of: row) || $0.isFormula }) else { return }
        if row.isHidden { hiddenRows += 1 }
        writer.beginRow(row.number)
        var next = 0
        for (place, column) in layout.columns.enumerated() {
            while next < row.cells.count, row.cells[next].column < column { next += 1 }
            let hasCell = next < row.cells.count && row.cells[next].column == column
            take(hasCell ? row.cells[next] : nil, at: place, of: row)
        }
        try writer.endRow()
    }

    private func takeHeader(_ row: SheetRow) throws {
        writer.beginRow(row.number)
        for column in layout.columns {
            let cell = row.cells.first { $0.column == column }
            var text = ""
            switch cell.map({ cells.value(of: $0, in: row) }) {
            case .text(let words), .number(let words): text = words
            case .missing, nil: break
            }
            writer.add(text)
            headers.append(text.isEmpty ? "column \(CellPlace.letters(column))" : text)
        }
        try writer.endRow()
    }

    private func take(_ cell: SheetCell?, at place: Int, of row: SheetRow) {
        let column = layout.columns[place]
        if let cell, cell.isFormula, !cell.text.isEmpty { formulas[place] += 1 }
        if let cell, let last = mergeEnds[MergeStart(row: row.number, column: column)] {
            merged[column] = (last, cells.value(of: cell, in: row))
        } else if cell == nil, let merge = merged[column], merge.last >= row.number {
            filledByMerging[place] += 1
            _ = CellReader.write(merge.value, to: writer)
            return
        }
        guard let cell else { return writer.addEmpty() }
        if let problem = cells.write(cell, of: row, to: writer) {
            problems.add(ImportProblem(file: table, line: row.number, column: headers[place], kind: problem))
        }
    }

    private func note(_ kind: ImportProblem.Kind, column: String? = nil, times: Int) {
        guard times > 0 else { return }
        problems.add(ImportProblem(file: table, line: nil, column: column, kind: kind), times: times)
    }

    /// The table; nothing may be taken any more.
    func finish(origin: TextTable.Origin, sheet: WorkbookParts.Sheet) throws -> TextTable {
        note(.hiddenRow, times: hiddenRows)
        for (place, header) in headers.enumerated() {
            note(.formula, column: header, times: formulas[place])
            note(.mergedCell, column: header, times: filledByMerging[place])
        }
        let written = try writer.finish()
        return TextTable(
            name: table, text: written.text, origin: origin,
            cells: TextTable.Cells(
                of: "sheet of a workbook", title: sheet.name, isHidden: sheet.isHidden, lines: written.lines,
                holdsNumbers: written.holdsNumbers),
            problems: problems)
    }
}
