/// Finds the header of a file that has lines above it: reports have a name there, a day, the filters they were made with.
enum HeaderLine {
    /// The first records among which the header is looked for.
    static let headRows = 40
    /// So many names of columns make a line a header that an earlier one without any is none.
    private static let knownNames = 3

    /// The place of the header among a file's first records.
    ///
    /// It is the first record that fills at least half as many fields as the fullest, and two; one further on only
    /// where it says names of columns and nothing before it does. A line of values is no header, and neither is one that
    /// no other line is like: then the first is.
    static func place(in records: [[String]]) -> Int {
        let filled = records.map { $0.count { !$0.allSatisfy(\.isWhitespace) } }
        let widest = filled.max() ?? 0
        guard widest > 1 else { return 0 }
        let wide = records.indices.filter { 2 * filled[$0] >= widest && filled[$0] > 1 }
        guard let first = wide.first else { return 0 }
        let isNamed = records[...first].contains { nameCount($0) > 0 }
        let better = isNamed ? nil : wide.dropFirst().first { nameCount(records[$0]) >= knownNames }
        let found = better ?? first
        guard found > 0, looksLikeNames(records[found]) else { return 0 }
        let isFollowed = found + 1 < records.count && records[found + 1].count == records[found].count
        return isFollowed || nameCount(records[found]) > 1 ? found : 0
    }

    /// How many fields say what columns mean.
    static func nameCount(_ record: [String]) -> Int {
        record.count { ColumnHints.isKnownName($0) }
    }

    /// Whether most fields are words, and none stands there twice.
    private static func looksLikeNames(_ record: [String]) -> Bool {
        let fields = record.filter { !$0.allSatisfy(\.isWhitespace) }
        let words = fields.filter { $0.contains(where: \.isLetter) && $0.first?.isNumber != true }
        return words.count * 4 >= fields.count * 3 && Set(fields).count == fields.count
    }
}
