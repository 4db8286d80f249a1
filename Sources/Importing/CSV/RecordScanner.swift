import Store

/// What the scanner found of one record.
struct ScannedRecord {
    /// What is out of order with a record that still has its fields, or why it has none.
    enum Condition {
        case whole
        /// The block ends within the record and more bytes follow.
        case incomplete
        /// The text ends within quotes.
        case unclosedQuote
    }
    var condition: Condition
    /// Where the next record begins.
    var next: Int
    var fieldCount: Int
    /// Lines the record takes: more than one where quotes hold line ends.
    var lineCount: Int
    /// A quote inside a quoted field is not doubled.
    var hasStrayQuote = false
    /// A field beyond the columns holds something.
    var hasSurplusText = false
}

/// Finds the fields of records in a block of bytes: RFC 4180, forgiving where meaning stays plain.
///
/// Forgiven: blanks around quotes, a quote that is not doubled inside quotes (`"Acme "Big" Corp"`), quotes
/// within unquoted fields, lines that end by LF or CR LF in one file. Doubled quotes are undone in place.
struct RecordScanner {
    private static let quote = UInt8(ascii: "\"")
    private static let quotes = 0x0101_0101_0101_0101 &* UInt64(UInt8(ascii: "\""))

    /// Eight readable bytes must follow the block.
    static let padding = 8

    let bytes: UnsafeMutablePointer<UInt8>
    let count: Int
    /// No bytes follow the block.
    let isEnd: Bool
    private let separator: UInt8
    private let lineEnd: UInt8
    private let separators: UInt64
    private let lineEnds: UInt64
    private let columnCount: Int
    private var doubledFields: [Int] = []

    init(
        bytes: UnsafeMutablePointer<UInt8>, count: Int, isEnd: Bool, dialect: CSVDialect, columnCount: Int
    ) {
        self.bytes = bytes
        self.count = count
        self.isEnd = isEnd
        self.columnCount = columnCount
        separator = dialect.separator
        lineEnd = dialect.lineEnd
        separators = 0x0101_0101_0101_0101 &* UInt64(dialect.separator)
        lineEnds = 0x0101_0101_0101_0101 &* UInt64(dialect.lineEnd)
    }

    /// Scans the record at `start` and puts up to `columnCount` fields into `spans`.
    ///
    /// Most records have no quotes and lie whole in the block: they never leave the loop here.
    mutating func record(at start: Int, into spans: UnsafeMutablePointer<ByteSpan>) -> ScannedRecord {
        var position = start
        var fieldCount = 0
        while fieldCount < columnCount, position < count {
            let first = bytes[position]
            if first == RecordScanner.quote || first == 32 { break }
            let end = fieldEnd(from: position)
            if end >= count { break }
            if bytes[end] != separator {
                let last = lineEnd == 10 && end > position && bytes[end &- 1] == 13 ? end &- 1 : end
                RecordScanner.set(spans + fieldCount, position, last)
                return ScannedRecord(
                    condition: .whole, next: end &+ 1, fieldCount: fieldCount &+ 1, lineCount: 1)
            }
            RecordScanner.set(spans + fieldCount, position, end)
            fieldCount &+= 1
            position = end &+ 1
        }
        return record(
            from: position,
            ScannedRecord(condition: .whole, next: start, fieldCount: fieldCount, lineCount: 1), into: spans)
    }

    /// The rest of a record, with everything that can occur.
    private mutating func record(
        from start: Int, _ begun: ScannedRecord, into spans: UnsafeMutablePointer<ByteSpan>
    ) -> ScannedRecord {
        var record = begun
        var position = start
        if !doubledFields.isEmpty { doubledFields.removeAll(keepingCapacity: true) }
        while true {
            let field = field(at: position, record: &record)
            if record.condition != .whole { return record }
            keep(field, spans: spans, record: &record)
            if field.isLast {
                record.next = field.next
                if !doubledFields.isEmpty { undoubleQuotes(spans) }
                return record
            }
            position = field.next
        }
    }

    /// Sets the fields one by one: an initializer of another module would be a call.
    @inline(__always)
    private static func set(_ span: UnsafeMutablePointer<ByteSpan>, _ start: Int, _ end: Int) {
        span.pointee.start = UInt32(truncatingIfNeeded: start)
        span.pointee.length = UInt32(truncatingIfNeeded: end &- start)
    }

    private struct Field {
        var start: Int
        var end: Int
        var next: Int
        var isLast: Bool
        var hasDoubled: Bool
    }

    private mutating func keep(
        _ field: Field, spans: UnsafeMutablePointer<ByteSpan>, record: inout ScannedRecord
    ) {
        if record.fieldCount < columnCount {
            RecordScanner.set(spans + record.fieldCount, field.start, field.end)
            if field.hasDoubled { doubledFields.append(record.fieldCount) }
        } else if field.end > field.start {
            record.hasSurplusText = true
        }
        record.fieldCount &+= 1
    }

    private func field(at position: Int, record: inout ScannedRecord) -> Field {
        if position < count, bytes[position] <= RecordScanner.quote,
            let opening = openingQuote(from: position)
        {
            return quotedField(from: opening, record: &record)
        }
        let end = fieldEnd(from: position)
        if end >= count, !isEnd { record.condition = .incomplete }
        return ended(start: position, end: end, at: end, hasDoubled: false)
    }

    /// The field that ends where a separator, a line end or the end of the text stands.
    private func ended(start: Int, end: Int, at stop: Int, hasDoubled: Bool) -> Field {
        if stop < count, bytes[stop] == separator {
            return Field(start: start, end: end, next: stop &+ 1, isLast: false, hasDoubled: hasDoubled)
        }
        let hasReturn = end == stop && lineEnd == 10 && end > start && bytes[end &- 1] == 13
        return Field(
            start: start, end: hasReturn ? end &- 1 : end, next: min(stop &+ 1, count), isLast: true,
            hasDoubled: hasDoubled)
    }

    /// The first quote, if only blanks stand before it.
    private func openingQuote(from position: Int) -> Int? {
        var position = position
        while position < count, bytes[position] == 32 { position += 1 }
        return position < count && bytes[position] == RecordScanner.quote ? position : nil
    }

    private func quotedField(from opening: Int, record: inout ScannedRecord) -> Field {
        let start = opening + 1
        var position = start
        var hasDoubled = false
        while true {
            let closing = nextQuote(from: position, lineCount: &record.lineCount)
            guard closing < count else {
                record.condition = isEnd ? .unclosedQuote : .incomplete
                return Field(start: start, end: count, next: count, isLast: true, hasDoubled: false)
            }
            if closing + 1 < count, bytes[closing + 1] == RecordScanner.quote {
                hasDoubled = true
                position = closing + 2
                continue
            }
            if let stop = stopAfterQuote(from: closing + 1, record: &record) {
                return ended(start: start, end: closing, at: stop, hasDoubled: hasDoubled)
            }
            if record.condition != .whole {
                return Field(start: start, end: closing, next: count, isLast: true, hasDoubled: false)
            }
            record.hasStrayQuote = true
            position = closing + 1
        }
    }

    /// Where the separator, line end or end of text stands after a closing quote; nil when something else
    /// does, which makes the quote a part of the text.
    private func stopAfterQuote(from position: Int, record: inout ScannedRecord) -> Int? {
        var position = position
        while position < count, bytes[position] == 32, separator != 32 { position += 1 }
        if position < count, bytes[position] == 13, lineEnd == 10 {
            if position + 1 == count, !isEnd { record.condition = .incomplete }
            if position + 1 >= count || bytes[position + 1] == 10 { position += 1 }
        }
        if position >= count {
            if !isEnd { record.condition = .incomplete }
            return isEnd ? count : nil
        }
        return bytes[position] == separator || bytes[position] == lineEnd ? position : nil
    }

    private func nextQuote(from position: Int, lineCount: inout Int) -> Int {
        var position = position
        while position < count {
            let word = UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self)
            let found =
                RecordScanner.zeroBytes(word ^ RecordScanner.quotes)
                | RecordScanner.zeroBytes(word ^ lineEnds)
            guard found != 0 else {
                position &+= 8
                continue
            }
            position &+= found.trailingZeroBitCount >> 3
            if position >= count { return count }
            if bytes[position] == RecordScanner.quote { return position }
            lineCount &+= 1
            position &+= 1
        }
        return count
    }

    /// The next separator or line end, eight bytes at a time: a byte that equals the one sought is zero after
    /// exclusive or, and the lowest zero byte is found exactly.
    @inline(__always)
    private func fieldEnd(from position: Int) -> Int {
        var position = position
        while position < count {
            let word = UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self)
            let found = RecordScanner.zeroBytes(word ^ separators) | RecordScanner.zeroBytes(word ^ lineEnds)
            if found != 0 { return min(position &+ found.trailingZeroBitCount >> 3, count) }
            position &+= 8
        }
        return count
    }

    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Writes `""` as `"` in the fields that hold it. Done last: an incomplete record is scanned again.
    private mutating func undoubleQuotes(_ spans: UnsafeMutablePointer<ByteSpan>) {
        for index in doubledFields {
            let start = Int(spans[index].start)
            var (read, write) = (start, start)
            let end = start + Int(spans[index].length)
            while read < end {
                let isDoubled =
                    bytes[read] == RecordScanner.quote && read + 1 < end
                    && bytes[read + 1] == RecordScanner.quote
                bytes[write] = bytes[read]
                read += isDoubled ? 2 : 1
                write += 1
            }
            spans[index].length = UInt32(write - start)
            // What is left over must not look like half a character to whoever reads the block.
            while write < end {
                bytes[write] = RecordScanner.quote
                write += 1
            }
        }
        doubledFields.removeAll(keepingCapacity: true)
    }
}

extension RecordScanner {
    /// The most fields a record may have.
    static let fieldLimit = 4096

    /// Calls `body` with the fields of each record of a small text; blank lines and torn records are left out.
    static func forEachRecord(
        in text: [UInt8], dialect: CSVDialect, isEnd: Bool, limit: Int, body: ([[UInt8]], _ next: Int) -> Void
    ) {
        var copy = text + [UInt8](repeating: 0, count: padding)
        let spans = UnsafeMutablePointer<ByteSpan>.allocate(capacity: fieldLimit)
        defer { spans.deallocate() }
        copy.withUnsafeMutableBufferPointer { buffer in
            var scanner = RecordScanner(
                bytes: buffer.baseAddress!, count: text.count, isEnd: isEnd, dialect: dialect,
                columnCount: fieldLimit)
            var position = 0
            var found = 0
            while position < text.count, found < limit {
                let record = scanner.record(at: position, into: spans)
                if record.condition != .whole { return }
                if record.next - position > 1, !(record.fieldCount == 1 && spans[0].length == 0) {
                    body(
                        (0..<min(record.fieldCount, fieldLimit)).map { bytes(buffer, spans[$0]) }, record.next
                    )
                    found += 1
                }
                position = record.next
            }
        }
    }

    private static func bytes(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ span: ByteSpan) -> [UInt8] {
        Array(buffer[Int(span.start)..<Int(span.start) + Int(span.length)])
    }
}
