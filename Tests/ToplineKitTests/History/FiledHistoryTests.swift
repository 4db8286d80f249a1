import Model
import SampleCompany
import Testing
import ToplineKit

/// Changes of stage that the company's own files tell: which stage a deal was in on a past day.
struct FiledHistoryTests {
    private static let deals = """
        Deal ID,Opportunity Name,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Acme,Ann,Closed Won,2025-01-02,2025-05-31,2025-05-10,150
        2,Beta,Ann,Negotiation,2025-01-02,2025-08-31,,300
        3,Gamma,Bo,Closed Lost,2025-01-02,2025-03-31,2025-03-01,70
        4,Delta,Bo,Proposal,2025-01-02,2025-09-30,,40
        5,Twin,Bo,Proposal,2025-01-02,2025-09-30,,5
        6,Twin,Bo,Proposal,2025-01-02,2025-09-30,,6

        """

    private func stages(_ history: (name: String, text: String), deals: String = deals, on day: String) throws
        -> [String]
    {
        let folder = try TemporaryFolder([("deals.csv", deals), history])
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let reply = session.reply(
            to: "list open deals showing name, stage, amount as of \(day) as csv", OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return CSVRows.parse(reply.output).dropFirst().map { $0.joined(separator: " ") }.sorted()
    }

    @Test func aListOfEntriesTellsTheStage() throws {
        let entries = """
            Deal ID,Stage,Entered
            1,Prospecting,2025-01-02
            1,Proposal,2025-02-10
            1,Closed Won,2025-05-10
            2,Prospecting,2025-01-05
            2,Negotiation,2025-06-01
            3,Prospecting,2025-01-02
            3,Closed Lost,2025-03-01

            """
        let february = try stages(("stage_history.csv", entries), on: "2025-02-15")
        #expect(
            february == [
                "Acme Proposal 150", "Beta Prospecting 300", "Delta Proposal 40", "Gamma Prospecting 70",
                "Twin Proposal 5", "Twin Proposal 6",
            ])
        // Before the first entry nobody knows the stage.
        #expect(try stages(("stage_history.csv", entries), on: "2025-01-03").contains("Beta  300"))
    }

    /// Newest first, one row a change with the values after it; a name that two deals have tells neither.
    @Test func aSalesforceHistoryReportTellsAmountsToo() throws {
        let report = """
            "Opportunity Name","From Stage","To Stage","Last Modified","Last Modified By","Amount","Probability (%)","Close Date"
            "Twin","Prospecting","Proposal","7/1/2025","Ann","5","50","9/30/2025"
            "Beta","Qualified","Negotiation","6/15/2025","Ann","300","60","8/31/2025"
            "Beta","Prospecting","Qualified","3/15/2025","Ann","250","20","6/30/2025"
            "Beta","Prospecting","Prospecting","2/15/2025","Ann","200","10","6/30/2025"
            "Acme","Prospecting","Closed Won","5/10/2025","Ann","150","100","5/10/2025"

            """
        let file = (name: "history.csv", text: report)
        #expect(try stages(file, on: "2025-04-01").contains("Beta Qualified 250"))
        #expect(try stages(file, on: "2025-02-20").contains("Beta Prospecting 200"))
        #expect(try stages(file, on: "2025-01-20").contains("Beta Prospecting 300"))
        #expect(try stages(file, on: "2025-04-01").contains("Acme Prospecting 150"))
        #expect(try stages(file, on: "2025-04-01").filter { $0.hasPrefix("Twin Proposal") }.count == 2)
        #expect(try stages(file, on: "2025-12-31").contains("Beta Negotiation 300"))
    }

    @Test func aFieldHistoryTellsStagesAlone() throws {
        let report = """
            "Opportunity Name","Field / Event","Old Value","New Value","Edit Date","Edited By"
            "Beta","Stage","Prospecting","Negotiation","6/15/2025 2:15 PM","Ann"
            "Beta","Amount","100","300","5/15/2025 2:15 PM","Ann"
            "Delta","Stage","Prospecting","Proposal","2/15/2025 2:15 PM","Ann"

            """
        let may = try stages(("history.csv", report), on: "2025-05-20")
        #expect(may.contains("Beta Prospecting 300") && may.contains("Delta Proposal 40"))
    }

    @Test func columnsOfDaysTellTheStage() throws {
        let deals = #"""
            "Record ID","Deal Name","Deal Stage","Pipeline","Amount","Close Date","Create Date","Deal owner","Is Closed Won","Date entered ""Demo (Sales)""","Date entered ""Offer (Sales)"""
            "1","Acme","Offer","Sales","10","2025-12-31 14:05","2025-01-02 09:30","Ann","false","2025-01-10 09:30","2025-04-01 09:30"
            "2","Beta","Closed won","Sales","20","2025-03-05 14:05","2025-01-02 09:30","Ann","true","2025-02-10 09:30",""

            """#
        let other = (name: "notes.csv", text: "Note\nx\n")
        #expect(try stages(other, deals: deals, on: "2025-02-20") == ["Acme Demo 10", "Beta Demo 20"])
        #expect(try stages(other, deals: deals, on: "2025-05-20") == ["Acme Offer 10"])
    }

    /// The sample company's own history, deal by deal.
    @Test func theSampleCompanysStagesAreThoseOfItsHistory() throws {
        let company = CompanyGenerator(shape: Shape(lastDay: Day(iso: "2025-12-31")!, dealPercent: 20))
        let day = "2024-08-14"
        let records = company.records().deals.filter { deal in
            deal.created.description <= day && (deal.closed.map { $0.description > day } ?? true)
        }
        var expected: [String: Int] = [:]
        for deal in records {
            let stage = deal.history.last { $0.entered.description <= day }?.stage ?? ""
            expected[stage, default: 0] += 1
        }
        let folder = try TemporaryFolder(
            company.files().map { (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) })
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let reply = session.reply(to: "open deals by stage as of \(day) as csv", OutputOptions())
        let found = CSVRows.parse(reply.output).dropFirst().map { ($0[0], Int($0[1]) ?? -1) }
        #expect(Dictionary(uniqueKeysWithValues: found) == expected, "\(reply.output)\(reply.errors)")
    }
}
