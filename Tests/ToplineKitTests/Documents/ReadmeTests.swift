import Foundation
import SampleCompany
import Testing
import ToplineKit

/// What README shows is what the program says: every `topline> …` block is asked of the sample company.
struct ReadmeTests {
    @Test func everyBlockIsTheProgramsOwnOutput() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let session = try Session(folder: folder.path, today: "2025-12-31")
        let blocks = Self.blocks(in: try Repository.text("README.md"))
        #expect(blocks.count >= 10)
        for block in blocks {
            let reply = session.reply(to: block.sentence, OutputOptions(width: 80, isInteractive: true))
            #expect(ConformanceFile.trimmed(reply.output + reply.errors) == block.output, "\(block.sentence)")
        }
    }

    /// The sentence behind each prompt of a code block and the lines under it.
    private static func blocks(in text: String) -> [(sentence: String, output: String)] {
        text.components(separatedBy: "```").compactMap { part in
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard lines.count > 2, lines[0].isEmpty, lines[1].hasPrefix("topline> ") else { return nil }
            let output = lines.dropFirst(2).joined(separator: "\n")
            return (String(lines[1].dropFirst("topline> ".count)), ConformanceFile.trimmed(output))
        }
    }
}
