import Model
import Store
import Testing

@testable import Importing

/// Goals without a header, with dates alone, in thousands, two tables of them; columns of other files.
@Suite struct GoalImportTests {
    private let deals = """
        id,rep,stage,amount,created,closed
        1,Ana Ruiz,Won,40000,2023-12-01,2024-01-15
        2,Ben Okoye,Won,30000,2024-01-01,2024-05-02

        """
    private let reps = "Key,First Name,Last Name,Title\n71,Ana,Ruiz,AE\n72,Ben,Okoye,AE\n"
    private let bare = """
        1|71|20221231|28000.0000|2022-12-31
        2|72|20221231|31000.0000|2022-12-31
        3|71|20230401|29000.0000|2023-04-01
        4|72|20230401|33000.0000|2023-04-01

        """

    private func said(
        _ file: String, _ kind: String, _ columns: KeyValuePairs<String, String> = [:],
        _ change: (inout FileReading) -> Void = { _ in }
    ) -> Corrections {
        var corrections = Corrections()
        var reading = FileReading()
        change(&reading)
        corrections.add(
            Corrections.Table(
                file: file, kind: kind,
                columns: columns.map { Corrections.Column(name: $0.key, header: $0.value) }, reading: reading)
        )
        return corrections
    }

    private func goals(_ result: ImportResult, _ table: String = "quotas") throws -> [String] {
        let table = try #require(result.table(table))
        let amount = try #require(table.columns.first { $0.role == .quota || $0.role == .target })
        return (0..<table.rowCount).map { row in
            let days = ["start", "end"].map { table.column(named: $0)?.day(at: row)?.description ?? "–" }
            return "\(table.column(named: "rep")?.text(at: row) ?? "–") \(days.joined(separator: " ")) "
                + "\(amount.integer(at: row) ?? -1)"
        }
    }

    /// Every date is looked at once, however many goals there are.
    @Test func manyGoalsTakeNoLongerEach() throws {
        let rows = (0..<40_000).map { "Rep \($0 / 12),2025-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-01,1000" }
        let result = try company([
            "deals.csv": deals, "quotas.csv": "Rep,Month Start,Quota\n" + rows.joined(separator: "\n") + "\n",
        ])
        #expect(try goals(result).last == "Rep 3333 2025-04-01 2025-04-30 1000")
    }

    @Test func aFileWithoutAHeaderIsReadByTheNumbersOfItsColumns() throws {
        let corrections = said(
            "quota.csv", "quotas", ["rep": "column 2", "quota": "column 4", "start": "column 5"]
        ) { $0.move = FileReading.Move(count: 366, unit: .day) }
        let result = try company(
            ["deals.csv": deals, "people.csv": reps, "quota.csv": bare], corrections: corrections)
        #expect(
            try goals(result) == [
                "Ana Ruiz 2024-01-01 2024-03-31 28000", "Ben Okoye 2024-01-01 2024-03-31 31000",
                "Ana Ruiz 2024-04-01 2024-06-30 29000", "Ben Okoye 2024-04-01 2024-06-30 33000",
            ])
        #expect(result.summary.problems.groups.isEmpty)
    }

    @Test func withoutASentenceTheOneToWriteIsSaid() throws {
        let result = try company(["deals.csv": deals, "people.csv": reps, "quota.csv": bare])
        #expect(
            result.summary.leftAside.map(\.sentence) == [
                "import \"quota.csv\" as quotas with rep = column 2, quota = column 4, start = column 5"
            ])
    }

    /// The year stands close to the word, is named by one header, or the word is of another language.
    @Test(arguments: [
        ("targets2026.csv", "Rep,Jan,Feb\nAna Ruiz,10,20\n"),
        ("targets.csv", "Rep,Jan,Feb,Q2 2026\nAna Ruiz,10,20,30\n"),
        ("Ziele 2026.csv", "Rep;Jan;Mrz\nAna Ruiz;10;20\n"),
    ])
    func sheetsOfMonthsAreOfTheYearThatIsNamed(_ file: String, _ text: String) throws {
        let result = try company(["deals.csv": deals, file: text])
        let goals = try #require(
            result.table("quotas") ?? result.table("targets"), "\(result.doubts(.leftAside))")
        let start = try #require(goals.columns.first { $0.role == .start })
        #expect(start.day(at: 0) == Day(iso: "2026-01-01"))
        #expect((0..<goals.rowCount).allSatisfy { start.day(at: $0) != nil })
    }

    @Test func datesAloneHoldForTheQuarterTheyLieInUnlessSaid() throws {
        let quotas = """
            Rep,Date,Quota
            Ana Ruiz,2024-03-31,10
            Ana Ruiz,2024-06-30,20
            Ben Okoye,2024-06-30,30

            """
        let result = try company(["deals.csv": deals, "quotas.csv": quotas])
        #expect(
            try goals(result) == [
                "Ana Ruiz 2024-01-01 2024-03-31 10", "Ana Ruiz 2024-04-01 2024-06-30 20",
                "Ben Okoye 2024-04-01 2024-06-30 30",
            ])
        #expect(
            result.doubts(.dates).map(\.text) == [
                "each quota of quotas.csv holds for the quarter of its date, since its dates lie a quarter apart"
            ])
        #expect(
            result.doubts(.dates).map(\.sentence) == ["import \"quotas.csv\" as quotas with quota each month"]
        )
        let monthly = try company(
            ["deals.csv": deals, "quotas.csv": quotas],
            corrections: said("quotas.csv", "quotas") { $0.each = .month })
        #expect(try goals(monthly).first == "Ana Ruiz 2024-03-01 2024-03-31 10")
        #expect(monthly.doubts(.dates).isEmpty)
    }

    @Test func firstsOfMonthsBeginTheirPeriodWhateverTheCalendarsQuarters() throws {
        let quotas = "Rep,Start,Quota\nAna Ruiz,2024-02-01,10\nAna Ruiz,2024-05-01,20\n"
        let result = try company(["deals.csv": deals, "quotas.csv": quotas])
        #expect(
            try goals(result) == [
                "Ana Ruiz 2024-02-01 2024-04-30 10", "Ana Ruiz 2024-05-01 2024-07-31 20",
            ])
    }

    @Test func wordsOfAPeriodAreItsDays() throws {
        let quotas = "Rep,Quarter,Quota\nAna Ruiz,Q1 2024,10\nBen Okoye,2024-Q2,20\n"
        let result = try company(["deals.csv": deals, "quotas.csv": quotas])
        #expect(
            try goals(result) == [
                "Ana Ruiz 2024-01-01 2024-03-31 10", "Ben Okoye 2024-04-01 2024-06-30 20",
            ])
    }

    @Test func goalsInThousandsAreDoubtedAndMultipliedWhereSaid() throws {
        let quotas = """
            Rep,Period Start,Period End,Quota
            Ana Ruiz,2024-01-01,2024-03-31,42
            Ben Okoye,2024-04-01,2024-06-30,28

            """
        let result = try company(["deals.csv": deals, "quotas.csv": quotas])
        #expect(
            result.doubts(.numbers).map(\.text) == [
                "the quotas of quotas.csv come to 70 in all, beside sales of 70,000 in their days: they may be in "
                    + "thousands"
            ])
        #expect(
            result.doubts(.numbers).map(\.sentence) == [
                "import \"quotas.csv\" as quotas with quota in thousands"
            ])
        let factor = FileReading.Factor(column: "quota", power: 3)
        let multiplied = try company(
            ["deals.csv": deals, "quotas.csv": quotas],
            corrections: said("quotas.csv", "quotas") { $0.factors = [factor] })
        #expect(
            try goals(multiplied) == [
                "Ana Ruiz 2024-01-01 2024-03-31 42000", "Ben Okoye 2024-04-01 2024-06-30 28000",
            ])
        #expect(multiplied.doubts(.numbers).isEmpty)
        let wrong = try company(
            ["deals.csv": deals, "quotas.csv": quotas],
            corrections: said("quotas.csv", "quotas") {
                $0.factors = [FileReading.Factor(column: "pay", power: 3)]
            })
        #expect(wrong.summary.unmet.map(\.words) == ["no column of quotas.csv is called `pay`"])
    }

    @Test func whatNothingInTheFileAnswersToIsSaid() throws {
        let rates = "Name,Rate\nAna Ruiz,0.5\n"
        let moved = try company(
            ["deals.csv": deals, "rates.csv": rates],
            corrections: said("rates.csv", "rates") {
                $0.move = FileReading.Move(count: -1, unit: .month)
                $0.each = .quarter
            })
        #expect(
            moved.summary.unmet.map(\.words) == [
                "no column of rates.csv holds dates to be moved",
                "only quotas and targets hold for a period, and rates.csv has rates",
            ])
    }

    @Test func datesMoveByDaysAndByMonths() throws {
        let quotas = "Rep,Period Start,Period End,Quota\nAna Ruiz,2024-01-31,2024-03-31,90\n"
        for (count, unit, first, last) in [
            (1, CalendarUnit.month, "2024-02-29", "2024-04-30"), (-2, .week, "2024-01-17", "2024-03-17"),
            (1, .year, "2025-01-31", "2025-03-31"), (30, .day, "2024-03-01", "2024-04-30"),
        ] {
            let result = try company(
                ["deals.csv": deals, "quotas.csv": quotas],
                corrections: said("quotas.csv", "quotas") {
                    $0.move = FileReading.Move(count: count, unit: unit)
                })
            #expect(try goals(result) == ["Ana Ruiz \(first) \(last) 90"])
            #expect(
                result.doubts(.dates).contains { $0.text.contains("than written, as company.topline says") })
        }
    }

    @Test func quarterlyQuotasAndMonthlyTargetsAreTwoTables() throws {
        let quotas = "Rep,Period Start,Period End,Quota\nAna Ruiz,2024-01-01,2024-03-31,90\n"
        let months = "Rep,Year,Jan,Feb\nAna Ruiz,2024,10,NULL\n"
        let result = try company(["deals.csv": deals, "quotas.csv": quotas, "targets.csv": months])
        #expect(try goals(result) == ["Ana Ruiz 2024-01-01 2024-03-31 90"])
        #expect(try goals(result, "targets") == ["Ana Ruiz 2024-01-01 2024-01-31 10"])
        let doubt = try #require(result.doubts(.revenue).first)
        #expect(doubt.text.hasPrefix("there are two tables of goals, which are never added"))
        #expect(doubt.sentence == "import \"targets.csv\" as quotas")
        // The other way round, as the sentence has it.
        let turned = try company(
            ["deals.csv": deals, "quotas.csv": quotas, "targets.csv": months],
            corrections: said("targets.csv", "quotas"))
        #expect(try goals(turned) == ["Ana Ruiz 2024-01-01 2024-01-31 10"])
        #expect(try goals(turned, "targets") == ["Ana Ruiz 2024-01-01 2024-03-31 90"])
    }

    @Test func yearsOfOneGrainAreStillTakenTogether() throws {
        let result = try company([
            "deals.csv": deals,
            "quotas-2024.csv": "Rep,Period Start,Period End,Quota\nAna Ruiz,2024-01-01,2024-03-31,90\n",
            "quotas-2025.csv": "Rep,Period Start,Period End,Quota\nAna Ruiz,2025-01-01,2025-03-31,95\n",
        ])
        #expect(try goals(result).count == 2)
        #expect(result.table("targets") == nil)
    }

    @Test func goalsOfOneRepOnTheSameDaysAreSaid() throws {
        let quotas = """
            Rep,Period Start,Period End,Quota
            Ana Ruiz,2024-01-01,2024-03-31,50000
            Ana Ruiz,2024-03-01,2024-03-31,20000

            """
        let result = try company(["deals.csv": deals, "quotas.csv": quotas])
        #expect(
            result.doubts(.duplicate).map(\.text) == [
                "1 quota of quotas.csv holds on days of another of the same rep, and are added: Ana Ruiz from "
                    + "2024-03-01 on"
            ])
    }
}

/// Files that say more of records than their own table, and tables of the company's own that keys lead to.
@Suite struct ColumnJoinTests {
    private let deals = """
        id,rep,stage,amount,created,closed
        1,71,Won,40000,2023-12-01,2024-01-15
        2,72,Won,30000,2024-01-01,2024-05-02

        """
    private let reps =
        "Rep Key,Id,First Name,Last Name,Title\n71,A7,Ana,Ruiz,AE\n72,B8,Ben,Okoye,AE\n73,C9,Cy,Li,AE\n"

    @Test func columnsAreAddedByTheKeyThatMatches() throws {
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "rates.csv", kind: "columns of reps",
                columns: [
                    Corrections.Column(name: "rep", header: "column 1"),
                    Corrections.Column(name: "commission rate", header: "column 2"),
                ]))
        let result = try company(
            [
                "deals.csv": deals, "people.csv": reps,
                "rates.csv": "B8,0.015,2024-01-01\nA7,0.012,2024-01-01\nX1,0.5,2024-01-01\n",
            ], corrections: corrections)
        let table = try #require(result.table("reps"))
        let rate = try #require(table.column(named: "commission rate"))
        #expect((0..<table.rowCount).map { rate.integer(at: $0) } == [12, 15, nil])
        #expect(table.column(named: "column 3") == nil)
        #expect(table.source.joined.map(\.file) == ["rates.csv"])
        #expect(result.database.tables.map(\.name) == ["deals", "reps"])
        #expect(
            result.doubts(.unmatched).map(\.text) == [
                "rates.csv says nothing of 1 rep of people.csv, by `Id`"
            ])
    }

    @Test func aFileThatLeadsToNoneIsLeftAside() throws {
        var corrections = Corrections()
        corrections.add(Corrections.Table(file: "rates.csv", kind: "columns of reps", columns: []))
        let result = try company(
            ["deals.csv": deals, "people.csv": reps, "rates.csv": "Code,Rate\nQ1,0.5\nQ2,0.6\n"],
            corrections: corrections)
        #expect(
            result.summary.leftAside.map(\.reason) == [
                "no column of it tells the reps of people.csv apart"
            ])
    }

    @Test func spellsNameTheTerritoriesThatTheirKeysMean() throws {
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "history.csv", kind: "roster",
                columns: [
                    Corrections.Column(name: "rep id", header: "column 1"),
                    Corrections.Column(name: "territory", header: "column 2"),
                    Corrections.Column(name: "from", header: "column 3"),
                    Corrections.Column(name: "to", header: "column 4"),
                ]))
        corrections.add(
            Corrections.Table(
                file: "areas.csv", kind: "territories",
                columns: [
                    Corrections.Column(name: "id", header: "Key"),
                    Corrections.Column(name: "name", header: "Area"),
                ]))
        let result = try company(
            [
                "deals.csv": deals, "people.csv": reps, "areas.csv": "Key,Area\n1,North\n2,South\n",
                "history.csv": "71,1,2023-01-01,2024-01-31\n71,2,2024-02-01,\n72,2,2023-01-01,\n",
            ], corrections: corrections)
        let names = result.texts("team spells", "territory")
        #expect(names.prefix(3).map { $0 ?? "–" } == ["North", "South", "South"])
        #expect(
            result.texts("team spells", "rep").prefix(3).map { $0 ?? "–" } == [
                "Ana Ruiz", "Ana Ruiz", "Ben Okoye",
            ])
        #expect(result.database.roster != nil)
    }
}
