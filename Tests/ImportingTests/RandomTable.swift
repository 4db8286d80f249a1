import SampleCompany

/// A table made by chance, and a random way to write it.
struct RandomTable {
    var header: [String]
    var rows: [[String]]

    init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }

    /// Texts with everything that makes quoting necessary. None has blanks at its ends: those do not count.
    init(using generator: inout SplitMix64) {
        let width = Int.random(in: 2...6, using: &generator)
        header = (0..<width).map { "header \($0)" }
        rows = (0..<Int.random(in: 0...40, using: &generator)).map { row in
            // The first field is never empty: a row without any value is refused.
            ["row \(row)"] + (1..<width).map { _ in RandomTable.text(using: &generator) }
        }
    }

    private static let pieces = [
        "a", "West", "x y", ",", ";", "\t", "|", "\"", "\n", "\r\n", "'", "é-", "ü_", "0", "12.5",
        "2017-01-02", "=",
        "\"\"", " ", "ñ.",
    ]

    private static func text(using generator: inout SplitMix64) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...5, using: &generator) {
            text += pieces.randomElement(using: &generator) ?? ""
        }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

/// One of the ways in which programs write tables.
struct RandomDialect {
    enum Encoding: CaseIterable { case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252 }
    var separator: String
    var lineEnd: String
    var quotesAll: Bool
    var endsLastLine: Bool
    var encoding: Encoding

    init(using generator: inout SplitMix64) {
        separator = [",", ";", "\t", "|"].randomElement(using: &generator) ?? ","
        lineEnd = ["\n", "\r\n"].randomElement(using: &generator) ?? "\n"
        quotesAll = Bool.random(using: &generator)
        endsLastLine = Bool.random(using: &generator)
        encoding = Encoding.allCases.randomElement(using: &generator) ?? .utf8
    }

    /// - Parameter above: lines above the header, one field each; an empty one is a blank line.
    func bytes(_ table: RandomTable, above: [String] = []) -> [UInt8] {
        let lines =
            above.map(field)
            + ([table.header] + table.rows).map { $0.map(field).joined(separator: separator) }
        return encoded(lines.joined(separator: lineEnd) + (endsLastLine ? lineEnd : ""))
    }

    private func field(_ text: String) -> String {
        let needsQuotes = text.contains { ",;\t|\"\n\r\r\n".contains($0) }
        guard quotesAll || needsQuotes else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private func encoded(_ text: String) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf16LittleEndian:
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252: return text.unicodeScalars.map { UInt8($0.value) }
        }
    }
}
