import Binding
import Model
import Testing

@testable import Engine

struct AggregateTests {
    private let amount = SmallCompany.amount

    @Test func countsRecordsAndValues() throws {
        #expect(try SmallCompany.value(.count) == Fraction(7))
        #expect(try SmallCompany.value(.countPresent(amount)) == Fraction(4))
        #expect(try SmallCompany.value(.countPresent(.field(SmallCompany.own("rep")))) == Fraction(6))
        #expect(try SmallCompany.value(.distinct(.field(SmallCompany.own("rep")))) == Fraction(4))
        #expect(try SmallCompany.value(.distinct(.field(SmallCompany.manager))) == Fraction(2))
        #expect(try SmallCompany.value(.distinct(amount)) == Fraction(4))
    }

    @Test func sumsInUnitsOfTheField() throws {
        #expect(try SmallCompany.value(.sum(amount)) == Fraction(35_075, over: 100))
        #expect(try SmallCompany.value(.average(amount)) == Fraction(35_075, over: 400))
        #expect(try SmallCompany.value(.minimum(amount)) == .zero)
        #expect(try SmallCompany.value(.maximum(amount)) == Fraction(200))
    }

    @Test func interpolatesPercentiles() throws {
        let half = Fraction(1, over: 2)!
        #expect(try SmallCompany.value(.percentile(amount, half)) == Fraction(15_075, over: 200))
        #expect(
            try SmallCompany.value(.percentile(amount, Fraction(1, over: 4)!)) == Fraction(15_075, over: 400))
        #expect(try SmallCompany.value(.percentile(amount, .one)) == Fraction(200))
    }

    @Test func measuresDaysAndArithmetic() throws {
        let cycle = Scalar.daysBetween(SmallCompany.own("created"), SmallCompany.own("closed"))
        #expect(try SmallCompany.value(.sum(cycle)) == Fraction(31 + 21 + 30 + 89))
        let age = Scalar.daysUntil(SmallCompany.own("created"), Day(iso: "2017-03-02")!)
        #expect(try SmallCompany.value(.minimum(age)) == Fraction(1))
        let half = Scalar.arithmetic(.times, amount, .constant(Fraction(1, over: 2)!))
        #expect(try SmallCompany.value(.sum(half)) == Fraction(35_075, over: 200))
        let rate = Scalar.arithmetic(.divided, .constant(Fraction(1)), amount)
        #expect(try SmallCompany.value(.countPresent(rate)) == Fraction(3))
        #expect(try SmallCompany.value(.maximum(rate)) == Fraction(100, over: 5_025))
    }

    @Test func deviatesByOneLess() throws {
        let days = Scalar.daysBetween(SmallCompany.own("created"), SmallCompany.own("closed"))
        let value = try #require(try SmallCompany.value(.standardDeviation(days)))
        // 31, 21, 30, 89: mean 42.75, squares of the differences sum to 2,912.75.
        #expect(abs(value.double - (2_912.75 / 3).squareRoot()) < 1e-12)
        #expect(
            try SmallCompany.value(
                .standardDeviation(amount), where: .isOneOf(SmallCompany.own("id"), ["d1"])) == nil)
    }

    @Test func groupsWithoutValuesAreMissingNotZero() throws {
        let open = Predicate.isOneOf(SmallCompany.own("outcome"), ["open"])
        for aggregate in [Aggregate.sum(amount), .average(amount), .minimum(amount), .maximum(amount)] {
            #expect(try SmallCompany.value(aggregate, where: open) == nil)
        }
        #expect(try SmallCompany.value(.countPresent(amount), where: open) == .zero)
        #expect(try SmallCompany.value(.distinct(amount), where: open) == .zero)
    }
}
