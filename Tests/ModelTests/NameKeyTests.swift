import Model
import Testing

@Suite struct NameKeyTests {
    @Test(arguments: ["Win_Rate", "win rate", "win-rate", "WINRATE"])
    func spellingsOfOneName(name: String) {
        #expect(NameKey.fold(name) == "winrate")
    }

    @Test func canonicallyEquivalentNamesAreOne() {
        #expect(NameKey.fold("Zoe\u{308}") == NameKey.fold("Zo\u{eb}"))
    }

    @Test func ofANameOfSeveralWordsTheFirstBecomesMany() {
        #expect(NameKey.plural(of: "weekday of created") == "weekdays of created")
        #expect(NameKey.plural(of: "month of year") == "months of year")
    }

    @Test(arguments: [("reps", "rep"), ("companies", "company"), ("boxes", "box"), ("people", "person")])
    func pluralsHaveTheirSingular(plural: String, singular: String) {
        #expect(NameKey.singulars(of: plural).contains(singular))
        #expect(NameKey.plural(of: singular) == plural)
    }
}
