import Binding
import Model

/// A leaf made ready: its mask, its place among the time axes and what its values are.
struct CompiledLeaf {
    /// What is aggregated.
    enum Input {
        /// Records alone.
        case records
        case integers(IntegerScalar)
        case fractions(RowScalar)
    }

    let aggregate: Aggregate
    let input: Input
    /// The number of its condition in the mask program.
    let mask: Int
    /// The number of its time axis among those of the plan.
    let axis: Int
    /// For a stock over time; `input` then has the bounds of all its days.
    var state: CompiledState?

    /// True when some record may lack the value.
    var canBeMissing: Bool {
        switch input {
        case .records: false
        case .integers(let scalar): scalar.canBeMissing
        case .fractions: true
        }
    }

    /// Stored integers are the value times this.
    func unit() throws -> Int128 {
        guard case .integers(let scalar) = input else { return 1 }
        guard let unit = PowerOfTen.int128(scalar.scale) else { throw EngineError.tooLarge }
        return unit
    }

    /// True when a unit's value is the mean of its days.
    var isMeanOfDays: Bool {
        guard let state, state.longestRun > 1 else { return false }
        switch aggregate {
        case .count, .countPresent, .sum: return true
        default: return false
        }
    }

    /// The values of the aggregate on each of the days: one input where they are the same on all.
    static func inputs(_ aggregate: Aggregate, _ state: StateDays, _ scalars: ScalarCompiler) throws
        -> [Input]
    {
        let aggregates = state.days.map { aggregate.asOf($0).placed(.on($0)) }
        guard aggregates.contains(where: { $0 != aggregates[0] }) else {
            return [try input(aggregates.first ?? aggregate, scalars)]
        }
        let inputs = try aggregates.map { try input($0, scalars) }
        guard inputs.contains(where: { if case .fractions = $0 { true } else { false } }) else {
            return inputs
        }
        return try aggregates.compactMap(\.scalar).map { .fractions(try scalars.fractions($0)) }
    }

    /// An input with the bounds of all.
    static func union(_ inputs: [Input]) -> Input {
        var all: IntegerScalar?
        for case .integers(let scalar) in inputs {
            guard let known = all else {
                all = scalar
                continue
            }
            let bounds =
                min(
                    known.bounds.lowerBound, scalar.bounds.lowerBound)...max(
                    known.bounds.upperBound, scalar.bounds.upperBound)
            all = IntegerScalar(
                node: known.node, scale: known.scale, bounds: bounds,
                canBeMissing: known.canBeMissing || scalar.canBeMissing)
        }
        return all.map { .integers($0) } ?? inputs.first ?? .records
    }

    /// The values of the aggregate; texts count as codes where they are only told apart.
    static func input(_ aggregate: Aggregate, _ scalars: ScalarCompiler) throws -> Input {
        guard let scalar = aggregate.scalar else { return .records }
        switch try scalars.compile(scalar) {
        case .integers(let integers): return .integers(integers)
        case .fractions(let fractions): return .fractions(fractions)
        case .text(let source):
            guard aggregate.takesText else { throw EngineError.notNumber(source.path) }
            return .integers(IntegerScalar(codesOf: source))
        }
    }
}

extension Aggregate {
    /// What is aggregated, nil for records.
    var scalar: Scalar? {
        switch self {
        case .count: nil
        case .countPresent(let scalar), .sum(let scalar), .average(let scalar), .percentile(let scalar, _),
            .minimum(let scalar), .maximum(let scalar), .distinct(let scalar), .standardDeviation(let scalar):
            scalar
        }
    }

    fileprivate var takesText: Bool {
        switch self {
        case .countPresent, .distinct: true
        default: false
        }
    }

    /// What gathers integer values of the bounds for this aggregate; nil when counts are enough.
    ///
    /// Where the number of groups is known, small ranges of values are counted in arrays.
    func accumulator(of scalar: IntegerScalar, rowCount: Int, groupCount: Int?) -> (any ValueAccumulator)? {
        switch self {
        case .count, .countPresent: return nil
        case .sum: return Aggregate.sums(.sum, scalar, rowCount, groupCount)
        case .average: return Aggregate.sums(.average, scalar, rowCount, groupCount)
        case .minimum: return ExtremeAccumulator(takesLeast: true)
        case .maximum: return ExtremeAccumulator(takesLeast: false)
        case .standardDeviation: return DeviationAccumulator()
        case .percentile(_, let share):
            return Aggregate.fits(scalar, groupCount, limit: Aggregate.histogramLimit(rowCount))
                ? HistogramAccumulator(share: share, values: scalar.bounds)
                : GatheredAccumulator(.percentile(share))
        case .distinct:
            return Aggregate.fits(scalar, groupCount, limit: Aggregate.distinctLimit(rowCount))
                ? DistinctAccumulator(values: scalar.bounds) : GatheredAccumulator(.distinct)
        }
    }

    /// So many counters are worth their memory: at most 16 MiB, and few for few rows.
    private static func histogramLimit(_ rowCount: Int) -> Int { min(4_194_304, max(4_096, 4 * rowCount)) }

    /// So many bits are worth their memory: at most 16 MiB, and few for few rows.
    private static func distinctLimit(_ rowCount: Int) -> Int {
        min(134_217_728, max(65_536, 64 * rowCount))
    }

    private static func fits(_ scalar: IntegerScalar, _ groupCount: Int?, limit: Int) -> Bool {
        guard let groupCount else { return false }
        let (span, overflow) = scalar.bounds.upperBound.subtractingReportingOverflow(scalar.bounds.lowerBound)
        return !overflow && span < limit && (Int(span) + 64) <= limit / (groupCount + 1)
    }

    private static func sums(
        _ use: SumUse, _ scalar: IntegerScalar, _ rowCount: Int, _ groupCount: Int?
    ) -> any ValueAccumulator {
        let greatest = max(scalar.bounds.lowerBound.magnitude, scalar.bounds.upperBound.magnitude)
        let (total, overflow) = greatest.multipliedReportingOverflow(by: UInt64(rowCount))
        guard !overflow, total <= UInt64(Int64.max) else { return WideSumAccumulator(use) }
        return SumAccumulator(use, fixedSlotCount: groupCount.map { $0 + 1 })
    }
}
