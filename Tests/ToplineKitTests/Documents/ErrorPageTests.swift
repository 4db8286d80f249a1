import Foundation
import Testing

/// docs/errors.md is made from the catalogue. `TOPLINE_RECORD=1` writes it anew.
struct ErrorPageTests {
    @Test func thePageIsWhatTheCatalogueMakes() throws {
        let page = ErrorPage(try CatalogueCompanies()).text
        if ProcessInfo.processInfo.environment["TOPLINE_RECORD"] == "1" {
            try Data(page.utf8).write(to: Repository.root.appendingPathComponent("docs/errors.md"))
        }
        #expect(try Repository.text("docs/errors.md") == page)
    }
}
