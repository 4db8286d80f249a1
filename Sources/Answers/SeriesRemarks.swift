import Binding
import Model

/// What is to be said of rolling averages and of what rows are compared with.
struct SeriesRemarks {
    let question: BoundQuestion
    let builder: MeasureTable

    /// `shown` are the keys of the rows.
    func remarks(_ shown: [[KeyValue]]) -> [Remark] {
        (windowRemark(shown).map { [$0] } ?? []) + baseRemarks()
    }

    /// How many windows are not whole.
    private func windowRemark(_ shown: [[KeyValue]]) -> Remark? {
        guard let window = builder.window, let (count, unit) = question.rolling else { return nil }
        let axis = window.axis
        let isRow = axis.position < axis.rowKeyCount
        let place = isRow ? axis.position : axis.position - axis.rowKeyCount
        let days = (isRow ? shown : builder.pivot?.keys ?? []).compactMap { key -> Day? in
            if case .unit(let day) = key[place] { return day }
            return nil
        }
        let cut = Set(days).count { !window.isWhole($0) }
        return cut == 0
            ? nil
            : .windowsNotWhole(
                units: counted(cut, axis.unit.rawValue + "s"), length: "\(count) \(unit.rawValue)s")
    }

    /// Which mean the base of a comparison with several groups is.
    private func baseRemarks() -> [Remark] {
        let whole: String
        switch question.against {
        case .average: whole = "the groups"
        case .team: whole = "the others in the team"
        case nil, .value: return []
        }
        let pooled = question.measures.filter(\.isPooledInMean).map(\.name)
        let means = question.measures.filter { !$0.isPooledInMean }.map(\.name)
        return (means.isEmpty ? [] : [.comparedWithMean(measures: means, of: whole)])
            + (pooled.isEmpty ? [] : [.comparedWithPool(measures: pooled, of: whole)])
    }
}
