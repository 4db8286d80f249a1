import SampleCompany
import Testing
import ToplineKit

/// A random company that is open, to be asked in sentences.
struct AskedCompany {
    let company: SmallCompany
    private let folder: TemporaryFolder
    private let session: Session

    init(_ company: SmallCompany, files: [(name: String, text: String)]? = nil) throws {
        self.company = company
        folder = try TemporaryFolder(files ?? company.files)
        session = try Session(folder: folder.path, today: SmallCompany.today)
    }

    /// The answer as CSV, header first; nil after an error, which is recorded.
    func answer(_ sentence: String, _ seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation)
        -> [[String]]?
    {
        let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
        #expect(
            reply.status == .fine, "TOPLINE_SEED=\(seed): \(sentence)\n\(reply.errors)",
            sourceLocation: sourceLocation)
        return reply.status == .fine ? CSVRows.parse(reply.output) : nil
    }

    /// The same company with the lines of its files in another order.
    func shuffled(_ random: inout SplitMix64) throws -> AskedCompany {
        let files = company.files.map { file in
            let lines = file.text.split(separator: "\n")
            let mixed = [lines[0]] + lines.dropFirst().shuffled(using: &random)
            return (name: file.name, text: mixed.joined(separator: "\n") + "\n")
        }
        return try AskedCompany(company, files: files)
    }
}
