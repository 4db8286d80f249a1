import Binding
import Model
import Reports

/// The units of a series that have no records: inside the data's range they show, outside they are left off and said.
struct Timeline {
    let answerer: Answerer

    /// The units between those known, for rows or columns of one calendar unit alone; nil for any other.
    func gaps(_ question: BoundQuestion, _ dimensions: [Dimension], _ keys: [[KeyValue]]) throws -> (
        gaps: [[KeyValue]], remarks: [Remark]
    )? {
        guard dimensions.count == 1, case .calendar(let grain) = dimensions[0],
            let leaf = answerer.mainLeaf(question.measures[0]),
            let span = try answerer.evaluator.span(leaf, question), let first = span.first,
            let last = span.last
        else { return nil }
        let asked = question.period?.days ?? .allTime
        let range = asked.intersection(DayRange(first: first, last: last))
        guard let from = range.first, let to = range.last, from <= to else { return nil }
        var known: Set<Day> = []
        for case .unit(let day?) in keys.joined() { known.insert(day) }
        var gaps: [[KeyValue]] = []
        var day = grain.range(containing: from).first!
        while day <= to {
            if !known.contains(day) { gaps.append([.unit(day)]) }
            day = grain.start(after: 1, from: day)
        }
        return (gaps, remarks(grain, asked, first, last, leaf))
    }

    private func remarks(
        _ grain: CalendarGrain, _ asked: DayRange, _ first: Day, _ last: Day, _ leaf: LeafRule
    ) -> [Remark] {
        let axis = leaf.records.axisName
        var remarks: [Remark] = []
        if let from = asked.first, grain.index(containing: from) < grain.index(containing: first) {
            remarks.append(.dataBegin("Nothing before \(first): the data begin there (first \(axis) day)."))
        }
        if let to = asked.last, to <= answerer.context.today,
            grain.index(containing: to) > grain.index(containing: last)
        {
            remarks.append(.dataEnd("Nothing after \(last): the data end there (last \(axis) day)."))
        }
        return remarks
    }
}
