import Model

/// `vs` something else than a period: what every row is compared with.
package enum ComparedGroup: Hashable, Sendable {
    /// `vs West`: the same question for that value of its field.
    case value(Filter, field: FieldPath)
    /// `vs average`: the groups of the answer taken together.
    case average
    /// `vs team`: the others in the rep's team.
    case team(rep: FieldEntry, team: FieldEntry)
}

extension BoundQuestion {
    /// The same question for a value instead of the values of that field that it is asked for.
    package func asked(for filter: Filter, insteadOf field: FieldPath) -> BoundQuestion {
        var other = asked(withoutConditionsOn: field)
        other.filters.append(filter)
        other.dimensions.removeAll { $0.key == .field(field) }
        other.across.removeAll { $0.key == .field(field) }
        return other
    }

    /// The same question for all values of a field.
    package func asked(withoutConditionsOn field: FieldPath) -> BoundQuestion {
        var other = self
        other.against = nil
        other.filters = filters.compactMap { filter in
            guard let predicate = filter.predicate.without(field) else { return nil }
            var filter = filter
            filter.predicate = predicate
            return filter
        }
        return other
    }
}

extension Predicate {
    /// What is left without the tests of a field that hold by themselves; nil for nothing.
    func without(_ field: FieldPath) -> Predicate? {
        switch self {
        case .isOneOf(field, _), .not(.isOneOf(field, _)): return nil
        case .and(let parts):
            let rest = parts.compactMap { $0.without(field) }
            return rest.isEmpty ? nil : .all(rest)
        default: return self
        }
    }
}
