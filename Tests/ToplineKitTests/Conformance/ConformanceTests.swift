import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Every sentence of Tests/Conformance has exactly the output written there. `TOPLINE_RECORD=1` writes it anew.
struct ConformanceTests {
    private static let place = Repository.root.appendingPathComponent("Tests/Conformance")
    private static let records = ProcessInfo.processInfo.environment["TOPLINE_RECORD"] == "1"

    @Test func answersAreAsRecorded() async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.place.path).filter {
            $0.hasSuffix(".test")
        }
        #expect(!names.isEmpty, "no conformance files in \(Self.place.path)")
        let companies = try SampleVariant.allCases.map { variant in
            let folder = try TemporaryFolder()
            try variant.write(to: folder.path)
            return (variant.rawValue, folder)
        }
        let paths = Dictionary(uniqueKeysWithValues: companies.map { ($0, $1.path) })
        try await withThrowingTaskGroup { group in
            for name in names.sorted() { group.addTask { try Self.check(name, paths) } }
            try await group.waitForAll()
        }
        withExtendedLifetime(companies) {}
    }

    /// Asks a copy of the company, since what the sentences of one file define must not reach those of another.
    private static func check(_ name: String, _ companies: [String: String]) throws {
        var file = ConformanceFile(try Repository.text("Tests/Conformance/\(name)"))
        let company = try #require(companies[file.company], "\(name): no company \(file.company)")
        let folder = try TemporaryFolder()
        for data in try FileManager.default.contentsOfDirectory(atPath: company) {
            try FileManager.default.copyItem(atPath: company + "/" + data, toPath: folder.path + "/" + data)
        }
        let session = try Session(folder: folder.path, today: file.today)
        #expect(!file.cases.isEmpty, "\(name) holds no sentence")
        for index in file.cases.indices {
            let reply = session.reply(to: file.cases[index].sentence, OutputOptions())
            let output = ConformanceFile.trimmed(reply.output + reply.errors)
            if records {
                file.cases[index].output = output
            } else {
                #expect(output == file.cases[index].output, "\(name): \(file.cases[index].sentence)")
            }
        }
        if records { try Data(file.text.utf8).write(to: place.appendingPathComponent(name)) }
    }
}
