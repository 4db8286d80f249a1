import Model

/// What a measure counts in; decides how it is written and what may be done with it.
package enum MeasureUnit: Hashable, Sendable {
    case count
    case money(decimals: Int)
    /// Money divided by days.
    case moneyPerDay
    case percent
    case days
    /// Any other number; decimals as the data have, nil for a quotient.
    case number(decimals: Int?)
    case day

    /// The kind in words, for errors.
    package var inWords: String {
        switch self {
        case .count: "a count"
        case .money: "money"
        case .moneyPerDay: "money a day"
        case .percent: "a percentage"
        case .days: "days"
        case .number: "a number"
        case .day: "a date"
        }
    }
}

/// A leaf before it meets a period: an aggregate over one kind of record on one time axis.
package struct LeafRule: Hashable, Sendable {
    package var fact: String
    package var aggregate: Aggregate
    package var records: RecordSet
    /// A stock over a period as the mean of its days, not as of its end: `average pipeline`.
    package var isMeanOfDays = false
    /// A goal beside the sales that the question is about: its records are those of another table, in groups and under
    /// filters of the same names.
    package var isBeside = false

    package init(fact: String, aggregate: Aggregate, records: RecordSet) {
        self.fact = fact
        self.aggregate = aggregate
        self.records = records
    }
}

/// Some records of the fact: which, called what, placed in time by which date.
package struct RecordSet: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case all, won, lost, decided, open, overdue
        /// Deals as they were at moments of their course (`Moment`).
        case due, slipped, pushes, pushed, entries = "stage entries", passed
    }
    package var state: State
    /// What holds beside the state: `where amount >= 50k` of a definition.
    package var condition: Predicate
    /// Fields that they must have a value of, so that both sides of a ratio of sums run over the same records.
    package var needed: [FieldPath] = []
    /// The date that places them in time; nil for a stock.
    package var axis: FieldPath?
    /// That date's name: `closed`.
    package var axisName: String
    /// The segment that `condition` comes from, as defined: `big deals`.
    package var segment: String?
    /// The segment's own definition says the state.
    package var isStateOfSegment = false
    /// The fact that they have no value of: `deals without account`.
    package var lacking: String?
    /// What has to be known beside them, where that is anything.
    package var coverage: Coverage?

    package init(
        state: State, condition: Predicate, axis: FieldPath?, axisName: String, segment: String? = nil
    ) {
        self.state = state
        self.condition = condition
        self.axis = axis
        self.axisName = axisName
        self.segment = segment
    }

    /// The condition, and that the fields needed have values.
    package var fullCondition: Predicate {
        let covered = coverage?.condition.map { [$0] } ?? []
        return .all([condition] + covered + needed.map { .not(.isMissing($0)) })
    }

    /// A stock is as of a day and never adds up over time.
    package var isStock: Bool { state == .open || state == .overdue }

    /// The words before `deals`: `won`, `big` for the segment `big deals`, `won big`; empty for all.
    package var adjective: String {
        if let lacking { return (adjectives + ["without \(lacking)"]).joined(separator: " ") }
        guard let segment else { return adjectives.joined(separator: " ") }
        let words = segment.split(separator: " ")
        let isOfDeals = words.count > 1 && words.last?.lowercased() == "deals"
        return (adjectives + [isOfDeals ? words.dropLast().joined(separator: " ") : segment])
            .joined(separator: " ")
    }

    /// What the records are called, given the fact's plural: `won deals`, `big deals`, `northern wins`.
    package func noun(_ plural: String) -> String {
        if let noun = state.ownNoun { return noun }
        if let lacking { return (adjectives + [plural, "without", lacking]).joined(separator: " ") }
        if let segment { return (adjectives + [segment]).joined(separator: " ") }
        return (adjectives + [plural]).joined(separator: " ")
    }

    /// The state, where the sentence and not the segment says it.
    private var adjectives: [String] {
        (coverage?.adjective.map { [$0] } ?? []) + (state == .all || isStateOfSegment ? [] : [state.rawValue])
    }
}

/// A measure's arithmetic over its leaves.
package indirect enum MeasureTree: Hashable, Sendable {
    case leaf(LeafRule)
    case constant(Fraction)
    /// How many working days the asked time has, up to today.
    case workingDays
    /// Rounded to so many decimals, half away from zero.
    case rounded(MeasureTree, digits: Int)
    case binary(ArithmeticOperator, MeasureTree, MeasureTree)

    /// The leaves, each once, in the order they stand.
    package var leaves: [LeafRule] {
        switch self {
        case .leaf(let rule): return [rule]
        case .constant, .workingDays: return []
        case .rounded(let inner, _): return inner.leaves
        case .binary(_, let left, let right):
            var all = left.leaves
            for leaf in right.leaves where !all.contains(leaf) { all.append(leaf) }
            return all
        }
    }
}

/// A measure, bound: what a metric's name or an aggregate in words means.
package struct Measure: Hashable, Sendable {
    /// As it is shown: `win rate`, `average amount of won deals`.
    package var name: String
    package var tree: MeasureTree
    package var unit: MeasureUnit
    /// The metric of the library that it is, if it is one.
    package var metric: String?
    /// What a `per` in it divides by, where that is no measure by itself.
    package var divisor: Divisor?

    package enum Divisor: Hashable, Sendable {
        /// `per rep`: the different reps that such records name, as the header says it: `reps with decided deals`.
        case records(LeafRule, words: String)
        case workingDays
    }

    package init(name: String, tree: MeasureTree, unit: MeasureUnit, metric: String? = nil) {
        self.name = name
        self.tree = tree
        self.unit = unit
        self.metric = metric
    }

    package var leaves: [LeafRule] { tree.leaves }

    /// True when any part is as of a day.
    package var isStock: Bool { leaves.contains { $0.records.isStock } }

    /// True when the values of groups add up to the value of the whole.
    package var isAdditive: Bool {
        guard case .leaf(let rule) = tree, !rule.isLevel else { return false }
        switch rule.aggregate {
        case .count, .countPresent, .sum: return true
        default: return false
        }
    }

    /// True when the values of months add up to the value of the year: a flow that adds up over groups.
    package var addsOverTime: Bool { isAdditive && !isStock }

    /// Numerator and denominator when this is a share of records: what an interval can be made of.
    package var proportion: (part: LeafRule, whole: LeafRule)? {
        guard unit == .percent, case .binary(.divided, .leaf(let part), .leaf(let whole)) = tree,
            part.aggregate == .count, whole.aggregate == .count, part.fact == whole.fact,
            part.records.axis == whole.records.axis
        else { return nil }
        return (part, whole)
    }

    /// True when it counts working days.
    package var usesWorkingDays: Bool { tree.usesWorkingDays }

    /// The one leaf of a measure that is just an aggregate.
    package var singleLeaf: LeafRule? {
        if case .leaf(let rule) = tree { return rule }
        return nil
    }
}

extension MeasureTree {
    fileprivate var usesWorkingDays: Bool {
        switch self {
        case .leaf, .constant: false
        case .workingDays: true
        case .rounded(let inner, _): inner.usesWorkingDays
        case .binary(_, let left, let right): left.usesWorkingDays || right.usesWorkingDays
        }
    }

    /// The value, given the leaves'; missing when a part is missing or nothing divides. Throws when too large.
    package func value(
        workingDays: Fraction? = nil, _ leafValue: (LeafRule) -> Fraction?
    ) throws(MeasureOverflow) -> Fraction? {
        switch self {
        case .leaf(let rule): return leafValue(rule)
        case .constant(let value): return value
        case .workingDays: return workingDays
        case .rounded(let inner, let digits):
            guard let value = try inner.value(workingDays: workingDays, leafValue) else { return nil }
            guard let rounded = value.rounded(to: digits) else { throw MeasureOverflow() }
            return rounded
        case .binary(let operation, let left, let right):
            guard let a = try left.value(workingDays: workingDays, leafValue),
                let b = try right.value(workingDays: workingDays, leafValue)
            else { return nil }
            if operation == .divided && b.isZero { return nil }
            let result: Fraction? =
                switch operation {
                case .plus: a.adding(b)
                case .minus: a.subtracting(b)
                case .times: a.multiplied(by: b)
                case .divided: a.divided(by: b)
                }
            guard let result else { throw MeasureOverflow() }
            return result
        }
    }
}

/// An exact result does not fit 128 bits.
package struct MeasureOverflow: Error {
    package init() {}
}
