import Binding
import Model

@testable import Engine

/// Seven deals of three reps, small enough to check by hand.
enum SmallCompany {
    static let data = TestDatabase(
        tables: [
            TestTable(
                "deals",
                [
                    .text("id", ["d1", "d2", "d3", "d4", "d5", "d6", "d7"]),
                    .text("rep", ["Ann", "Bob", "Ann", "Cy", "Bob", "Dee", nil]),
                    .text("outcome", ["won", "lost", "won", "won", "open", "open", "won"]),
                    .days(
                        "created",
                        ["2017-01-05", "2017-01-10", nil, "2017-02-01", "2017-03-01", nil, "2017-01-01"]),
                    .days(
                        "closed",
                        ["2017-02-05", "2017-01-31", "2017-04-02", "2017-03-03", nil, nil, "2017-03-31"]),
                    .money("amount", [10_050, 0, 20_000, 5_025, nil, nil, nil]),
                ]),
            TestTable(
                "reps",
                [
                    .text("name", ["Bob", "Ann", "Cy"]),
                    .text("manager", ["Mia", "Lea", "Mia"]),
                    .days("hired", ["2015-01-01", nil, "2016-06-30"]),
                ]),
            TestTable("managers", [.text("name", ["Lea", "Mia"]), .text("region", ["East", "West"])]),
        ],
        links: [
            TestLink(fromTable: "deals", fromColumn: "rep", toTable: "reps", toColumn: "name"),
            TestLink(fromTable: "reps", fromColumn: "manager", toTable: "managers", toColumn: "name"),
        ])

    static let engine = QueryEngine(database: data.encoded)
    static let context = RunContext(today: Day(iso: "2017-12-31")!)

    static func own(_ column: String) -> FieldPath { FieldPath(table: "deals", column: column) }
    static let manager = FieldPath(table: "deals", links: ["rep"], column: "manager")
    static let region = FieldPath(table: "deals", links: ["rep", "manager"], column: "region")
    static let amount = Scalar.field(own("amount"))
    static let isWon = Predicate.isOneOf(own("outcome"), ["won"])

    static func leaf(
        _ aggregate: Aggregate, _ records: Predicate = .always, axis: FieldPath? = nil,
        days: DayRange = .allTime
    ) -> Leaf {
        Leaf(aggregate: aggregate, records: records, axis: axis, days: days)
    }

    /// The answer to a plan over deals.
    static func run(
        _ leaves: [Leaf], by groups: [GroupKey] = [], where filter: Predicate = .always
    ) throws -> ResultBatch {
        try engine.run([QueryPlan(fact: "deals", filter: filter, groups: groups, leaves: leaves)], context)[0]
    }

    /// The one value of an aggregate over deals.
    static func value(_ aggregate: Aggregate, where filter: Predicate = .always) throws -> Fraction? {
        try run([leaf(aggregate)], where: filter).leaves[0].values[0]
    }

    /// The ids of the deals that a condition keeps.
    static func ids(_ filter: Predicate) throws -> [String] {
        let plan = RecordPlan(
            table: "deals", filter: filter, columns: [.field(own("id"))], order: [], limit: nil, tieBreak: nil
        )
        guard case .text(let ids) = try engine.run(plan, context).columns[0] else { return [] }
        return ids.compactMap { $0 }
    }
}
