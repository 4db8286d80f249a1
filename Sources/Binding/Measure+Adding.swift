import Model

/// What may be added up: decides totals, running totals and rolling averages.
extension Measure {
    /// True for sums, counts, and what is made of them by adding and by multiples: the values of months add up.
    package var isLinear: Bool { tree.isLinear && !isStock }

    /// True when the value of several groups can be worked out from theirs: sums, counts, means and their quotients,
    /// but no medians, distinct counts, extremes or values per working day.
    package var isPoolable: Bool {
        !usesWorkingDays
            && leaves.allSatisfy { leaf in
                switch leaf.aggregate {
                case .count, .countPresent, .sum, .average: true
                default: false
                }
            }
    }

    /// The mean of several groups is that of all their records together, not of their values: rates and averages.
    package var isPooledInMean: Bool { isPoolable && !tree.isLinear }

    /// Has rolling averages: what is made of sums over time.
    package var canRoll: Bool { isPoolable && !isStock && !leaves.contains(where: \.isLevel) }

    /// Why its values do not add up over time, in words; nil when they do.
    package var reasonNotToAdd: String? {
        if isStock { return "it is a stock: what is open in one month is open in the next too" }
        if isLinear { return nil }
        if leaves.contains(where: \.isLevel) {
            return "it has stock in it: what lies on a shelf in one month lies there in the next too"
        }
        switch singleLeaf?.aggregate {
        case .distinct: return "what counts in one month may count again in the next"
        case .average, .percentile: return "averages and medians are of records, not of months"
        case .minimum, .maximum, .standardDeviation: return "it is a fact about single records"
        default: return unit == .percent ? "it is a rate" : "it is a ratio"
        }
    }
}

extension MeasureTree {
    fileprivate var isLinear: Bool {
        switch self {
        case .leaf(let rule):
            guard !rule.isLevel else { return false }
            switch rule.aggregate {
            case .count, .countPresent, .sum: return true
            default: return false
            }
        case .constant, .workingDays, .rounded: return false
        case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
            return left.isLinear && right.isLinear
        case .binary(.times, .constant, let factor), .binary(.times, let factor, .constant),
            .binary(.divided, let factor, .constant):
            return factor.isLinear
        case .binary: return false
        }
    }
}
