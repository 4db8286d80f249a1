import Model

/// Finds what one kind of records is grouped and filtered by among the facts of another: the rep of deals is the rep of
/// sales lines, the store of a line that of a shift.
package struct Counterparts: Sendable {
    private let own: Catalogue
    private let other: Catalogue

    package init(_ own: Catalogue, _ other: Catalogue) {
        self.own = own
        self.other = other
    }

    /// What both kinds of records share by its meaning, wherever it stands.
    private static let shared: Set<Role> = [
        .rep, .manager, .team, .region, .account, .product, .store, .currency,
    ]

    /// The same fact of the other kind: reached the same way, else the one with the same meaning. Its own stay.
    package func path(_ path: FieldPath) -> FieldPath? {
        if path.table == other.fact { return path }
        var same = path
        same.table = other.fact
        if other.fields.contains(where: { $0.path == same }) { return same }
        guard let role = own.fields.first(where: { $0.path == path })?.role, Self.shared.contains(role) else {
            return nil
        }
        return other.field(role)?.path
    }

    /// What both can be grouped by, in the order of the own columns.
    var sharedNames: [String] {
        let entries = own.fields.filter { $0.type == .text && $0.role.map(Self.shared.contains) == true }
        return entries.filter { path($0.path) != nil }.map { $0.names[0] }.reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    package func dimension(_ dimension: Dimension) -> Dimension? {
        switch dimension {
        case .calendar: return dimension
        case .field(var entry):
            guard let path = path(entry.path) else { return nil }
            entry.path = path
            return .field(entry)
        case .banded(var banding):
            guard let value = scalar(banding.value) else { return nil }
            banding.value = value
            return .banded(banding)
        case .part(var part):
            guard let date = part.path else { return dimension }
            // The weekday on which the records of each kind count.
            guard date == ownDate else { return nil }
            part.path = nil
            return .part(part)
        }
    }

    package func filter(_ filter: Filter) -> Filter? {
        guard let predicate = predicate(filter.predicate) else { return nil }
        var filter = filter
        filter.predicate = predicate
        return filter
    }

    /// A period that names its date, or demands an outcome, is of one kind of records only.
    package func period(_ period: BoundPeriod?) -> BoundPeriod?? {
        guard var period else { return .some(nil) }
        guard period.state == nil else { return nil }
        guard let axis = period.axis else { return period }
        guard axis == ownDate else { return nil }
        period.axis = nil
        period.axisName = nil
        return period
    }

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

    private func all(_ parts: [Predicate]) -> [Predicate]? {
        let found = parts.compactMap(predicate)
        return found.count == parts.count ? found : nil
    }

    /// The one day that records count on. Deals have several, and none of them is that of another kind.
    private var ownDate: FieldPath? { own.field(.created) == nil ? own.startField?.path : nil }

    /// The day that records of one kind count on is that of the other.
    private func date(_ path: FieldPath) -> FieldPath? {
        path == ownDate ? other.startField?.path : self.path(path)
    }

    private func scalar(_ scalar: Scalar) -> Scalar? {
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
}
