/// A program whose exports are known by the headers it writes, as data.
///
/// A program is a list of lines `header | weight | meaning`. The header is written as the program writes it, in any
/// capitals; `*` at its end stands for anything. The weight says how much the header speaks for this program: those
/// that many programs write weigh little. The meaning is that of a column of deals; empty where the header only helps
/// to know the program.
struct Vendor: Sendable {
    /// What its rows are.
    enum Content: Sendable {
        case deals
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
    }

    /// `Salesforce opportunity report`
    var name: String
    var content: Content
    /// In the order of preference: of two headers with one meaning the first is taken.
    var headers: [Header]
    var outcomeRules: Set<OutcomeRule>
    var amountRule: AmountRule?

    init(
        _ name: String, content: Content = .deals, outcomeRules: Set<OutcomeRule> = [],
        amountRule: AmountRule? = nil, _ lines: String
    ) {
        self.name = name
        self.content = content
        self.outcomeRules = outcomeRules
        self.amountRule = amountRule
        headers = lines.split(separator: "\n").map(Vendor.header)
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

    /// A header as it is compared: small letters, single blanks, straight quotes, without the arrows of sorted
    /// columns.
    static func key(of header: String) -> String {
        let ornaments: Set<Character> = ["↑", "↓", "▲", "▼"]
        let straight = header.lowercased().map { character -> Character in
            switch character {
            case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "'": "\""
            default: character
            }
        }
        return String(straight.filter { !ornaments.contains($0) }).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    /// The place of the line that a header is written by.
    func place(ofKey key: String) -> Int? {
        headers.firstIndex { $0.isBeginning ? key.hasPrefix($0.key) : $0.key == key }
    }
}

extension StringProtocol {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
