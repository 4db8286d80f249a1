/// A program whose exports are known by the headers it writes, as data.
///
/// A program is a list of lines `header | weight | meaning`, and its labels in other languages. The header is written as the program writes it, in any
/// capitals; `*` at its end stands for anything. The weight says how much the header speaks for this program: those
/// that many programs write weigh little. The meaning is that of a column of such records; empty where the header only helps
/// to know the program; meanings are those of the kind of record that the export holds.
struct Vendor: Sendable {
    /// What its rows are.
    enum Content: Sendable {
        case records(TableKind)
        /// One row a change of a deal.
        case history
    }

    /// What tells won from lost beyond status, flags and the words of stages.
    enum OutcomeRule: Sendable {
        /// A deal that is not active is lost.
        case archivedIsLost
        /// A probability of 100 % is won, one of 0 % is lost.
        case certainProbability
    }

    /// What has to be done with amounts.
    enum AmountRule: Sendable {
        /// Whole numbers are hundredths.
        case cents
        /// Won deals have an amount of their own.
        case actualWhereWon
    }

    struct Header: Sendable {
        /// As `Vendor.key` makes it; without the `*` of a beginning.
        var key: String
        var isBeginning: Bool
        var weight: Int
        var meaning: String?
        /// The same header where the program is set to another language.
        var labels: [(key: String, language: VendorLanguage)] = []

        var otherKeys: [String] { labels.map(\.key) }
    }

    /// `Salesforce opportunity report`
    var name: String
    var content: Content
    /// In the order of preference: of two headers with one meaning the first is taken.
    private(set) var headers: [Header]
    /// The places of whole headers, in any language; English goes first.
    private let placeOfKey: [String: Int]
    var outcomeRules: Set<OutcomeRule>
    var amountRule: AmountRule?

    init(
        _ name: String, content: Content = .records(.deals), outcomeRules: Set<OutcomeRule> = [],
        amountRule: AmountRule? = nil, _ lines: String, labels: VendorLabels? = nil
    ) {
        self.name = name
        self.content = content
        self.outcomeRules = outcomeRules
        self.amountRule = amountRule
        var headers = lines.split(separator: "\n").map(Vendor.header)
        for place in headers.indices { headers[place].labels = labels?.labels[headers[place].key] ?? [] }
        self.headers = headers
        let own = headers.enumerated().filter { !$1.isBeginning }.map { ($1.key, $0) }
        let others = headers.enumerated().flatMap { place, header in header.otherKeys.map { ($0, place) } }
        placeOfKey = Dictionary(own + others, uniquingKeysWith: { first, _ in first })
    }

    private static func header(_ line: Substring) -> Header {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimmingBlanks
        }
        precondition(parts.count >= 2, "a vendor's line is `header | weight | meaning`")
        let key = Vendor.key(of: parts[0])
        let isBeginning = key.hasSuffix("*")
        return Header(
            key: isBeginning ? String(key.dropLast()).trimmingBlanks : key, isBeginning: isBeginning,
            weight: Int(parts[1]) ?? 0,
            meaning: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil)
    }

    /// A header as it is compared: small letters, single blanks, straight quotes and dashes, without the arrows of sorted
    /// columns.
    static func key(of header: String) -> String {
        let ornaments: Set<Character> = ["↑", "↓", "▲", "▼"]
        let straight = header.lowercased().map { character -> Character in
            switch character {
            case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "'": "\""
            case "\u{2013}", "\u{2014}": "-"
            default: character
            }
        }
        return String(straight.filter { !ornaments.contains($0) }).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// The kind of record that its rows are; nil for changes of deals.
    var kind: TableKind? { if case .records(let kind) = content { kind } else { nil } }

    /// The place of the line that a header is written by.
    func place(ofKey key: String) -> Int? {
        placeOfKey[key] ?? headers.firstIndex { $0.isBeginning && key.hasPrefix($0.key) }
    }

    /// The language that a header is in, where it is not English.
    func language(ofKey key: String) -> VendorLanguage? {
        guard let header = placeOfKey[key].map({ headers[$0] }), header.key != key else { return nil }
        return header.labels.first { $0.key == key }?.language
    }
}

extension StringProtocol {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
