/// How a file separates its fields and lines.
package struct CSVDialect: Sendable, Hashable {
    package var separator: UInt8
    /// 10 for LF and CR LF, 13 for files that end lines by CR alone.
    package var lineEnd: UInt8

    package init(separator: UInt8 = UInt8(ascii: ","), lineEnd: UInt8 = 10) {
        self.separator = separator
        self.lineEnd = lineEnd
    }

    /// `comma`, `semicolon`, `tab`, `bar`.
    package var separatorName: String {
        switch separator {
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "\t"): "tab"
        case UInt8(ascii: "|"): "bar"
        default: "comma"
        }
    }

    static let separators: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]
}

/// Tells a file's dialect from its first lines.
enum DialectSniffer {
    /// Records looked at for each separator.
    private static let recordLimit = 200

    /// The dialect, and where the header begins (after Excel's `sep=;` line, if there is one).
    static func sniff(head: [UInt8], isWholeFile: Bool) -> (dialect: CSVDialect, start: Int) {
        let lineEnd = lineEnd(of: head)
        if let (separator, start) = announcedSeparator(head) {
            return (CSVDialect(separator: separator, lineEnd: lineEnd), start)
        }
        let tables = CSVDialect.separators.map { separator in
            (separator, firstRecords(head, CSVDialect(separator: separator, lineEnd: lineEnd), isWholeFile))
        }
        var best = best(of: tables, score)
        // Lines above the header have a field or two: what stands below them is looked at instead.
        if let records = tables.first(where: { $0.0 == best.separator })?.1,
            best.score == 0 || isNarrow(records)
        {
            best = self.best(of: tables) { scoreBelowTitle($0) }
        }
        return (CSVDialect(separator: best.separator, lineEnd: lineEnd), 0)
    }

    private static func best(
        of tables: [(UInt8, [[[UInt8]]])], _ score: ([[[UInt8]]]) -> Double
    ) -> (separator: UInt8, score: Double) {
        var best = (separator: UInt8(ascii: ","), score: 0.0)
        for (separator, records) in tables {
            let score = score(records)
            if score > best.score { best = (separator, score) }
        }
        return best
    }

    /// Whether the first record has less than half of the fields of the fullest among the first.
    private static func isNarrow(_ records: [[[UInt8]]]) -> Bool {
        let widest = records.prefix(HeaderLine.headRows).map(\.count).max() ?? 0
        return 2 * (records.first?.count ?? 0) < widest
    }

    /// CR alone ends lines only where no LF stands outside quotes.
    private static func lineEnd(of head: [UInt8]) -> UInt8 {
        var isQuoted = false
        var hasReturn = false
        for byte in head {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 10, !isQuoted { return 10 }
            if byte == 13, !isQuoted { hasReturn = true }
        }
        return hasReturn && !head.contains(10) ? 13 : 10
    }

    /// `sep=;` in the first line, as Excel writes and reads it.
    private static func announcedSeparator(_ head: [UInt8]) -> (UInt8, Int)? {
        guard head.count > 5, head.starts(with: Array("sep=".utf8)), CSVDialect.separators.contains(head[4])
        else { return nil }
        if head[5] == 10 { return (head[4], 6) }
        if head[5] == 13 { return (head[4], head.count > 6 && head[6] == 10 ? 7 : 6) }
        return nil
    }

    /// The share of records that have the commonest number of fields, a little more for more fields; a point more
    /// for a header of known names; nothing for one field.
    private static func score(_ records: [[[UInt8]]]) -> Double {
        var tally: [Int: Int] = [:]
        for record in records { tally[record.count, default: 0] += 1 }
        guard let (width, count) = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width > 1
        else { return 0 }
        let consistency = Double(count) / Double(records.count)
        let headerAgrees = records.first?.count == width ? 0.5 : 0
        return consistency + headerAgrees + Double(min(width, 50)) / 1000 + (hasNamedHeader(records) ? 1 : 0)
    }

    /// Whether a separator cuts the header into names that columns are known by.
    private static func hasNamedHeader(_ records: [[[UInt8]]]) -> Bool {
        let head = records.prefix(HeaderLine.headRows).map { $0.map { String(decoding: $0, as: UTF8.self) } }
        return !head.isEmpty && HeaderLine.nameCount(head[HeaderLine.place(in: head)]) > 1
    }

    /// The same from the first record on that is as wide as others; half a point where that one has no digits, as
    /// headers have none.
    private static func scoreBelowTitle(_ records: [[[UInt8]]]) -> Double {
        let widest = records.prefix(HeaderLine.headRows).map(\.count).max() ?? 0
        let table = Array(records.drop { 2 * $0.count < widest })
        guard let first = table.first, widest > 1 else { return 0 }
        let isHeader = !first.joined().contains(where: \.isDigit)
        return score(table) + (isHeader ? 0.5 : 0)
    }

    private static func firstRecords(
        _ head: [UInt8], _ dialect: CSVDialect, _ isWholeFile: Bool
    ) -> [[[UInt8]]] {
        var records: [[[UInt8]]] = []
        RecordScanner.forEachRecord(
            in: head, dialect: dialect, isEnd: isWholeFile, limit: recordLimit
        ) { fields, _ in records.append(fields) }
        return records
    }
}
