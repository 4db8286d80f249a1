import Model

extension Leaf {
    /// How its records are placed among the spells of a roster.
    package var spell: SpellChoice {
        guard let axis else { return day.map { .on($0) } ?? .placed }
        return until.map { .first(axis, until: $0) } ?? .dated(axis)
    }
}

extension Scalar {
    /// With the spells chosen that place a record so.
    package func placed(_ choice: SpellChoice) -> Scalar {
        switch self {
        case .field(let path): .field(path.placed(choice))
        case .daysBetween(let from, let to): .daysBetween(from.placed(choice), to.placed(choice))
        case .daysUntil(let path, let day): .daysUntil(path.placed(choice), day)
        case .datePart(let part, let path): .datePart(part, path.placed(choice))
        case .constant: self
        case .arithmetic(let operation, let left, let right):
            .arithmetic(operation, left.placed(choice), right.placed(choice))
        case .rounded(let inner, let digits): .rounded(inner.placed(choice), digits: digits)
        }
    }
}

extension Aggregate {
    /// With the spells chosen that place a record so.
    package func placed(_ choice: SpellChoice) -> Aggregate {
        switch self {
        case .count: self
        case .countPresent(let value): .countPresent(value.placed(choice))
        case .sum(let value): .sum(value.placed(choice))
        case .average(let value): .average(value.placed(choice))
        case .percentile(let value, let share): .percentile(value.placed(choice), share)
        case .minimum(let value): .minimum(value.placed(choice))
        case .maximum(let value): .maximum(value.placed(choice))
        case .distinct(let value): .distinct(value.placed(choice))
        case .standardDeviation(let value): .standardDeviation(value.placed(choice))
        }
    }
}

extension Predicate {
    /// With the spells chosen that place a record so.
    package func placed(_ choice: SpellChoice) -> Predicate {
        switch self {
        case .always, .never, .openAt: self
        case .dayIn(let path, let days): .dayIn(path.placed(choice), days)
        case .and(let parts): .and(parts.map { $0.placed(choice) })
        case .or(let parts): .or(parts.map { $0.placed(choice) })
        case .not(let part): .not(part.placed(choice))
        case .isOneOf(let path, let texts): .isOneOf(path.placed(choice), texts)
        case .matches(let path, let match): .matches(path.placed(choice), match)
        case .compare(let left, let comparison, let right):
            .compare(left.placed(choice), comparison, right.placed(choice))
        case .isMissing(let path): .isMissing(path.placed(choice))
        }
    }

    /// Whether it depends on which spell of a roster counts.
    package var isPlaced: Bool { placed(.now) != self }
}

extension GroupKey {
    /// Whether it depends on which spell of a roster counts.
    package var isPlaced: Bool { placed(.now) != self }

    /// With the spells chosen that place a record so.
    package func placed(_ choice: SpellChoice) -> GroupKey {
        switch self {
        case .field(let path): .field(path.placed(choice))
        case .calendar: self
        case .part(let part, of: let path): .part(part, of: path?.placed(choice))
        case .band(let value, let limits): .band(value.placed(choice), limits: limits)
        }
    }
}
