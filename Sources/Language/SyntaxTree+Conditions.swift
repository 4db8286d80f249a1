/// What must hold of records, or of groups when it names a metric.
package struct Condition: Hashable, Sendable {
    package indirect enum Node: Hashable, Sendable {
        case and([Condition])
        case or([Condition])
        case not(Condition)
        /// `( … )`
        case group(Condition)
        /// `amount > 10k`, `stage is Won or Lost`
        case test(Expression, Comparator)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package struct Comparator: Hashable, Sendable {
    package enum Node: Hashable, Sendable {
        /// `> 10k`, `<= list price`, `>= 2017-01-01`
        case order(OrderOperator, Operand)
        /// `= Won`, `is Won or Lost`, `is one of Won, Lost`, `is 5000`
        case isOneOf([Operand])
        /// `!= Won`, `is not Won`, `is not one of Won, Lost`
        case isNotOneOf([Operand])
        /// `is missing`
        case isMissing
        /// `is not missing`
        case isNotMissing
        /// `over 50k`
        case bound(BoundOperator, Quantity)
        /// `between 10k and 50k`, `between march and may`
        case between(Operand, Operand)
        /// `contains "corp"`
        case contains(Phrase)
        case startsWith(Phrase)
        case endsWith(Phrase)
        /// `in Q3`
        case inPeriod(Period)
        /// `before march`, `after …`, `since …`, `until …`: a `Period` of that node
        case dated(Period)
    }
    package var node: Node
    package var source: Ranged

    package init(_ node: Node, range: SourceRange) {
        self.node = node
        source = Ranged(range)
    }
    package var range: SourceRange { source.range }
}

package enum OrderOperator: String, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

package enum Operand: Hashable, Sendable {
    case expression(Expression)
    case period(Period)
}
