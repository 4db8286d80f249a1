import Foundation
import Testing
import ToplineKit

/// Every program's export answers the first questions as it comes, and shows how it was taken.
@Suite struct ExportAnswerTests {
    private static let exports = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Exports")

    private static let files = [
        "salesforce-report.csv", "salesforce-grouped.csv", "salesforce-dataloader.csv", "hubspot-deals.csv",
        "pipedrive-deals.csv", "zoho-deals.csv", "close-opportunities.csv", "copper-opportunities.csv",
        "odoo-pipeline.csv", "odoo-crm-lead.csv", "dynamics-opportunities.csv", "capsule-opportunities.csv",
        "german-spreadsheet.csv", "salesforce-german-details.csv", "salesforce-french-report.csv",
        "pipedrive-portuguese.csv", "pipedrive-french.csv", "hubspot-spanish.csv", "hubspot-dutch.csv",
        "dynamics-german.csv", "odoo-italian.csv",
    ]

    private func session(_ file: String) throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let bytes = try Data(contentsOf: Self.exports.appendingPathComponent(file))
        try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
        return (try Session(folder: folder.path, today: "2025-06-30"), folder)
    }

    @Test(arguments: files) func answersTheFirstQuestions(_ file: String) throws {
        let (session, folder) = try session(file)
        defer { withExtendedLifetime(folder) {} }
        func answer(_ sentence: String) -> String {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.status == .fine, "\(sentence): \(reply.errors)")
            return reply.output
        }
        #expect(answer("winrate").contains("62.5 %"))
        let revenue = answer("revenue by rep")
        for amount in ["33,349.50", "20,250.50", "6,400.00"] {
            #expect(revenue.contains(amount), "\(revenue)")
        }
        #expect(answer("revenue in June 2025").contains("9,749.50"))
        let won = answer("list won deals")
        #expect(won.contains("5 won"), "\(won)")
        #expect(answer("describe import").contains(file))
    }

    /// A doubt's sentence can be typed as it stands.
    @Test(arguments: files + ["flat-sales.csv"]) func everyDoubtsSentenceIsOne(_ file: String) throws {
        let (session, folder) = try session(file)
        defer { withExtendedLifetime(folder) {} }
        let doubts = session.reply(to: "describe doubts", OutputOptions(width: 1000)).output
        let sentences = doubts.split(separator: "\n").compactMap { line -> String? in
            let line = String(line)
            for lead in ["to change it: ", "to see it: "] {
                if let range = line.range(of: lead) { return String(line[range.upperBound...]) }
            }
            return nil
        }
        #expect(sentences.isEmpty == (file == "capsule-opportunities.csv"))
        for sentence in sentences {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.status == .fine, "\(sentence): \(reply.errors)")
        }
    }
}
