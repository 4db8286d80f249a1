import Model
import Store
import Testing

@testable import Importing

/// What exports say against themselves is told and never counted silently.
@Suite struct ExportDoubtTests {
    private func counts(_ result: ImportResult) -> [Int] {
        [result.summary.won, result.summary.lost, result.summary.open]
    }

    @Test func flagsThatContradictTheStageAreTold() throws {
        let result = try company([
            "opps.csv": """
            Id,OwnerId,StageName,IsWon,IsClosed,Amount,CloseDate
            1,Ana,Closed Won,true,true,5,2024-01-13
            2,Ana,Proposal,true,true,5,2024-01-14
            3,Ben,Closed Won,false,true,5,2024-01-15
            4,Ben,Closed Lost,false,true,5,2024-01-16
            5,Ben,Proposal,false,false,5,2024-01-17
            6,Ben,Closed Won,true,false,5,2024-01-18

            """
        ])
        #expect(counts(result) == [3, 2, 1])
        #expect(
            result.doubts(.outcome).map(\.text) == [
                "1 deal is won by `IsWon` and not closed by `IsClosed`; it counts as won",
                "1 deal in stage `Closed Won` is lost by `IsWon` and `IsClosed` and counts so",
                "1 deal in stage `Proposal` is won by `IsWon` and `IsClosed` and counts so",
            ])
        #expect(
            result.doubts(.outcome).dropFirst().map(\.sentence) == [
                "treat stage \"Closed Won\" as won", "treat stage \"Proposal\" as open",
            ])
    }

    @Test func whatIsSaidOfAStageGoesBeforeFlagsAndStatus() throws {
        var corrections = Corrections()
        corrections.add(Corrections.Stage(text: "Proposal", outcome: .open))
        let flags = try company(
            [
                "opps.csv": """
                Id,OwnerId,StageName,IsWon,IsClosed,Amount,CloseDate
                1,Ana,Closed Won,true,true,5,2024-01-13
                2,Ana,Proposal,true,true,5,2024-01-14

                """
            ], corrections: corrections)
        #expect(counts(flags) == [1, 0, 1])
        #expect(flags.doubts(.outcome).isEmpty)
        let status = try company(
            ["deals.csv": "id,rep,stage,status,amount\n1,Ana,Proposal,Won,5\n2,Ana,Demo,Won,5\n"],
            corrections: corrections)
        #expect(counts(status) == [1, 0, 1])
    }

    @Test func aStatusThatContradictsTheStageIsTold() throws {
        let result = try company([
            "deals.csv":
                "id,rep,stage,status,amount\n1,Ana,Closed Lost,Won,5\n2,Ana,Demo,Won,5\n3,Ana,Demo,Open,5\n"
        ])
        #expect(counts(result) == [2, 0, 1])
        #expect(
            result.doubts(.outcome).map(\.text) == [
                "1 deal in stage `Closed Lost` is won by `status` and counts so"
            ])
    }

    @Test func aWonFlagAloneAndTheStageAreWeighed() throws {
        let result = try company([
            "deals.csv": """
            Record ID,Deal Name,Deal Stage,Deal owner,Amount,Create Date,Is Closed Won
            1,A,closedwon,Ana,5,2024-01-13,true
            2,B,closedwon,Ana,5,2024-01-13,false
            3,C,demo,Ana,5,2024-01-13,true
            4,D,closedlost,Ana,5,2024-01-13,false

            """
        ])
        #expect(counts(result) == [3, 1, 0])
        #expect(
            result.doubts(.outcome).map(\.text) == [
                "1 deal in stage `demo` is won by `Is Closed Won` and counts so",
                "1 deal whose stage says won is not won by `Is Closed Won`; it counts as won",
            ])
    }

    @Test func openDealsThatAreNotWonYetAreNotLost() throws {
        let header = "Record ID,Deal Name,Deal Stage,Deal owner,Amount,Create Date,Is Closed Won\n"
        let open = header + "1,A,demo,Ana,5,2024-01-13,false\n2,B,Contract Sent,Ana,5,2024-01-13,false\n"
        let all = try company(["deals.csv": open])
        #expect(counts(all) == [0, 0, 2])
        #expect(all.doubts(.outcome).isEmpty)
        let some = try company(["deals.csv": open + "3,C,Done deal,Ana,5,2024-01-13,true\n"])
        #expect(counts(some) == [1, 0, 2])
        #expect(
            some.doubts(.outcome).map(\.text) == [
                "no stage says lost: 2 deals that are not won by `Is Closed Won` count as open"
            ])
    }

    @Test func certainProbabilitiesDecideWhereNoWordDoes() throws {
        let result = try company([
            "deals.csv": """
            id,rep,stage,probability,amount
            1,Ana,Omega,100,5
            2,Ana,Alpha,20,5
            3,Ana,Zero,0,5

            """
        ])
        #expect(counts(result) == [1, 1, 1])
        #expect(result.doubts(.outcome).map(\.sentence) == ["treat stage \"Omega\" as won"])
    }

    @Test func odooLosesWhatIsArchived() throws {
        let result = try company([
            "crm.csv": """
            Opportunity,Customer,Salesperson,Expected Revenue,Expected Closing,Stage,Probability,Lost Reason,Active
            A,X,Ana,5,2024-05-13,Proposition,40,,True
            B,X,Ana,5,2024-05-13,Proposition,0,,False
            C,X,Ana,5,2024-05-13,Won,100,,False
            D,X,Ana,5,2024-05-13,Erledigt,100,,True
            E,X,Ana,5,2024-05-13,Proposition,0,Price,True

            """
        ])
        #expect(counts(result) == [2, 2, 1])
        #expect(
            result.doubts(.outcome).map(\.text) == [
                "1 archived deal counts as lost (`Active` says no)",
                "1 won deal is archived (`Active` says no) and counts as won",
                "1 deal in stage `Proposition` with a probability of 0 % and a reason counts as lost",
                "1 deal in stage `Erledigt` with a probability of 100 % counts as won",
            ])
    }

    @Test func totalsAndFootersAreNoDeals() throws {
        let result = try company([
            "report.csv": """
            Opportunity Owner,Opportunity Name,Stage,Amount,Close Date,Created Date
            Ana,A,Closed Won,5,1/13/2024,1/2/2024
            ,B,Closed Lost,6,1/14/2024,1/2/2024
            ,C,Closed Lost,6,1/14/2024,1/2/2024
            Subtotal,,,17,,
            Ben,D,Closed Won,7,1/15/2024,1/3/2024
            Subtotal,,,7,,
            Grand Totals (5 records),,,24,,
            "Copyright (c) 2000-2025 salesforce.com, inc.",,,,,

            """
        ])
        #expect(counts(result) == [2, 2, 0])
        #expect(result.texts("deals", "rep").compactMap { $0 }.sorted() == ["Ana", "Ana", "Ana", "Ben"])
        #expect(result.summary.problems.count(of: .rowRefused) == 4)
        #expect(
            result.doubts(.missing).map(\.text) == [
                "the report report.csv says 5 records; 4 are read",
                "2 empty cells of `Opportunity Owner` in report.csv take the value above, as in a grouped report",
            ])
    }

    /// Salesforce's summaries within summaries, with an arrow behind each header they are grouped by.
    @Test func groupsWithinGroupsAreFilledIn() throws {
        let result = try company([
            "report.csv": """
            Opportunity Owner ↑,Stage ↑,Opportunity Name,Amount,Close Date,Created Date
            Ana,Closed Lost,A,5,1/13/2024,1/2/2024
            ,,B,6,1/14/2024,1/2/2024
            ,Closed Won,C,6,1/14/2024,1/2/2024
            ,Subtotal,,17,,
            Ben,Closed Won,D,7,1/15/2024,1/3/2024
            ,,E,7,1/15/2024,1/3/2024
            Subtotal,Sum,,14,,
            ,Count,,2,,
            Total,,,31,,

            """
        ])
        #expect(counts(result) == [3, 2, 0])
        #expect(
            result.texts("deals", "rep").compactMap { $0 }.sorted() == ["Ana", "Ana", "Ana", "Ben", "Ben"])
        #expect(result.summary.problems.count(of: .rowRefused) == 4)
        #expect(result.doubts(.missing).count == 2)
    }

    @Test func aColumnWithHolesBesideGroupsIsNoGroup() throws {
        let result = try company([
            "report.csv": """
            Opportunity Owner,Lead Source,Stage,Amount,Close Date,Opportunity Name
            Ana,Fair,Closed Won,5,1/13/2024,A
            ,,Closed Won,6,1/14/2024,B
            Ben,Web,Closed Won,7,1/15/2024,C
            ,,Closed Won,8,1/15/2024,D

            """
        ])
        #expect(result.texts("deals", "source").count { $0 == nil } == 2)
    }

    @Test(
        "A total is no deal where another amount of its column cannot be read, or is in another currency",
        arguments: ["$500.00", "tbd", "500,00 $"])
    func totalsBesideUnreadableAmounts(_ amount: String) throws {
        let result = try company([
            "export.csv": """
            Opportunity Ref;Verkäufer;Kunde;Betrag (€);Status;Erstellt am;Abgeschlossen am;Vorauss. Abschluss
            OP-1;Anna;ACME GmbH;1.234,56 €;Gewonnen;01.10.2025;15.11.2025;30.11.2025
            OP-2;Anna;Beta AG;12.000,00 €;Verloren;05.10.2025;20.11.2025;30.11.2025
            OP-3;Jörg;Gamma SE;8.500,00 €;Offen;10.10.2025;;31.12.2025
            OP-4;Jörg;Delta KG;2.000,00 €;Gewonnen;12.10.2025;01.12.2025;15.12.2025
            OP-5;Jörg;Delta KG;\(amount);Gewonnen;12.10.2025;02.12.2025;15.12.2025
            Gesamt;;;24.234,56 €;;;;

            """
        ])
        #expect(counts(result) == [3, 1, 1])
        #expect(result.texts("deals", "opportunity ref").contains("Gesamt") == false)
    }

    @Test func aCompanyCalledTotalIsNoTotal() throws {
        let result = try company([
            "deals.csv":
                "Customer,Rep,Stage,Amount,Closed\nTotal,Ana,Won,5,2024-01-13\nAcme,Ana,Lost,5,2024-01-14\n"
        ])
        #expect(counts(result) == [1, 1, 0])
        #expect(result.summary.problems.isEmpty)
    }

    @Test func missingOwnersAreNotFilledIn() throws {
        // Owners repeat: the file is no grouped report.
        let result = try company([
            "deals.csv": "Rep,Customer,Stage,Amount\nAna,A,Won,5\n,B,Won,5\nAna,C,Won,5\n,D,Lost,5\n"
        ])
        #expect(result.texts("deals", "rep") == ["Ana", nil, "Ana", nil])
    }

    @Test(arguments: [
        ("Grand Totals (12 records)", true), ("Total (3 records)", true), ("Zwischensumme", true),
        ("Copyright © 2000-2025", true), ("Total", true), ("Total Energies", false),
        ("Totals Ltd", false), ("Confidential Information - Do Not Distribute", true),
        ("Gesamt", true), ("Gesamt (12 Datensätze)", true), ("Insgesamt", true), ("Sous-total", true),
        ("Total general", true), ("Totale complessivo", true), ("Total geral", true), ("Eindtotaal", true),
        ("Summer Sale", false), ("Soma Foods", false), ("Gesamtschule Nord", false),
    ]) func labels(_ text: String, _ isLabel: Bool) {
        #expect(ReportRows.isLabel(text) == isLabel)
    }

    @Test func severalPipelinesAreNamed() throws {
        let doubts = try ExportFixtures.company("hubspot-deals.csv").doubts(.pipelines)
        #expect(
            doubts.map(\.text) == [
                "the deals are of 2 pipelines: `Sales Pipeline` (10) and `Renewals` (2); all are counted together"
            ])
        #expect(doubts.map(\.sentence) == ["win rate, won deals where deal pipeline is \"Sales Pipeline\""])
    }

    @Test func ownersWhoLeftKeepTheirDeals() throws {
        let result = try ExportFixtures.company("pipedrive-deals.csv")
        #expect(
            result.doubts(.joined).map(\.text) == [
                "rep `Ben Okoye (deactivated)` (2 deals) is taken for `Ben Okoye`"
            ])
        var corrections = Corrections()
        let name = "Ben Okoye (deactivated)"
        corrections.add(Corrections.Spelling(dimension: "rep", text: name, meant: name))
        let apart = try ExportFixtures.company("pipedrive-deals.csv", corrections: corrections)
        #expect(apart.wonByRep()[name] == 334_950)
    }

    @Test func ownersAreNamedByAFileOfUsers() throws {
        func reps(_ owners: [String]) throws -> [String?] {
            try company([
                "deals.csv": "id,owner,stage,amount\n1,\(owners[0]),Won,5\n2,\(owners[1]),Lost,5\n",
                "users.csv": "Id,Name,Email\n005A,Ana Ruiz,ana@example.com\n005B,Ben Okoye,Ben@Example.com\n",
            ]).texts("deals", "rep")
        }
        #expect(try reps(["005A", "005B"]) == ["Ana Ruiz", "Ben Okoye"])
        #expect(try reps(["ana@example.com", "ben@example.com"]) == ["Ana Ruiz", "Ben Okoye"])
        let doubts = try ExportFixtures.company("salesforce-dataloader.csv").doubts(.name).map(\.text)
        #expect(doubts.contains { $0.hasPrefix("`OwnerId` names reps by ids such as `0055g000001AnaRAAA`") })
    }

    @Test func rowsThatAreAlikeInEverythingAreTold() throws {
        let row = "Ana,Acme,Won,5,2024-01-13\n"
        let result = try company(["deals.csv": "Rep,Customer,Stage,Amount,Closed\n\(row)\(row)\(row)"])
        #expect(counts(result) == [3, 0, 0])
        #expect(
            result.doubts(.duplicate).map(\.text) == [
                "2 rows are the same as another in every column of deals.csv; all are counted"
            ])
    }

    @Test func closeWritesCentsUnlessItsAmountsSayOtherwise() throws {
        func amounts(_ header: String, _ rows: [String]) throws -> ImportResult {
            let lines = rows.enumerated().map { "oppo_\($0),Acme,Won,won,\($1),one_time,USD,Ana" }
            return try company([
                "close.csv":
                    "id,lead_name,status_label,status_type,\(header),value_period,value_currency,user_name\n"
                    + lines.joined(separator: "\n") + "\n"
            ])
        }
        #expect(try amounts("value", ["12550", "100"]).wonByRep() == ["Ana": 12_650])
        #expect(
            try amounts("value,value_formatted", ["12550,\"$125.50\"", "100,$1"]).wonByRep() == [
                "Ana": 12_650
            ])
        #expect(
            try amounts("value,value_formatted", ["12550,\"$12,550\"", "100,$100"]).wonByRep() == [
                "Ana": 1_265_000
            ])
        #expect(try amounts("value", ["125.50", "1"]).wonByRep() == ["Ana": 12_650])
    }

    @Test func aColumnThatTheCompanyNamesIsTakenAsItStands() throws {
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "close-opportunities.csv", kind: "deals",
                columns: [Corrections.Column(name: "amount", header: "value")]))
        let result = try ExportFixtures.company("close-opportunities.csv", corrections: corrections)
        #expect(result.wonByRep()["Chloé Martin"] == 64_000_000)
        #expect(result.doubts(.numbers).isEmpty)
    }

    @Test func amountsOfSeveralPeriodsAreTold() throws {
        let result = try company([
            "close.csv": """
            id,lead_name,status_label,status_type,value,value_period,value_currency,user_name
            a,Acme,Won,won,100,monthly,USD,Ana
            b,Acme,Won,won,100,one_time,USD,Ana

            """
        ])
        #expect(result.doubts(.numbers).map(\.sentence).contains("revenue by value period"))
    }

    @Test func convertedAmountsAreOffered() throws {
        let header =
            "Opportunity Owner,Opportunity Name,Stage,Amount Currency,Amount,Amount (converted) Currency,"
            + "Amount (converted),Close Date\n"
        let rows =
            "Ana,A,Closed Won,EUR,100,USD,110.50,1/13/2025\nAna,B,Closed Won,USD,50,USD,50.00,1/14/2025\n"
        let asItComes = try company(["report.csv": header + rows])
        #expect(asItComes.headers()["amount"] == "Amount")
        #expect(
            asItComes.doubts(.currency).map(\.sentence) == [
                "import \"report.csv\" as deals with amount = \"Amount (converted)\", "
                    + "currency = \"Amount (converted) Currency\""
            ])
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "report.csv", kind: "deals",
                columns: [
                    Corrections.Column(name: "amount", header: "Amount (converted)"),
                    Corrections.Column(name: "currency", header: "Amount (converted) Currency"),
                ]))
        let corrected = try company(["report.csv": header + rows], corrections: corrections)
        #expect(corrected.wonByRep() == ["Ana": 16_050])
        #expect(corrected.currency == "USD" && corrected.doubts(.currency).isEmpty)
        // Said of the amount alone, it is not in the currency of its row either.
        corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "report.csv", kind: "deals",
                columns: [Corrections.Column(name: "amount", header: "Amount (converted)")]))
        let alone = try company(["report.csv": header + rows], corrections: corrections)
        #expect(alone.wonByRep() == ["Ana": 16_050])
        #expect(alone.currency == "USD" && alone.doubts(.currency).isEmpty)
    }

    /// HubSpot does not say which currency the company's is.
    @Test func amountsInTheCompanysCurrencyAreNotInThatOfTheirRow() throws {
        let text =
            "Record ID,Deal Name,Deal Stage,Amount,Amount in company currency,Currency,Deal owner,Create Date,Close Date\n"
            + "1,A,Closed won,100,110.50,EUR,Ana,2025-01-02,2025-01-13\n2,B,Closed won,50,50,USD,Ana,2025-01-02,2025-01-14\n"
        let asItComes = try company(["deals.csv": text])
        #expect(
            asItComes.doubts(.currency).map(\.sentence) == [
                "import \"deals.csv\" as deals with amount = \"Amount in company currency\""
            ])
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "deals.csv", kind: "deals",
                columns: [Corrections.Column(name: "amount", header: "Amount in company currency")]))
        let corrected = try company(["deals.csv": text], corrections: corrections)
        #expect(corrected.wonByRep() == ["Ana": 16_050])
        #expect(corrected.currency == nil && corrected.database.money == nil)
        #expect(corrected.doubts(.currency).map(\.sentence) == ["set currency USD"])
    }

    /// Whole numbers about 40,000 are how Excel counts the days of our years.
    @Test func amountsUnderAHeaderThatSpeaksOfClosingAreNoDays() throws {
        for header in ["Expected Revenue", "close_value", "Amount Closed"] {
            let result = try company([
                "deals.csv": "id,rep,stage,\(header)\n1,Ana,Won,42000\n2,Ana,Won,45000\n"
            ])
            #expect(result.wonByRep() == ["Ana": 8_700_000], "\(header)")
        }
    }

    @Test func zonesOfTimesAreTold() throws {
        let result = try ExportFixtures.company("close-opportunities.csv")
        #expect(
            result.doubts(.dates).map(\.text) == [
                "the times of day of `date_created`, `date_won` and `date_lost` in close-opportunities.csv are those of "
                    + "a time zone, mostly UTC; days count as written, so a deal near midnight may count on the day "
                    + "beside its own, 4 of them perhaps in the month beside"
            ])
    }

    @Test func datesThatCanBeReadTwoWaysAreAsked() throws {
        let header = "Opportunity Owner,Opportunity Name,Stage,Amount,Close Date,Fiscal Period\n"
        let open = try company(["r.csv": header + "Ana,A,Closed Won,5,3/5/2025,Q1\n"])
        #expect(open.doubts(.dates).map(\.sentence) == ["set date order day first"])
        let settled = try company([
            "r.csv": header + "Ana,A,Closed Won,5,3/5/2025,Q1\nAna,B,Closed Won,5,3/25/2025,Q1\n"
        ])
        #expect(settled.doubts(.dates).isEmpty)
    }

    @Test func severalLostStagesOfZohoAreLost() throws {
        let result = try ExportFixtures.company("zoho-deals.csv")
        #expect(result.doubts(.outcome).isEmpty)
        #expect(result.summary.lost == 3)
    }

    @Test func filesOfOneProgramAreOneTable() throws {
        let text = String(decoding: try ExportFixtures.bytes("pipedrive-deals.csv"), as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        let second = ([lines[0]] + lines[7...]).joined(separator: "\n") + "\n"
        let result = try company([
            "a.csv": lines[0...6].joined(separator: "\n") + "\n", "b.csv": second,
        ])
        #expect(result.program == "Pipedrive deals")
        #expect(counts(result) == [5, 3, 4])
        #expect(result.headers()["closed"] == "Deal - Won time")
    }
}
