import Model
import Store
import Testing

@testable import Importing

/// Rosters with a row for each time in which somebody's place stayed the same.
@Suite struct RosterSpellTests {
    private let deals = """
        id,rep,stage,amount,created,closed
        1,Anna,Won,5,2023-12-01,2024-01-01
        2,Boris,Lost,5,2024-01-01,2024-05-02
        3,Carl,Won,7,2024-01-01,2024-05-02

        """

    private func doubts(_ roster: String, reps: String? = nil) throws -> [String] {
        var files = KeyValuePairs<String, String>(
            dictionaryLiteral: ("deals.csv", deals), ("roster.csv", roster))
        if let reps { files = ["deals.csv": deals, "roster.csv": roster, "reps.csv": reps] }
        return try company(files).doubts(.roster).map(\.text)
    }

    @Test func aChangeIsSaidAndNothingElse() throws {
        let found = try doubts("rep,team,from,to\nAnna,Red,2020-01-01,2023-06-30\nAnna,Blue,2023-07-01,\n")
        #expect(
            found == [
                "1 rep changed team or manager (roster.csv): each deal counts for where its rep was on the "
                    + "deal's date; `now` after a name asks for today"
            ])
    }

    @Test(
        "A day shared by two spells is a way of writing the change; effective dates alone need no ends",
        arguments: [
            "rep,team,from,to\nAnna,Red,2020-01-01,2023-07-01\nAnna,Blue,2023-07-01,\n",
            "rep,team,effective from\nAnna,Red,2020-01-01\nAnna,Blue,2023-07-01\n",
            "rep,team,from,to\nAnna,Blue,2023-07-01,\nAnna,Red,,2023-06-30\n",
        ])
    func noDoubtBesideTheChange(_ roster: String) throws {
        #expect(try doubts(roster).count == 1)
    }

    /// The list of reps is made of the spells then; a spell that holds on no day makes the last row another than the
    /// last spell.
    @Test func aRosterIsNotComparedWithItself() throws {
        let found = try doubts(
            "rep,team,from,to\nAnna,Red,2020-01-01,2024-12-31\nAnna,Blue,2024-04-01,2024-03-01\n")
        #expect(!found.contains { $0.contains("has another team") }, "\(found)")
    }

    @Test func overlapsGapsAndEndsBeforeTheBeginningAreNamed() throws {
        let found = try doubts(
            """
            rep,team,from,to
            Anna,Red,2020-01-01,2023-08-31
            Anna,Blue,2023-07-01,
            Boris,Red,2020-01-01,2022-12-31
            Boris,Blue,2023-02-01,2024-12-31
            Boris,Red,2022-06-01,2022-05-01

            """)
        #expect(
            found.dropFirst() == [
                "1 spell in roster.csv ends before it begins and holds on no day: Boris, from 2022-06-01 to 2022-05-01",
                "the spells of 1 rep in roster.csv overlap, as those of Anna from 2023-07-01 to 2023-08-31: on such "
                    + "days the one that began last counts",
                "1 rep in roster.csv has days between two spells: Boris from 2023-01-01 to 2023-01-31; deals on "
                    + "such days count for no team",
            ])
    }

    @Test func dealsOfDaysWithoutASpellAreCounted() throws {
        let result = try company([
            "deals.csv": deals,
            "roster.csv":
                "rep,team,from,to\nAnna,Red,2020-01-01,2020-12-31\nAnna,Blue,2021-01-01,2023-12-31\n"
                + "Boris,Red,2020-01-01,\nCarl,Red,2024-05-02,\n",
        ])
        let doubt = try #require(result.doubts(.roster).last)
        #expect(
            doubt.text
                == "1 deal closed on days on which its rep has no spell in roster.csv: it counts for no team"
        )
        #expect(doubt.sentence == "count decided deals where team is missing")
    }

    @Test func whoStandsInTheListAloneHasTheListsPlaceOnEveryDay() throws {
        let result = try company([
            "deals.csv": deals,
            "roster.csv": "rep,team,from,to\nAnna,Red,2020-01-01,2023-12-31\nAnna,Blue,2024-01-01,\n",
            "reps.csv": "Rep,Team,Hired\nAnna,Red,2019-01-01\nBoris,Blue,2019-01-01\nCarl,Green,2019-01-01\n",
        ])
        #expect(result.texts("team spells", "rep") == ["Anna", "Anna", "Boris", "Carl"])
        #expect(result.texts("team spells", "team") == ["Red", "Blue", "Blue", "Green"])
        let roster = try #require(result.database.roster)
        #expect(roster.row(of: 2, on: -10_000) == 3)
        #expect(
            result.doubts(.roster).map(\.text).contains {
                $0.hasPrefix("2 reps of reps.csv stand not in roster.csv")
            })
        #expect(
            result.doubts(.roster).map(\.text).contains {
                $0
                    == "reps.csv has another team than the last spell in roster.csv for 1 rep, Anna first: the "
                    + "roster counts"
            })
    }

    @Test func aRosterByIdOrEMailMeetsTheDeals() throws {
        let result = try company([
            "deals.csv":
                "id,owner id,stage,amount,closed\n1,E017,Won,5,2024-01-01\n2,E021,Lost,5,2024-03-20\n",
            "roster-effective-dated.csv": String(
                decoding: ExportFixtures.bytes("roster-effective-dated.csv"), as: UTF8.self),
        ])
        #expect(result.texts("deals", "rep") == ["Tamsin Hale", "Bao Tran"])
        #expect(result.table("team spells")?.rowCount == 5)
        #expect(result.table("reps")?.rowCount == 3)
        #expect(result.doubts(.roster).count == 3)
    }
}
