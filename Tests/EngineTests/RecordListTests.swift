import Binding
import Model
import Testing

@testable import Engine

struct RecordListTests {
    private func rows(
        _ order: [(Scalar, descending: Bool)], limit: Int? = nil, tieBreak: String? = nil
    ) throws -> [Int] {
        let plan = RecordPlan(
            table: "deals", filter: .always, columns: [],
            order: order.map { OrderKey(value: $0.0, descending: $0.descending) }, limit: limit,
            tieBreak: tieBreak.map(SmallCompany.own))
        return try SmallCompany.engine.run(plan, SmallCompany.context).rows
    }

    @Test func putsMissingLastInEitherDirection() throws {
        #expect(try rows([(SmallCompany.amount, false)]) == [1, 3, 0, 2, 4, 5, 6])
        #expect(try rows([(SmallCompany.amount, true)]) == [2, 0, 3, 1, 4, 5, 6])
        let rep = Scalar.field(SmallCompany.own("rep"))
        #expect(try rows([(rep, false)]) == [0, 2, 1, 4, 3, 5, 6])
        #expect(try rows([(rep, true)]) == [5, 3, 1, 4, 0, 2, 6])
    }

    @Test func breaksTiesByTheTextAndThenByRow() throws {
        #expect(try rows([], tieBreak: "outcome") == [1, 4, 5, 0, 2, 3, 6])
        let outcome = Scalar.field(SmallCompany.own("outcome"))
        #expect(try rows([(outcome, true)], tieBreak: "rep") == [0, 2, 3, 6, 4, 5, 1])
    }

    @Test func countsMatchesBeyondTheLimit() throws {
        let plan = RecordPlan(
            table: "deals", filter: SmallCompany.isWon,
            columns: [.field(SmallCompany.own("closed")), SmallCompany.amount, .field(SmallCompany.region)],
            order: [OrderKey(value: SmallCompany.amount, descending: true)], limit: 2, tieBreak: nil)
        let batch = try SmallCompany.engine.run(plan, SmallCompany.context)
        #expect(batch.matchCount == 4)
        #expect(batch.rows == [2, 0])
        guard case .day(let days) = batch.columns[0], case .number(let amounts) = batch.columns[1],
            case .text(let regions) = batch.columns[2]
        else {
            Issue.record("days, numbers and texts are expected")
            return
        }
        #expect(days == [Day(iso: "2017-04-02"), Day(iso: "2017-02-05")])
        #expect(amounts == [Fraction(200), Fraction(201, over: 2)])
        #expect(regions == ["East", "East"])
    }

    @Test func listsNothingForNoRows() throws {
        #expect(try rows([(SmallCompany.amount, true)], limit: 0) == [])
        #expect(try rows([(SmallCompany.amount, true)], limit: -3) == [])
        #expect(try rows([(SmallCompany.amount, true)], limit: .max) == [2, 0, 3, 1, 4, 5, 6])
    }

    /// More candidates than are kept between cuts, with the first ones met last and many ties.
    @Test func keepsTheFirstOfManyRows() throws {
        let count = 50_000
        let amounts = (0..<count).map { Int64(count - $0) / 100 as Int64? }
        let data = TestDatabase(tables: [TestTable("deals", [.money("amount", amounts)])])
        let amount = Scalar.field(FieldPath(table: "deals", column: "amount"))
        let plan = RecordPlan(
            table: "deals", filter: .always, columns: [],
            order: [OrderKey(value: amount, descending: false)], limit: 120, tieBreak: nil)
        let batch = try QueryEngine(database: data.encoded).run(plan, SmallCompany.context)
        #expect(batch.rows == Array(49_901..<50_000) + Array(49_801..<49_822))
    }
}
