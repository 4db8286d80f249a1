import Foundation
import Testing

@testable import Language

/// The grammar that editors colour sentences by, and the grammar of the parser, against the lexer's one table of keywords.
struct EditorGrammarTests {
    private static let calendar: Set<String> = {
        let units = TimeUnit.allCases.flatMap { [$0.singular, $0.plural] }
        let months = Month.allCases.flatMap { [$0.name, $0.shortName] }
        return Set(units + months + Weekday.allCases.map(\.name))
    }()
    private static let keywords = Set(Keyword.allCases.map(\.rawValue))

    private struct EditorGrammar: Decodable {
        struct Rule: Decodable { var match: String? }
        var scopeName: String
        var patterns: [[String: String]]
        var repository: [String: Rule]
    }

    private static func editorGrammar() throws -> EditorGrammar {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let data = try Data(contentsOf: folder.appending(path: "grammar/topline.tmLanguage.json"))
        return try JSONDecoder().decode(EditorGrammar.self, from: data)
    }

    /// The words between `(?:` and `)` of a rule.
    private static func words(_ name: String, in grammar: EditorGrammar) -> Set<String> {
        let pattern = grammar.repository[name]?.match ?? ""
        guard let start = pattern.range(of: "(?:"), let end = pattern.range(of: ")(?!") else { return [] }
        return Set(pattern[start.upperBound..<end.lowerBound].split(separator: "|").map(String.init))
    }

    @Test func editorsColourTheLexersKeywords() throws {
        let grammar = try Self.editorGrammar()
        let coloured = ["command", "clause", "period", "role"].map { Self.words($0, in: grammar) }
        #expect(coloured.reduce(into: Set()) { $0.formUnion($1) } == Self.keywords)
        #expect(coloured.map(\.count).reduce(0, +) == Self.keywords.count, "a keyword has two colours")
        #expect(Self.words("calendar", in: grammar) == Self.calendar)
        let included = grammar.patterns.compactMap { $0["include"] }
        #expect(Set(included) == Set(grammar.repository.keys.map { "#\($0)" }))
    }

    /// A keyword without a rule of its own yet: `using METHOD` belongs to forecasts.
    private static let reservedForLater: Set<String> = ["using"]

    @Test func theGrammarsWordsAreTheLexers() {
        let words = GrammarFile.topline.keywords.filter { $0.allSatisfy(\.isLetter) && $0.count > 1 }
        #expect(words.subtracting(Self.keywords.union(Self.calendar)) == [])
        #expect(Self.keywords.subtracting(words) == Self.reservedForLater)
    }
}
