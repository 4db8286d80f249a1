/// Reads the CSV that Topline writes, to compare tables cell by cell.
enum CSVRecords {
    /// The records of a text; blank lines between tables are records of no field.
    static func read(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var (isQuoted, wasQuote) = (false, false)
        func isAtStart() -> Bool { record.isEmpty && field.isEmpty && !wasQuote }
        for scalar in text.unicodeScalars {
            if isQuoted {
                (isQuoted, wasQuote) = scalar == "\"" ? (false, true) : (true, false)
                if isQuoted { field.append(scalar) }
                continue
            }
            switch scalar {
            case "\"":
                if wasQuote { field.append(scalar) }
                isQuoted = true
                continue
            case ",":
                record.append(String(field))
                field.removeAll()
            case "\n":
                records.append(isAtStart() ? [] : record + [String(field)])
                record = []
                field.removeAll()
            default: field.append(scalar)
            }
            wasQuote = false
        }
        if !isAtStart() { records.append(record + [String(field)]) }
        return records
    }

    /// One record as it is written, with quotes where they are needed.
    static func line(_ record: [String]) -> String {
        if record == [""] { return "\"\"" }
        return record.map { field in
            let needsQuotes = field.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
            return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",")
    }
}
