import Binding
import Foundation
import Model
import Testing

@testable import Engine

/// The engine against the slow evaluator, on data and plans made by chance.
///
/// `TOPLINE_ENGINE_SEED` and `TOPLINE_ENGINE_CASES` set the seed and the number of databases.
struct AgreementTests {
    private static func setting(_ name: String, otherwise: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
    }

    private static let seed = setting("TOPLINE_ENGINE_SEED", otherwise: 20_170_331)
    private static let caseCount = setting("TOPLINE_ENGINE_CASES", otherwise: 100)
    private let context = RunContext(today: Day(iso: "2017-12-31")!)

    @Test func agreesOnSmallTables() throws {
        var tally = Tally()
        for number in 0..<Self.caseCount {
            let rowCounts = [0, 1, 2, 10, 63, 64, 65, 200]
            try compare(seed: Self.seed + number, rowCounts: rowCounts, queryCount: 12, listCount: 12, &tally)
        }
        tally.expectMostlyCompared()
    }

    @Test func agreesOnTablesOfSeveralRowGroups() throws {
        var tally = Tally()
        for number in 0..<max(2, Self.caseCount / 100) {
            let rowCounts = [65_536, 65_537, 66_000, 132_000]
            try compare(seed: Self.seed - number, rowCounts: rowCounts, queryCount: 2, listCount: 1, &tally)
        }
        tally.expectMostlyCompared()
    }

    private func compare(
        seed: Int, rowCounts: [Int], queryCount: Int, listCount: Int, _ tally: inout Tally
    ) throws {
        var company = RandomCompany(numbers: RandomNumbers(seed: UInt64(seed)))
        let data = company.database(dealCount: company.numbers.pick(rowCounts))
        let engine = QueryEngine(database: data.encoded)
        let slow = SlowEvaluator(data)
        var plans = RandomPlans(numbers: company.numbers)
        for _ in 0..<queryCount {
            let plan = plans.query()
            try tally.compare { try compare(plan, engine, slow, seed) }
        }
        for _ in 0..<listCount {
            let plan = plans.list()
            try tally.compare { try compare(plan, engine, slow, seed) }
        }
    }

    private func compare(_ plan: QueryPlan, _ engine: QueryEngine, _ slow: SlowEvaluator, _ seed: Int) throws
    {
        let expected = try slow.run(plan)
        let batch = try engine.run([plan], context)[0]
        #expect(batch.differences(from: expected, plan) == [], "seed \(seed): \(plan)")
    }

    private func compare(_ plan: RecordPlan, _ engine: QueryEngine, _ slow: SlowEvaluator, _ seed: Int) throws
    {
        let expected = try slow.run(plan)
        let batch = try engine.run(plan, context)
        #expect(batch.matchCount == expected.matchCount, "seed \(seed): \(plan)")
        #expect(batch.rows == expected.rows, "seed \(seed): \(plan)")
        var records = slow.records
        records.today = plan.today
        #expect(try batch.differences(from: records, plan) == [], "seed \(seed): \(plan)")
        let counts = try engine.countRecords(fact: "deals", predicates: [.always, plan.filter], context)
        #expect(counts[1] == expected.matchCount, "seed \(seed): \(plan.filter)")
    }
}

/// How many plans could be compared: results that do not fit 128 bits cannot.
private struct Tally {
    private var compared = 0
    private var tooLarge = 0

    mutating func compare(_ body: () throws -> Void) throws {
        do {
            try body()
            compared += 1
        } catch EngineError.tooLarge {
            tooLarge += 1
        }
    }

    func expectMostlyCompared() {
        #expect(compared > 9 * tooLarge, "\(compared) compared, \(tooLarge) too large")
    }
}
