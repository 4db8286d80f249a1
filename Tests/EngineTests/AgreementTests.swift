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
    private static let caseCount = setting("TOPLINE_ENGINE_CASES", otherwise: 300)
    private let context = RunContext(today: Day(iso: "2017-12-31")!)

    @Test func agreesOnSmallTables() throws {
        var tally = Tally()
        for number in 0..<Self.caseCount {
            var company = RandomCompany(numbers: RandomNumbers(seed: UInt64(Self.seed + number)))
            let rowCount = company.numbers.pick([0, 1, 2, 10, 63, 64, 65, 200])
            try compare(
                company.database(dealCount: rowCount), seed: Self.seed + number, planCount: 12, &tally)
        }
        tally.expectMostlyCompared()
    }

    @Test func agreesOnTablesOfSeveralRowGroups() throws {
        var tally = Tally()
        for number in 0..<max(3, Self.caseCount / 100) {
            var company = RandomCompany(numbers: RandomNumbers(seed: UInt64(Self.seed - 1 - number)))
            let rowCount = company.numbers.pick([65_536, 65_537, 80_000, 140_000])
            try compare(company.database(dealCount: rowCount), seed: Self.seed + number, planCount: 5, &tally)
        }
        tally.expectMostlyCompared()
    }

    private func compare(_ data: TestDatabase, seed: Int, planCount: Int, _ tally: inout Tally) throws {
        let engine = QueryEngine(database: data.encoded)
        let slow = SlowEvaluator(data)
        var plans = RandomPlans(numbers: RandomNumbers(seed: UInt64(seed)))
        for number in 0..<planCount {
            let place = "seed \(seed), plan \(number)"
            let query = plans.query()
            try tally.compare {
                let expected = try slow.run(query)
                let batch = try engine.run([query], context)[0]
                #expect(batch.differences(from: expected, query) == [], "\(place): \(query)")
            }
            let list = plans.list()
            try tally.compare {
                let expected = try slow.run(list)
                let batch = try engine.run(list, context)
                #expect(batch.matchCount == expected.matchCount, "\(place): \(list)")
                #expect(batch.rows == expected.rows, "\(place): \(list)")
                #expect(try batch.differences(from: slow.records, list) == [], "\(place): \(list)")
            }
            let counts = try? engine.countRecords(
                fact: "deals", predicates: [query.filter, list.filter], context)
            try tally.compare {
                let rows = 0..<data.table("deals").rowCount
                let expected = try [query.filter, list.filter].map { filter in
                    try rows.filter { try slow.records.holds(filter, $0) }.count
                }
                guard let counts else { throw EngineError.tooLarge }
                #expect(counts == expected, "\(place)")
            }
        }
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
