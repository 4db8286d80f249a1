import Company
import Importing
import Language
import Testing

/// Definitions in the company's own file.
struct KeptDefinitionTests {
    private func keep(
        _ sentence: String, _ version: CompanyVersion, in folder: TemporaryFolder
    ) throws -> CompanyVersion {
        try CompanyFolder(path: folder.path).keep(
            definition: parseStatement(sentence), sentence: sentence, in: version)
    }

    @Test func definitionsAreKeptWithTheirLinesAndTheDataAreNotReadAgain() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        folder.write("# ours\nset currency EUR\n", to: "company.topline")
        var version = try CompanyFolder.open(folder.path, context)
        version = try keep("define segment big deals as deals where amount > 5", version, in: folder)
        version = try keep(
            "define metric revenue as sum of amount of won deals on created", version, in: folder)
        #expect(
            version.definitions.map(\.origin) == [
                .company(file: "company.topline", line: 3), .company(file: "company.topline", line: 4),
            ])
        #expect(try CompanyFolder(path: folder.path).changed(since: version, context) == nil)
        let reopened = try CompanyFolder.open(folder.path, context)
        #expect(reopened.definitions == version.definitions)
        #expect(reopened.catalogue.currency == "EUR")
    }

    @Test func aNewDefinitionTakesThePlaceOfTheOldButNotOfOneFromAnotherDay() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        var version = try CompanyFolder.open(folder.path, context)
        for sentence in [
            "define metric revenue as sum of amount of won deals on created",
            "define metric revenue as count of won deals from 2018-01-01",
            "define segment Big_Deals as deals where amount > 5",
            "define segment big deals as deals where amount > 6",
            "define metric Revenue as count of lost deals",
        ] { version = try keep(sentence, version, in: folder) }
        #expect(
            folder.text(of: "company.topline") == """
                define metric revenue as count of won deals from 2018-01-01
                define segment big deals as deals where amount > 6
                define metric Revenue as count of lost deals

                """)
    }

    @Test func unreadableDefinitionsAreToldWithTheirLineAndStay() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let text = "define segment big deals as deals\ndefine segment a as deals where amount > 5\n"
        folder.write(text, to: "company.topline")
        var version = try CompanyFolder.open(folder.path, context)
        #expect(version.unreadableDefinitions.map(\.origin) == [.company(file: "company.topline", line: 1)])
        #expect(version.definitions.map(\.name) == ["a"])
        version = try keep("define segment b as deals where amount > 6", version, in: folder)
        #expect(folder.text(of: "company.topline") == text + "define segment b as deals where amount > 6\n")
    }

    @Test func takingBackRestoresTheFileUnlessSomebodyElseChangedIt() throws {
        let folder = TemporaryFolder(SmallCompany.files)
        let company = CompanyFolder(path: folder.path)
        var version = try CompanyFolder.open(folder.path, context)
        let before = try company.keptFiles()
        version = try keep("define segment b as deals where amount > 6", version, in: folder)
        let after = try company.keptFiles()
        version = try company.restore(before, from: after, in: version)
        #expect(version.definitions.isEmpty && folder.text(of: "company.topline") == nil)
        version = try keep("define segment b as deals where amount > 6", version, in: folder)
        folder.write("# mine\n", to: "company.topline")
        #expect(throws: FileError.self) { try company.restore(before, from: after, in: version) }
        #expect(folder.text(of: "company.topline") == "# mine\n")
    }
}
