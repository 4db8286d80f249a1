import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Measures the suggestions: of mistyped sentences, how many lead to the sentence that was meant. The score stands in
/// docs/suggestions.md, which `TOPLINE_RECORD=1` writes anew.
struct SuggestionScoreTests {
    @Test func mostSuggestionsAreRightAndNothingIsMisread() throws {
        let folder = try TemporaryFolder()
        let scorer = SuggestionScorer(try Self.session(in: folder))
        let scores = [
            scorer.score(SentenceMutations.all, of: "Mistyped by rule"),
            scorer.score(try Self.sentences("Tests/Suggestions/fresh-eyes.txt"), of: "Written by fresh eyes"),
        ]
        let page = SuggestionPage.text(scores)
        let place = Repository.root.appendingPathComponent("docs/suggestions.md")
        if ProcessInfo.processInfo.environment["TOPLINE_RECORD"] == "1" {
            try Data(page.utf8).write(to: place)
        }
        #expect(try Repository.text("docs/suggestions.md") == page)
        for score in scores {
            #expect(score.count(of: .misread) == 0, "\(score.name): \(score.lines(of: .misread))")
            #expect(score.count(of: .right) * 5 >= score.refused * 4, "\(score.name): under 80 %")
        }
    }

    /// Every sentence that was meant is answered as it stands: else nothing can lead to it.
    @Test func whatIsMeantIsAnswered() throws {
        let folder = try TemporaryFolder()
        let session = try Self.session(in: folder)
        for sentence in BaseSentences.all {
            #expect(session.reply(to: sentence, OutputOptions()).status == .fine, "\(sentence)")
        }
    }

    /// The sample company with what the sentences take to be defined.
    private static func session(in folder: TemporaryFolder) throws -> Session {
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        for definition in BaseSentences.definitions {
            #expect(session.reply(to: definition, OutputOptions()).status == .fine, "\(definition)")
        }
        return session
    }

    private static func sentences(_ file: String) throws -> [MutatedSentence] {
        try Repository.text(file).split(separator: "\n").compactMap { MutatedSentence(line: $0) }
    }
}
