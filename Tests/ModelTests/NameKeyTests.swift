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

    @Test(arguments: [
        ("regions now", "region now"), ("weekdays of created", "weekday of created"), ("deals", "deal"),
        ("won deals without account", "won deal without account"),
        ("stage entries passed", "stage entry passed"),
        ("reps with decided deals", "rep with decided deals"), ("quotas", "quota"),
    ])
    func oneOfThem(_ plural: String, _ singular: String) {
        #expect(NameKey.singular(of: plural) == singular)
    }

    @Test(arguments: [("reps", "rep"), ("companies", "company"), ("boxes", "box"), ("people", "person")])
    func pluralsHaveTheirSingular(plural: String, singular: String) {
        #expect(NameKey.singulars(of: plural).contains(singular))
        #expect(NameKey.plural(of: singular) == plural)
    }
}
