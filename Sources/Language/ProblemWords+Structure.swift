// Words for problems of structure: what stands where it cannot, and sentences that are none of this language.

extension Problem {
    var structureWords: ProblemWords? {
        switch self {
        case .unexpected(let found, let expected):
            ProblemWords("TL119", "`\(found)` does not belong here", label: Self.expectation(expected))
        case .incomplete(let expected):
            ProblemWords("TL120", "the sentence stops too early", label: Self.expectation(expected))
        case .unclosedQuote:
            ProblemWords(
                "TL116", "this quote is never closed", label: "a closing quote is missing",
                help: "A quote inside a text is doubled: \"5\"\" pipe\".")
        case .unclosedBracket:
            ProblemWords("TL131", "this bracket is never closed", label: "`)` is missing")
        case .strayCharacter(let text):
            ProblemWords(
                "TL127", "\(Self.characterName(text)) means nothing here",
                label: "not a sign of the language",
                help: "In a name or value it goes inside quotes.")
        case .tooLong(let limit):
            ProblemWords("TL128", "the sentence is longer than \(limit) bytes", label: "it begins here")
        case .tooDeep(let limit):
            ProblemWords(
                "TL129", "more than \(limit) brackets, `not`s or operators in one another",
                label: "too many from here on", help: "Say it in several sentences.")
        case .numberTooLarge(let text):
            ProblemWords(
                "TL130", "`\(text.prefix(24))` cannot be kept exactly", label: "too many digits",
                help: "Numbers go up to 9,223,372,036,854,775,807, with up to 12 digits behind the point.")
        case .sql:
            ProblemWords(
                "TL118", "this is SQL", label: "a question begins with what is asked",
                help: "For example `revenue by region`, `list won deals`, `sum of amount of deals`.")
        case .notYet(let capability):
            ProblemWords("TL901", "not yet: \(capability)", label: "this version does not build it")
        default: nil
        }
    }

    private static func expectation(_ expected: [String]) -> String {
        expected.isEmpty ? "nothing can stand here" : "expected \(list(expected))"
    }

    /// A character by its sign, or by its number where it has none to show.
    private static func characterName(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "this" }
        switch first.properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator:
            let digits = String(first.value, radix: 16, uppercase: true)
            return "the character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        default: return "`\(text)`"
        }
    }
}
