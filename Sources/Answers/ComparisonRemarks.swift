import Binding
import Model

/// What is to be said of two periods set against each other.
struct ComparisonRemarks {
    let answerer: Answerer
    let question: BoundQuestion

    func remarks() throws -> [Remark] {
        guard let comparison = question.comparison, comparison.narrowing == nil else { return [] }
        var remarks = lengths(comparison) + oneUnit(comparison)
        if let partial = try answerer.partialBase(comparison.base, question) {
            remarks.append(.partialBase(partial + "."))
        }
        return remarks
    }

    /// Periods that differ by more than months, quarters and years do among themselves.
    private func lengths(_ comparison: BoundComparison) -> [Remark] {
        let (now, base) = (comparison.current, comparison.base)
        guard question.measures.contains(where: \.addsOverTime), let days = now.days.count,
            let others = base.days.count, 8 * min(days, others) < 7 * max(days, others)
        else { return [] }
        return [
            .unequalLengths(
                "\(now.words) has \(NumberWords.grouped(days)) days, \(base.words) \(NumberWords.grouped(others)): "
                    + "sums and counts of them are not like for like.")
        ]
    }

    private func oneUnit(_ comparison: BoundComparison) -> [Remark] {
        guard question.period == nil, let axis = SeriesAxis(question),
            let first = comparison.current.days.first,
            let last = comparison.current.days.last,
            axis.grain.index(containing: first) == axis.grain.index(containing: last)
        else { return [] }
        return [.oneUnit(unit: axis.unit.rawValue)]
    }
}
