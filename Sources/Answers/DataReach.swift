import Binding
import Model

/// Since when there are data: before that day a number is not zero but unknown.
struct DataReach {
    private var firstDay: [LeafRule: Day] = [:]
    private let today: Day

    /// Of the leaves, each on the date that places it in the question.
    init(_ leaves: [LeafRule], _ question: BoundQuestion, _ evaluator: Evaluator) throws {
        today = question.today
        // Goals reach from the first to the last that was set, whatever was sold by then.
        let leaves = leaves.filter { !$0.isBeside }
        let axes = leaves.map { $0.records.isStock ? nil : question.period?.axis ?? $0.records.axis }
        var known: [FieldPath: Day] = [:]
        for axis in axes.compactMap({ $0 }).uniqued() { known[axis] = try evaluator.firstDay(on: axis) }
        for (leaf, axis) in zip(leaves, axes) {
            firstDay[leaf] = axis.map { known[$0] } ?? evaluator.builder.catalogue.dataDays.first
        }
    }

    /// True when all the days lie before the first record there is, or after today.
    func hasNothing(_ leaf: LeafRule, in days: DayRange) -> Bool {
        if let first = days.first, first > today { return true }
        guard let last = days.last, let first = firstDay[leaf] else { return false }
        return last < first
    }

    /// True when a part of the measure has nothing to be made from.
    func hasNothing(_ measure: Measure, in days: DayRange) -> Bool {
        measure.leaves.contains { hasNothing($0, in: days) }
    }
}

extension Evaluator {
    /// The earliest day of any record on a date.
    fileprivate func firstDay(on axis: FieldPath) throws -> Day? {
        let leaf = LeafRule(
            fact: axis.table, aggregate: .minimum(.field(axis)),
            records: RecordSet(state: .all, condition: .always, axis: axis, axisName: ""))
        let table = try table(GroupRequest(leaves: [leaf]))
        return table.value(leaf, 0)?.rounded(toDigits: 0).map { Day(number: Int32(truncatingIfNeeded: $0)) }
    }
}
