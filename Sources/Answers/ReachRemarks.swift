import Binding
import Model
import Reports

/// What is to be said where the data begin inside the days asked about: a number is of part of its period.
struct ReachRemarks {
    let answerer: Answerer
    let question: BoundQuestion

    /// A period of which the data lack less is taken to be whole: a quarter may well begin on a holiday.
    private static let smallestGap = Fraction(1, over: 10)!

    /// Nothing where another note says so already.
    func notes(beside notes: [Note]) throws -> [Note] {
        guard answerer.moments == nil, question.comparison == nil else { return [] }
        let remark = try seriesWithChange() ?? figure()
        return [remark?.note].compactMap { $0 }.filter { note in !notes.contains { $0.code == note.code } }
    }

    /// `revenue in Q1`
    private func figure() throws -> Remark? {
        guard let days = question.period?.days, let leaf = flow, let begin = try begin(of: leaf),
            lacks(days.intersection(DayRange(first: nil, last: question.today)), before: begin)
        else { return nil }
        return .dataBegin(
            "Nothing before \(begin): the data begin there (first \(leaf.records.axisName) day).")
    }

    /// `revenue by quarter with change`: the second quarter is set against part of the first.
    private func seriesWithChange() throws -> Remark? {
        guard question.options.contains(.change), let axis = SeriesAxis(question), let leaf = flow,
            let begin = try begin(of: leaf)
        else { return nil }
        let unit = axis.grain.range(containing: begin)
        guard let first = unit.first, lacks(unit, before: begin),
            question.period?.days.first.map({ $0 <= first }) ?? true
        else { return nil }
        return .partialBase(
            "the data begin on \(begin), so \(axis.grain.name(startingAt: first)) is not whole in them.")
    }

    /// What the first measure counts, unless it is as of a day or set and not made.
    private var flow: LeafRule? {
        question.measures.first.flatMap(answerer.mainLeaf).flatMap {
            $0.isBeside || $0.records.isStock ? nil : $0
        }
    }

    /// Of all the data: what filters leave may well begin later.
    private func begin(of leaf: LeafRule) throws -> Day? {
        var everything = question
        everything.filters = []
        return try answerer.evaluator.span(leaf, everything)?.first
    }

    private func lacks(_ days: DayRange, before begin: Day) -> Bool {
        guard let first = days.first, let last = days.last, let count = days.count, first < begin,
            begin <= last,
            let gap = Fraction(Int128(begin.days(since: first)), over: Int128(count))
        else { return false }
        return gap >= Self.smallestGap
    }
}

extension Answerer {
    /// Whether the data cover both periods of a comparison, or it does not claim so.
    func coversCompared(_ question: BoundQuestion) throws -> Bool {
        guard let comparison = question.comparison, !comparison.isToDate, comparison.weekCount == nil,
            comparison.narrowing == nil, question.measures.contains(where: { !$0.isStock })
        else { return true }
        return try [comparison.base, comparison.current].allSatisfy { try partialBase($0, question) == nil }
    }
}
