extension Clause {
    /// What sort of clause it is, in the order in which the formatter writes them.
    package enum Kind: Int, CaseIterable, Comparable, Sendable {
        case by, across, forEach, filter, inValues, excluding, bound, period, condition, asOf, versus,
            measures
        case with, sorted, first, showing
        case form, into

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

        /// The word it begins with, as errors name it.
        package var word: String {
            switch self {
            case .by: "by"
            case .across: "across"
            case .forEach: "for each"
            case .filter: "for"
            case .inValues: "in"
            case .excluding: "excluding"
            case .bound: "over"
            case .period: "period"
            case .condition: "where"
            case .asOf: "as of"
            case .versus: "vs"
            case .measures: "on"
            case .with: "with"
            case .sorted: "sorted by"
            case .first: "first"
            case .showing: "showing"
            case .form: "as"
            case .into: "into"
            }
        }

        /// Clauses that narrow may stand several times; periods if they are about different dates.
        var mayRepeat: Bool {
            switch self {
            case .filter, .inValues, .excluding, .condition, .period: true
            default: false
            }
        }
    }

    package var kind: Kind {
        switch node {
        case .by: .by
        case .across: .across
        case .forEach: .forEach
        case .filter: .filter
        case .inValues: .inValues
        case .excluding: .excluding
        case .bound: .bound
        case .period: .period
        case .condition: .condition
        case .asOf: .asOf
        case .versus: .versus
        case .measures: .measures
        case .with: .with
        case .sorted: .sorted
        case .first: .first
        case .showing: .showing
        case .form: .form
        case .into: .into
        }
    }
}
