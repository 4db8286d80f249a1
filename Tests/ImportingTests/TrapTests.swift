import Model
import Testing

@testable import Importing

/// What exports hide (definitions of files: dates, letters, repeats, names): each is told, none is settled silently.
@Suite struct TrapTests {
    private static let header = "Id,Owner,Account,Type,Stage,Amount,Close Date,Created Date\n"

    private func deals(_ rows: String..., corrections: Corrections = Corrections()) throws -> ImportResult {
        try company(
            ["deals.csv": TrapTests.header + rows.joined(separator: "\n") + "\n"], corrections: corrections)
    }

    @Test func timesNearTheEndOfAMonthAreCounted() throws {
        let result = try company([
            "deals.csv": """
            id,rep,stage,amount,close date
            1,Ana,Won,5,2025-01-31T23:30:00Z
            2,Ana,Won,5,2025-02-01T02:00:00Z
            3,Ana,Won,5,2025-01-31T04:00:00Z
            4,Ana,Won,5,2025-01-15T23:30:00Z

            """
        ])
        #expect(
            result.doubts(.dates).map(\.text) == [
                "the times of day of `close date` in deals.csv are those of a time zone, mostly UTC; days count as written, "
                    + "so a deal near midnight may count on the day beside its own, 2 of them perhaps in the month beside"
            ])
    }

    @Test func datesThatAreStillToComeAreTold() throws {
        let result = try deals(
            "1,Ana,A,New,Won,5,2062-01-13,2024-01-02", "2,Ana,B,New,Won,5,2024-01-13,2024-01-02",
            "3,Ana,C,New,Won,5,2024-01-13,2024-01-02", "4,Ana,D,New,Open,5,2062-01-13,2042-01-02",
            "5,Ana,E,New,Lost,5,2024-01-13,2024-01-02")
        #expect(
            result.doubts(.dates).map(\.text) == [
                "`Close Date` of 1 open deal is taken as expected close",
                "1 deal is closed after today, 2026-06-30: 1", "1 deal is created after today, 2026-06-30: 4",
            ])
        #expect(result.doubts(.dates)[1].sentence == "show deal \"1\"")
    }

    @Test func renewalsAreToldByTheirType() throws {
        let result = try deals(
            "1,Ana,A,New Business,Won,5,2024-01-13,2024-01-02", "2,Ana,B,Renewal,Won,5,2024-01-14,2024-01-02")
        #expect(
            result.doubts(.pipelines).map(\.text) == [
                "1 deal is a renewal by `Type` (`Renewal`); all are counted together"
            ])
        #expect(
            result.doubts(.pipelines).map(\.sentence) == ["win rate, won deals where type is not \"Renewal\""]
        )
    }

    @Test func anIDWithOtherValuesIsTold() throws {
        let result = try deals(
            "1,Ana,A,New,Won,5,2024-01-13,2024-01-02", "1,Ana,A,New,Won,7,2024-01-13,2024-01-02",
            "2,Ana,B,New,Won,5,2024-01-13,2024-01-02")
        #expect(
            result.doubts(.duplicate).map(\.text) == [
                "1 deal repeats an id with other values (`Amount`); all are counted, also those that are out of date",
                "1 deal repeats the id of another; all are counted",
            ])
    }

    @Test func namesThatRepeatWithoutAnIDAreTold() throws {
        let result = try company([
            "deals.csv":
                "Deal Name,Rep,Customer,Stage,Amount\nRollout,Ana,Acme,Won,5\nRollout,Ana,Acme,Won,7\nPilot,Ana,Acme,Lost,7\n"
        ])
        #expect(
            result.doubts(.duplicate).map(\.text) == [
                "no column holds ids, and 1 deal has name and account of another with other values; all are counted"
            ])
    }

    @Test func aHistoryThatStandsNewestFirstIsTold() throws {
        func doubts(_ rows: [String]) throws -> [String] {
            try company([
                "deals.csv": "Id,Owner,Stage,Amount\nD1,Ana,Won,5\n",
                "stage history.csv": "deal id,stage,entered\n" + rows.joined(separator: "\n") + "\n",
            ]).doubts(.dates).map(\.text).filter { $0.contains("newest first") }
        }
        let rows = ["D1,Demo,2025-01-01", "D1,Proposal,2025-01-05", "D1,Won,2025-01-05"]
        #expect(try doubts(rows).isEmpty)
        #expect(
            try doubts(rows.reversed()) == [
                "stage history.csv stands newest first: 1 change of a deal on the day of another is taken in the order "
                    + "from below"
            ])
    }

    @Test func lettersReadInAnotherEncodingAreTold() throws {
        let result = try deals(
            "1,Ana,M\u{C3}\u{BC}ller,New,Won,5,2024-01-13,2024-01-02",
            "2,Ana,Müller,New,Won,5,2024-01-13,2024-01-02")
        #expect(
            result.doubts(.joined).map(\.text) == [
                "1 value looks as if read in another encoding, in `Account` of deals.csv: `M\u{C3}\u{BC}ller` (`Müller`)"
            ])
        #expect(
            result.doubts(.joined).map(\.sentence) == ["treat account \"M\u{C3}\u{BC}ller\" as \"Müller\""])
    }

    @Test(
        arguments: [
            ("M\u{C3}\u{BC}ller", "Müller"), ("Ren\u{C3}\u{A9}", "René"),
            ("O\u{E2}\u{20AC}\u{2122}Neil", "O\u{2019}Neil"), ("S\u{C3}\u{A3}o", "São"),
            ("Müller", nil), ("Ana", nil), ("Ã", nil), ("Æon Ã", nil), ("日本", nil), ("", nil),
        ] as [(String, String?)]) func whatWasReadInAnotherEncoding(_ text: String, _ meant: String?)
    {
        #expect(DamagedLetters.repaired(text) == meant)
    }

    @Test func signsOfSeveralCurrenciesAreTold() throws {
        for (sign, meant, other) in [("$", "US dollars", "CAD"), ("¥", "Japanese yen", "CNY")] {
            let result = try deals("1,Ana,A,New,Won,\(sign)500,2024-01-13,2024-01-02")
            #expect(
                result.doubts(.currency).map { [$0.text, $0.sentence] } == [
                    ["the sign \(sign) is taken for \(meant)", "set currency \(other)"]
                ])
        }
    }

    @Test func peopleWhoAreCalledOtherwiseInAnotherFileAreTold() throws {
        let result = try company([
            "deals.csv": TrapTests.header + "1,Ana Ruiz,A,New,Won,5,2024-01-13,2024-01-02\n",
            "quotas.csv": "rep,period_start,quota\naruiz@example.com,2025-01-01,500\n",
        ])
        #expect(
            result.doubts(.unmatched).map { [$0.text, $0.sentence] } == [
                [
                    "1 of 1 rep in quotas.csv has no deals under that name: `aruiz@example.com`",
                    "treat rep \"aruiz@example.com\" as \"Ana Ruiz\"",
                ]
            ])
    }

    /// One file that calls some by their names and others by their addresses or ids.
    @Test func aListOfPeopleBringsNamesAddressesAndIDsTogether() throws {
        let result = try company([
            "deals.csv":
                "Id,Owner,Stage,Amount\n1,Ana Ruiz,Won,5\n2,ben@example.com,Won,6\n3,U3,Won,7\n4,Ben Okoye,Won,7\n",
            "users.csv":
                "Id,Name,Email\nU1,Ana Ruiz,ana@example.com\nU2,Ben Okoye,Ben@Example.com\nU3,Cy Moor,cy@example.com\n",
        ])
        #expect(result.texts("deals", "rep") == ["Ana Ruiz", "Ben Okoye", "Cy Moor", "Ben Okoye"])
        #expect(result.doubts(.unmatched).isEmpty)
    }

    @Test(arguments: [
        ("ana.ruiz@example.com", true), ("ana@example.com", true), ("aruiz@example.com", true),
        ("ruiz@example.com", true), ("bob@example.com", false), ("Ana Ruiz", false), ("@", false),
    ]) func addressesOfPeople(_ address: String, _ isHers: Bool) {
        #expect(RepNameDoubts.isAddress(address, of: "Ana Ruiz") == isHers)
    }

    /// The export has one column for both: what is open may close then, what is decided did.
    @Test func oneDateForPlanAndFactIsTold() throws {
        let result = try deals(
            "1,Ana,A,New,Won,5,2024-01-13,2024-01-02", "2,Ana,B,New,Demo,5,2025-01-13,2024-01-02")
        #expect(
            result.doubts(.dates).map(\.text) == ["`Close Date` of 1 open deal is taken as expected close"])
    }
}
