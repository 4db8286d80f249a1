import Glibc
import Model
import Store

/// What reading a stretch of a file came to.
struct StretchEnd: Sendable {
    /// Where the record after the stretch begins.
    var end: Int
    var rowCount = 0
    var lineCount = 0
    /// The line on which the last row that was kept begins; −1 where none was.
    var lastRowLine = -1
    /// Lines count from the stretch's first, which is 0.
    var problems: [(line: Int, kind: ImportProblem.Kind)] = []
}

/// Reads the records that begin in a stretch of a file, block by block.
struct RecordStream {
    let source: ByteSource
    let dialect: CSVDialect
    let columnCount: Int
    let blockSize: Int
    let recordLimit: Int
    let cancellation: CancellationFlag

    /// Calls `body` with the rows of each block. Rows that cannot be read are in the result's problems.
    ///
    /// Throws `FileError` or `Cancelled`.
    func read(_ stretch: Range<Int>, body: (FieldBatch) throws -> Void) throws -> StretchEnd {
        let batch = FieldBatch(columnCount: columnCount, byteCapacity: blockSize)
        var end = StretchEnd(end: stretch.lowerBound)
        var recovery = Recovery()
        while end.end < stretch.upperBound {
            if cancellation.isCancelled { throw Cancelled() }
            let length = try source.read(at: end.end, count: batch.byteCapacity, into: batch.bytes)
            (batch.bytes + length).update(repeating: 0, count: RecordScanner.padding)
            var block = BlockScan(
                stream: self, batch: batch, length: length, isEnd: end.end + length >= source.count,
                limit: stretch.upperBound - end.end, recovery: recovery)
            block.run(&end)
            recovery = block.recovery
            if batch.consumed == 0 {
                batch.growBytes(to: batch.byteCapacity * 4)
                continue
            }
            try body(batch)
            end.end += batch.consumed
        }
        return end
    }
}

/// What a stretch remembers of records that did not end well.
private struct Recovery {
    /// How often reading may still go back to the line after such a record.
    var resumptions = CSVLimits.resumptions
    /// The block ended within a line that is refused.
    var isSkippingLine = false
}

/// The scan of one block into a batch.
private struct BlockScan {
    let stream: RecordStream
    let batch: FieldBatch
    let length: Int
    let isEnd: Bool
    /// Records that begin at this place of the block or later belong to the next stretch.
    let limit: Int
    var recovery: Recovery
    private var hasNul: Bool

    init(
        stream: RecordStream, batch: FieldBatch, length: Int, isEnd: Bool, limit: Int, recovery: Recovery
    ) {
        self.stream = stream
        self.batch = batch
        self.length = length
        self.isEnd = isEnd
        self.limit = limit
        self.recovery = recovery
        hasNul = memchr(batch.bytes, 0, length) != nil
        batch.clear()
        batch.consumed = 0
    }

    mutating func run(_ end: inout StretchEnd) {
        var scanner = RecordScanner(
            bytes: batch.bytes, count: length, isEnd: isEnd, dialect: stream.dialect,
            columnCount: stream.columnCount)
        var position = recovery.isSkippingLine ? skipLine(from: 0, &end) : 0
        while position < min(length, limit) {
            let record = scanner.record(at: position, into: batch.nextRow)
            switch record.condition {
            case .whole: position = take(record, from: position, &end)
            case .unclosedQuote: position = resume(after: position, .unclosedQuote, &end)
            case .incomplete:
                // A longer block may hold the record, unless none will.
                if length - position < stream.recordLimit { return batch.consumed = position }
                position = resume(after: position, .recordTooLong(stream.recordLimit), &end)
            }
        }
        batch.consumed = position
    }

    /// Keeps the record or says why not; answers where to go on.
    private mutating func take(_ record: ScannedRecord, from position: Int, _ end: inout StretchEnd) -> Int {
        let row = batch.nextRow
        if record.fieldCount == 1, row[0].length == 0, isBlankLine(position) {
            end.lineCount += 1
            return record.next
        }
        if record.fieldCount != stream.columnCount,
            record.fieldCount < stream.columnCount || record.hasSurplusText
        {
            let kind = ImportProblem.Kind.fieldCount(
                found: record.fieldCount, expected: stream.columnCount)
            // Quotes that swallowed whole lines: the lines after the first may be sound.
            if record.lineCount > 1, recovery.resumptions > 0 {
                return resume(after: position, kind, &end)
            }
            return refuse(record, kind, &end)
        }
        // A quote that is not doubled, lines after one was opened: it closes nothing and belongs to another record.
        if record.hasStrayQuote, record.lineCount > 1, recovery.resumptions > 0 {
            return resume(after: position, .unclosedQuote, &end)
        }
        if hasNul, memchr(batch.bytes + position, 0, record.next - position) != nil {
            return refuse(record, .nulByte, &end)
        }
        if row[0].length == 0, stream.columnCount > 1, isEmpty(row) { return refuse(record, .emptyRow, &end) }
        if record.hasStrayQuote { end.problems.append((end.lineCount, .strayQuote)) }
        batch.keepRow(line: end.lineCount)
        end.rowCount += 1
        end.lastRowLine = end.lineCount
        end.lineCount += record.lineCount
        return record.next
    }

    private func refuse(
        _ record: ScannedRecord, _ kind: ImportProblem.Kind, _ end: inout StretchEnd
    ) -> Int {
        end.problems.append((end.lineCount, kind))
        end.lineCount += record.lineCount
        return record.next
    }

    /// Refuses the line at `position` alone and goes on with the next.
    private mutating func resume(
        after position: Int, _ kind: ImportProblem.Kind, _ end: inout StretchEnd
    ) -> Int {
        end.problems.append((end.lineCount, kind))
        recovery.resumptions -= 1
        return recovery.resumptions >= 0 ? skipLine(from: position, &end) : giveUp(from: position, &end)
    }

    /// Where the next line begins; the end of the block when it is further on.
    private mutating func skipLine(from position: Int, _ end: inout StretchEnd) -> Int {
        let lineEnd = memchr(batch.bytes + position, Int32(stream.dialect.lineEnd), length - position)
        recovery.isSkippingLine = lineEnd == nil && !isEnd
        guard let lineEnd else { return length }
        end.lineCount += 1
        return UnsafeMutableRawPointer(batch.bytes).distance(to: lineEnd) + 1
    }

    /// Leaves the rest of the block out: too many quotes were never closed.
    private func giveUp(from position: Int, _ end: inout StretchEnd) -> Int {
        let lineEnd = stream.dialect.lineEnd
        end.lineCount += (position..<length).count { batch.bytes[$0] == lineEnd }
        return length
    }

    private func isBlankLine(_ position: Int) -> Bool {
        let byte = batch.bytes[position]
        return byte == 10 || byte == 13
    }

    private func isEmpty(_ row: UnsafeMutablePointer<ByteSpan>) -> Bool {
        (0..<stream.columnCount).allSatisfy { row[$0].length == 0 }
    }
}
