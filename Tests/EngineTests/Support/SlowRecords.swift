import Binding
import Model

@testable import Engine

/// Reads and tests records one by one in plain values: what the engine must agree with.
struct SlowRecords {
    let data: TestDatabase
    /// How the records are placed among the spells of the roster.
    var place = Place.ownDate
    var today: Day?

    enum Place {
        case axis(FieldPath), day(Day), ownDate
    }

    /// For each link, by table and column, the row that each key means.
    private let rowOfKey: [FieldPath: [String: Int]]
    private let columns: [FieldPath: [TestValue?]]

    init(_ data: TestDatabase) {
        self.data = data
        var rowOfKey: [FieldPath: [String: Int]] = [:]
        for link in data.links {
            var rows: [String: Int] = [:]
            for (row, value) in data.table(link.toTable).column(link.toColumn)!.values.enumerated() {
                if case .text(let key) = value, rows[key] == nil { rows[key] = row }
            }
            rowOfKey[FieldPath(table: link.fromTable, column: link.fromColumn)] = rows
        }
        self.rowOfKey = rowOfKey
        let columns = data.tables.flatMap { table in
            table.columns.map { (FieldPath(table: table.name, column: $0.name), $0.values) }
        }
        self.columns = Dictionary(uniqueKeysWithValues: columns)
    }

    func value(_ path: FieldPath, _ row: Int) -> TestValue? {
        if let choice = path.spell {
            return spell(of: path, row, choice).flatMap {
                columns[FieldPath(table: data.roster!.table, column: path.column)]![$0]
            }
        }
        guard !path.links.isEmpty else { return columns[path]![row] }
        var (table, row) = (path.table, row)
        for column in path.links {
            let step = FieldPath(table: table, column: column)
            guard case .text(let key) = columns[step]![row], let next = rowOfKey[step]![key] else {
                return nil
            }
            table = data.links.first { $0.fromTable == table && $0.fromColumn == column }!.toTable
            row = next
        }
        return columns[FieldPath(table: table, column: path.column)]![row]
    }

    // MARK: The roster

    private func spell(of path: FieldPath, _ row: Int, _ choice: SpellChoice) -> Int? {
        guard let roster = data.roster,
            case .text(let name)? = value(
                FieldPath(table: path.table, links: path.links, column: roster.key), row)
        else { return nil }
        let spells = self.spells(of: name, roster)
        switch (choice, place) {
        case (.on(let day), _), (.placed, .day(let day)): return held(spells, day)
        case (.dated(let date), _), (.placed, .axis(let date)):
            return day(date, row).flatMap { held(spells, $0) }
        case (.first(let date, let last), _):
            guard let from = day(date, row) else { return nil }
            if let row = held(spells, from) { return row }
            let until = day(last, row) ?? from
            let later = spells.filter { spell in
                spell.from.map { $0 > from && $0 <= until && $0 <= spell.until } ?? false
            }
            return later.min { ($0.from!, $1.row) < ($1.from!, $0.row) }?.row
        case (.placed, .ownDate):
            let created = day(FieldPath(table: path.table, column: "created"), row)
            return (created ?? today).flatMap { held(spells, $0) }
        case (.now, _):
            let day = today ?? Day(number: .max)
            if let row = held(spells, day) { return row }
            let over = spells.filter { ($0.from ?? $0.until) <= day && ($0.from ?? $0.until) <= $0.until }
            let last = over.map(\.until).max()
            if let last { return newest(over.filter { $0.until == last })?.row }
            return spells.min {
                ($0.from ?? Day(number: .min), $0.row) < ($1.from ?? Day(number: .min), $1.row)
            }?
            .row
        }
    }

    private struct Spell {
        var from: Day?
        var until: Day
        var row: Int
    }

    /// Without a last day a spell lasts until the day before the next.
    private func spells(of name: String, _ roster: TestRoster) -> [Spell] {
        let table = data.table(roster.table)
        func day(_ column: String, _ row: Int) -> Day? {
            if case .day(let day) = table.column(column)!.values[row] { day } else { nil }
        }
        let rows = (0..<table.rowCount).filter { table.column(roster.key)!.values[$0] == .text(name) }
        return rows.map { row in
            let from = day("from", row)
            let next = rows.compactMap { day("from", $0) }.filter { later in from.map { $0 < later } ?? true }
            return Spell(
                from: from, until: day("to", row) ?? next.min().map { $0 - 1 } ?? Day(number: .max), row: row)
        }
    }

    private func held(_ spells: [Spell], _ day: Day) -> Int? {
        newest(spells.filter { $0.until >= day && ($0.from.map { $0 <= day } ?? true) })?.row
    }

    private func newest(_ spells: [Spell]) -> Spell? {
        spells.max { ($0.from ?? Day(number: .min), $0.row) < ($1.from ?? Day(number: .min), $1.row) }
    }

    func day(_ path: FieldPath, _ row: Int) -> Day? {
        if case .day(let day) = value(path, row) { day } else { nil }
    }

    func text(_ path: FieldPath, _ row: Int) -> String? {
        if case .text(let text) = value(path, row) { text } else { nil }
    }

    /// The value of a scalar; days in arithmetic are numbers.
    func value(_ scalar: Scalar, _ row: Int) throws -> TestValue? {
        if case .field(let path) = scalar { return value(path, row) }
        return try number(scalar, row).map { .number($0) }
    }

    func number(_ scalar: Scalar, _ row: Int) throws -> Fraction? {
        switch scalar {
        case .field(let path):
            switch value(path, row) {
            case .number(let number): return number
            case .day(let day): return Fraction(Int(day.number))
            case .text, nil: return nil
            }
        case .daysBetween(let first, let second):
            guard let first = day(first, row), let second = day(second, row) else { return nil }
            return Fraction(second.days(since: first))
        case .daysUntil(let path, let day): return self.day(path, row).map { Fraction(day.days(since: $0)) }
        case .datePart(let part, let path): return day(path, row).map { Fraction(part.number(of: $0)) }
        case .constant(let value): return value
        case .arithmetic(let operation, let left, let right):
            guard let left = try number(left, row), let right = try number(right, row) else { return nil }
            return try result(left, operation, right)
        case .rounded(let inner, let digits):
            guard let value = try number(inner, row) else { return nil }
            let unit = (0..<digits).reduce(Int128(1)) { unit, _ in unit * 10 }
            // Twice the value plus one, halved downwards: half away from zero.
            let twice = value.numerator.magnitude * UInt128(unit) * 2 + value.denominator.magnitude
            let whole = Int128(twice / (value.denominator.magnitude * 2))
            return Fraction(value.isNegative ? -whole : whole, over: unit)
        }
    }

    private func result(_ left: Fraction, _ operation: ArithmeticOperator, _ right: Fraction) throws
        -> Fraction?
    {
        if operation == .divided && right.isZero { return nil }
        let result =
            switch operation {
            case .plus: left.adding(right)
            case .minus: left.subtracting(right)
            case .times: left.multiplied(by: right)
            case .divided: left.divided(by: right)
            }
        guard let result else { throw EngineError.tooLarge }
        return result
    }

    func holds(_ predicate: Predicate, _ row: Int) throws -> Bool {
        switch predicate {
        case .always: return true
        case .never: return false
        case .and(let parts): return try parts.allSatisfy { try holds($0, row) }
        case .or(let parts): return try parts.contains { try holds($0, row) }
        case .not(let part): return try !holds(part, row)
        case .isOneOf(let path, let texts): return text(path, row).map(texts.contains) ?? false
        case .matches(let path, let match): return text(path, row).map { matches($0, match) } ?? false
        case .dayIn(let path, let days): return day(path, row).map(days.contains) ?? false
        case .isMissing(let path): return value(path, row) == nil
        case .compare(let left, let comparison, let right):
            guard let left = try number(left, row), let right = try number(right, row) else { return false }
            return compares(left, comparison, right)
        case .openAt(let day, let created, let closed, let outcome):
            return wasOpen(
                day, created.flatMap { self.day($0, row) }, closed.flatMap { self.day($0, row) },
                text(outcome, row))
        }
    }

    private func compares(_ left: Fraction, _ comparison: ComparisonOperator, _ right: Fraction) -> Bool {
        switch comparison {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    private func wasOpen(_ day: Day, _ created: Day?, _ closed: Day?, _ outcome: String?) -> Bool {
        if let created, created > day { return false }
        if outcome == "open" { return true }
        guard outcome == "won" || outcome == "lost", let closed else { return false }
        return closed > day
    }

    private func matches(_ text: String, _ match: TextMatch) -> Bool {
        func characters(_ text: String) -> [Character] { Array(text.uppercased().lowercased()) }
        let text = characters(text)
        func stands(_ part: [Character], at place: Int) -> Bool {
            place >= 0 && place + part.count <= text.count
                && Array(text[place..<place + part.count]) == part
        }
        switch match {
        case .contains(let part): return (0...text.count).contains { stands(characters(part), at: $0) }
        case .startsWith(let part): return stands(characters(part), at: 0)
        case .endsWith(let part): return stands(characters(part), at: text.count - characters(part).count)
        }
    }
}
