import Foundation
import SampleCompany
import Testing
import ToplineKit

/// Every sentence of Tests/Conformance has exactly the output written there. `TOPLINE_RECORD=1` writes it anew.
struct ConformanceTests {
    @Test func answersAreAsRecorded() throws {
        var folders: [String: TemporaryFolder] = [:]
        for variant in SampleVariant.allCases {
            let folder = try TemporaryFolder()
            try variant.write(to: folder.path)
            folders[variant.rawValue] = folder
        }
        let records = ProcessInfo.processInfo.environment["TOPLINE_RECORD"] == "1"
        let place = Repository.root.appendingPathComponent("Tests/Conformance")
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path).filter {
            $0.hasSuffix(".test")
        }
        #expect(!names.isEmpty, "no conformance files in \(place.path)")
        for name in names.sorted() {
            var file = ConformanceFile(try Repository.text("Tests/Conformance/\(name)"))
            let folder = try #require(folders[file.company], "\(name): no company \(file.company)")
            let own = folder.path + "/company.topline"
            let companyFile = try String(contentsOfFile: own, encoding: .utf8)
            // What the sentences of one file define must not reach those of another.
            defer { try? companyFile.write(toFile: own, atomically: true, encoding: .utf8) }
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
}
