import Language
import Model

/// A bound `reconcile revenue with 412,000 in Q3`: a number from elsewhere, and what could lawfully have been counted
/// there instead.
package struct BoundReconciliation: Sendable {
    /// The measure as it is defined here.
    package var question: BoundQuestion
    /// The number from elsewhere, in whole units.
    package var target: Fraction
    /// Half a unit of the last digit written: a number no farther off is the one given.
    package var slack: Fraction
    /// In the order in which they are tried.
    package var readings: [Reading]
    /// What cannot be tried, since the data do not have it.
    package var untried: [String]

    package var measure: Measure { question.measures[0] }

    package func isTarget(_ value: Fraction) -> Bool {
        value.subtracting(target).map { $0.magnitude <= slack } ?? false
    }
}

/// One other way to count.
package struct Reading: Sendable {
    /// Two readings of one family exclude each other.
    package enum Family: Hashable, Sendable {
        case date, ends, stage, amount, undated, part, owner, filter, calendar, duplicates, rates, past
    }
    package var family: Family
    /// `dated by created instead of closed`
    package var words: String
    /// Turns the question as it is defined here, or as another reading left it, into this one.
    package var change: @Sendable (inout BoundQuestion) -> Void

    package init(
        _ family: Family, _ words: String, _ change: @escaping @Sendable (inout BoundQuestion) -> Void
    ) {
        self.family = family
        self.words = words
        self.change = change
    }

    package func applied(to question: BoundQuestion) -> BoundQuestion {
        var question = question
        change(&question)
        return question
    }
}

extension Measure {
    /// The same arithmetic over other leaves.
    func replacingLeaves(_ other: (LeafRule) -> MeasureTree) -> Measure {
        var measure = self
        measure.tree = tree.replacingLeaves(other)
        return measure
    }
}

extension MeasureTree {
    fileprivate func replacingLeaves(_ other: (LeafRule) -> MeasureTree) -> MeasureTree {
        switch self {
        case .leaf(let rule): other(rule)
        case .constant, .workingDays: self
        case .rounded(let inner, let digits): .rounded(inner.replacingLeaves(other), digits: digits)
        case .binary(let sign, let left, let right):
            .binary(sign, left.replacingLeaves(other), right.replacingLeaves(other))
        }
    }
}

extension Quantity {
    /// Half a unit of the last digit written: 0.5 of `412,000`, 500 of `412k`, 0.005 of `412,000.00`; of percentages as
    /// a share.
    var halfOfLastDigit: Fraction {
        var unit = Fraction(1, over: 2)!
        let ten = Fraction(10)
        for _ in 0..<(scale + (self.unit == .percent ? 2 : 0)) { unit = unit.divided(by: ten) ?? unit }
        var rest = mantissa.magnitude
        var power = suffix.power
        while power > 0, scale == 0, rest > 0, rest.isMultiple(of: 10) {
            unit = unit.multiplied(by: ten) ?? unit
            (rest, power) = (rest / 10, power - 1)
        }
        return unit
    }
}
