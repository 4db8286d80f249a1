/// Writes the cells of a table as CSV text, for readers of formats that are no text.
///
/// One thread uses it.
final class TableWriter {
    /// How the text is written.
    static let dialect = CSVDialect()

    private let spool: Spool
    private var block: [UInt8] = []
    private var line = 1
    private var column = 0
    private var lines = LineMap()
    private var holdsNumbers: [Bool]

    /// - Parameter file: for messages.
    init(file: String, columnCount: Int) {
        spool = Spool(file: file)
        holdsNumbers = Array(repeating: false, count: columnCount)
        block.reserveCapacity(1 << 17)
    }

    /// - Parameter row: the number of the row in the original, from 1 on.
    func beginRow(_ row: Int) {
        lines.note(line: line, row: row)
        column = 0
    }

    func endRow() throws {
        block.append(10)
        line += 1
        if block.count >= 1 << 16 { try flush() }
    }

    func addEmpty() { beginCell() }

    func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    func add(_ text: UnsafeBufferPointer<UInt8>) {
        beginCell()
        guard text.contains(where: TableWriter.needsQuotes) else { return block.append(contentsOf: text) }
        block.append(34)
        for byte in text {
            if byte == 34 { block.append(34) }
            if byte == 10 { line += 1 }
            block.append(byte)
        }
        block.append(34)
    }

    /// A cell that the original holds as a number: in digits, with a point before its decimals.
    func addNumber(_ text: UnsafeBufferPointer<UInt8>) {
        if column < holdsNumbers.count { holdsNumbers[column] = true }
        add(text)
    }

    func addNumber(_ text: String) {
        var text = text
        text.withUTF8 { addNumber($0) }
    }

    private func beginCell() {
        if column > 0 { block.append(44) }
        column += 1
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == 34 || byte == 44 || byte == 10 || byte == 13
    }

    /// How much was written.
    var byteCount: Int { spool.count + block.count }

    /// What was written; nothing may be added any more.
    func finish() throws -> (text: ByteSource, lines: LineMap, holdsNumbers: [Bool]) {
        try flush()
        return (try spool.finish(), lines, holdsNumbers)
    }

    private func flush() throws {
        try block.withUnsafeBufferPointer { try spool.append($0) }
        block.removeAll(keepingCapacity: true)
    }
}
