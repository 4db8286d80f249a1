import Binding
import Model
import Reports

/// The units of a series that have no records: inside the data's range they show, outside they are left off and said.
struct Timeline {
    let answerer: Answerer

    /// Nil when the question is not a plain series.
    func gaps(_ question: BoundQuestion, _ keys: [[KeyValue]]) throws -> (
        gaps: [[KeyValue]], remarks: [Remark]
    )? {
        guard question.comparison == nil, question.groupConditions.isEmpty, question.dimensions.count == 1,
            case .calendar(let unit) = question.dimensions[0]
        else { return nil }
        if question.measures.contains(where: \.isStock) { return stockGaps(question, unit, keys) }
        guard let leaf = answerer.mainLeaf(question.measures[0]),
            let span = try answerer.evaluator.span(leaf, question), let first = span.first,
            let last = span.last
        else { return nil }
        let asked = question.period?.days ?? .allTime
        let range = asked.intersection(DayRange(first: first, last: last))
        guard let from = range.first, let to = range.last, from <= to else { return nil }
        return (units(unit, from: from, to: to, without: keys), remarks(unit, asked, first, last, leaf))
    }

    /// A stock has a value in every unit; nothing open is zero.
    private func stockGaps(_ question: BoundQuestion, _ unit: CalendarUnit, _ keys: [[KeyValue]]) -> (
        gaps: [[KeyValue]], remarks: [Remark]
    )? {
        let span = answerer.evaluator.builder.stateSpan(question.period)
        guard let from = span.first, let to = span.last, from <= to else { return nil }
        var remarks: [Remark] = []
        if let asked = question.period?.days.first, asked < unit.range(containing: from).first! {
            remarks.append(.dataBegin("Nothing before \(from): the data begin there."))
        }
        if let newest = answerer.catalogue.dataDays.last, newest < unit.range(containing: to).first! {
            remarks.append(.dataEnd("Nothing changes after \(newest): the data end there."))
        }
        return (units(unit, from: from, to: to, without: keys), remarks)
    }

    private func units(
        _ unit: CalendarUnit, from: Day, to: Day, without keys: [[KeyValue]]
    ) -> [[KeyValue]] {
        var known: Set<Day> = []
        for case .unit(let day?) in keys.joined() { known.insert(day) }
        var gaps: [[KeyValue]] = []
        var day = unit.range(containing: from).first!
        while day <= to {
            if !known.contains(day) { gaps.append([.unit(day)]) }
            day = unit.start(after: 1, from: day)
        }
        return gaps
    }

    private func remarks(_ unit: CalendarUnit, _ asked: DayRange, _ first: Day, _ last: Day, _ leaf: LeafRule)
        -> [Remark]
    {
        let axis = leaf.records.axisName
        var remarks: [Remark] = []
        if let from = asked.first, unit.range(containing: from).first! < unit.range(containing: first).first!
        {
            remarks.append(.dataBegin("Nothing before \(first): the data begin there (first \(axis) day)."))
        }
        if let to = asked.last, to <= answerer.context.today,
            unit.range(containing: to).first! > unit.range(containing: last).first!
        {
            remarks.append(.dataEnd("Nothing after \(last): the data end there (last \(axis) day)."))
        }
        return remarks
    }
}
