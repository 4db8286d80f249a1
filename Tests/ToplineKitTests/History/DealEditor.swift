import SampleCompany

/// Makes of a company's last deals what might have stood in an export of an earlier day.
struct DealEditor {
    var random: SplitMix64

    mutating func edited(_ text: String, asOf day: String) -> String {
        let rows = CSVRows.parse(text)
        let place = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[0].indices))
        var kept = [rows[0]]
        for row in rows.dropFirst() {
            // Some are entered late, some are gone later.
            guard row[place["created"]!] <= day, random.below(12) > 0 else { continue }
            var row = row
            if row[place["closed"]!] > day {
                row[place["closed"]!] = ""
                row[place["stage"]!] = "Proposal"
            }
            for name in ["rep", "expected close", "amount", "product"] where random.below(5) == 0 {
                row[place[name]!] = rows[1 + random.below(rows.count - 1)][place[name]!]
            }
            if row[place["closed"]!].isEmpty { row = opened(row, place, day) }
            kept.append(row)
        }
        return kept.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n" }
            .joined()
    }

    /// An open deal in some stage; a few had been lost before and were opened again.
    private mutating func opened(_ row: [String], _ place: [String: Int], _ day: String) -> [String] {
        var row = row
        row[place["stage"]!] = ["Proposal", "Qualified", "Negotiation"][random.below(3)]
        if random.below(10) == 0 {
            row[place["stage"]!] = "Lost"
            row[place["closed"]!] = day
        }
        return row
    }
}
