import Importing
import Model
import Store

/// The text of a file of readings: one line a change, fields by tabs, made to be kept under version control.
///
/// A reading begins with a line that says its day and ends with one that counts its changes, so that one that was
/// broken off is known and left out.
///
///     reading   2026-03-02   SOURCE   BASIS   id
///     columns   id   rep   stage   amount
///     ~   D17   stage   Proposal   Negotiation
///     +   D99   Kim Lee   Prospecting   1250
///     -   D12
///     end   3
package enum HistoryText {
    private static let tab: UInt8 = 9
    private static let newline: UInt8 = 10

    static let opening =
        "# What the deals were at each reading, as changes from the one before. Lines are only added.\n"

    // MARK: Writing

    package static func lines(of reading: HistoryReading) -> String {
        let word = reading.isRestated ? "restated" : "reading"
        var lines = [
            [word, reading.day.description, reading.source, reading.basis] + reading.identity.columns,
            ["columns"] + reading.columns,
        ]
        lines += reading.changes.map(fields)
        lines.append(["end", String(reading.changes.count)])
        return lines.map { $0.map(escaped).joined(separator: "\t") + "\n" }.joined()
    }

    private static func fields(of change: RecordChange) -> [String] {
        switch change {
        case .added(let key, let values): ["+", key] + values.map { $0 ?? "" }
        case .changed(let key, let column, let old, let new): ["~", key, column, old ?? "", new ?? ""]
        case .removed(let key): ["-", key]
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x5C || $0 < 0x20 }) else { return text }
        return text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\t": "\\t"
            case "\n": "\\n"
            case "\r": "\\r"
            default: String(scalar)
            }
        }.joined()
    }

    // MARK: Reading

    /// The whole readings of a file's bytes, and the lines at which others begin that are not whole.
    package static func readings(of bytes: [UInt8]) -> (readings: [HistoryReading], broken: [Int]) {
        var parser = HistoryParser()
        for (place, line) in bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
            let fields = withoutReturn(line).split(separator: tab, omittingEmptySubsequences: false).map(text)
            // A line without its end was broken off, unless it is a last line that counts right.
            if line.endIndex < bytes.endIndex || fields[0] == "end" {
                parser.take(fields, at: place + 1)
            } else if !line.isEmpty {
                parser.breakOff(at: place + 1)
            }
        }
        parser.breakOff(at: nil)
        return (parser.readings, parser.broken)
    }

    /// The basis of the last reading, where the text ends with a whole one.
    static func lastBasis(in bytes: [UInt8]) -> String? {
        var end = bytes.count - 1
        guard end > 0, bytes[end] == newline else { return nil }
        var isLast = true
        while end > 0 {
            let start = (bytes[..<end].lastIndex(of: newline) ?? -1) + 1
            let line = bytes[start..<end]
            if isLast, !line.starts(with: "end\t".utf8) { return nil }
            isLast = false
            if line.starts(with: "reading\t".utf8) || line.starts(with: "restated\t".utf8) {
                let fields = withoutReturn(line).split(separator: tab, omittingEmptySubsequences: false)
                return fields.count > 3 ? text(of: fields[3]) : nil
            }
            end = start - 1
        }
        return nil
    }

    /// Version control may write lines with the ends of another system; a return that belongs to a value is escaped.
    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == 13 ? line.dropLast() : line
    }

    private static func text(of field: ArraySlice<UInt8>) -> String {
        guard field.contains(0x5C) else { return String(decoding: field, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in field {
            if isEscaped {
                plain.append(byte == 0x74 ? tab : byte == 0x6E ? newline : byte == 0x72 ? 13 : byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else {
                plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

/// Puts lines together to readings.
private struct HistoryParser {
    private(set) var readings: [HistoryReading] = []
    /// Numbers of the lines where readings begin that are not whole.
    private(set) var broken: [Int] = []
    private var current: (reading: HistoryReading, line: Int)?

    mutating func take(_ fields: [String], at line: Int) {
        guard let word = fields.first, !word.isEmpty, !word.hasPrefix("#") else { return }
        switch word {
        case "reading", "restated": begin(fields, at: line)
        case "columns": current?.reading.columns = Array(fields.dropFirst())
        case "end": end(fields)
        default:
            if let change = change(fields), current != nil {
                current?.reading.changes.append(change)
            } else {
                breakOff(at: line)
            }
        }
    }

    private mutating func begin(_ fields: [String], at line: Int) {
        breakOff(at: nil)
        guard fields.count >= 5, let day = Day(iso: fields[1]) else { return breakOff(at: line) }
        let reading = HistoryReading(
            day: day, source: fields[2], basis: fields[3], isRestated: fields[0] == "restated",
            identity: RecordIdentity(columns: Array(fields[4...])), columns: [], changes: [])
        current = (reading, line)
    }

    private mutating func end(_ fields: [String]) {
        guard let current, fields.count == 2, Int(fields[1]) == current.reading.changes.count else {
            return breakOff(at: nil)
        }
        readings.append(current.reading)
        self.current = nil
    }

    private func change(_ fields: [String]) -> RecordChange? {
        func value(_ text: String) -> String? { text.isEmpty ? nil : text }
        switch (fields[0], fields.count) {
        case ("+", 2...): return .added(key: fields[1], values: fields[2...].map(value))
        case ("~", 5):
            return .changed(
                key: fields[1], column: fields[2], from: value(fields[3]), to: value(fields[4]))
        case ("-", 2): return .removed(key: fields[1])
        default: return nil
        }
    }

    /// Leaves out the reading that is not whole; without one, notes the line itself, where it is given.
    mutating func breakOff(at line: Int?) {
        if let broken = current?.line ?? line { self.broken.append(broken) }
        current = nil
    }
}
