import Model

/// Moments in the course of deals that questions are about. The records are then not the deals as they are, but one for
/// each such moment: the deal as it was, with what came of it (`MomentColumn`).
package enum Moment: Hashable, Sendable {
    /// Open on the eve of a period and to close within it.
    case due
    /// A move of the expected close into a later month.
    case push
    /// A stage entered, or passed by.
    case entry
}

extension RecordSet.State {
    /// The moments that it is about; nil for deals as they are.
    package var moment: Moment? {
        switch self {
        case .all, .won, .lost, .decided, .open, .overdue: nil
        case .due, .slipped: .due
        case .pushes, .pushed: .push
        case .entries, .passed: .entry
        }
    }

    /// What records are called that are no deals but what happened to them.
    package var ownNoun: String? {
        switch self {
        case .pushes: "pushes"
        case .entries: "stage entries"
        case .passed: "stage entries passed"
        default: nil
        }
    }

    /// Which of the records at such moments are of the state.
    func momentPredicate(_ fact: String) -> Predicate {
        func isYes(_ column: String) -> Predicate {
            .isOneOf(FieldPath(table: fact, column: column), [MomentColumn.yes])
        }
        let isKnown = isYes(MomentColumn.known)
        switch self {
        case .slipped: return isYes(MomentColumn.slipped)
        case .pushed: return isYes(MomentColumn.firstPush)
        case .entries: return isKnown
        case .passed: return .and([isKnown, isYes(MomentColumn.passed)])
        default: return .always
        }
    }
}

extension Moment {
    /// The date that places such records in time, with its name.
    func axis(_ catalogue: Catalogue) -> (path: FieldPath, name: String)? {
        switch self {
        case .due: catalogue.field(.expectedClose).map { ($0.path, "due") }
        case .push:
            (FieldPath(table: catalogue.fact, column: MomentColumn.pushed), MomentColumn.pushed)
        case .entry:
            (FieldPath(table: catalogue.fact, column: MomentColumn.entered), MomentColumn.entered)
        }
    }

    /// The column without which nothing is known of them.
    var neededRole: Role {
        switch self {
        case .due, .push: .expectedClose
        case .entry: .stage
        }
    }
}
