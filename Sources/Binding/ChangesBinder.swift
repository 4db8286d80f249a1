import Language
import Model

/// A bound `changes in pipeline`: what was open on one day, what is open on another, and all that lies between.
package struct BoundChanges: Sendable {
    /// `pipeline`, or the number of open deals.
    package var measure: Measure
    /// The amounts that are added up; nil where deals are counted.
    package var amount: FieldPath?
    package var dimensions: [FieldEntry]
    package var filters: [Filter]
    /// The days of the changes; what is open at the end of the day before them is where they begin.
    package var days: ClosedRange<Day>
    package var words: String
    /// Only what is to close in these days counts as open.
    package var due: BoundPeriod?
    package var question: BoundQuestion

    package var openingDay: Day { days.lowerBound - 1 }
    package var closingDay: Day { days.upperBound }
    /// What holds of the records beside being open.
    package var kept: Predicate {
        .all(measure.leaves.map(\.records.fullCondition) + filters.map(\.predicate))
    }
}

/// Binds `changes in pipeline by rep closing this quarter since monday`.
struct ChangesBinder {
    let binder: Binder

    /// Without a period these days, today included.
    private static let usualDays = 7

    func bind(_ name: Phrase, _ question: Question, sentence: String) throws(DiagnosticError) -> BoundChanges
    {
        var rest = Question(
            subject: .measures([Expression(.phrase(name), range: name.range)]), clauses: [],
            range: question.range)
        var span: BoundPeriod?
        var due: BoundPeriod?
        for clause in question.clauses {
            guard case .period(let dated) = clause.node else {
                try check(clause)
                rest.clauses.append(clause)
                continue
            }
            let period = try binder.periodBinder.bind(dated)
            switch dated.role {
            case .closing: due = period
            case nil where span == nil: span = period
            default:
                throw unexpected(
                    dated.role?.rawValue ?? "a second period", "`since` a day", "`closing` a period",
                    clause.range)
            }
        }
        let bound = try QuestionBinder(binder: binder).bind(rest, sentence: sentence)
        let days = try days(span, at: question.range)
        return BoundChanges(
            measure: bound.measures[0], amount: try amount(bound.measures[0], at: name.range),
            dimensions: try fields(bound, question), filters: bound.filters, days: days,
            words: span?.words ?? "past \(ChangesBinder.usualDays) days", due: due, question: bound)
    }

    /// What says nothing about changes.
    private func check(_ clause: Clause) throws(DiagnosticError) {
        switch clause.node {
        case .by, .filter, .inValues, .excluding, .bound, .condition, .asOf, .form, .into: return
        case .across, .forEach, .versus, .measures, .with, .sorted, .first, .showing, .period:
            throw unexpected(
                clause.kind.word, "`by`", "a filter, or a period such as `since monday`", clause.range)
        }
    }

    /// From the first of the days to the last, or to today.
    private func days(_ span: BoundPeriod?, at range: SourceRange) throws(DiagnosticError) -> ClosedRange<Day>
    {
        guard let span else { return binder.today - (ChangesBinder.usualDays - 1)...binder.today }
        guard let first = span.days.first else {
            throw unexpected("a period without a beginning", "`since` a day", "a period", span.range)
        }
        guard first <= binder.today else {
            throw DiagnosticError(
                Diagnostic(
                    .emptyByConstruction("\(span.words) begins after today, \(binder.today)"), at: span.range)
            )
        }
        return first...min(span.days.last ?? binder.today, binder.today)
    }

    private func amount(_ measure: Measure, at range: SourceRange) throws(DiagnosticError) -> FieldPath? {
        if let leaf = measure.singleLeaf, leaf.records.state == .open, !leaf.isMeanOfDays {
            switch leaf.aggregate {
            case .sum(.field(let path)): return path
            case .count: return nil
            default: break
            }
        }
        throw DiagnosticError(
            Diagnostic(
                .unexpected(found: measure.name, expected: ["`pipeline`", "`open deals`"]), at: range))
    }

    /// A deal may stand under one value at first and under another in the end; days and bands do not say which.
    private func fields(_ bound: BoundQuestion, _ question: Question) throws(DiagnosticError) -> [FieldEntry]
    {
        if let condition = bound.groupConditions.first {
            throw DiagnosticError(
                Diagnostic(.metricConditionWithoutGroups(condition.measure.name), at: question.range))
        }
        var fields: [FieldEntry] = []
        for dimension in bound.dimensions {
            guard case .field(let entry) = dimension else {
                let by = question.clauses.first { if case .by = $0.node { true } else { false } }
                throw unexpected(
                    dimension.name, "`by rep`", "another fact that the deals have",
                    by?.range ?? question.range)
            }
            fields.append(entry)
        }
        return fields
    }

    private func unexpected(_ found: String, _ one: String, _ other: String, _ range: SourceRange)
        -> DiagnosticError
    {
        DiagnosticError(Diagnostic(.unexpected(found: found, expected: [one, other]), at: range))
    }
}
