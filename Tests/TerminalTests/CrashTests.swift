import Foundation
import Testing

/// Writing while the process is killed, the disk is full, or another process writes too: nothing lost, nothing half.
struct CrashTests {
    private static let rounds = 12

    private let company: CompanyFolder
    private var program: BatchProgram { BatchProgram(home: company.home) }
    private var ownFile: String { company.path + "/company.topline" }

    init() throws { company = try CompanyFolder() }

    private static func definitions(_ prefix: String, _ count: Int) -> [String] {
        (1...count).map { "define segment \(prefix)\($0) as deals where amount > \($0)" }
    }

    /// As arguments of the program, in a shell.
    private func asked(_ lines: [String]) -> String {
        "\"$PROGRAM\" \"\(company.path)\" --quiet " + lines.map { "-c '\($0)'" }.joined(separator: " ")
    }

    private var keptLines: [String] {
        let text = (try? String(contentsOfFile: ownFile, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// Asks the sentences, and kills the process later in each round.
    private func kill(_ lines: [String], round: Int) throws {
        _ = try program.runShell(
            """
            \(asked(lines)) >/dev/null 2>&1 &
            sleep 0.\(String(format: "%03d", 60 + round * 40))
            kill -9 $! 2>/dev/null
            wait $! 2>/dev/null
            true
            """)
    }

    /// No file may grow: the system then answers a write as it does when the disk is full.
    private func expectRefusedOnFullDisk(_ sentence: String) throws {
        let limited = try program.runShell("( trap '' XFSZ; ulimit -f 0; \(asked([sentence])) ) 2>&1 | cat")
        #expect(limited.output.contains("too large"), "\(limited.output)")
    }

    /// Killed at any moment, the file holds the first sentences whole, and no others.
    @Test func aKilledProcessLeavesWholeSentences() throws {
        let lines = Self.definitions("kept", 60)
        var counts: Set<Int> = []
        for round in 1...Self.rounds {
            try? FileManager.default.removeItem(atPath: ownFile)
            try kill(lines, round: round)
            #expect(keptLines == Array(lines.prefix(keptLines.count)), "round \(round)")
            counts.insert(keptLines.count)
        }
        #expect(counts.count > 1, "killed at different moments, or nothing was tested: \(counts)")
        // What the crashes left behind is in nobody's way.
        let outcome = try program.run([company.path, "--quiet", "-c", lines[0], "-c", "list segments"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("kept1"))
        #expect(try program.run(["doctor", company.path]).code == 0)
    }

    /// A disk without room: the sentence is refused with the reason, and the file stays as it was.
    @Test func aFullDiskLeavesTheOldFile() throws {
        let first = "define segment first as deals where amount > 1"
        #expect(try program.run([company.path, "--quiet", "-c", first]).code == 0)
        let before = try Data(contentsOf: URL(filePath: ownFile))
        try expectRefusedOnFullDisk("define segment second as deals where amount > 2")
        #expect(try Data(contentsOf: URL(filePath: ownFile)) == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: company.path)
        #expect(!names.contains { $0.hasSuffix(".new") })
    }

    /// Two processes that keep sentences at the same time keep all of them.
    @Test func twoProcessesKeepEverySentence() throws {
        let (ones, others) = (Self.definitions("one", 25), Self.definitions("other", 25))
        _ = try program.runShell(
            """
            \(asked(ones)) >/dev/null 2>&1 &
            \(asked(others)) >/dev/null 2>&1 &
            wait
            """)
        #expect(keptLines.count == 50)
        #expect(Set(keptLines) == Set(ones + others))
    }

    /// Notes are lines added to their file: a killed process leaves the first ones whole, at most one broken off, and
    /// a full disk none.
    @Test func notesAreWholeHoweverTheirWritingEnds() throws {
        let lines = (1...40).map { "note on deal D1 \"note \($0)\"" }
        let notes = company.path + "/company.notes"
        var counts: Set<Int> = []
        for round in 1...Self.rounds {
            try? FileManager.default.removeItem(atPath: notes)
            try kill(lines, round: round)
            let text = (try? String(contentsOfFile: notes, encoding: .utf8)) ?? ""
            let whole = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
                .compactMap { $0.split(separator: "\t").last.map(String.init) }
            #expect(whole == (0..<whole.count).map { "note \($0 + 1)" }, "round \(round)")
            counts.insert(whole.count)
        }
        #expect(counts.count > 1, "killed at different moments, or nothing was tested: \(counts)")
        let before = try? Data(contentsOf: URL(filePath: notes))
        try expectRefusedOnFullDisk("note on deal D1 \"too much\"")
        #expect((try? Data(contentsOf: URL(filePath: notes))) == before)
    }
}
