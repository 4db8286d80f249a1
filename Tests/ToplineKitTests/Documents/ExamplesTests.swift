import Foundation
import Language
import SampleCompany
import Testing
import ToplineKit

/// Every file of examples/ does on the generated sample company what examples/README.md says of it.
struct ExamplesTests {
    private static let files = Repository.files(in: "examples", endingIn: [".topline", ".md"])
        .filter { $0 != "examples/README.md" }

    @Test func eachIsListedInTheReadme() throws {
        #expect(Self.files.count >= 6)
        let list = try Repository.text("examples/README.md")
        for name in Self.files.map({ $0.replacing("examples/", with: "") }) {
            #expect(list.contains("[\(name)](\(name))"))
        }
    }

    @Test func eachIsLaidOut() throws {
        for file in Self.files where file.hasSuffix(".topline") {
            let text = try Repository.text(file)
            #expect(try ScriptLayout.formatted(text).get() == text, "\(file)")
        }
    }

    /// Expectations hold, and results on a page are what the data say. A script answers every one of its sentences, and
    /// a second run says the same to the byte.
    @Test func eachHoldsAndRuns() throws {
        let company = try TemporaryFolder()
        try CompanyGenerator().write(to: company.path)
        let options = OutputOptions(width: 80)
        for file in Self.files {
            let path = Repository.root.appendingPathComponent(file).path
            let today = ScriptText.settings(of: path).today
            func fresh() throws -> Session { try Session(folder: company.path, today: today) }

            let check = try fresh().check(script: path, OutputOptions())
            #expect(check.status == .fine, "\(file): \(check.errors)")
            #expect(check.expectations.failed == 0, "\(file)")

            guard file.hasSuffix(".topline") else { continue }
            let first = try fresh().run(script: path, options)
            #expect(first.status == .fine, "\(file): \(first.errors)")
            #expect(try fresh().run(script: path, options).output == first.output, "\(file)")
            let isSilent = file == "examples/metrics.topline"
            #expect(first.output.isEmpty == isSilent, "\(file): only definitions are silent")
        }
    }
}
