import Foundation
import ToplineKit

/// A small company, and a folder of scripts beside it.
final class ScriptFixture: Sendable {
    let company: TemporaryFolder
    let scripts: TemporaryFolder

    init() throws {
        company = try TemporaryFolder([("deals.csv", Self.deals)])
        scripts = try TemporaryFolder()
    }

    /// Runs a script of these files; the first is the script.
    func run(
        _ text: String, with arguments: [(name: String, value: String)] = [], others: [String: String] = [:],
        options: OutputOptions = OutputOptions()
    ) throws -> Reply {
        for (name, text) in others { try scripts.write(text, to: name) }
        let script = try scripts.write(text, to: "review.topline")
        let session = try session()
        session.give(arguments)
        return session.run(script: script, options)
    }

    func session() throws -> Session { try Session(folder: company.path, today: "2025-12-31") }

    /// Won: West 100 + 300, North 200. Lost: West 50, North 10. Open: North 70 without an amount for one.
    private static let deals = """
        Deal ID,Rep,Region,Stage,Created,Closed,Amount
        1,Ann Bell,West,Won,2025-10-01,2025-11-02,100
        2,Ann Bell,West,Lost,2025-10-03,2025-11-05,50
        3,Cy Dunn,North,Won,2025-10-04,2025-12-01,200
        4,Cy Dunn,West,Won,2025-07-04,2025-08-01,300
        5,Cy Dunn,North,Lost,2025-07-04,2025-08-01,10
        6,Ann Bell,North,Open,2025-12-04,,70

        """
}
