import Model

/// Something that was decided and could have been decided otherwise, with the sentence that does so.
package struct Doubt: Sendable, Hashable {
    /// In the order of weight: what changes figures stands first.
    package enum Topic: String, CaseIterable, Sendable, Hashable {
        case brokenOff, lost, outcome, revenue, pipelines, dates, numbers, joined, unmatched, duplicate,
            missing,
            currency,
            name,
            roster, united,
            empty
        case leftAside, encoding
    }
    package var topic: Topic
    /// One sentence of plain English without a full stop.
    package var text: String
    /// The records concerned, where that can be counted.
    package var count: Int?
    /// A sentence of the language that corrects it, or shows the records.
    package var sentence: String
    /// True when `sentence` changes how the data are taken.
    package var corrects: Bool

    /// How the doubt begins that says which currencies have no rates.
    package static let noRates = "no file has rates"

    package init(
        _ topic: Topic, _ text: String, count: Int? = nil, sentence: String, corrects: Bool = true
    ) {
        self.topic = topic
        self.text = text
        self.count = count
        self.sentence = sentence
        self.corrects = corrects
    }
}

extension [Doubt] {
    /// Puts the weightiest first; equals stay as they were.
    mutating func sortByWeight() {
        let weights = Dictionary(
            zip(Doubt.Topic.allCases, 0...), uniquingKeysWith: { first, _ in first })
        self = enumerated().sorted { left, right in
            (weights[left.element.topic] ?? 0, left.offset)
                < (weights[right.element.topic] ?? 0, right.offset)
        }.map(\.element)
    }
}

/// Wording that messages share.
enum Words {
    /// `1 deal`, `1,425 deals`
    static func count(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(grouped(count)) \(count == 1 ? singular : plural ?? singular + "s")"
    }

    /// `1,425`
    static func grouped(_ number: Int) -> String { NumberWords.grouped(number) }

    /// `a, b and 3 more`
    static func list(_ names: [String], limit: Int = 3) -> String {
        if names.count > limit + 1 {
            return names.prefix(limit).joined(separator: ", ") + " and \(grouped(names.count - limit)) more"
        }
        guard names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }

    /// A value of a file in a message: `` `Acme` ``, its first characters where it is long.
    static func shown(_ value: String) -> String {
        let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > valueLength ? "`\(line.prefix(valueLength))…`" : "`\(line)`"
    }

    private static let valueLength = 60

    /// A text in double quotes as the language writes it: quotes within are doubled.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A name in a correction: plain when it is one word of letters, else quoted.
    static func name(_ text: String) -> String {
        let isWord =
            text.first?.isLetter == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        return isWord && !reserved.contains(text.lowercased()) ? text : quoted(text)
    }

    /// Words of the language that end a name.
    private static let reserved: Set<String> = [
        "and", "or", "not", "by", "across", "for", "in", "on", "where", "vs", "with", "as", "is", "from",
        "since",
        "until", "before", "after", "between", "each", "per", "contains", "sorted", "showing", "excluding",
        "using",
        "into", "this", "today", "yesterday", "tomorrow", "ytd", "qtd", "mtd", "ascending", "descending",
        "to",
        "first", "last", "next", "past", "of", "all",
    ]
}
