import Model
import Store
import Testing

@testable import Importing

/// Every program's export opens as it comes, with the right counts, roles and doubts.
@Suite struct VendorTests {
    /// What one file has to come to.
    struct Expected: Sendable, CustomTestStringConvertible {
        var file: String
        var program: String?
        /// By role; `outcome` and what is worked out are left out.
        var headers: [String: String]
        /// False for a program that does not write when an open deal may close.
        var expectsClose = true
        var reps = ["Ana Ruiz": Int64(2_025_050), "Ben Okoye": 3_334_950, "Chloé Martin": 640_000]

        var testDescription: String { file }
    }

    private static let all = english + LocalisedExports.all

    private static let english: [Expected] = [
        Expected(
            file: "salesforce-report.csv", program: "Salesforce opportunity report",
            headers: [
                "rep": "Opportunity Owner", "account": "Account Name", "name": "Opportunity Name",
                "stage": "Stage", "currency": "Amount Currency", "amount": "Amount", "closed": "Close Date",
                "created": "Created Date", "id": "Opportunity ID", "source": "Lead Source", "type": "Type",
                "probability": "Probability (%)",
            ]),
        Expected(
            file: "salesforce-grouped.csv", program: "Salesforce opportunity report",
            headers: ["rep": "Opportunity Owner ↑", "amount": "Amount", "closed": "Close Date"]),
        Expected(
            file: "salesforce-dataloader.csv", program: "Salesforce Data Loader",
            headers: [
                "id": "Id", "name": "Name", "account": "AccountId", "stage": "StageName", "rep": "OwnerId",
                "amount": "Amount", "closed": "CloseDate", "created": "CreatedDate",
                "reason": "LossReason__c",
            ],
            reps: [
                "0055g000001AnaRAAA": 2_025_050, "0055g000001BenOAAA": 3_334_950,
                "0055g000001ChlMAAA": 640_000,
            ]),
        Expected(
            file: "hubspot-deals.csv", program: "HubSpot deals",
            headers: [
                "id": "Record ID", "name": "Deal Name", "stage": "Deal Stage", "rep": "Deal owner",
                "account": "Associated Company", "amount": "Amount", "closed": "Close Date",
                "created": "Create Date", "reason": "Closed Lost Reason", "probability": "Deal probability",
                "currency": "Currency",
            ]),
        Expected(
            file: "pipedrive-deals.csv", program: "Pipedrive deals",
            headers: [
                "id": "Deal - ID", "name": "Deal - Title", "stage": "Deal - Stage", "rep": "Deal - Owner",
                "account": "Deal - Organization", "amount": "Deal - Value", "closed": "Deal - Won time",
                "created": "Deal - Deal created", "expected close": "Deal - Expected close date",
                "reason": "Deal - Lost reason", "currency": "Deal - Currency",
            ]),
        Expected(
            file: "zoho-deals.csv", program: "Zoho deals",
            headers: [
                "id": "Record Id", "name": "Deal Name", "stage": "Stage", "rep": "Deal Owner",
                "account": "Account Name", "amount": "Amount", "closed": "Closing Date",
                "created": "Created Time", "reason": "Reason For Loss",
            ]),
        Expected(
            file: "close-opportunities.csv", program: "Close opportunities",
            headers: [
                "id": "id", "stage": "status_label", "rep": "user_name", "account": "lead_name",
                "amount": "value", "closed": "date_won", "created": "date_created",
                "currency": "value_currency", "probability": "confidence",
            ], expectsClose: false),
        Expected(
            file: "copper-opportunities.csv", program: "Copper opportunities",
            headers: [
                "name": "Name", "stage": "Stage", "rep": "Owned By", "account": "Company", "amount": "Value",
                "closed": "Close Date", "created": "Date Created", "probability": "Win Probability",
                "reason": "Loss Reason",
            ]),
        Expected(
            file: "odoo-pipeline.csv", program: "Odoo pipeline",
            headers: [
                "id": "External ID", "name": "Opportunity", "stage": "Stage", "rep": "Salesperson",
                "account": "Customer", "amount": "Expected Revenue", "closed": "Closed Date",
                "expected close": "Expected Closing", "created": "Created on", "reason": "Lost Reason",
                "team": "Sales Team",
            ]),
        Expected(
            file: "odoo-crm-lead.csv", program: "Odoo crm.lead",
            headers: [
                "id": "id", "name": "name", "stage": "stage_id", "rep": "user_id", "account": "partner_id",
                "amount": "expected_revenue", "closed": "date_closed", "expected close": "date_deadline",
                "created": "create_date", "reason": "lost_reason_id", "team": "team_id",
            ]),
        Expected(
            file: "dynamics-opportunities.csv", program: "Dynamics 365 opportunities",
            headers: [
                "id": "(Do Not Modify) Opportunity", "name": "Topic", "stage": "Pipeline Phase",
                "rep": "Owner", "account": "Potential Customer", "amount": "Est. Revenue",
                "closed": "Actual Close Date", "expected close": "Est. Close Date", "created": "Created On",
            ]),
        Expected(
            file: "dynamics-records.csv", program: "Dynamics 365 opportunity records",
            headers: [
                "id": "opportunityid", "name": "name", "stage": "stepname", "rep": "_ownerid_value",
                "account": "_parentaccountid_value", "amount": "estimatedvalue",
                "closed": "actualclosedate", "expected close": "estimatedclosedate", "created": "createdon",
            ]),
        Expected(
            file: "capsule-opportunities.csv", program: "Capsule opportunities",
            headers: [
                "name": "Name", "stage": "Milestone", "rep": "Owner", "account": "Organisation",
                "amount": "Value", "closed": "Closed On", "expected close": "Expected Close On",
                "created": "Created On", "currency": "Currency",
            ]),
        Expected(
            file: "german-spreadsheet.csv", program: nil,
            headers: [
                "stage": "Verkaufsphase", "rep": "Verkäufer", "account": "Kunde", "amount": "Betrag",
                "closed": "Abschlussdatum", "created": "Erstellt am",
            ]),
    ]

    @Test(arguments: all) func opensAsItComes(_ expected: Expected) throws {
        let result = try ExportFixtures.company(expected.file)
        #expect(result.program == expected.program)
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (5, 3, 4))
        #expect(result.wonByRep() == expected.reps)
        let headers = result.headers()
        for (role, header) in expected.headers { #expect(headers[role] == header, "\(role)") }
    }

    @Test(arguments: LocalisedExports.all) func anExportInAnotherLanguageLeavesNoDoubtOfItsOutcomes(
        _ expected: Expected
    ) throws {
        let result = try ExportFixtures.company(expected.file)
        let archived = expected.file.hasPrefix("odoo") ? 1 : 0
        #expect(result.doubts(.outcome).count == archived, "\(result.doubts(.outcome).map(\.text))")
        #expect(result.summary.problems.count(of: .valueMissing) == 0)
    }

    @Test(arguments: all) func closedAndExpectedDaysAreApart(_ expected: Expected) throws {
        let result = try ExportFixtures.company(expected.file)
        let deals = try #require(result.table("deals"))
        let (closed, expectedClose) = (deals.column(.closed), deals.column(.expectedClose))
        let outcome = try #require(deals.column(.outcome))
        let rows = 0..<deals.rowCount
        let closedDays = rows.compactMap { closed?.day(at: $0)?.description }.sorted()
        #expect(
            closedDays == [
                "2025-02-28", "2025-03-05", "2025-03-31", "2025-04-17", "2025-05-21", "2025-05-30",
                "2025-06-13",
                "2025-06-27",
            ])
        guard expected.expectsClose else { return }
        let open = rows.filter { outcome.text(at: $0) == "open" }
        #expect(
            open.compactMap { expectedClose?.day(at: $0)?.description }.sorted() == [
                "2025-07-15", "2025-08-22", "2025-09-30", "2025-10-12",
            ])
    }

    @Test func everyMeaningOfAVendorIsOneOfItsRecords() {
        for vendor in Vendor.known {
            let names = Set((vendor.kind ?? .deals).meanings.map(\.name))
            for header in vendor.headers {
                #expect(header.weight > 0, "\(vendor.name): \(header.key)")
                if let meaning = header.meaning {
                    #expect(names.contains(meaning), "\(vendor.name): \(meaning)")
                }
            }
            #expect(Set(vendor.headers.map(\.key)).count == vendor.headers.count, "\(vendor.name)")
        }
    }

    @Test(arguments: all) func theScoresAreTold(_ expected: Expected) throws {
        let table = try #require(try ExportFixtures.company(expected.file).summary.tables.first)
        #expect(table.origins.map(\.score) == table.origins.map(\.score).sorted(by: >))
        guard let program = expected.program else {
            return #expect(table.origins.allSatisfy { $0.score < VendorFinder.threshold })
        }
        #expect(table.why.contains(program))
        // No other program comes near.
        #expect((table.origins.dropFirst().first?.score ?? 0) + 10 < table.origins[0].score)
    }

    @Test(arguments: ["salesforce-history-report.csv", "salesforce-field-history.csv"])
    func historiesAreChangesOfStages(_ file: String) throws {
        let result = try Importer.run(
            [
                ImportFile(name: file, bytes: ExportFixtures.bytes(file)),
                ImportFile(name: "deals.csv", bytes: ExportFixtures.bytes("salesforce-report.csv")),
            ], context: context)
        #expect(result.database.tables.map(\.name) == ["deals", "stage changes"])
        let roles = Set(result.database.tables[1].columns.compactMap(\.role))
        #expect(roles.isSuperset(of: [.stage, .fromStage, .entered]))
        #expect(result.database.links.contains { $0.fromTable == "stage changes" && $0.toColumn == "name" })
        #expect(result.summary.leftAside.isEmpty)
    }

    @Test func headersAreComparedWithoutOrnaments() {
        #expect(Vendor.key(of: "Opportunity Owner  ↑") == "opportunity owner")
        #expect(Vendor.key(of: "Date entered \u{201C}Demo\u{201D}") == "date entered \"demo\"")
        #expect(Vendor.key(of: "Date entered 'Demo'") == "date entered \"demo\"")
        let headers = ["Date entered 'Demo (Sales)'", "Date entered \"Won (Sales)\"", "Deal owner"]
        #expect(VendorFinder.matches(headers: headers).first?.score == 25)
    }

    @Test func aCorrectionKeepsTheRestOfTheMapping() throws {
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "pipedrive-deals.csv", kind: "deals",
                columns: [Corrections.Column(name: "account", header: "Deal - Contact person")]))
        let result = try ExportFixtures.company("pipedrive-deals.csv", corrections: corrections)
        #expect(result.headers()["account"] == "Deal - Contact person")
        #expect(result.headers()["closed"] == "Deal - Won time")
        #expect((result.summary.won, result.summary.lost, result.summary.open) == (5, 3, 4))
    }
}
