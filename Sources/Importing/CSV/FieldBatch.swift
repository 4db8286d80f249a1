import Store

/// The fields of a block's records, row by row, with the line each row begins in.
///
/// One thread fills and reads it; the bytes are those of the block and last until the next one.
final class FieldBatch {
    let columnCount: Int
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var byteCapacity: Int
    /// Bytes of the block that hold the records.
    var consumed = 0
    private(set) var spans: UnsafeMutablePointer<ByteSpan>
    private var rowCapacity: Int
    private(set) var rowCount = 0
    /// Lines from the beginning of the stretch, 0 for its first.
    private(set) var lines: [Int] = []

    init(columnCount: Int, byteCapacity: Int) {
        self.columnCount = columnCount
        self.byteCapacity = byteCapacity
        rowCapacity = 1024
        bytes = .allocate(capacity: byteCapacity + RecordScanner.padding)
        spans = .allocate(capacity: rowCapacity * columnCount)
    }

    deinit {
        bytes.deallocate()
        spans.deallocate()
    }

    func clear() {
        rowCount = 0
        lines.removeAll(keepingCapacity: true)
    }

    /// Room for the fields of one more row.
    var nextRow: UnsafeMutablePointer<ByteSpan> {
        if rowCount == rowCapacity { growRows() }
        return spans + rowCount &* columnCount
    }

    /// Keeps the row whose fields were put into `nextRow`; fields that it lacks are empty.
    func keepRow(line: Int) {
        rowCount &+= 1
        lines.append(line)
    }

    /// Makes room for a block of that many bytes; what the block held is lost.
    func growBytes(to capacity: Int) {
        guard capacity > byteCapacity else { return }
        bytes.deallocate()
        byteCapacity = capacity
        bytes = .allocate(capacity: capacity + RecordScanner.padding)
    }

    private func growRows() {
        let grown = UnsafeMutablePointer<ByteSpan>.allocate(capacity: rowCapacity * 2 * columnCount)
        grown.update(from: spans, count: rowCount * columnCount)
        spans.deallocate()
        spans = grown
        rowCapacity *= 2
    }

    /// The rows, as a value that loops over them hold.
    var rows: FieldRows {
        FieldRows(
            bytes: bytes, byteCount: consumed, spans: spans, columnCount: columnCount, rowCount: rowCount)
    }
}

/// The fields of a batch, good until the next block.
struct FieldRows {
    let bytes: UnsafeMutablePointer<UInt8>
    let byteCount: Int
    let spans: UnsafeMutablePointer<ByteSpan>
    let columnCount: Int
    let rowCount: Int

    /// The bytes of one field.
    @inline(__always)
    func field(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
        let span = spans[row &* columnCount &+ column]
        return UnsafeBufferPointer(start: bytes + Int(span.start), count: Int(span.length))
    }
}
