import Terminal

/// What a person would see: the screen of an xterm as far as libedit, the pager and the program use it.
struct VirtualScreen {
    private(set) var columns: Int
    private(set) var rows: Int
    /// Row and column of the cursor; the column may be `columns`, one behind the last, until more is written.
    private(set) var cursor = (row: 0, column: 0)
    private var cells: [[String]]
    /// Rows that have left the screen at the top.
    private var scrolledOff: [String] = []
    private var pending = EscapeSequence()

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The rows of the screen without the blanks at their ends.
    var lines: [String] { cells.map { Self.line($0) } }

    /// Everything that was ever shown, what has scrolled away first.
    var transcript: String { (scrolledOff + lines).joined(separator: "\n") }

    /// The row with the cursor.
    var cursorLine: String { lines[cursor.row] }

    mutating func feed(_ text: String) {
        for scalar in text.unicodeScalars {
            guard let command = pending.take(scalar) else { continue }
            apply(command)
        }
    }

    /// Another size: rows and columns are cut or added at the end, nothing is wrapped anew.
    mutating func resize(columns: Int, rows: Int) {
        cells = cells.map {
            Array($0.prefix(columns)) + Array(repeating: " ", count: max(0, columns - $0.count))
        }
        while cells.count > max(rows, 1) {
            scrolledOff.append(Self.line(cells.removeFirst()))
            cursor.row = max(0, cursor.row - 1)
        }
        while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
        (self.columns, self.rows) = (columns, rows)
        cursor.column = min(cursor.column, columns - 1)
    }

    private mutating func apply(_ command: EscapeSequence.Command) {
        switch command {
        case .print(let scalar): print(scalar)
        case .control(let scalar): control(scalar)
        case .sequence(let final, let numbers): sequence(final, numbers)
        }
    }

    private mutating func print(_ scalar: Unicode.Scalar) {
        let width = scalar.screenWidth
        if width == 0 {
            if cursor.column > 0 { cells[cursor.row][cursor.column - 1].unicodeScalars.append(scalar) }
            return
        }
        if cursor.column + width > columns {
            cursor.column = 0
            lineFeed()
        }
        cells[cursor.row][cursor.column] = String(scalar)
        if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
        cursor.column += width
    }

    private mutating func control(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\r": cursor.column = 0
        case "\n": lineFeed()
        case "\u{8}": cursor.column = max(0, min(cursor.column, columns - 1) - 1)
        case "\t": cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
        default: break
        }
    }

    private mutating func lineFeed() {
        if cursor.row + 1 < rows {
            cursor.row += 1
        } else {
            scrolledOff.append(Self.line(cells.removeFirst()))
            cells.append(blankRow)
        }
    }

    private mutating func sequence(_ final: Unicode.Scalar, _ numbers: [Int]) {
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch final {
        case "A": cursor.row = max(0, cursor.row - count)
        case "B": cursor.row = min(rows - 1, cursor.row + count)
        case "C": cursor.column = min(columns - 1, cursor.column + count)
        case "D": cursor.column = max(0, min(cursor.column, columns - 1) - count)
        case "G": cursor.column = min(columns, count) - 1
        case "H": cursor = (min(rows, count) - 1, min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1)
        case "J": eraseBelow(first)
        case "K": erase(row: cursor.row, first == 1 ? 0..<cursor.column : cursor.column..<columns)
        case "P": shift(count, inserting: false)
        case "@": shift(count, inserting: true)
        default: break
        }
    }

    private mutating func eraseBelow(_ mode: Int) {
        if mode == 2 {
            cells = Array(repeating: blankRow, count: rows)
            return
        }
        erase(row: cursor.row, min(cursor.column, columns)..<columns)
        for row in cells.indices.dropFirst(cursor.row + 1) { cells[row] = blankRow }
    }

    private mutating func erase(row: Int, _ range: Range<Int>) {
        for column in range { cells[row][column] = " " }
    }

    private mutating func shift(_ count: Int, inserting: Bool) {
        var row = cells[cursor.row]
        for _ in 0..<min(count, columns - cursor.column) {
            row.remove(at: inserting ? columns - 1 : cursor.column)
            row.insert(" ", at: inserting ? cursor.column : columns - 1)
        }
        cells[cursor.row] = row
    }

    private var blankRow: [String] { Array(repeating: " ", count: columns) }

    private static func line(_ row: [String]) -> String {
        var text = Substring(row.joined())
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Columns this character takes, as far as the tests use characters.
    fileprivate var screenWidth: Int {
        switch value {
        case 0x300...0x36F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF: 2
        default: 1
        }
    }
}
