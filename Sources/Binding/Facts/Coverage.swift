import Model

/// What has to be known beside records for them to take part in a measure of a shop. Sales without hours behind them, or
/// of products whose stock nobody counted, would make a ratio look better than it was.
package enum Coverage: Hashable, Sendable {
    /// Sales lines on whose day, store and employee hours are known; the column that says so.
    case hours(FieldPath)
    /// Records of products and stores whose stock is known in the same group: the column of the counts that it is known
    /// by.
    case counted(FieldPath)
    /// Stock itself, as of the last count of each product and store in a group.
    case ending(FieldPath)
    /// As of the first count.
    case beginning(FieldPath)

    /// What holds of each record; nil where it depends on the group.
    var condition: Predicate? {
        guard case .hours(let known) = self else { return nil }
        return .compare(.field(known), .equal, .constant(Fraction(1)))
    }

    var adjective: String? {
        switch self {
        case .hours: "staffed"
        case .counted: "counted"
        case .ending, .beginning: nil
        }
    }

    /// The column of the counts of stock that it depends on.
    package var level: FieldPath? {
        switch self {
        case .hours: nil
        case .counted(let level), .ending(let level), .beginning(let level): level
        }
    }
}

extension LeafRule {
    /// True for what lies on shelves at a count: it adds up over products and stores, and never over time.
    package var isLevel: Bool {
        switch records.coverage {
        case .ending, .beginning: true
        case .hours, .counted, nil: false
        }
    }
}

extension Catalogue {
    /// Of counts of stock: the number that has to be known of a product. Opening stock where deliveries are known too,
    /// else what was counted on hand.
    var stockLevel: FieldEntry? {
        func own(_ role: Role) -> FieldEntry? { fields.first { $0.role == role && $0.path.links.isEmpty } }
        if let opening = own(.opening), own(.received) != nil { return opening }
        return own(.onHand) ?? own(.opening) ?? own(.received)
    }
}
