import Model
import Testing

@testable import Importing

/// Several files of one kind: one table where their columns fit, said aloud where they do not.
@Suite struct UnitedFilesTests {
    private static let first = """
        Deal ID,Rep,Stage,Created,Closed,Amount
        1,Ann,Won,2016-01-04,2016-02-01,100
        2,Bob,Lost,2016-03-04,2016-04-01,50
        """
    private static let second = """
        Deal ID,Rep,Stage,Created,Closed,Amount
        3,Ann,Won,2017-01-04,2017-02-01,10.50
        4,Cy,Open,2017-03-04,,70
        """

    private func deals(_ files: KeyValuePairs<String, String>, _ corrections: Corrections = Corrections())
        throws
        -> ImportResult
    {
        try company(files, corrections: corrections)
    }

    private func texts(_ result: ImportResult, _ table: String, _ column: String) -> [String] {
        result.texts(table, column).map { $0 ?? "" }
    }

    @Test func filesOfOneShapeAreOneTable() throws {
        let result = try deals(["deals-2017.csv": Self.second, "deals-2016.csv": Self.first])
        let table = try #require(result.table("deals"))
        #expect(table.rowCount == 4)
        #expect(Set(texts(result, "deals", "id")) == ["1", "2", "3", "4"])
        #expect(table.column(named: "amount")?.type == .money(scale: 2))
        #expect(result.summary.leftAside.isEmpty)
        #expect(result.summary.won == 2 && result.summary.lost == 1 && result.summary.open == 1)
        #expect(table.source.parts.map(\.file) == ["deals-2016.csv", "deals-2017.csv"])
        #expect(table.source.parts.map(\.rowCount) == [2, 2])
    }

    @Test func eachRecordKnowsItsFile() throws {
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": Self.second])
        let pairs = zip(texts(result, "deals", "id"), texts(result, "deals", "file")).sorted { $0.0 < $1.0 }
        #expect(pairs.map(\.1) == ["deals-2016.csv", "deals-2016.csv", "deals-2017.csv", "deals-2017.csv"])
    }

    @Test func oneFileHasNoSuchColumn() throws {
        let result = try deals(["deals-2016.csv": Self.first])
        #expect(result.table("deals")?.column(named: "file") == nil)
        #expect(result.table("deals")?.source.parts.isEmpty == true)
    }

    @Test func unitingIsSaid() throws {
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": Self.second])
        #expect(
            result.doubts(.united).map(\.text) == [
                "deals-2016.csv (2 rows) and deals-2017.csv (2 rows) hold the same columns and are taken together "
                    + "as the deals"
            ])
        #expect(result.summary.tables.map(\.file) == ["deals-2016.csv and deals-2017.csv"])
    }

    @Test func columnsMayStandInAnotherOrderOrBeFewer() throws {
        let other = """
            amount,closed,created,stage,deal_id
            7,2017-02-01,2017-01-04,Won,3
            """
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": other])
        #expect(result.table("deals")?.rowCount == 3)
        #expect(texts(result, "deals", "rep").sorted() == ["", "Ann", "Bob"])
        #expect(result.doubts(.missing).map(\.text) == ["1 deal has no rep"])
    }

    @Test func aWiderFileAddsItsColumns() throws {
        let wider = """
            Deal ID,Rep,Stage,Created,Closed,Amount,Source
            3,Ann,Won,2017-01-04,2017-02-01,10,Fair
            """
        let result = try deals(["a-deals.csv": Self.first, "b-deals.csv": wider])
        #expect(texts(result, "deals", "source").sorted() == ["", "", "Fair"])
    }

    @Test func otherShapesAreLeftAsideAloud() throws {
        let other = """
            Deal ID,Seller,Stage,Created,Closed,Amount
            3,Ann,Won,2017-01-04,2017-02-01,10
            """
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": other])
        #expect(result.table("deals")?.rowCount == 2)
        #expect(result.summary.leftAside.map(\.file) == ["deals-2017.csv"])
        #expect(
            result.summary.leftAside.map(\.reason) == [
                "its columns are not those of deals-2016.csv: `Seller` only here, `Rep` only there"
            ])
        #expect(
            result.summary.leftAside.map(\.sentence) == [
                "import \"deals-2017.csv\" as deals with rep = Seller"
            ])
    }

    @Test func theSentenceThatIsOfferedUnitesThem() throws {
        let other = """
            Deal ID,Seller,Stage,Created,Closed,Amount
            3,Ann,Won,2017-01-04,2017-02-01,10
            """
        var corrections = Corrections()
        corrections.add(
            Corrections.Table(
                file: "deals-2017.csv", kind: "deals", columns: [.init(name: "rep", header: "Seller")]))
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": other], corrections)
        #expect(result.table("deals")?.rowCount == 3)
        #expect(texts(result, "deals", "rep").sorted() == ["Ann", "Ann", "Bob"])
        #expect(result.summary.leftAside.isEmpty)
    }

    @Test func columnsOfOtherValuesAreNotUnited() throws {
        let other = """
            Deal ID,Rep,Stage,Created,Closed,Amount
            3,Ann,Won,2017-01-04,2017-02-01,small
            4,Ann,Won,2017-01-04,2017-02-01,large
            """
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": other])
        #expect(
            result.summary.leftAside.map(\.reason) == [
                "its `Amount` holds texts, that of deals-2016.csv numbers"
            ])
    }

    @Test func copiesAndBackupsAreNotCountedTwice() throws {
        let copy = try deals(["deals.csv": Self.first, "deals copy.csv": Self.first])
        #expect(copy.table("deals")?.rowCount == 2)
        #expect(copy.summary.leftAside.count == 1)
        let backup = Self.first.split(separator: "\n").prefix(2).joined(separator: "\n").replacing(
            "100", with: "99")
        let older = try deals(["deals.csv": Self.first, "deals_old.csv": backup])
        #expect(older.table("deals")?.rowCount == 2)
        #expect(older.summary.leftAside.map(\.reason) == ["all its deals stand in deals.csv already"])
    }

    @Test func idsThatStandInTwoFilesAreADoubt() throws {
        let overlapping = Self.second + "\n2,Bob,Lost,2016-03-04,2016-04-01,50\n"
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": overlapping])
        #expect(result.table("deals")?.rowCount == 5)
        #expect(
            result.doubts(.duplicate).map(\.text) == [
                "1 deal repeats the id of another in another file; all are counted"
            ])
    }

    @Test func numbersThatBeginAnewInEachFileAreOtherDeals() throws {
        let renumbered = Self.second.replacing("\n3,", with: "\n1,").replacing("\n4,", with: "\n2,")
        let result = try deals(["deals-2016.csv": Self.first, "deals-2017.csv": renumbered])
        #expect(result.table("deals")?.rowCount == 4)
        #expect(result.doubts(.duplicate).count == 1)
    }

    @Test func otherKindsAreUnitedToo() throws {
        let result = try company([
            "deals.csv": Self.first,
            "quotas-2016.csv": "Rep,Quarter Start,Quota\nAnn,2016-01-01,1000\n",
            "quotas-2017.csv": "Rep,Quarter Start,Quota\nAnn,2017-01-01,1200\n",
            "reps a.csv": "Rep,Team,Hired\nAnn,Red,2014-01-01\nDan,Red,2014-01-01\n",
            "reps b.csv": "Rep,Team,Hired\nBob,Blue,2015-01-01\nAnn,Red,2014-01-01\n",
        ])
        #expect(result.table("quotas")?.rowCount == 2)
        #expect(texts(result, "reps", "rep") == ["Ann", "Dan", "Bob"])
        let problems = result.summary.problems.groups.flatMap(\.examples).map { "\($0)" }
        #expect(problems == ["reps b.csv, Rep: `Ann` stands here a second time; row kept out"])
    }

    @Test func threeFilesStandInTheOrderOfTheirNames() throws {
        let third = Self.second.replacing("\n3,", with: "\n5,").replacing("\n4,", with: "\n6,")
        let result = try deals(["c-deals.csv": third, "a-deals.csv": Self.first, "b-deals.csv": Self.second])
        #expect(
            result.table("deals")?.source.parts.map(\.file) == ["a-deals.csv", "b-deals.csv", "c-deals.csv"])
        #expect(result.table("deals")?.rowCount == 6)
    }
}
