import Model

/// Finds what one kind of records is grouped and filtered by among the facts of another: the rep of deals is the rep of
/// sales lines, the store of a line that of a shift.
package struct Counterparts: FieldTranslation, Sendable {
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

    /// The one day that records count on. Deals have several, and none of them is that of another kind.
    private var ownDate: FieldPath? { own.field(.created) == nil ? own.startField?.path : nil }

    /// The day that records of one kind count on is that of the other.
    package func date(_ path: FieldPath) -> FieldPath? {
        path == ownDate ? other.startField?.path : self.path(path)
    }
}
