import Binding
import Model

/// A group key that a roster dates, for each way in which leaves are placed in time. All have the same codes.
struct PlacedKey {
    /// By the number of the axis.
    let ofAxis: [KeyLayout]
    /// For stocks over time, by the stretch of days without a change in the roster.
    let ofStretch: [KeyLayout]

    init(
        _ key: GroupKey, _ spells: [SpellChoice], stateAxis: Int?, _ resolver: FieldResolver,
        layout: (GroupKey) throws -> KeyLayout
    ) throws {
        ofAxis = try (spells.isEmpty ? [.now] : spells).map { try layout(key.placed($0)) }
        guard stateAxis != nil, let roster = resolver.database.roster else {
            ofStretch = []
            return
        }
        ofStretch = try (0..<roster.stretchCount).map {
            try layout(key.placed(.on(Day(number: roster.day(in: $0)))))
        }
    }

    /// What all have in common.
    var any: KeyLayout { ofAxis[0] }
}
