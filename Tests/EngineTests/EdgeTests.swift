import Binding
import Model
import Store
import Testing

@testable import Engine

struct EdgeTests {
    private let context = RunContext(today: Day(iso: "2017-12-31")!)
    private let amount = Scalar.field(FieldPath(table: "deals", column: "amount"))

    private func engine(_ columns: [TestColumn]) -> QueryEngine {
        QueryEngine(database: TestDatabase(tables: [TestTable("deals", columns)]).encoded)
    }

    private func values(
        _ aggregates: [Aggregate], by groups: [GroupKey] = [], _ engine: QueryEngine
    ) throws -> [Fraction?] {
        let leaves = aggregates.map { Leaf(aggregate: $0, records: .always, axis: nil, days: .allTime) }
        let plan = QueryPlan(fact: "deals", filter: .always, groups: groups, leaves: leaves)
        return try engine.run([plan], context)[0].leaves.flatMap(\.values)
    }

    private var everyAggregate: [Aggregate] {
        [
            .count, .countPresent(amount), .distinct(amount), .sum(amount), .average(amount),
            .minimum(amount),
            .maximum(amount), .percentile(amount, Fraction(1, over: 2)!), .standardDeviation(amount),
        ]
    }

    @Test func emptyTable() throws {
        let engine = engine([.text("rep", []), .money("amount", [])])
        let expected: [Fraction?] = [.zero, .zero, .zero, nil, nil, nil, nil, nil, nil]
        #expect(try values(everyAggregate, engine) == expected)
        let byRep = [GroupKey.field(FieldPath(table: "deals", column: "rep")), .calendar(.gregorian(.month))]
        #expect(try values(everyAggregate, by: byRep, engine) == [])
        let plan = RecordPlan(
            table: "deals", filter: .always, columns: [amount], order: [], limit: nil, tieBreak: nil)
        #expect(try engine.run(plan, context).matchCount == 0)
        #expect(try engine.countRecords(fact: "deals", predicates: [.always], context) == [0])
    }

    @Test func everyValueMissing() throws {
        let engine = engine([.money("amount", [nil, nil, nil])])
        let expected: [Fraction?] = [Fraction(3), .zero, .zero, nil, nil, nil, nil, nil, nil]
        #expect(try values(everyAggregate, engine) == expected)
    }

    @Test func sumsBeyond64Bits() throws {
        let engine = engine([.money("amount", scale: 0, [.max, .max, .max, .min])])
        let sum = Int128(Int64.max) * 3 + Int128(Int64.min)
        #expect(try values([.sum(amount)], engine) == [Fraction(sum)])
        #expect(try values([.average(amount)], engine) == [Fraction(sum, over: 4)])
    }

    @Test func arithmeticBeyond64Bits() throws {
        let engine = engine([.money("amount", scale: 0, [.max, 2, nil])])
        let square = Scalar.arithmetic(.times, amount, amount)
        #expect(try values([.maximum(square)], engine) == [Fraction(Int128(Int64.max) * Int128(Int64.max))])
        #expect(throws: EngineError.tooLarge) {
            try values([.sum(.arithmetic(.times, square, amount))], engine)
        }
    }

    @Test func squaresBeyond128Bits() {
        let engine = engine([.money("amount", scale: 0, [.min, .min, .min, .min, .max])])
        #expect(throws: EngineError.tooLarge) { try values([.standardDeviation(amount)], engine) }
    }

    @Test func daysAtTheEndsOfTheCalendar() throws {
        let engine = engine([.days("closed", ["0001-01-01", "9999-12-31", "2000-02-29"])])
        let closed = FieldPath(table: "deals", column: "closed")
        for unit in CalendarUnit.allCases {
            let leaf = Leaf(aggregate: .count, records: .always, axis: closed, days: .allTime)
            let plan = QueryPlan(
                fact: "deals", filter: .always, groups: [.calendar(.gregorian(unit))], leaves: [leaf])
            #expect(try engine.run([plan], context)[0].leaves[0].recordCounts == [1, 1, 1])
        }
    }

    @Test func daysBeyondTheCalendarHaveNoUnit() throws {
        var table = TestTable("deals", [.days("closed", ["2000-02-29", "2000-03-01"])]).encoded
        table.columns[0].segments[0].values = .int32([.max, .min])
        table.columns[0].segments[0].zone = ZoneMap(minimum: Int64(Int32.min), maximum: Int64(Int32.max))
        let engine = QueryEngine(database: Database(tables: [table], links: []))
        let closed = FieldPath(table: "deals", column: "closed")
        let leaf = Leaf(aggregate: .count, records: .always, axis: closed, days: .allTime)
        let plan = QueryPlan(
            fact: "deals", filter: .always, groups: [.calendar(.gregorian(.year))], leaves: [leaf])
        #expect(try engine.run([plan], context)[0].leaves[0].recordCounts == [2])
    }

    @Test func stopsWhenCancelled() {
        let engine = engine([.money("amount", [1, 2, 3])])
        let context = RunContext(today: Day(iso: "2017-12-31")!)
        context.cancellation.cancel()
        let leaf = Leaf(aggregate: .count, records: .always, axis: nil, days: .allTime)
        let query = QueryPlan(fact: "deals", filter: .always, groups: [], leaves: [leaf])
        let list = RecordPlan(
            table: "deals", filter: .always, columns: [], order: [], limit: nil, tieBreak: nil)
        #expect(throws: Cancelled.self) { try engine.run([query], context) }
        #expect(throws: Cancelled.self) { try engine.run(list, context) }
        #expect(throws: Cancelled.self) {
            try engine.countRecords(fact: "deals", predicates: [.always], context)
        }
    }

    @Test func refusesUnknownTables() {
        let engine = engine([.money("amount", [1])])
        #expect(throws: EngineError.unknownTable("visits")) {
            try engine.countRecords(fact: "visits", predicates: [.always], context)
        }
    }

    /// Codes that no rows of the linked table stand for, as a link made for a shorter dictionary has them.
    @Test func linksThatAreTooShortLeadNowhere() throws {
        let data = SmallCompany.data.encoded
        var short = data
        short.links[0].rowOfCode = Array(data.links[0].rowOfCode.prefix(2))
        let engine = QueryEngine(database: short)
        let counts = try engine.countRecords(
            fact: "deals", predicates: [.isMissing(SmallCompany.manager)], context)
        #expect(counts == [5])
    }
}
