import Testing
import ToplineKit

/// Revenue by who is credited with it, where a file parts deals between people.
@Suite struct SplitAnswerTests {
    private static let deals = """
        Id,Owner,Account Name,Stage,Amount,Close Date,Created Date
        D1,Ana,Acme,Closed Won,1000.01,2025-01-13,2025-01-02
        D2,Ana,Beta,Closed Won,100.00,2025-02-14,2025-01-02
        D3,Ben,Core,Closed Won,50,2025-03-15,2025-01-02
        D4,Ben,Dune,Closed Lost,70,2025-03-15,2025-01-02
        D5,Cy,Echo,Proposal,90,2025-05-15,2025-03-02

        """
    private static let reps = """
        Name,Team,Email
        Ana,West,ana@example.com
        Ben,East,ben@example.com
        Cy,East,cy@example.com
        Eve,SE,eve@example.com

        """
    private static let splits = """
        Opportunity ID,Split Owner,Split (%),Split Type
        D1,Ana,70,Revenue
        D1,Ben,30,Revenue
        D2,cy@example.com,50,Revenue
        D2,Ana,50,Revenue
        D2,Eve,100,Overlay
        D5,Ana,50,Revenue
        D5,Ben,40,Revenue

        """

    private func answers(_ sentences: String..., with splits: String? = splits) throws -> [String] {
        var files = [(name: "deals.csv", text: Self.deals), (name: "reps.csv", text: Self.reps)]
        if let splits { files.append((name: "splits.csv", text: splits)) }
        let folder = try TemporaryFolder(files)
        defer { withExtendedLifetime(folder) {} }
        let session = try Session(folder: folder.path, today: "2025-03-31")
        return sentences.map { sentence in
            let reply = session.reply(to: sentence, OutputOptions(width: 100))
            return reply.output + reply.errors
        }
    }

    @Test func creditedRevenueIsPartedToTheCent() throws {
        let texts = try answers("credited revenue by rep this quarter", "revenue this quarter")
        #expect(
            texts[0] == """
                Credited revenue by rep · closed in Q1 2025 (Jan 1 – Mar 31) · each credit once · 1,150.01 in all

                  Rep  Credited revenue  Credits
                  Ana            750.01        2  ▕████████████▏
                  Ben            350.00        2  ▕█████▋      ▏
                  Cy              50.00        1  ▕▊           ▏

                9 credits → 5 closed in Q1 2025 → 3 reps
                Note: Nothing before 2025-01-13: the data begin there (first closed day). (explain TL407)

                """)
        // What is credited adds up to what was sold.
        #expect(texts[1].contains("1,150.01"))
    }

    @Test func byTeamAndByAccountAndOverlaysApart() throws {
        let texts = try answers(
            "credited revenue by team", "credited revenue by account", "overlay revenue by rep")
        #expect(texts[0].contains("West            750.01") && texts[0].contains("East            400.00"))
        #expect(texts[1].contains("Acme          1,000.01") || texts[1].contains("1,000.01"))
        #expect(texts[2].contains("Eve           100.00") && !texts[2].contains("Ana"))
    }

    @Test func splitsAndCreditsAreListed() throws {
        let texts = try answers(
            "list splits where rep is Ben", "list credits where deal is D2", "describe splits", "list metrics"
        )
        #expect(texts[0].contains("D1") && texts[0].contains("30 %") && texts[0].contains("40 %"))
        #expect(texts[1].contains("Eve") && texts[1].contains("100 %") && texts[1].contains("yes"))
        #expect(texts[2].contains("Split Owner") && texts[2].contains("reps.rep"))
        #expect(texts[3].contains("credited revenue"))
    }

    @Test func withoutSplitsThereIsNone() throws {
        let texts = try answers("credited revenue by rep", "list metrics", with: nil)
        #expect(texts[0].contains("the data have no splits of deals, only deals"))
        #expect(!texts[1].contains("credited revenue"))
    }

    @Test func besideRevenueEachKindCountsItsOwn() throws {
        let text = try answers("revenue, credited revenue by team this quarter")[0]
        #expect(text.contains("West  1,100.01  ▕████████████▏            750.01"), "\(text)")
        #expect(text.contains("East     50.00  ▕▌           ▏            400.00"), "\(text)")
    }
}
