import Company
import Importing
import Model
import Testing

@Suite struct CatalogueTests {
    private let folder = TemporaryFolder(SmallCompany.files)

    private func catalogue() throws -> Catalogue { try CompanyFolder.open(folder.path, context).catalogue }

    private func field(_ name: String) throws -> FieldEntry? {
        try catalogue().fields.first { $0.names[0] == name }
    }

    @Test func kindsAreTheTables() throws {
        let kinds = try catalogue().kinds
        #expect(kinds.map(\.plural) == ["deals", "accounts", "products", "reps"])
        #expect(kinds.map(\.singular) == ["deal", "account", "product", "rep"])
        #expect(kinds.map(\.rowCount) == [4, 2, 2, 3])
        #expect(kinds[1].synonyms.contains("customer"))
    }

    @Test func fieldsAreReachedThroughLinks() throws {
        #expect(try field("rep")?.path == FieldPath(table: "deals", column: "rep"))
        #expect(try field("manager")?.path == FieldPath(table: "deals", links: ["rep"], column: "manager"))
        #expect(
            try field("industry")?.path == FieldPath(table: "deals", links: ["account"], column: "industry"))
        #expect(try field("list price")?.type == .money(scale: 0))
        #expect(try field("revenue")?.owner == "account")
        #expect(try field("revenue")?.type == .number(scale: 2))
        #expect(try field("manager")?.owner == "rep")
    }

    @Test func theDealsOwnFieldsStandFirst() throws {
        let links = try catalogue().fields.map(\.path.links.count)
        #expect(links == links.sorted())
        #expect(try catalogue().field(.account)?.path.links == [])
        #expect(try catalogue().field(.region)?.path.links == ["rep"])
    }

    @Test func headersAreSynonyms() throws {
        #expect(try field("closed")?.names.contains("close date") == true)
        #expect(try field("rep")?.names.contains("owner") == true)
        #expect(try field("account")?.names.contains("customer") == true)
    }

    @Test func noNameIsGivenTwiceToTheDealsOwnFields() throws {
        let names = try catalogue().fields.filter(\.path.links.isEmpty).flatMap(\.names).map(NameKey.fold)
        #expect(Set(names).count == names.count)
    }

    @Test func valuesCarryTheNumberOfDeals() throws {
        let values = try catalogue().values
        #expect(
            values["anna"] == [
                ValueEntry(path: FieldPath(table: "deals", column: "rep"), text: "Anna", recordCount: 2)
            ])
        #expect(values["west"]?.map(\.recordCount) == [2])
        #expect(values["food"]?.map(\.recordCount) == [1])
        #expect(values["gtxpro"]?.map(\.text) == ["GTX Pro"])
        #expect(values["gtxpro"]?.map(\.recordCount) == [2])
    }

    @Test func namesWithoutDealsAreKnownToo() throws {
        let carl = try #require(try catalogue().values["carl"])
        #expect(
            carl == [ValueEntry(path: FieldPath(table: "deals", column: "rep"), text: "Carl", recordCount: 0)]
        )
    }

    @Test func idsAreNoValues() throws { #expect(try catalogue().values["d1"] == nil) }

    @Test func distinctValuesAreThoseOfDeals() throws {
        #expect(try field("rep")?.distinctCount == 2)
        #expect(try field("region")?.distinctCount == 2)
        #expect(try field("amount")?.distinctCount == nil)
    }

    @Test func dataDaysRunFromTheFirstEventToTheLast() throws {
        let days = try catalogue().dataDays
        #expect(
            days
                == DayRange(first: Day(year: 2024, month: 1, day: 5), last: Day(year: 2024, month: 2, day: 1))
        )
    }

    @Test func todayIsTheClockUnlessTheDataAreOld() {
        let newest = Day(year: 2024, month: 1, day: 1)!
        #expect(TodayRule.today(clock: newest + 45, newestEvent: newest) == newest + 45)
        #expect(TodayRule.today(clock: newest + 46, newestEvent: newest) == newest)
        #expect(TodayRule.today(clock: newest - 10, newestEvent: newest) == newest - 10)
        #expect(TodayRule.today(clock: newest, newestEvent: nil) == newest)
    }
}
