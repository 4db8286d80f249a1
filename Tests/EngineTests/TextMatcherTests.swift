import Binding
import Testing

@testable import Engine

struct TextMatcherTests {
    private func matches(_ match: TextMatch, _ text: String) -> Bool { TextMatcher(match).matches(text) }

    @Test func ignoresCase() {
        #expect(matches(.contains("CORP"), "Acme Corporation"))
        #expect(matches(.startsWith("acme"), "ACME"))
        #expect(matches(.endsWith("gmbh"), "Muster GmbH"))
        #expect(matches(.contains("STRASSE"), "Hauptstraße 1"))
        #expect(matches(.endsWith("ΟΔΟΣ"), "οδος"))
    }

    @Test func takesCanonicallyEquivalentTextsForEqual() {
        #expect(matches(.contains("zoe\u{308}"), "Zoë Smith"))
        #expect(matches(.startsWith("Zoë"), "ZOE\u{308}"))
    }

    @Test func splitsNoCharacters() {
        #expect(!matches(.contains("e"), "cafe\u{301}"))
        #expect(!matches(.endsWith("\n"), "line\r\n"))
    }

    @Test func matchesTheEmptyTextEverywhere() {
        #expect(matches(.contains(""), "a"))
        #expect(matches(.startsWith(""), ""))
        #expect(!matches(.contains("a"), ""))
    }

    @Test func looksOnlyWhereItShould() {
        #expect(!matches(.startsWith("b"), "ab"))
        #expect(!matches(.endsWith("a"), "ab"))
        #expect(matches(.contains("aab"), "aaab"))
    }
}
