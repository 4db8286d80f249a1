import Model

/// Makes databases of deals, reps, managers and accounts with every kind of column, by chance.
struct RandomCompany {
    var numbers: RandomNumbers

    /// A database whose table of deals has that many rows.
    mutating func database(dealCount: Int) -> TestDatabase {
        let repCount = numbers.pick([1, 3, 12, 300])
        let accountCount = numbers.pick([0, 5, 400])
        let reps = (0..<repCount).map { "rep \($0)" }
        let accounts = (0..<accountCount).map { "Account \($0)" }
        return TestDatabase(
            tables: [
                deals(dealCount, reps: reps, accounts: accounts),
                TestTable(
                    "reps",
                    [
                        .text("name", reps), texts("manager", repCount, ["Mia", "Lea", "Zoë", "gone"]),
                        days("hired", repCount), texts("team", repCount, ["Red", "Blue"]),
                        integers("quota", .money(scale: 2), repCount, 0...90_000),
                    ]),
                TestTable(
                    "managers",
                    [
                        .text("name", ["Lea", "Mia", "Zoë"]), texts("region", 3, ["West", "East"]),
                        integers("bonus", .percent(scale: 4), 3, 0...10_000),
                    ]),
                TestTable(
                    "accounts",
                    [
                        .text("name", accounts),
                        texts("sector", accountCount, ["retail", "RETAIL", "Straße"]),
                        days("since", accountCount),
                    ]),
                spells(of: reps),
            ],
            links: [
                TestLink(fromTable: "deals", fromColumn: "rep", toTable: "reps", toColumn: "name"),
                TestLink(fromTable: "deals", fromColumn: "account", toTable: "accounts", toColumn: "name"),
                TestLink(fromTable: "reps", fromColumn: "manager", toTable: "managers", toColumn: "name"),
            ], roster: TestRoster(table: "spells", people: "reps", key: "name"))
    }

    /// Spells that touch, overlap, leave days out, end before they begin or have no days, of some of the reps.
    private mutating func spells(of reps: [String]) -> TestTable {
        let count = numbers.pick([0, 1, 3, 1, 2]) * reps.count
        return TestTable(
            "spells",
            [
                texts("name", count, reps), days("from", count), days("to", count),
                texts("squad", count, ["Red", "Blue", "west"]), texts("office", count, ["West", "a"]),
                integers("rate", .percent(scale: 4), count, 0...10_000), days("review", count),
            ])
    }

    private mutating func deals(_ count: Int, reps: [String], accounts: [String]) -> TestTable {
        var table = TestTable(
            "deals",
            [
                .text("id", (0..<count).map { "d\($0)" }),
                texts("rep", count, reps + ["unknown"]), texts("account", count, accounts + ["Nobody"]),
                texts("stage", count, ["Éclair", "e\u{301}tape", "Zeta", "a", "A", "\u{1F600} ok"]),
                texts("outcome", count, ["open", "won", "lost"]),
                days("created", count), days("closed", count), days("paid", count),
                integers("urgent", .flag, count, 0...1),
                integers("amount", .money(scale: 2), count, -500...2_000_000),
                integers("large", .money(scale: 2), count, -(1 << 61)...(1 << 61)),
                integers("weight", .number(scale: 3), count, -2_000...2_000),
                integers("chance", .percent(scale: 4), count, 0...10_000),
                integers("effort", .days, count, 0...40),
            ])
        if numbers.chance(0.4) { sort(&table, by: numbers.pick(["created", "closed", "stage", "amount"])) }
        return table
    }

    private mutating func column(
        _ name: String, _ type: FieldType, _ count: Int, _ value: (inout RandomNumbers) -> TestValue
    ) -> TestColumn {
        let missing = numbers.pick([0, 0, 0.02, 0.3, 0.3, 1])
        let values = (0..<count).map { _ in numbers.chance(missing) ? nil : value(&numbers) }
        return TestColumn(name, type, values)
    }

    private mutating func texts(_ name: String, _ count: Int, _ choices: [String]) -> TestColumn {
        column(name, .text, count) { .text($0.pick(choices)) }
    }

    private mutating func days(_ name: String, _ count: Int) -> TestColumn {
        let span = numbers.pick([3, 100, 800, 20_000])
        let first = Day(year: 2017, month: 1, day: 1)! - numbers.below(span)
        return column(name, .day, count) { .day(first + $0.below(span)) }
    }

    private mutating func integers(
        _ name: String, _ type: FieldType, _ count: Int, _ range: ClosedRange<Int64>
    ) -> TestColumn {
        let scale =
            switch type {
            case .money(let scale), .number(let scale), .percent(let scale): scale
            case .text, .day, .flag, .days: 0
            }
        let isCoarse = numbers.chance(0.3)
        return column(name, type, count) { numbers in
            let value = Int64.random(in: range, using: &numbers)
            return .number(TestColumn.scaled(isCoarse ? value % 10 : value, scale))
        }
    }

    /// Puts the rows in the order of a column, which gives row groups telling zone maps.
    private func sort(_ table: inout TestTable, by name: String) {
        let values = table.column(name)!.values
        let order = values.indices.sorted { left, right in
            guard let first = values[left], let second = values[right] else {
                return values[left] == nil && values[right] != nil
            }
            return first.precedes(second)
        }
        for column in table.columns.indices {
            table.columns[column].values = order.map { table.columns[column].values[$0] }
        }
    }
}
