import SampleCompany
import Testing
import ToplineKit

/// docs/scripts.md is a page of the kind that it describes.
struct ScriptsPageTests {
    @Test func everyResultOnThePageHolds() throws {
        let folder = try TemporaryFolder()
        try CompanyGenerator().write(to: folder.path)
        let page = Repository.root.appendingPathComponent("docs/scripts.md").path
        let session = try Session(folder: folder.path, today: ScriptText.settings(of: page).today)
        let reply = session.check(script: page, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.expectations.met >= 8)
    }
}
