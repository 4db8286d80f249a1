/// Reads the CSV that Topline writes: RFC 4180 with line feeds. The first row is the header.
enum CSVRows {
    static func parse(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var wasQuote = false
        for character in text {
            if isQuoted {
                if character == "\"" {
                    isQuoted = false
                    wasQuote = true
                } else {
                    field.append(character)
                }
                continue
            }
            switch character {
            case "\"":
                if wasQuote { field.append("\"") }
                isQuoted = true
            case ",":
                row.append(field)
                field = ""
            case "\n":
                rows.append(row + [field])
                row = []
                field = ""
            default: field.append(character)
            }
            wasQuote = false
        }
        return rows
    }
}
