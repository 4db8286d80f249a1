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
        var best = (separator: UInt8(ascii: ","), score: 0.0)
        for separator in CSVDialect.separators {
            let score = score(
                head, CSVDialect(separator: separator, lineEnd: lineEnd), isWholeFile: isWholeFile)
            if score > best.score { best = (separator, score) }
        }
        return (CSVDialect(separator: best.separator, lineEnd: lineEnd), 0)
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

    /// The share of records that have the commonest number of fields, a little more for more fields;
    /// nothing for one field.
    private static func score(_ head: [UInt8], _ dialect: CSVDialect, isWholeFile: Bool) -> Double {
        let widths = fieldCounts(head, dialect, isWholeFile: isWholeFile)
        var tally: [Int: Int] = [:]
        for width in widths { tally[width, default: 0] += 1 }
        guard let (width, count) = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width > 1
        else { return 0 }
        let consistency = Double(count) / Double(widths.count)
        let headerAgrees = widths.first == width ? 0.5 : 0
        return consistency + headerAgrees + Double(min(width, 50)) / 1000
    }

    private static func fieldCounts(_ head: [UInt8], _ dialect: CSVDialect, isWholeFile: Bool) -> [Int] {
        var counts: [Int] = []
        RecordScanner.forEachRecord(
            in: head, dialect: dialect, isEnd: isWholeFile, limit: recordLimit
        ) { fields, _ in counts.append(fields.count) }
        return counts
    }
}
