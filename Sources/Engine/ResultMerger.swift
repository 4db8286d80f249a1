import Binding
import Model

/// Puts results of the same groups together, each with some of a plan's leaves.
struct ResultMerger {
    private let plan: QueryPlan
    private var rows: [[Key]: Int] = [:]
    private var columns: [LeafColumn]
    /// What is known of the currencies of the results, and the places of their leaves.
    private var parts: [(batch: ResultBatch, leaves: [Int])] = []

    enum Key: Hashable {
        case text(String?)
        case unit(Day?)
        case number(Int?)
    }

    init(_ plan: QueryPlan) {
        self.plan = plan
        columns = plan.leaves.map { _ in LeafColumn(values: [], recordCounts: [], valueCounts: []) }
        if plan.groups.isEmpty { _ = row([]) }
    }

    /// Adds a result; that of a day has no calendar keys, which the day gives.
    mutating func add(_ batch: ResultBatch, leaves: [Int], day: Day? = nil) {
        parts.append((batch, leaves))
        for number in 0..<batch.rowCount {
            let found = batch.keys.map { Key($0, number) }
            let key = day.map { full(found, on: $0) } ?? found
            let hasRecords = batch.leaves.contains { $0.recordCounts[number] > 0 }
            guard hasRecords || plan.groups.isEmpty else { continue }
            let place = row(key)
            for (leaf, column) in zip(leaves, batch.leaves) {
                columns[leaf].values[place] = column.values[number]
                columns[leaf].recordCounts[place] = column.recordCounts[number]
                columns[leaf].valueCounts[place] = column.valueCounts[number]
            }
        }
    }

    private func full(_ key: [Key], on day: Day) -> [Key] {
        var rest = key.makeIterator()
        return plan.groups.map { group in
            if case .calendar(let grain) = group { return .unit(grain.start(after: 0, from: day)) }
            return rest.next() ?? .text(nil)
        }
    }

    private mutating func row(_ key: [Key]) -> Int {
        if let row = rows[key] { return row }
        let row = rows.count
        rows[key] = row
        for number in columns.indices {
            columns[number].values.append(plan.leaves[number].aggregate.ofNothing)
            columns[number].recordCounts.append(0)
            columns[number].valueCounts.append(0)
        }
        return row
    }

    var batch: ResultBatch {
        let ordered = rows.sorted { Key.precedes($0.key, $1.key) }
        let keys = plan.groups.indices.map { place -> KeyColumn in
            let column = ordered.map { $0.key[place] }
            switch plan.groups[place] {
            case .field: return .text(column.map(\.text))
            case .calendar: return .units(column.map(\.unit))
            case .part, .band: return .numbers(column.map(\.number))
            }
        }
        let places = ordered.map(\.value)
        var result = ResultBatch(
            rowCount: places.count, keys: keys,
            leaves: columns.map { column in
                LeafColumn(
                    values: places.map { column.values[$0] },
                    recordCounts: places.map { column.recordCounts[$0] },
                    valueCounts: places.map { column.valueCounts[$0] })
            })
        for part in parts { result.addCurrencies(of: part.batch, at: part.leaves) }
        return result
    }
}

extension ResultMerger.Key {
    init(_ column: KeyColumn, _ row: Int) {
        switch column {
        case .text(let texts): self = .text(texts[row])
        case .units(let days): self = .unit(days[row])
        case .numbers(let numbers): self = .number(numbers[row])
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var unit: Day? { if case .unit(let day) = self { day } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }

    private var isMissing: Bool { text == nil && unit == nil && number == nil }

    /// The order of a result's groups: key by key, missing last.
    fileprivate static func precedes(_ left: [Self], _ right: [Self]) -> Bool {
        for (one, other) in zip(left, right) where one != other {
            if one.isMissing || other.isMissing { return other.isMissing }
            switch (one, other) {
            case (.text(let one?), .text(let other?)):
                return one.utf8.lexicographicallyPrecedes(other.utf8)
            case (.unit(let one?), .unit(let other?)): return one < other
            case (.number(let one?), .number(let other?)): return one < other
            default: return false
            }
        }
        return false
    }
}

extension Aggregate {
    /// What it is of a group without records.
    fileprivate var ofNothing: Fraction? {
        switch self {
        case .count, .countPresent, .distinct: .zero
        default: nil
        }
    }
}
