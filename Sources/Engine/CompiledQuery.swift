import Binding
import Model
import Store

/// A plan made ready for one database.
struct CompiledQuery {
    let table: Table
    let program: MaskProgram
    let leaves: [CompiledLeaf]
    let layout: GroupLayout
    /// The time axes that calendar keys follow; one without dates where no key needs them.
    let axes: [IntegerScalar?]

    init(_ plan: QueryPlan, _ database: Database) throws {
        let resolver = try FieldResolver(database: database, fact: plan.fact)
        let scalars = ScalarCompiler(resolver: resolver)
        var program = MaskProgram(resolver: resolver)
        var axes = AxisList(resolver: resolver, isNeeded: plan.usesCalendar)
        leaves = try plan.leaves.map { leaf in
            CompiledLeaf(
                aggregate: leaf.aggregate, input: try CompiledLeaf.input(leaf.aggregate, scalars),
                mask: try program.add(.and([plan.filter, leaf.records, leaf.inTime])),
                axis: try axes.number(of: leaf))
        }
        table = resolver.fact
        self.program = program
        self.axes = axes.scalars
        layout = try GroupLayout(plan.groups, axisDays: axes.days, resolver: resolver)
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
    private var paths: [FieldPath?] = []
    private(set) var scalars: [IntegerScalar?] = []
    /// From the first to the last day that some leaf may meet on its axis.
    private(set) var days: ClosedRange<Int64>?

    init(resolver: FieldResolver, isNeeded: Bool) {
        self.resolver = resolver
        self.isNeeded = isNeeded
        if !isNeeded { scalars = [nil] }
    }

    mutating func number(of leaf: Leaf) throws -> Int {
        let scalar = try leaf.axis.map { IntegerScalar(number: try resolver.daySource($0)) }
        guard isNeeded else { return 0 }
        if let scalar { extendDays(scalar, leaf.days) }
        if let known = paths.firstIndex(of: leaf.axis) { return known }
        paths.append(leaf.axis)
        scalars.append(scalar)
        return scalars.count - 1
    }

    private mutating func extendDays(_ scalar: IntegerScalar, _ range: DayRange) {
        let first = max(scalar.bounds.lowerBound, range.first.map { Int64($0.number) } ?? .min)
        let last = min(scalar.bounds.upperBound, range.last.map { Int64($0.number) } ?? .max)
        guard first <= last else { return }
        days = days.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
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
        guard let axis, days != .allTime else { return .always }
        return .dayIn(axis, days)
    }
}
