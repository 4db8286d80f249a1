import Language
import Model

/// Tests of groups joined by `and`, `or` and `not`.
extension ConditionBinder {
    /// True when the condition tests nothing but measures of groups.
    func isAboutGroups(_ condition: Condition) -> Bool {
        switch condition.node {
        case .test(let subject, _): isMeasure(subject)
        case .and(let parts), .or(let parts): parts.allSatisfy(isAboutGroups)
        case .not(let inner), .group(let inner): isAboutGroups(inner)
        }
    }

    /// The condition as tests of which all must hold, each with its alternatives.
    func groupConditions(_ condition: Condition, words: String) throws(DiagnosticError) -> [GroupCondition] {
        try clauses(condition, isNegated: false, words).compactMap { clause in
            guard var first = clause.first else { return nil }
            first.alternatives = Array(clause.dropFirst())
            return first
        }
    }

    /// More alternatives than this are no condition that anybody wrote down.
    private static let clauseLimit = 256

    /// In conjunctive form: all of these, any of those in each.
    private func clauses(_ condition: Condition, isNegated: Bool, _ words: String) throws(DiagnosticError)
        -> [[GroupCondition]]
    {
        switch condition.node {
        case .group(let inner): return try clauses(inner, isNegated: isNegated, words)
        case .not(let inner): return try clauses(inner, isNegated: !isNegated, words)
        case .test:
            let tests = try groupTests(condition, words: words)
            return isNegated ? [tests.map(\.negated)] : tests.map { [$0] }
        case .and(let parts), .or(let parts):
            var all: [[[GroupCondition]]] = []
            for part in parts { all.append(try clauses(part, isNegated: isNegated, words)) }
            let isAnd = if case .and = condition.node { true } else { false }
            return isAnd != isNegated ? all.flatMap { $0 } : try anyOf(all, at: condition.range)
        }
    }

    /// Any of several conjunctions: every choice of one clause from each.
    private func anyOf(_ parts: [[[GroupCondition]]], at range: SourceRange) throws(DiagnosticError)
        -> [[GroupCondition]]
    {
        var clauses: [[GroupCondition]] = [[]]
        for part in parts {
            guard clauses.count * part.count <= Self.clauseLimit else {
                throw DiagnosticError(Diagnostic(.tooDeep(limit: Self.clauseLimit), at: range))
            }
            clauses = clauses.flatMap { clause in part.map { clause + $0 } }
        }
        return clauses
    }
}

extension GroupCondition {
    /// The opposite test. A missing value meets neither.
    fileprivate var negated: GroupCondition {
        var other = self
        other.comparison =
            switch comparison {
            case .equal: .notEqual
            case .notEqual: .equal
            case .less: .greaterOrEqual
            case .lessOrEqual: .greater
            case .greater: .lessOrEqual
            case .greaterOrEqual: .less
            }
        return other
    }
}
