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

    init(_ plan: QueryPlan, _ data: SeenDatabase) throws {
        let resolver = try FieldResolver(data, fact: plan.fact, today: plan.today)
        let scalars = ScalarCompiler(resolver: resolver)
        var program = MaskProgram(resolver: resolver)
        var axes = AxisList(resolver: resolver, plan)
        leaves = try plan.leaves.map { leaf in
            let condition = Predicate.and([plan.filter, leaf.records, leaf.inTime])
            let inputs =
                try leaf.state.map { try CompiledLeaf.inputs(leaf.aggregate, $0, scalars) }
                ?? [try CompiledLeaf.input(leaf.aggregate.placed(leaf.spell), scalars)]
            let state = try leaf.state.map {
                try CompiledState($0, condition, inputs: inputs, resolver: resolver, program: &program)
            }
            return CompiledLeaf(
                aggregate: leaf.aggregate, input: CompiledLeaf.union(inputs),
                mask: try state?.mask ?? program.add(condition.placed(leaf.spell)),
                axis: try axes.number(of: leaf), state: state)
        }
        table = resolver.fact
        self.program = program
        self.axes = axes.scalars
        stateAxis = axes.stateNumber
        layout = try GroupLayout(
            plan.groups, axisDays: axes.days, spells: axes.spells, stateAxis: axes.stateNumber,
            resolver: resolver)
        for number in leaves.indices { leaves[number].state?.place(in: layout) }
    }

    /// The masks of the leaves.
    var masks: [Int] { leaves.map(\.mask) }

    /// True when rows must be taken in order: sums of fractions may fit in one order and not in another.
    var isOrderSensitive: Bool {
        leaves.contains { if case .fractions = $0.input { true } else { false } }
    }
}

/// The different ways in which a plan's leaves are placed in time: their axes, and the days these reach.
private struct AxisList {
    let resolver: FieldResolver
    let isNeeded: Bool
    /// Whether stocks of different days differ.
    private let hasPlacedKeys: Bool
    private var numbers: [Key: Int] = [:]
    private(set) var scalars: [IntegerScalar?] = []
    /// For each of them, which spell of a roster its records are placed in.
    private(set) var spells: [SpellChoice] = []
    /// From the first to the last day that some leaf may meet on its axis.
    private(set) var days: ClosedRange<Int64>?
    /// The axis of states, which follows no date of the records.
    private(set) var stateNumber: Int?

    private struct Key: Hashable {
        var axis: FieldPath?
        var spell: SpellChoice?
    }

    init(resolver: FieldResolver, _ plan: QueryPlan) {
        self.resolver = resolver
        hasPlacedKeys = plan.groups.contains(where: \.isPlaced)
        isNeeded = plan.usesCalendar || hasPlacedKeys
        if !isNeeded { append(nil, .placed) }
    }

    private mutating func append(_ scalar: IntegerScalar?, _ spell: SpellChoice) {
        scalars.append(scalar)
        spells.append(spell)
    }

    mutating func number(of leaf: Leaf) throws -> Int {
        let scalar = try leaf.axis.map { IntegerScalar(number: try resolver.daySource($0)) }
        guard isNeeded else { return 0 }
        if let state = leaf.state { return stateNumber(state) }
        if let scalar { extendDays(scalar, leaf.days) }
        let key = Key(axis: leaf.axis, spell: hasPlacedKeys ? leaf.spell : nil)
        if let known = numbers[key] { return known }
        numbers[key] = scalars.count
        append(scalar, leaf.spell)
        return scalars.count - 1
    }

    private mutating func stateNumber(_ state: StateDays) -> Int {
        if let first = state.days.first, let last = state.days.last {
            extendDays(Int64(first.number)...Int64(last.number))
        }
        if let stateNumber { return stateNumber }
        stateNumber = scalars.count
        append(nil, .placed)
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
