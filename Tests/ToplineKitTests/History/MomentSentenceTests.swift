import Model
import SampleCompany
import Testing
import ToplineKit

/// Slippage, pushes and the passing of stages as they are asked for, on files written by hand.
struct MomentSentenceTests {
    private static let september = """
        Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Ann,Proposal,2017-08-01,2017-12-31,,100
        2,Bo,Proposal,2017-08-05,2017-11-30,,200
        3,Bo,Won,2017-08-05,2017-09-30,2017-09-30,50
        4,Bo,Qualified,2017-08-05,2017-10-31,,70
        5,Cy,Qualified,2017-08-05,2017-10-15,,40

        """
    private static let december = """
        Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Ann,Negotiation,2017-08-01,2018-02-28,,180
        2,Bo,Won,2017-08-05,2017-11-30,2017-11-30,220
        3,Bo,Won,2017-08-05,2017-09-30,2017-09-30,50
        4,Bo,Proposal,2017-08-05,2017-12-31,,70
        6,Bo,Qualified,2017-10-10,2017-12-31,,70
        7,Cy,Won,2017-10-10,2017-12-31,2017-12-31,5

        """

    private let folder: TemporaryFolder
    private let session: Session

    init() throws {
        folder = try TemporaryFolder([("deals.csv", Self.september)])
        _ = try Session(folder: folder.path).reply(to: "pipeline", OutputOptions())
        try folder.write(Self.december, to: "deals.csv")
        session = try Session(folder: folder.path)
    }

    private func reply(_ sentence: String) -> Reply { session.reply(to: sentence, OutputOptions()) }

    private func rows(_ sentence: String) -> [[String]] {
        let reply = reply("\(sentence) as csv")
        #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
        return Array(CSVRows.parse(reply.output).dropFirst())
    }

    /// 410 was due: 1 was moved, 4 was moved within the quarter and is open, 5 is gone; 2 was won.
    @Test func slippageIsOfWhatWasDueAtTheBeginning() {
        #expect(
            rows("due amount, slipped amount, due deals, slipped deals Q4 2017") == [
                ["410", "210", "4", "3"]
            ])
        let answer = reply("slippage Q4 2017").output
        #expect(answer.contains("51.2 %") && answer.contains("4 due in Q4 2017"), "\(answer)")
        #expect(answer.contains("1 slipped deal is gone from the files."), "\(answer)")
        #expect(rows("slip rate by rep Q4 2017").map { $0[0] + $0[1] } == ["Ann1", "Cy1", "Bo0.5"])
    }

    /// A lost deal that is open again has a new expected close, which nobody pushed.
    @Test func whatIsOpenedAgainIsNotPushed() throws {
        let header = "Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount\n"
        let other = "9,Bo,Qualified,2017-09-01,2017-12-31,,1\n"
        let folder = try TemporaryFolder()
        for rows in [
            "1,Ann,Proposal,2017-08-01,2017-09-30,,100\n\(other)",
            "1,Ann,Lost,2017-08-01,2017-09-30,2017-10-05,100\n\(other)",
            "1,Ann,Proposal,2017-08-01,2017-12-31,,100\n\(other)10,Bo,Qualified,2017-11-01,2017-12-31,,1\n",
        ] {
            try folder.write(header + rows, to: "deals.csv")
            _ = try Session(folder: folder.path).reply(to: "pipeline", OutputOptions())
        }
        let answer = try Session(folder: folder.path).reply(to: "pushes", OutputOptions()).output
        #expect(answer.contains("Nothing was pushed."), "\(answer)")
        #expect(answer.contains("3 readings"), "\(answer)")
    }

    @Test func itsExplanationAndItsDealsAreThere() {
        let explained = reply("explain slippage Q4 2017").output
        #expect(explained.contains("210 / 410 = 51.2 %") && explained.contains("Known by"), "\(explained)")
        #expect(reply("explain slippage").output.contains("In Q4 2017   210 / 410 = 51.2 %"))
        _ = reply("slipped amount by rep Q4 2017")
        let drilled = reply("drill Bo").output
        #expect(drilled.contains("70") && drilled.contains("Together: slipped amount 70."), "\(drilled)")
    }

    /// By the middle of November nothing that was due by then had been decided.
    @Test func aRunningPeriodCountsWhatWasDueByToday() {
        #expect(rows("due deals, slipped deals Q4 2017 as of 2017-11-15") == [["2", "2"]])
        let answer = reply("slippage Q4 2017 as of 2017-11-15").output
        #expect(answer.contains("Of a period that still runs it is what was due by today."), "\(answer)")
    }

    @Test func beforeTheFirstReadingNothingIsKnown() {
        let answer = reply("slippage Q3 2017").output
        #expect(answer.contains("What was due then is not known."), "\(answer)")
        #expect(answer.contains("Expected closes are known from 2017-09-30 on"), "\(answer)")
        #expect(rows("slippage by quarter 2017").map { $0[0] } == ["2017-Q4"])
    }

    @Test func pushesAreCountedAndListed() {
        #expect(rows("pushes by rep this quarter") == [["Ann", "1"], ["Bo", "1"]])
        #expect(
            rows("list open deals where push count >= 1 showing deal id, push count, push days") == [
                ["4", "1", "61"], ["1", "1", "59"],
            ])
        #expect(rows("average push count of open deals") == [["0.6666666666666666"]])
        #expect(
            rows("list open deals showing deal id sorted by push count").map { $0[0] } == ["1", "4", "6"])
    }

    /// A column of the file that is called so is what the words mean.
    @Test func aColumnOfTheFileComesFirst() throws {
        let folder = try TemporaryFolder([
            (
                "deals.csv",
                "Deal ID,Stage,Created,Expected Close,Amount,Push Count\n1,Proposal,2017-08-01,2017-12-31,5,4\n"
            )
        ])
        let session = try Session(folder: folder.path, today: "2017-12-31")
        let reply = session.reply(to: "list open deals showing deal id, push count as csv", OutputOptions())
        #expect(reply.output == "Id,Push count\n1,4\n", "\(reply.output)\(reply.errors)")
    }

    @Test(arguments: [
        "slippage", "slippage by rep", "slippage created last quarter", "list slipped deals",
        "slippage, revenue by rep Q4 2017", "revenue by rep Q4 2017 where slippage > 20%",
        "slippage by rep Q4 2017 where revenue > 5",
    ])
    func whatCannotBeAskedIsRefused(_ sentence: String) {
        let reply = reply(sentence)
        #expect(reply.status == .failed && reply.errors.contains("error TL"), "\(reply.output)")
        if let offer = reply.offeredFix { #expect(self.reply(offer).status == .fine, "\(offer)") }
    }

    // MARK: Files that tell changes

    private static let deals = """
        Deal ID,Opportunity Name,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Acme,Ann,Closed Won,2025-01-02,2025-05-10,2025-05-10,150
        2,Beta,Ann,Negotiation,2025-01-02,2025-08-31,,300
        3,Gamma,Bo,Closed Lost,2025-01-02,2025-03-31,2025-03-01,70

        """

    private func company(_ history: String) throws -> TemporaryFolder {
        try TemporaryFolder([("deals.csv", Self.deals), ("history.csv", history)])
    }

    /// Edits of one month within it are none; those after the end neither.
    @Test func aFieldHistoryTellsPushes() throws {
        let folder = try company(
            """
            "Opportunity Name","Field / Event","Old Value","New Value","Edit Date","Edited By"
            "Beta","Close Date","6/10/2025","6/30/2025","2/15/2025 2:15 PM","Ann"
            "Beta","Close Date","6/30/2025","7/31/2025","6/15/2025 2:15 PM","Ann"
            "Beta","Stage","Prospecting","Negotiation","6/15/2025 2:15 PM","Ann"
            "Beta","Close Date","7/31/2025","8/31/2025","7/20/2025 2:15 PM","Ann"
            "Acme","Close Date","3/31/2025","5/10/2025","5/10/2025 2:15 PM","Ann"

            """)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        func csv(_ sentence: String) -> String {
            let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
            return reply.output + reply.errors
        }
        #expect(
            csv("list deals showing name, push count, push days") == """
                Name,Push count,Push days
                Acme,,
                Gamma,,
                Beta,2,82

                """)
        #expect(csv("pushes by month 2025") == "Month,Pushes\n2025-06,1\n2025-07,1\n")
        #expect(
            csv("list deals where name is Beta showing expected close as of 2025-02-01").contains(
                "2025-06-10"))
        #expect(
            csv("list slipped deals Q2 2025 showing name, expected close")
                == "Name,Expected close\nBeta,2025-06-30\n")
    }

    /// Gamma skipped a stage backwards and was lost; Acme skipped one and was won; Beta is under way.
    @Test func stagesArePassedSkippedAndUnderWay() throws {
        let folder = try company(
            """
            Deal ID,Stage,Entered
            1,Prospecting,2025-01-02
            1,Negotiation,2025-02-10
            1,Closed Won,2025-05-10
            2,Prospecting,2025-01-05
            2,Proposal,2025-02-01
            2,Negotiation,2025-06-01
            3,Prospecting,2025-01-02
            3,Proposal,2025-01-12
            3,Prospecting,2025-02-01
            3,Closed Lost,2025-03-01

            """)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        func rows(_ sentence: String) -> [[String]] {
            let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
            #expect(reply.status == .fine, "\(reply.errors)")
            return Array(CSVRows.parse(reply.output).dropFirst())
        }
        let entries = rows("stage entries, stage conversion, stage time by stage Q1 2025 sorted by stage")
        #expect(
            entries.map { $0.joined(separator: " ") } == [
                "Negotiation 1 1 89", "Proposal 3 0.6666666666666666 70", "Prospecting 3 1 38",
            ], "\(entries)")
        let funnel = session.reply(to: "funnel created Q1 2025", OutputOptions()).output
        #expect(funnel.contains("Prospecting      3"), "\(funnel)")
        #expect(rows("stage conversion created Q1 2025") == [["0.75"]])
        #expect(rows("list open deals showing name, stage days") == [["Beta", "213"]])
    }
}
