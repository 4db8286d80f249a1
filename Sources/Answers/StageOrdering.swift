import Binding
import Model

/// The order of groups in an answer about how deals went from stage to stage: stages stand as deals pass them, all else
/// as ever.
struct StageOrdering {
    private let places: [String: Int]
    /// Which keys of a group are stages.
    private let positions: Set<Int>

    /// Nil where the answer is of other moments, or its groups are of no stages.
    init?(_ answerer: Answerer, _ dimensions: [Dimension]) {
        guard let moments = answerer.moments, moments.moment == .entry,
            let stage = answerer.catalogue.field(.stage)?.path
        else { return nil }
        positions = Set(
            dimensions.indices.filter { place in
                if case .field(let entry) = dimensions[place] { entry.path == stage } else { false }
            })
        guard !positions.isEmpty else { return nil }
        places = Dictionary(zip(moments.stages, 0...)) { first, _ in first }
    }

    /// Below zero where the first stands before the second; stages that nobody passed stand behind the others.
    func compare(_ left: [KeyValue], _ right: [KeyValue]) -> Int {
        for position in left.indices where position < right.count {
            let order =
                positions.contains(position)
                ? place(left[position]) - place(right[position]) : 0
            if order != 0 { return order }
            let other = GroupOrder.compare(left[position], right[position])
            if other != 0 { return other }
        }
        return 0
    }

    private func place(_ key: KeyValue) -> Int {
        if case .text(let name?) = key { places[name] ?? places.count } else { places.count }
    }
}
