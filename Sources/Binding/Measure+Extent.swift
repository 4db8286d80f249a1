import Model

extension Measure {
    /// True where twice as many records of the same kind give twice the value: sums, counts, and what is worked out
    /// from one of them and rates. Such a value of a team is no measure of one of its people.
    package var growsWithRecords: Bool { tree.extent == 1 }
}

extension MeasureTree {
    /// The power of the number of records that the value grows by: 1 for sums and counts, 0 for rates and averages.
    fileprivate var extent: Int {
        switch self {
        case .constant, .workingDays: 0
        case .rounded(let inner, _): inner.extent
        case .leaf(let rule):
            switch rule.aggregate {
            case .count, .countPresent, .sum, .distinct: 1
            case .average, .percentile, .minimum, .maximum, .standardDeviation: 0
            }
        case .binary(.times, let left, let right): left.extent + right.extent
        case .binary(.divided, let left, let right): left.extent - right.extent
        case .binary(_, let left, let right): max(left.extent, right.extent)
        }
    }
}
