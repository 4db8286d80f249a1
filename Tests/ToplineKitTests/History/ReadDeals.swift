import Model

/// The deals as a file of a day has them, read without the program: what answers about their past are held against.
struct ReadDeals {
    struct Deal {
        var rep: String
        var isOpen: Bool
        var expected: Day?
        /// In hundredths.
        var amount: Int?
    }

    private(set) var byID: [String: Deal] = [:]

    init(_ csv: String) {
        let rows = CSVRows.parse(csv)
        let place = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[0].indices))
        for row in rows.dropFirst() {
            func value(_ name: String) -> String { row[place[name]!] }
            let stage = value("stage")
            byID[value("deal id")] = Deal(
                rep: value("rep"), isOpen: stage != "Won" && stage != "Lost",
                expected: Day(iso: value("expected close")), amount: cents(value("amount")))
        }
    }
}

/// An amount in hundredths; nil for nothing.
func cents(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, !text.isEmpty else { return nil }
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let padded = decimals + String(repeating: "0", count: 2 - decimals.count)
    let magnitude = Int(whole.filter(\.isNumber) + padded) ?? 0
    return text.hasPrefix("-") ? -magnitude : magnitude
}

/// What one file after another tells of the closes expected of a deal.
struct ReadCloses {
    struct Push {
        var id: String
        var rep: String
        var day: String
    }

    private var moved: [String: Int] = [:]
    private var last: [String: Day] = [:]
    private(set) var counts: [String: Int] = [:]
    private(set) var pushes: [Push] = []

    /// What has ended and is not open again.
    private var ended: Set<String> = []

    /// Days from the first to the last, without those by which it moved while it was not open.
    func days(of id: String) -> Int? { moved[id] }

    mutating func read(_ deals: ReadDeals, on day: String) {
        for (id, deal) in deals.byID {
            guard deal.isOpen else {
                ended.insert(id)
                continue
            }
            let isReopened = ended.remove(id) != nil
            guard let expected = deal.expected else { continue }
            counts[id] = counts[id] ?? 0
            moved[id] = moved[id] ?? 0
            if let before = last[id], !isReopened {
                moved[id, default: 0] += expected.days(since: before)
                if expected.description.prefix(7) > before.description.prefix(7) {
                    counts[id, default: 0] += 1
                    pushes.append(Push(id: id, rep: deal.rep, day: day))
                }
            }
            last[id] = expected
        }
    }
}
