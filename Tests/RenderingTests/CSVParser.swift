/// Reads RFC 4180 records, for round trips: fields as they stand, quotes undone.
func parseCSV(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
        pending = scalars.next()
        if isQuoted {
            if scalar != "\"" {
                field.append(scalar)
            } else if pending == "\"" {
                field.append(scalar)
                pending = scalars.next()
            } else {
                isQuoted = false
            }
        } else if scalar == "\"" {
            if wasQuoted || !field.isEmpty { return nil }
            (isQuoted, wasQuoted) = (true, true)
        } else if scalar == "," || scalar == "\n" {
            record.append(String(field))
            field = String.UnicodeScalarView()
            wasQuoted = false
            if scalar == "\n" {
                records.append(record)
                record = []
            }
        } else {
            if wasQuoted || scalar == "\r" { return nil }
            field.append(scalar)
        }
    }
    return isQuoted || !record.isEmpty || !field.isEmpty ? nil : records
}
