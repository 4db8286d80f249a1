import Binding
import Model

/// The average of the answer's groups; under `for each`, of its own part, and along a calendar of the same unit.
final class AverageNumbers: ComparedNumbers {
    private let lookup: CellLookup
    private let peers: [[KeyValue]: [[KeyValue]]]
    /// Places of the keys that peers share.
    private let shared: [Int]
    /// By the keys that peers share and the column.
    private var means: [[[KeyValue]]: BaseNumbers] = [:]

    /// `keys` are the groups of the answer before it is cut to so many.
    init(_ question: BoundQuestion, _ evaluation: Evaluation, keys: [[KeyValue]]) {
        lookup = CellLookup(evaluation, base: nil)
        let dimensions = question.dimensions
        let free = dimensions.indices.filter { $0 >= question.eachCount && !dimensions[$0].isCalendar }
        let shared = dimensions.indices.filter {
            $0 < question.eachCount || !free.isEmpty && dimensions[$0].isCalendar
        }
        self.shared = shared
        peers = Dictionary(grouping: keys.filter { !$0.contains(where: \.isMissing) }) { key in
            shared.map { key[$0] }
        }
    }

    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers? {
        guard case .group(let group) = key else { return nil }
        let part = shared.map { group[$0] }
        let place = column.map { [part, $0] } ?? [part]
        if let known = means[place] { return known }
        guard let peers = peers[part] else { return nil }
        let mean = BaseNumbers(meanOf: peers.map { lookup.source(.group($0), column: column) })
        means[place] = mean
        return mean
    }
}
