/// How a file ends, by which half of an export is told from the whole.
package struct FileEnding: Sendable, Hashable {
    /// File name, without folders.
    package var file: String
    /// Records that were read of it.
    package var rowCount: Int
    /// It ends within a record: within quotes, or in a line of too few fields that has no end.
    package var isBrokenOff: Bool
    /// Its last lines are those that a report puts under its records: `Grand Totals (12 records)`.
    package var hasFooter: Bool

    package init(file: String, rowCount: Int, isBrokenOff: Bool = false, hasFooter: Bool = false) {
        self.file = file
        self.rowCount = rowCount
        self.isBrokenOff = isBrokenOff
        self.hasFooter = hasFooter
    }

    /// Why a file with this ending is not taken in the place of what it was before; nil where it may be: one that
    /// has lost its end and records with it is half of an export.
    package func reasonAgainst(replacing older: FileEnding) -> String? {
        guard rowCount < older.rowCount, isBrokenOff || (older.hasFooter && !hasFooter) else { return nil }
        let ending =
            isBrokenOff ? "it ends within a record" : "the lines that stood under its records are gone"
        return "it is broken off: \(ending), and \(Words.grouped(rowCount)) of "
            + "\(Words.count(older.rowCount, "record")) are left"
    }

    /// Said of a file that is read all the same, since nothing was read before.
    var doubt: Doubt? {
        guard isBrokenOff else { return nil }
        return Doubt(
            .brokenOff,
            "\(file) ends within a record, as half of an export does; what is there is read "
                + "(\(Words.count(rowCount, "record")))",
            count: rowCount, sentence: "describe problems", corrects: false)
    }
}

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
