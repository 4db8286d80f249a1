import Foundation
import Testing

/// The list of mistyped sentences is the one that the rule makes. `TOPLINE_RECORD=1` writes it anew.
struct MutatedSentencesTests {
    static let file = "Tests/Suggestions/mutated.txt"

    @Test func theListIsWhatTheRuleMakes() throws {
        let head = "# Made by Tests/ToplineKitTests/Suggestions/SentenceMutations.swift: typed ⇒ intended\n"
        let made = head + SentenceMutations.all.map { $0.line + "\n" }.joined()
        if ProcessInfo.processInfo.environment["TOPLINE_RECORD"] == "1" {
            try Data(made.utf8).write(to: Repository.root.appendingPathComponent(Self.file))
        }
        #expect(try Repository.text(Self.file) == made)
    }

    @Test func thereAreFiveOfEachAndAllDiffer() {
        let all = SentenceMutations.all
        #expect(all.count >= 300)
        #expect(Set(BaseSentences.all).count * 5 == all.count)
        #expect(Set(all).count == all.count)
    }
}
