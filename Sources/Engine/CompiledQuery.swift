import Binding
import Model
import Store

/// A plan made ready for one database.
struct CompiledQuery {
    let table: Table
    let program: MaskProgram
    private(set) var leaves: [CompiledLeaf]
    let layout: GroupLayout
    /// The time axes that calendar keys follow; one without dates where no key needs them.
    let axes: [IntegerScalar?]
    /// The number of the axis of stocks over time among them.
    let stateAxis: Int?

    init(_ plan: QueryPlan, _ database: Database) throws {
        let resolver = try FieldResolver(database: database, fact: plan.fact)
        let scalars = ScalarCompiler(resolver: resolver)
        var program = MaskProgram(resolver: resolver)
        var axes = AxisList(resolver: resolver, isNeeded: plan.usesCalendar)
        leaves = try plan.leaves.map { leaf in
            let inputs =
                try leaf.state.map { try CompiledLeaf.inputs(leaf.aggregate, $0, scalars) }
                ?? [try CompiledLeaf.input(leaf.aggregate, scalars)]
            return CompiledLeaf(
                aggregate: leaf.aggregate, input: CompiledLeaf.union(inputs),
                mask: try program.add(.and([plan.filter, leaf.records, leaf.inTime])),
                axis: try axes.number(of: leaf),
                state: try leaf.state.map {
                    try CompiledState($0, inputs: inputs, resolver: resolver, program: &program)
                })
        }
        table = resolver.fact
        self.program = program
        self.axes = axes.scalars
        stateAxis = axes.stateNumber
        layout = try GroupLayout(plan.groups, axisDays: axes.days, resolver: resolver)
        for number in leaves.indices { leaves[number].state?.place(in: layout) }
    }

    /// The masks of the leaves.
    var masks: [Int] { leaves.map(\.mask) }

    /// True when rows must be taken in order: sums of fractions may fit in one order and not in another.
    var isOrderSensitive: Bool {
        leaves.contains { if case .fractions = $0.input { true } else { false } }
    }
}

/// The different time axes of a plan's leaves and the days they reach.
private struct AxisList {
    let resolver: FieldResolver
    let isNeeded: Bool
    private var numbers: [FieldPath?: Int] = [:]
    private(set) var scalars: [IntegerScalar?] = []
    /// From the first to the last day that some leaf may meet on its axis.
    private(set) var days: ClosedRange<Int64>?
    /// The axis of states, which follows no date of the records.
    private(set) var stateNumber: Int?

    init(resolver: FieldResolver, isNeeded: Bool) {
        self.resolver = resolver
        self.isNeeded = isNeeded
        if !isNeeded { scalars = [nil] }
    }

    mutating func number(of leaf: Leaf) throws -> Int {
        let scalar = try leaf.axis.map { IntegerScalar(number: try resolver.daySource($0)) }
        guard isNeeded else { return 0 }
        if let state = leaf.state { return stateNumber(state) }
        if let scalar { extendDays(scalar, leaf.days) }
        if let known = numbers[leaf.axis] { return known }
        numbers[leaf.axis] = scalars.count
        scalars.append(scalar)
        return scalars.count - 1
    }

    private mutating func stateNumber(_ state: StateDays) -> Int {
        if let first = state.days.first, let last = state.days.last {
            extendDays(Int64(first.number)...Int64(last.number))
        }
        if let stateNumber { return stateNumber }
        stateNumber = scalars.count
        scalars.append(nil)
        return scalars.count - 1
    }

    private mutating func extendDays(_ scalar: IntegerScalar, _ range: DayRange) {
        let first = max(scalar.bounds.lowerBound, range.first.map { Int64($0.number) } ?? .min)
        let last = min(scalar.bounds.upperBound, range.last.map { Int64($0.number) } ?? .max)
        if first <= last { extendDays(first...last) }
    }

    private mutating func extendDays(_ other: ClosedRange<Int64>) {
        days =
            days.map {
                min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound)
            } ?? other
    }
}

extension QueryPlan {
    fileprivate var usesCalendar: Bool {
        groups.contains { group in
            switch group {
            case .calendar, .part(_, of: nil): true
            case .field, .part, .band: false
            }
        }
    }
}

extension Leaf {
    /// Which records its days keep.
    fileprivate var inTime: Predicate {
        if let state { return state.spanPredicate }
        guard let axis, days != .allTime else { return .always }
        return .dayIn(axis, days)
    }
}
