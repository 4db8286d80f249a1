import Binding
import Engine
import Model

/// One value of a group's key.
enum KeyValue: Hashable, Sendable {
    case text(String?)
    case unit(Day?)
    /// A band or a part of a date by its number, with its name.
    case number(Int?, name: String)

    var isMissing: Bool {
        switch self {
        case .text(let text): text == nil
        case .unit(let day): day == nil
        case .number(let number, _): number == nil
        }
    }
}

/// A plan's result with its leaves by rule, so that measures can be worked out row by row.
struct GroupTable: Sendable {
    private let leafPositions: [LeafRule: Int]
    private let batch: ResultBatch
    private let dimensions: [Dimension]
    /// The time that the rows are about, where a measure needs its working days.
    private let workingDays: WorkingDays?
    /// The day that counts as today, where rows may lie after it.
    private let today: Day?
    /// Whether all of its days lie after today.
    private var isYetToCome = false
    /// The working days of a row that no record stands behind, instead.
    private var fixedWorkingDays: Fraction?
    /// Rows that a kind of records has nothing in, where several stand side by side.
    private var absent: [String: Set<Int>] = [:]

    /// `dimensions` are those grouped by; they name the values that are numbers.
    init(
        leaves: [LeafRule], batch: ResultBatch, dimensions: [Dimension] = [],
        workingDays: WorkingDays? = nil, today: Day? = nil
    ) {
        self.today = today
        var positions: [LeafRule: Int] = [:]
        for (position, leaf) in leaves.enumerated() { positions[leaf] = position }
        leafPositions = positions
        self.batch = batch
        self.dimensions = dimensions
        self.workingDays = workingDays
    }

    /// Results of several kinds of records side by side, joined by their keys.
    init(
        parts: [(leaves: [LeafRule], batch: ResultBatch)], dimensions: [Dimension],
        workingDays: WorkingDays?, period: BoundPeriod?, today: Day
    ) {
        let join = parts.count > 1 ? BatchJoin(parts, groups: dimensions.map(\.key)) : nil
        let alone = parts.first?.batch ?? ResultBatch(rowCount: 0, keys: [], leaves: [])
        self.init(
            leaves: parts.flatMap(\.leaves), batch: join?.batch ?? alone, dimensions: dimensions,
            workingDays: workingDays, today: today)
        isYetToCome = period?.days.first.map { $0 > today } ?? false
        for (part, rows) in zip(parts, join?.absent ?? []) {
            for fact in part.leaves.map(\.fact).uniqued() {
                absent[fact] = absent[fact].map { $0.intersection(rows) } ?? rows
            }
        }
    }

    var rowCount: Int { batch.rowCount }
    /// The currencies of the amounts that would have had to be put together.
    var mixedCurrencies: [String] { batch.mixedCurrencies }
    var knowsCurrencies: Bool { !batch.leafCurrencies.isEmpty }

    /// The currencies of a leaf's amounts, where nothing converts them.
    func currencies(of leaf: LeafRule) -> Set<String> {
        leafPositions[leaf].flatMap { batch.leafCurrencies[$0] } ?? []
    }

    func key(_ row: Int) -> [KeyValue] {
        batch.keys.enumerated().map { place, column in
            switch column {
            case .text(let texts): .text(texts[row])
            case .units(let days): .unit(days[row])
            case .numbers(let numbers):
                .number(numbers[row], name: dimensions[place].name(of: numbers[row]))
            }
        }
    }

    /// Whether its rows are of different times.
    var isOverTime: Bool { dimensions.contains(where: \.isCalendar) }

    /// How many records of the leaf are in the row.
    func recordCount(_ leaf: LeafRule, _ row: Int) -> Int {
        column(leaf)?.recordCounts[row] ?? 0
    }

    /// How many of them have the value aggregated.
    func valueCount(_ leaf: LeafRule, _ row: Int) -> Int {
        column(leaf)?.valueCounts[row] ?? 0
    }

    /// The leaf's value; a sum of no records is zero, a sum of records without values is missing. Stock that nobody
    /// counted is missing.
    func value(_ leaf: LeafRule, _ row: Int) -> Fraction? {
        guard let column = column(leaf) else { return nil }
        if let value = column.values[row] { return value }
        let needsRecords = leaf.needsRecords || leaf.isOfStock
        if case .sum = leaf.aggregate, column.recordCounts[row] == 0, !needsRecords { return .zero }
        return nil
    }

    /// Missing where the kind of records that the measure is of has nothing in the row, and another has.
    func value(_ measure: Measure, _ row: Int) throws -> Fraction? {
        if measure.mixesGoals, isYetToCome || hasNotBegun(row) { return nil }
        if !absent.isEmpty {
            let facts = Set(measure.leaves.map(\.fact))
            if facts.count == 1, let fact = facts.first, absent[fact]?.contains(row) == true { return nil }
        }
        return try worked(measure, row)
    }

    /// Nothing has been reached yet of a month to come.
    private func hasNotBegun(_ row: Int) -> Bool {
        guard let today else { return false }
        return batch.keys.contains { column in
            if case .units(let days) = column { days[row].map { $0 > today } ?? false } else { false }
        }
    }

    private func worked(_ measure: Measure, _ row: Int) throws -> Fraction? {
        try measure.tree.value(workingDays: measure.usesWorkingDays ? workingDayCount(row) : nil) {
            value($0, row)
        }
    }

    /// How many working days the row's time has; nil where no measure needs them.
    func workingDayCount(_ row: Int) -> Fraction? {
        fixedWorkingDays ?? workingDayCount(ofKey: workingDays == nil ? [] : key(row))
    }

    func workingDayCount(ofKey key: [KeyValue]) -> Fraction? {
        guard let workingDays else { return nil }
        let units = zip(dimensions, key).compactMap { dimension, value -> DayRange? in
            guard case .calendar(let grain) = dimension, case .unit(let day?) = value else { return nil }
            return grain.range(containing: day)
        }
        return Fraction(workingDays.count(in: units))
    }

    /// The same with the working days of a key that it has no row for.
    func counting(_ days: Fraction?) -> GroupTable {
        var table = self
        table.fixedWorkingDays = days
        return table
    }

    private func column(_ leaf: LeafRule) -> LeafColumn? {
        leafPositions[leaf].map { batch.leaves[$0] }
    }
}

extension LeafRule {
    /// Whether it rests on counts of stock.
    fileprivate var isOfStock: Bool { records.coverage?.level != nil }
}
