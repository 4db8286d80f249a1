import Model

/// Says of another kind of records what is said of one: the same field, group or condition where both know it.
package protocol FieldTranslation {
    /// The field of the other records that means the same; nil where they know none.
    func path(_ path: FieldPath) -> FieldPath?
    /// The same of a date, as which the day that records count on may have another name.
    func date(_ path: FieldPath) -> FieldPath?
}

extension FieldTranslation {
    package func date(_ path: FieldPath) -> FieldPath? { self.path(path) }

    /// Nil where it is about something that the other records do not know.
    package func predicate(_ predicate: Predicate) -> Predicate? {
        switch predicate {
        case .always, .never: return predicate
        case .and(let parts): return all(parts).map(Predicate.and)
        case .or(let parts): return all(parts).map(Predicate.or)
        case .not(let part): return self.predicate(part).map(Predicate.not)
        case .isOneOf(let path, let texts): return self.path(path).map { .isOneOf($0, texts) }
        case .matches(let path, let match): return self.path(path).map { .matches($0, match) }
        case .dayIn(let path, let days): return date(path).map { .dayIn($0, days) }
        case .isMissing(let path): return self.path(path).map { .isMissing($0) }
        case .compare(let left, let comparison, let right):
            guard let first = scalar(left), let second = scalar(right) else { return nil }
            return .compare(first, comparison, second)
        case .openAt: return nil
        }
    }

    func scalar(_ scalar: Scalar) -> Scalar? {
        switch scalar {
        case .constant: return scalar
        case .field(let path): return self.path(path).map(Scalar.field)
        case .daysBetween(let first, let second):
            guard let from = date(first), let to = date(second) else { return nil }
            return .daysBetween(from, to)
        case .daysUntil(let path, let day): return date(path).map { .daysUntil($0, day) }
        case .datePart(let part, let path): return date(path).map { .datePart(part, $0) }
        case .arithmetic(let operation, let left, let right):
            guard let first = self.scalar(left), let second = self.scalar(right) else { return nil }
            return .arithmetic(operation, first, second)
        case .rounded(let inner, let digits): return self.scalar(inner).map { .rounded($0, digits: digits) }
        }
    }

    private func all(_ parts: [Predicate]) -> [Predicate]? {
        let found = parts.compactMap(predicate)
        return found.count == parts.count ? found : nil
    }
}
