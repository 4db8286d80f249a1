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
        guard dimensions.count == 1, case .calendar(let grain) = dimensions[0] else { return nil }
        if question.measures.contains(where: \.isStock) { return stockGaps(question, grain, keys) }
        guard let leaf = answerer.mainLeaf(question.measures[0]),
            let span = try answerer.evaluator.span(leaf, question), let first = span.first,
            let last = span.last
        else { return nil }
        let asked = question.currentPeriod?.days ?? .allTime
        let range = asked.intersection(DayRange(first: first, last: last))
        guard let from = range.first, let to = range.last, from <= to else { return nil }
        // Goals say themselves how long they hold.
        let remarks = leaf.isBeside ? [] : remarks(grain, asked, first, last, leaf)
        return (units(grain, from: from, to: to, without: keys), remarks)
    }

    /// A stock has a value in every unit; nothing open is zero.
    private func stockGaps(_ question: BoundQuestion, _ grain: CalendarGrain, _ keys: [[KeyValue]]) -> (
        gaps: [[KeyValue]], remarks: [Remark]
    )? {
        let period = question.currentPeriod
        let span = answerer.evaluator.builder.stateSpan(period)
        guard let from = span.first, let to = span.last, from <= to else { return nil }
        var remarks: [Remark] = []
        if let asked = period?.days.first, asked < grain.range(containing: from).first! {
            remarks.append(.dataBegin("Nothing before \(from): the data begin there."))
        }
        if let newest = answerer.catalogue.dataDays.last, newest < grain.range(containing: to).first! {
            remarks.append(.dataEnd("Nothing changes after \(newest): the data end there."))
        }
        return (units(grain, from: from, to: to, without: keys), remarks)
    }

    private func units(
        _ grain: CalendarGrain, from: Day, to: Day, without keys: [[KeyValue]]
    ) -> [[KeyValue]] {
        var known: Set<Day> = []
        for case .unit(let day?) in keys.joined() { known.insert(day) }
        var gaps: [[KeyValue]] = []
        var day = grain.range(containing: from).first!
        while day <= to {
            if !known.contains(day) { gaps.append([.unit(day)]) }
            day = grain.start(after: 1, from: day)
        }
        return gaps
    }

    private func remarks(
        _ grain: CalendarGrain, _ asked: DayRange, _ first: Day, _ last: Day, _ leaf: LeafRule
    ) -> [Remark] {
        // Where moments begin and end their own note says.
        guard answerer.moments == nil else { return [] }
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
