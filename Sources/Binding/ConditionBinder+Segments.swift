import Language
import Model

/// `segment is big deals`: membership in conditions.
extension ConditionBinder {
    private static func isSegmentWord(_ subject: Expression) -> Bool {
        if case .phrase(let phrase) = subject.node { return NameKey.fold(phrase.text) == "segment" }
        return false
    }

    /// Nil when the test is about something else, or the data have a column `segment` of their own.
    func segmentTest(_ subject: Expression, _ comparator: Comparator) throws(DiagnosticError) -> Predicate? {
        guard ConditionBinder.isSegmentWord(subject), index.fields(named: "segment").isEmpty else {
            return nil
        }
        switch comparator.node {
        case .isOneOf(let operands): return .or(try members(operands, comparator))
        case .isNotOneOf(let operands): return .not(.or(try members(operands, comparator)))
        default:
            throw DiagnosticError(
                Diagnostic(.cannotCompare("a segment", "anything but its name"), at: comparator.range))
        }
    }

    private func members(_ operands: [Operand], _ comparator: Comparator) throws(DiagnosticError)
        -> [Predicate]
    {
        try operands.map { operand throws(DiagnosticError) in
            guard case .expression(let expression) = operand, let name = expression.valueText else {
                throw DiagnosticError(Diagnostic(.cannotCompare("a segment", "a date"), at: comparator.range))
            }
            if let segment = try index.usableSegment(named: name, at: expression.range) {
                return segment.predicate(index.catalogue)
            }
            let near = Nearest.names(to: name, among: index.segmentNames)
            let shown = near.isEmpty ? Array(index.segmentNames.prefix(6)) : near
            throw DiagnosticError(
                Diagnostic(
                    .unknownValueOf(name, dimension: "segment", near: shown), at: expression.range,
                    fixes: near.prefix(1).map { Fix(replacing: expression.range, with: $0) }))
        }
    }

    /// The segments that a condition names.
    static func segmentNames(in condition: Condition) -> [Phrase] {
        switch condition.node {
        case .and(let parts), .or(let parts): return parts.flatMap(segmentNames)
        case .not(let inner), .group(let inner): return segmentNames(in: inner)
        case .test(let subject, let comparator):
            guard isSegmentWord(subject) else { return [] }
            switch comparator.node {
            case .isOneOf(let operands), .isNotOneOf(let operands): return operands.compactMap(phrase)
            default: return []
            }
        }
    }

    private static func phrase(_ operand: Operand) -> Phrase? {
        if case .expression(let expression) = operand, case .phrase(let phrase) = expression.node {
            return phrase
        }
        return nil
    }
}
