import Glibc
import Testing

@testable import SampleCompany

/// `docs/sample-company.md` says what is in the data, line by line.
@Suite struct DocumentTests {
    private static func document() throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let descriptor = open("/\(root)/docs/sample-company.md", O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private static var tables: [String] {
        StoryTables(SampleFixture.records).all + VariantTests.currencies.all + VariantTests.retail.all
    }

    @Test func everyFigureOfTheDocumentIsThatOfTheData() throws {
        let lines = try Self.document().split(separator: "\n").map(String.init)
        let computed = Self.tables
        #expect(computed.filter { !lines.contains($0) } == [])
    }

    /// No line of a table is left over from another company: all but the heads are computed.
    @Test func theDocumentHasNoOtherFigures() throws {
        let lines = try Self.document().split(separator: "\n").map(String.init)
        let computed = Set(Self.tables)
        let heads = zip(lines, lines.dropFirst()).filter { $1.hasPrefix("|---") }.map(\.0)
        let rest = lines.filter { $0.hasPrefix("| ") && !heads.contains($0) && !computed.contains($0) }
        #expect(rest.filter { $0.contains(where: \.isNumber) } == [])
    }

    @Test func theDocumentNamesWhoPlaysWhichPart() throws {
        let text = try Self.document()
        let cast = SampleFixture.records.cast
        for name in [
            cast.tinyDealsRep, cast.leavingRep, cast.savingRep, cast.savingDeal, cast.mixRegion,
            cast.mixProduct,
            cast.savedRegion, cast.seasonalProduct, cast.discountTeam,
            SampleFixture.records.shape.lastDay.description, "\(CompanyGenerator.standardSeed)",
        ] {
            #expect(text.contains(name), "\(name)")
        }
    }
}
