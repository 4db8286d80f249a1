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

    private func numbers(_ column: KeyColumn) -> [Int?] {
        if case .numbers(let numbers) = column { numbers } else { [] }
    }

    @Test func groupsByBandsWhoseLimitsBelongToTheUpperOne() throws {
        let limits = [Fraction.zero, Fraction(10_050, over: 100)!, Fraction(200), Fraction(1_000)]
        let batch = try SmallCompany.run(
            [SmallCompany.leaf(.count)], by: [.band(SmallCompany.amount, limits: limits)])
        #expect(numbers(batch.keys[0]) == [1, 2, 3, nil])
        #expect(batch.leaves[0].recordCounts == [2, 1, 1, 3])
    }

    @Test func bandsThatNoIntegerReachesAreHeldInFractions() throws {
        let limits = [Fraction(1, over: 3)!, Fraction(Int128(1) << 100)]
        let half = Scalar.arithmetic(.divided, SmallCompany.amount, .constant(Fraction(3)))
        for value in [SmallCompany.amount, half] {
            let batch = try SmallCompany.run([SmallCompany.leaf(.count)], by: [.band(value, limits: limits)])
            #expect(numbers(batch.keys[0]) == [0, 1, nil])
            #expect(batch.leaves[0].recordCounts == [1, 3, 3])
        }
    }

    @Test func groupsByPartsOfADateOnEachAxisOrOnANamedOne() throws {
        let leaves = [
            SmallCompany.leaf(.count, axis: SmallCompany.own("closed")),
            SmallCompany.leaf(.count, axis: SmallCompany.own("created")),
        ]
        let own = try SmallCompany.run(leaves, by: [.part(.monthOfYear, of: nil)])
        #expect(numbers(own.keys[0]) == [1, 2, 3, 4, nil])
        #expect(own.leaves.map(\.recordCounts) == [[1, 1, 2, 1, 2], [3, 1, 1, 0, 2]])
        let named = try SmallCompany.run(leaves, by: [.part(.weekday, of: SmallCompany.own("created"))])
        #expect(numbers(named.keys[0]) == [2, 3, 4, 7, nil])
        #expect(named.leaves.map(\.recordCounts) == [[1, 2, 1, 1, 2], [1, 2, 1, 1, 2]])
    }

    @Test func partsOfDatesAreNumbersInConditions() throws {
        let sunday = Scalar.datePart(.weekday, SmallCompany.own("created"))
        #expect(try SmallCompany.ids(.compare(sunday, .equal, .constant(Fraction(7)))) == ["d7"])
        let late = Scalar.datePart(.dayOfMonth, SmallCompany.own("closed"))
        #expect(try SmallCompany.ids(.compare(late, .greater, .constant(Fraction(5)))) == ["d2", "d7"])
    }
}
