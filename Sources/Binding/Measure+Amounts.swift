extension Measure {
    /// What an amount is a share of another of: sums of one thing over some records and over all of them, such as
    /// what slipped of what was due. Nil for any other measure.
    package var amountProportion: (part: LeafRule, whole: LeafRule)? {
        guard unit == .percent, case .binary(.divided, .leaf(let part), .leaf(let whole)) = tree,
            case .sum(let summed) = part.aggregate, whole.aggregate == .sum(summed), part.fact == whole.fact,
            !part.isBeside, !whole.isBeside, part.records.axis == whole.records.axis,
            part.records.state != whole.records.state
        else { return nil }
        return (part, whole)
    }
}
