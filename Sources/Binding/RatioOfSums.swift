import Model

/// A ratio of sums over one kind of record, such as what was paid over list prices, is only meant of the records that
/// have all the values: the others would stand above the line or below it alone.
enum RatioOfSums {
    /// Both sides, held to the records that have every value; as they are where they are anything else.
    static func sides(_ left: MeasureTree, _ right: MeasureTree) -> (MeasureTree, MeasureTree) {
        let leaves = left.leaves + right.leaves
        guard !left.leaves.isEmpty, !right.leaves.isEmpty, let first = leaves.first,
            leaves.allSatisfy({ $0.fact == first.fact && $0.records == first.records })
        else { return (left, right) }
        var needed = first.records.needed
        for leaf in leaves {
            guard case .sum(let value) = leaf.aggregate else { return (left, right) }
            needed += value.fields.filter { !needed.contains($0) }
        }
        guard needed.count > 1 else { return (left, right) }
        return (left.needing(needed), right.needing(needed))
    }
}

extension MeasureTree {
    fileprivate func needing(_ fields: [FieldPath]) -> MeasureTree {
        switch self {
        case .constant, .workingDays: return self
        case .rounded(let inner, let digits): return .rounded(inner.needing(fields), digits: digits)
        case .leaf(var rule):
            rule.records.needed = fields
            return .leaf(rule)
        case .binary(let operation, let left, let right):
            return .binary(operation, left.needing(fields), right.needing(fields))
        }
    }
}
