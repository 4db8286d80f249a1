import Binding
import Model
import Testing

@testable import Engine

/// Plans that see the data at a day, against the slow evaluator on data that are cut off there.
struct PastStateTests {
    private let context = RunContext(today: Day(iso: "2017-12-31")!)

    @Test func agreesWithDataCutOff() throws {
        var compared = 0
        for seed in 20_170_630..<20_170_690 {
            var company = RandomCompany(numbers: RandomNumbers(seed: UInt64(seed)))
            let data = company.database(dealCount: company.numbers.pick([0, 1, 64, 200]))
            let past = PastState(
                day: Day(iso: "2017-01-01")! + company.numbers.below(400) - 200, table: "deals",
                created: "created", closed: "closed", outcome: "outcome", decidedLater: ["stage"])
            let engine = QueryEngine(database: data.encoded)
            let slow = SlowEvaluator(data.seen(past))
            var plans = RandomPlans(numbers: company.numbers)
            for _ in 0..<10 {
                var plan = plans.query()
                var list = plans.list()
                // Rows are numbered anew in the cut data; they are compared by their values.
                list.tieBreak = FieldPath(table: "deals", column: "id")
                list.today = past.day
                do {
                    let expected = try slow.run(plan)
                    let listed = try slow.run(list)
                    plan.past = past
                    list.past = past
                    let batch = try engine.run([plan], context)[0]
                    #expect(batch.differences(from: expected, plan) == [], "seed \(seed): \(plan)")
                    #expect(try engine.run(list, context).matchCount == listed.matchCount, "\(seed): \(list)")
                    let counts = try engine.countRecords(
                        fact: "deals", predicates: [list.filter], past: past, context)
                    #expect(counts == [listed.matchCount], "seed \(seed): \(list.filter)")
                    compared += 1
                } catch EngineError.tooLarge {}
            }
        }
        #expect(compared > 500)
    }
}

extension TestDatabase {
    /// The data as they stood: by hand, value by value.
    fileprivate func seen(_ past: PastState) -> TestDatabase {
        var result = self
        let number = tables.firstIndex { $0.name == past.table }!
        var table = tables[number]
        func values(_ name: String) -> [TestValue?] { tables[number].column(name)!.values }
        func isAfter(_ value: TestValue?) -> Bool {
            if case .day(let day) = value { day > past.day } else { false }
        }
        let (created, closed, outcome) = (values("created"), values("closed"), values("outcome"))
        for (place, column) in table.columns.enumerated() {
            for row in 0..<table.rowCount where isAfter(closed[row]) {
                let isDecided = outcome[row] == .text("won") || outcome[row] == .text("lost")
                switch column.name {
                case "closed": table.columns[place].values[row] = nil
                case "outcome" where isDecided: table.columns[place].values[row] = .text("open")
                case "stage" where isDecided: table.columns[place].values[row] = nil
                default: break
                }
            }
        }
        let kept = (0..<table.rowCount).filter { !isAfter(created[$0]) }
        table.columns = table.columns.map { column in
            TestColumn(column.name, column.type, kept.map { column.values[$0] })
        }
        table.rowCount = kept.count
        result.tables[number] = table
        return result
    }
}
