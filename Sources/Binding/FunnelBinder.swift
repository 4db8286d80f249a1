import Language
import Model

/// Binds `funnel by region created last quarter`: of the deals created, how many are decided by now, and how many won;
/// with the stages that they went through, where the history of the deals tells them.
struct FunnelBinder {
    let binder: Binder

    /// The steps, in the prelude's words.
    private static let steps = ["new deals", "resolved deals", "converted deals"]

    func bind(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundFunnel {
        guard binder.catalogue.fact == Catalogue.deals else {
            throw DiagnosticError(
                Diagnostic(
                    .needsTable(.deals(beside: true), capability: "a funnel"), at: question.range))
        }
        for clause in question.clauses {
            switch clause.node {
            case .period(let dated) where dated.role != nil && dated.role != .created:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: dated.role!.rawValue, expected: ["`created`"]), at: clause.range))
            case .across, .versus, .with, .sorted, .first:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: clause.kind.word, expected: ["`by`, a filter or a period"]),
                        at: clause.range))
            default: break
            }
        }
        let measures = FunnelBinder.steps.map {
            Expression(.phrase(Phrase(text: $0, range: question.range)), range: question.range)
        }
        let steps = Question(subject: .measures(measures), clauses: question.clauses, range: question.range)
        let bound = try QuestionBinder(binder: binder).bind(steps, sentence: sentence)
        let stage = binder.catalogue.field(.stage)
        return BoundFunnel(question: bound, stage: stage, passage: stage.flatMap { passage($0, of: bound) })
    }

    /// The same cohort, stage by stage; nil where the deals have no stages of their own.
    private func passage(_ stage: FieldEntry, of question: BoundQuestion) -> BoundQuestion? {
        guard var entered = try? binder.measureBinder.records(.entries),
            var passed = try? binder.measureBinder.records(.passed),
            let created = binder.catalogue.field(.created)?.path, !question.mentions(stage)
        else { return nil }
        // A cohort is of the deals created, whenever they entered their stages.
        (entered.axis, passed.axis) = (created, created)
        (entered.axisName, passed.axisName) = ("created", "created")
        let fact = binder.catalogue.fact
        func path(_ column: String) -> FieldPath { FieldPath(table: fact, column: column) }
        var underWay = entered
        underWay.condition = .isOneOf(path(MomentColumn.passed), [MomentColumn.open])
        let days = Scalar.field(path(CourseColumn.stageDays.rawValue))
        let rules = [
            (Aggregate.count, entered), (.count, passed), (.count, underWay),
            (.percentile(days, Fraction(1, over: 2)!), entered),
        ].map { LeafRule(fact: fact, aggregate: $0, records: $1) }
        var bound = question
        bound.measures = zip(["deals", "went on", "under way", "median days"], rules).map { name, rule in
            Measure(name: name, tree: .leaf(rule), unit: name == "median days" ? .days : .count)
        }
        bound.dimensions.append(.field(stage))
        bound.groupConditions = []
        if bound.period?.axis == nil {
            bound.period?.axis = created
            bound.period?.axisName = "created"
        }
        return bound
    }
}

extension BoundQuestion {
    /// Whether a field groups it or chooses its records.
    fileprivate func mentions(_ field: FieldEntry) -> Bool {
        dimensions.contains { if case .field(let entry) = $0 { entry.path == field.path } else { false } }
            || filters.contains { $0.predicate.without(field.path) != $0.predicate }
    }
}

/// A bound `funnel`: created, decided and won deals of one cohort.
package struct BoundFunnel: Sendable {
    package var question: BoundQuestion
    /// Where open deals stand.
    package var stage: FieldEntry?
    /// The deals that entered each stage, those that went on, those still under way, and the days it lasted.
    package var passage: BoundQuestion?

    package var created: Measure { question.measures[0] }
    package var resolved: Measure { question.measures[1] }
    package var converted: Measure { question.measures[2] }
}
