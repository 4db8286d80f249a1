/// The last lines of a text.
struct TextEnding {
    /// Whether the text stops within its last record.
    let isBrokenOff: Bool
    let hasFooter: Bool

    /// Reports put fewer lines than this under their records.
    private static let footerLines = 6
    private static let tailSize = 1 << 13

    /// Throws `FileError`.
    init(_ source: ByteSource, dialect: CSVDialect, lastStretch: FileSurvey.Stretch?) throws {
        let start = max(0, source.count - TextEnding.tailSize)
        let tail = try source.bytes(at: start)
        var lines = tail.split { $0 == 10 || $0 == 13 }
        if start > 0, !lines.isEmpty { lines.removeFirst() }
        hasFooter = lines.suffix(TextEnding.footerLines).contains {
            TextEnding.isFooter($0, separator: dialect.separator)
        }
        let hasLineEnd = tail.last == 10 || tail.last == 13
        let isFooter = lines.last.map { TextEnding.isFooter($0, separator: dialect.separator) } ?? false
        isBrokenOff = !hasLineEnd && !isFooter && (lastStretch?.end.stopsWithinRecord ?? false)
    }

    /// A label of a report, and beside it nothing but figures.
    private static func isFooter(_ line: ArraySlice<UInt8>, separator: UInt8) -> Bool {
        let quote = UInt8(ascii: "\"")
        let cells = line.drop { $0 == separator || $0 == 32 }
        // A comma may belong to a label in quotes.
        let isQuoted = cells.first == quote
        let rest = isQuoted ? cells.dropFirst() : cells
        let label = rest.prefix { $0 != (isQuoted ? quote : separator) }
        return ReportRows.isLabel(String(decoding: label, as: UTF8.self))
            && !String(decoding: line[label.endIndex...], as: UTF8.self).contains(where: \.isLetter)
    }
}

extension StretchEnd {
    /// Whether the last thing in it is a record that was not read to its end.
    fileprivate var stopsWithinRecord: Bool {
        guard let last = problems.last, last.line > lastRowLine else { return false }
        switch last.kind {
        case .unclosedQuote: return true
        case .fieldCount(let found, let expected): return found < expected
        default: return false
        }
    }
}
