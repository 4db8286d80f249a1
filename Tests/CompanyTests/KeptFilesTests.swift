import Importing
import Testing

@testable import Company

/// A change of the company's own files is taken back, whatever others have written there since.
struct KeptFilesTests {
    private let folder = TemporaryFolder(["deals.csv": "id,amount\n1,2\n"])
    private var path: String { folder.path + "/company.topline" }
    private var now: KeptFiles { get throws { try KeptFiles(paths: [path]) } }

    @Test func theOwnLineGoesAndThatOfAnotherStays() throws {
        folder.write("set currency EUR\n", to: "company.topline")
        let before = try now
        folder.write("set currency EUR\nset week starts sunday\n", to: "company.topline")
        let after = try now
        folder.write(
            "set currency EUR\nset week starts sunday\nset working days monday\n", to: "company.topline")
        try after.restore(before)
        #expect(folder.text(of: "company.topline") == "set currency EUR\nset working days monday\n")
    }

    @Test func theLineThatWasReplacedComesBack() throws {
        folder.write("set currency EUR\n", to: "company.topline")
        let before = try now
        folder.write("set currency USD\n", to: "company.topline")
        let after = try now
        folder.write("set currency USD\nset week starts sunday\n", to: "company.topline")
        try after.restore(before)
        #expect(folder.text(of: "company.topline") == "set currency EUR\nset week starts sunday\n")
    }

    @Test func aFileThatWasMadeKeepsWhatOthersAdded() throws {
        let before = try now
        folder.write("set currency USD\n", to: "company.topline")
        let after = try now
        folder.write("set currency USD\nset week starts sunday\n", to: "company.topline")
        try after.restore(before)
        #expect(folder.text(of: "company.topline") == "set week starts sunday\n")
    }

    @Test func aLineThatIsGoneAlreadyIsAnError() throws {
        let before = try now
        folder.write("set currency USD\n", to: "company.topline")
        let after = try now
        folder.write("set week starts sunday\n", to: "company.topline")
        #expect(throws: FileError.self) { try after.restore(before) }
        #expect(folder.text(of: "company.topline") == "set week starts sunday\n")
    }
}
