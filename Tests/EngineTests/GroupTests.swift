import Binding
import Model
import Testing

@testable import Engine

struct GroupTests {
    private func texts(_ column: KeyColumn) -> [String?] {
        if case .text(let texts) = column { texts } else { [] }
    }

    private func units(_ column: KeyColumn) -> [String?] {
        if case .units(let days) = column { days.map { $0?.description } } else { [] }
    }

    @Test func groupsByTextsMissingLast() throws {
        let batch = try SmallCompany.run([SmallCompany.leaf(.count)], by: [.field(SmallCompany.own("rep"))])
        #expect(texts(batch.keys[0]) == ["Ann", "Bob", "Cy", "Dee", nil])
        #expect(batch.leaves[0].recordCounts == [2, 2, 1, 1, 1])
    }

    @Test func groupsThroughLinks() throws {
        let batch = try SmallCompany.run(
            [SmallCompany.leaf(.sum(SmallCompany.amount))], by: [.field(SmallCompany.region)])
        #expect(texts(batch.keys[0]) == ["East", "West", nil])
        #expect(batch.leaves[0].values == [Fraction(30_050, over: 100), Fraction(5_025, over: 100), nil])
        #expect(batch.leaves[0].recordCounts == [2, 3, 2])
        #expect(batch.leaves[0].valueCounts == [2, 2, 0])
    }

    @Test func groupsEachLeafByItsOwnAxis() throws {
        let leaves = [
            SmallCompany.leaf(.count, axis: SmallCompany.own("closed")),
            SmallCompany.leaf(.count, axis: SmallCompany.own("created")),
        ]
        let batch = try SmallCompany.run(leaves, by: [.calendar(.gregorian(.month))])
        #expect(
            units(batch.keys[0]) == ["2017-01-01", "2017-02-01", "2017-03-01", "2017-04-01", nil])
        #expect(batch.leaves[0].recordCounts == [1, 1, 2, 1, 2])
        #expect(batch.leaves[1].recordCounts == [3, 1, 1, 0, 2])
    }

    @Test func keepsToTheDaysAskedFor() throws {
        let days = DayRange(first: Day(iso: "2017-02-01"), last: Day(iso: "2017-03-31"))
        let leaf = SmallCompany.leaf(.count, axis: SmallCompany.own("closed"), days: days)
        let batch = try SmallCompany.run(
            [leaf], by: [.calendar(.gregorian(.quarter)), .field(SmallCompany.manager)])
        #expect(units(batch.keys[0]) == ["2017-01-01", "2017-01-01", "2017-01-01"])
        #expect(texts(batch.keys[1]) == ["Lea", "Mia", nil])
    }

    @Test func hasOneRowWithoutKeysAndNoneWithout() throws {
        let whole = try SmallCompany.run([SmallCompany.leaf(.count)], where: .never)
        #expect(whole.rowCount == 1)
        #expect(whole.leaves[0].values == [.zero])
        let grouped = try SmallCompany.run(
            [SmallCompany.leaf(.count)], by: [.field(SmallCompany.own("rep"))], where: .never)
        #expect(grouped.rowCount == 0)
    }
}
