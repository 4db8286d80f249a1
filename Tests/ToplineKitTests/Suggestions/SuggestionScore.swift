/// What the program made of one mistyped sentence.
enum SuggestionOutcome: CaseIterable {
    case right, other, nothing, understood, misread

    var words: String {
        switch self {
        case .right: "refused; the first sentence offered is the one meant"
        case .other: "refused; another sentence is offered first"
        case .nothing: "refused; nothing is offered"
        case .understood: "answered, as the sentence meant is"
        case .misread: "answered as something else, silently"
        }
    }
}

/// What came of a list of mistyped sentences.
struct SuggestionScore {
    struct Result {
        var sentence: MutatedSentence
        var outcome: SuggestionOutcome
        var offer: String?
    }
    var name: String
    var results: [Result]

    func count(of outcome: SuggestionOutcome) -> Int { results.count { $0.outcome == outcome } }

    func lines(of outcome: SuggestionOutcome) -> [String] {
        results.filter { $0.outcome == outcome }.map(\.sentence.line)
    }

    var refused: Int { results.count - count(of: .understood) - count(of: .misread) }
}
