/// A cell as the sheet holds it.
struct SheetCell {
    enum Kind {
        case number, flag, error, text, isoDay
        /// Its text is the number of a shared one.
        case shared
    }
    /// From 0 on.
    var column: Int
    var kind: Kind
    var style: Int
    /// Of the row's bytes.
    var text: Range<Int>
    var isFormula: Bool
}

/// A row of a sheet, used again for the next.
final class SheetRow {
    /// From 1 on.
    fileprivate(set) var number = 0
    /// How many rows with cells stood before it.
    fileprivate(set) var ordinal = -1
    fileprivate(set) var isHidden = false
    /// In the order of their columns.
    fileprivate(set) var cells: [SheetCell] = []
    fileprivate var bytes: [UInt8] = []

    func withText<Result>(of cell: SheetCell, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
        -> Result
    {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[cell.text])) }
    }
}

/// Cells that are shown as one.
struct MergedCells {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
}

/// Reads the rows of a sheet, one at a time.
final class SheetParser: XMLHandler {
    /// The most columns and rows a sheet can have.
    static let columnLimit = 16_384
    static let rowLimit = 1_048_576
    /// A cell with more bytes is no cell: spreadsheets keep 32,767 characters.
    private static let cellLimit = 1 << 20
    private static let mergeLimit = 1 << 20

    private let file: String
    private let onRow: (SheetRow) throws -> Void
    private let row = SheetRow()
    private var cell = SheetCell(column: 0, kind: .number, style: 0, text: 0..<0, isFormula: false)
    /// Of a cell that does not say where it stands: behind the one before, also where that is empty.
    private var nextColumn = 0
    private var isInCell = false
    private var isInValue = false
    private var words = TextDepth()
    private var isInline = false
    private(set) var merges: [MergedCells] = []

    /// - Parameter onRow: called with each row that has cells; the row is good during the call.
    init(file: String, onRow: @escaping (SheetRow) throws -> Void) {
        self.file = file
        self.onRow = onRow
    }

    // MARK: Elements

    func begin(_ element: XMLElement) throws {
        if isInCell { return beginInCell(element.name) }
        if element.name == "c" {
            try beginCell(element)
        } else if element.name == "row" {
            beginRow(element)
        } else if element.name == "mergeCell", let merged = element["ref"].flatMap(CellPlace.range) {
            guard merges.count < SheetParser.mergeLimit else { throw damaged("too many merged cells") }
            merges.append(merged)
        }
    }

    func end(_ name: XMLName) throws {
        if isInCell {
            words.end(name)
            if name == "v" { isInValue = false }
            if name == "c" { endCell() }
        } else if name == "row" {
            try endRow()
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isInValue || (isInline && words.isInText) else { return }
        guard row.bytes.count - cell.text.lowerBound + bytes.count <= SheetParser.cellLimit else {
            throw damaged("a cell with more than \(SheetParser.cellLimit >> 10) KiB")
        }
        row.bytes.append(contentsOf: bytes)
    }

    private func damaged(_ what: String) -> FileError {
        FileError(path: file, reason: "row \(row.number): \(what)")
    }

    // MARK: Rows

    private func beginRow(_ element: XMLElement) {
        row.number = min(element.number("r") ?? row.number + 1, SheetParser.rowLimit)
        nextColumn = 0
        row.isHidden = element.isSet("hidden")
        row.cells.removeAll(keepingCapacity: true)
        row.bytes.removeAll(keepingCapacity: true)
    }

    private func endRow() throws {
        guard !row.cells.isEmpty else { return }
        row.ordinal += 1
        let isOrdered = zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column }
        if !isOrdered { row.cells.sort { $0.column < $1.column } }
        try onRow(row)
        row.cells.removeAll(keepingCapacity: true)
    }

    // MARK: Cells

    private func beginCell(_ element: XMLElement) throws {
        let column = element.value("r").map(CellPlace.column) ?? nextColumn
        guard let column, column < SheetParser.columnLimit, row.cells.count < SheetParser.columnLimit else {
            throw damaged("more cells than a row can have")
        }
        nextColumn = column + 1
        let type = element["t"] ?? "n"
        let kind: SheetCell.Kind =
            switch type {
            case "s": .shared
            case "b": .flag
            case "e": .error
            case "str", "inlineStr": .text
            case "d": .isoDay
            default: .number
            }
        let start = row.bytes.count
        cell = SheetCell(
            column: column, kind: kind, style: element.number("s") ?? 0, text: start..<start, isFormula: false
        )
        isInline = type == "inlineStr"
        isInCell = true
        words = TextDepth()
    }

    private func beginInCell(_ name: XMLName) {
        words.begin(name)
        if name == "v" { isInValue = true }
        if name == "f" { cell.isFormula = true }
    }

    private func endCell() {
        isInCell = false
        isInValue = false
        if cell.kind == .text { EscapedText.decode(&row.bytes, from: cell.text.lowerBound) }
        cell.text = cell.text.lowerBound..<row.bytes.count
        if !cell.text.isEmpty || cell.isFormula { row.cells.append(cell) }
    }
}

/// Places of cells: `BC12`.
enum CellPlace {
    /// The column, from 0 on; nil where the letters are none.
    static func column(_ place: UnsafePointer<CChar>) -> Int? {
        var column = 0
        for index in 0..<4 {
            let byte = UInt8(bitPattern: place[index]) & 0xDF
            guard (65...90).contains(byte) else { return index > 0 ? column - 1 : nil }
            column = column * 26 + Int(byte - 64)
        }
        return nil
    }

    /// `B2:D7`
    static func range(_ text: String) -> MergedCells? {
        let ends = text.split(separator: ":").compactMap { end -> (column: Int, row: Int)? in
            let plain = end.filter { $0 != "$" }
            guard let column = plain.withCString(column),
                let row = Int(plain.drop { $0.isLetter }), (1...SheetParser.rowLimit).contains(row)
            else { return nil }
            return (column, row)
        }
        guard ends.count == 2, ends[0].column <= ends[1].column, ends[0].row <= ends[1].row else {
            return nil
        }
        return MergedCells(
            columns: ends[0].column...ends[1].column, rows: ends[0].row...ends[1].row)
    }

    /// `BC` for 54.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
