/// Dialect, encoding and header of a file: what is known before its rows are read.
struct CSVHeader: Sendable {
    var source: ByteSource
    var encoding: TextEncoding
    var dialect: CSVDialect
    /// The fields of the header's record.
    var fields: [[UInt8]]
    /// Where the first row begins, and the number of its line.
    var dataStart: Int
    var dataLine: Int
    /// The lines above it that hold anything, by their numbers.
    var linesAbove: [Int] = []
    /// The first row holds no names: the columns are called by their numbers.
    var isMissing = false
    /// Bytes of the head that are looked at.
    private static let headSize = 1 << 18

    /// Reads the head of a file; UTF-16 is converted as a whole. Nil when the file holds nothing.
    ///
    /// Throws `FileError` when the file cannot be read or its first record is not one.
    ///
    /// - Parameters:
    ///   - isWritten: the text was written by `TableWriter`.
    ///   - rule: whether the first record is one.
    static func read(
        _ original: ByteSource, file: String, isWritten: Bool, rule: HeaderRule = .present
    ) throws -> CSVHeader? {
        var source = original
        var head = try original.bytes(limit: headSize)
        var (encoding, markLength) = isWritten ? (.utf8, 0) : TextEncoding.detect(head: head)
        if !isWritten, encoding == .utf8, let reason = ForeignContent.reason(head: head) {
            throw FileError(path: file, reason: reason)
        }
        if encoding != .utf8 {
            let wide = try original.bytes()
            let bytes = WideText.utf8(
                of: wide.dropFirst(markLength), littleEndian: encoding == .utf16LittleEndian)
            source = ByteSource(bytes: bytes)
            head = Array(bytes.prefix(headSize))
            markLength = 0
        }
        let text = Array(head.dropFirst(markLength))
        let isWhole = source.count <= headSize
        let (dialect, start) =
            isWritten ? (TableWriter.dialect, 0) : DialectSniffer.sniff(head: text, isWholeFile: isWhole)
        let blank = text.dropFirst(start).prefix { $0 == 10 || $0 == 13 || $0 == 32 }
        if isWhole, start + blank.count == text.count { return nil }
        let skipped = start + (blank.lastIndex { $0 == 10 || $0 == 13 }.map { $0 + 1 - start } ?? 0)
        let limit = isWritten ? 1 : HeaderLine.headRows
        let records = firstRecords(text, at: skipped, dialect, isEnd: isWhole, limit: limit)
        guard !records.isEmpty else {
            throw FileError(path: file, reason: "its first line is not a header")
        }
        let place = HeaderLine.place(in: records.map { $0.fields.map(encoding.decoded) })
        let names = records[place].fields.map(encoding.decoded)
        let rule = rule == .numbered && names.contains(where: HeaderRule.isNumber) ? .present : rule
        if place == 0 || rule == .missing,
            lacksHeader(text, at: skipped, dialect, isEnd: isWhole, rule)
        {
            return CSVHeader(
                source: source, encoding: encoding, dialect: dialect,
                fields: records[0].fields.indices.map { Array("column \($0 + 1)".utf8) },
                dataStart: markLength + skipped,
                dataLine: text[..<skipped].count { $0 == dialect.lineEnd } + 1, isMissing: true)
        }
        let record = records[place]
        let lines = text[..<record.next].count { $0 == dialect.lineEnd }
        let endsOpen = text[..<record.next].last != dialect.lineEnd
        return CSVHeader(
            source: source, encoding: encoding, dialect: dialect, fields: record.fields,
            dataStart: markLength + record.next, dataLine: lines + 1 + (endsOpen ? 1 : 0),
            linesAbove: records[..<place].map { above in
                text[..<above.next].count { $0 == dialect.lineEnd }
            })
    }

    private static func lacksHeader(
        _ text: [UInt8], at start: Int, _ dialect: CSVDialect, isEnd: Bool, _ rule: HeaderRule
    ) -> Bool {
        guard rule == .recognised || rule == .numbered else { return rule == .missing }
        let records = firstRecords(text, at: start, dialect, isEnd: isEnd, limit: FirstRow.sampleSize + 1)
            .map(\.fields)
        return rule == .numbered ? !FirstRow.hasNames(in: records) : FirstRow.isRow(in: records)
    }

    private typealias Record = (fields: [[UInt8]], next: Int)

    private static func firstRecords(
        _ text: [UInt8], at start: Int, _ dialect: CSVDialect, isEnd: Bool, limit: Int
    ) -> [Record] {
        var found: [Record] = []
        RecordScanner.forEachRecord(
            in: Array(text[start...]), dialect: dialect, isEnd: isEnd, limit: limit
        ) { fields, next in found.append((fields, start + next)) }
        return found
    }
}

/// Whether a file's first record names its columns.
package enum HeaderRule: Sendable {
    case present, missing
    /// By what stands in it and below.
    case recognised
    /// The company calls columns by their numbers, so that none has a name, unless that is what they are called or
    /// words stand above numbers or dates.
    case numbered

    /// `column 2`
    static func isNumber(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ")
        return words.count == 2 && words[0] == "column" && words[1].allSatisfy(\.isNumber)
    }
}

extension TextEncoding {
    fileprivate func decoded(_ field: [UInt8]) -> String { field.withUnsafeBufferPointer { decode($0) } }
}
