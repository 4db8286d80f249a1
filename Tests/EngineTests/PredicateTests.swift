import Binding
import Model
import Testing

@testable import Engine

struct PredicateTests {
    private let amount = SmallCompany.amount
    private let closed = SmallCompany.own("closed")

    @Test func missingValuesPassNoTestButMissing() throws {
        #expect(try SmallCompany.ids(.compare(amount, .less, .constant(Fraction(60)))) == ["d2", "d4"])
        #expect(try SmallCompany.ids(.compare(amount, .notEqual, .constant(.zero))) == ["d1", "d3", "d4"])
        #expect(try SmallCompany.ids(.isMissing(SmallCompany.own("amount"))) == ["d5", "d6", "d7"])
        #expect(
            try SmallCompany.ids(.not(.compare(amount, .greater, .constant(.zero)))) == [
                "d2", "d5", "d6", "d7",
            ])
    }

    @Test func comparesWithConstantsBetweenMinorUnits() throws {
        let threshold = Scalar.constant(Fraction(301, over: 3)!)
        #expect(try SmallCompany.ids(.compare(amount, .greater, threshold)) == ["d1", "d3"])
        #expect(try SmallCompany.ids(.compare(threshold, .greaterOrEqual, amount)) == ["d2", "d4"])
        #expect(try SmallCompany.ids(.compare(amount, .equal, threshold)).isEmpty)
        #expect(try SmallCompany.ids(.compare(amount, .notEqual, threshold)) == ["d1", "d2", "d3", "d4"])
    }

    @Test func comparesConstantsBeyondTheColumn() throws {
        let huge = Scalar.constant(Fraction(Int128.max))
        #expect(try SmallCompany.ids(.compare(amount, .less, huge)) == ["d1", "d2", "d3", "d4"])
        #expect(try SmallCompany.ids(.compare(amount, .greater, huge)).isEmpty)
        let large = Scalar.constant(Fraction(Int128(1) << 70))
        #expect(try SmallCompany.ids(.compare(amount, .notEqual, large)) == ["d1", "d2", "d3", "d4"])
    }

    @Test func readsThroughLinks() throws {
        #expect(try SmallCompany.ids(.isOneOf(SmallCompany.region, ["West"])) == ["d2", "d4", "d5"])
        let hired = FieldPath(table: "deals", links: ["rep"], column: "hired")
        #expect(try SmallCompany.ids(.isMissing(hired)) == ["d1", "d3", "d6", "d7"])
        #expect(
            try SmallCompany.ids(.dayIn(hired, DayRange(first: nil, last: Day(iso: "2015-12-31")))) == [
                "d2", "d5",
            ])
        #expect(try SmallCompany.ids(.compare(.field(hired), .less, .field(closed))) == ["d2", "d4"])
    }

    @Test func knowsWhatWasOpen() throws {
        func open(_ day: String, closed: FieldPath? = SmallCompany.own("closed")) throws -> [String] {
            try SmallCompany.ids(
                .openAt(
                    Day(iso: day)!, created: SmallCompany.own("created"), closed: closed,
                    outcome: SmallCompany.own("outcome")))
        }
        #expect(try open("2017-12-31") == ["d5", "d6"])
        #expect(try open("2017-01-31") == ["d1", "d3", "d6", "d7"])
        #expect(try open("2017-01-31", closed: nil) == ["d6"])
        #expect(try open("2017-01-30") == ["d1", "d2", "d3", "d6", "d7"])
    }

    @Test func countsWhatEachConditionKeeps() throws {
        let counts = try SmallCompany.engine.countRecords(
            fact: "deals",
            predicates: [
                .always, SmallCompany.isWon, .isMissing(closed), .and([SmallCompany.isWon, .never]),
            ],
            SmallCompany.context)
        #expect(counts == [7, 4, 2, 0])
    }

    @Test func refusesWhatTheDataLack() {
        #expect(throws: EngineError.unknownField(SmallCompany.own("nothing"))) {
            try SmallCompany.ids(.isMissing(SmallCompany.own("nothing")))
        }
        #expect(throws: EngineError.notNumber(SmallCompany.own("rep"))) {
            try SmallCompany.value(.sum(.field(SmallCompany.own("rep"))))
        }
        let path = FieldPath(table: "deals", links: ["outcome"], column: "name")
        #expect(throws: EngineError.unknownLink(path, column: "outcome")) {
            try SmallCompany.ids(.isMissing(path))
        }
    }
}
