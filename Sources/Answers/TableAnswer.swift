import Binding
import Model
import Reports

/// Measures in groups, several measures together, comparisons and pivots: one table.
struct TableAnswer {
    let answerer: Answerer

    /// One row of the table to be, and what orders it.
    private struct Entry {
        var key: [KeyValue]
        var values: [Fraction?]
        /// For each measure how it differs from what it is compared with.
        var changes: [MeasureChange]
    }

    func fill(_ report: inout Report, _ asked: BoundQuestion, _ evaluation: Evaluation) throws {
        var question = asked
        // Without `by` the groups of `for each` are the rows themselves.
        if question.eachCount == question.dimensions.count { question.eachCount = 0 }
        let each = question.eachCount
        let kept = try GroupFilter(answerer: answerer).keptRows(question, evaluation)
        let groups = kept.map(evaluation.groups.key)
        let builder = try MeasureTable(
            answerer: answerer, question: question, evaluation: evaluation, keys: groups)
        var remarks: [Remark] = []
        if !question.groupConditions.isEmpty {
            remarks.append(.groupsFiltered(kept: kept.count, of: evaluation.groups.rowCount))
        }
        let further = try furtherRows(question, evaluation, groups)
        remarks += further.remarks + (builder.pivot?.remarks ?? [])
        var entries = try (groups + further.keys).map { key in
            Entry(
                key: key, values: try builder.values(.group(key)), changes: try builder.changes(.group(key)))
        }
        count(entries.map(\.key), question, &report)
        sort(&entries, question)
        let (shown, rest) = cut(entries, question)
        var rows = try self.rows(shown, entries, question, builder)
        rows = try withTotals(rows, question, builder, shown: shown, rest: rest, &remarks)
        let rank = question.options.contains(.rank) ? [ReportColumn(heading: "#", content: .rank)] : []
        let keys = question.dimensions.dropFirst(each).map(answerer.columns.key)
        report.blocks = [
            .table(
                ReportTable(
                    columns: rank + keys + builder.columns, rows: rows,
                    groupHeadings: question.dimensions.prefix(each).map { $0.name.capitalizedFirst },
                    emptyText: "No group meets the condition."))
        ]
        if !rest.isEmpty { report.narration.append("\(shown.count) shown") }
        try addWhole(&report, question, evaluation)
        remarks += SeriesRemarks(question: question, builder: builder).remarks(shown.map(\.key))
        report.notes += remarks.map(\.note)
    }

    /// Makes the last step of the rows' way say how many rows there are: also of groups without records of the first
    /// measure, of those that a condition keeps, and of what has no name.
    private func count(_ keys: [[KeyValue]], _ question: BoundQuestion, _ report: inout Report) {
        guard question.dimensions.count == 1, !question.dimensions[0].isCalendar, question.eachCount == 0,
            question.across.isEmpty, let last = report.narration.last
        else { return }
        let plural = NameKey.plural(of: question.dimensions[0].name)
        let named = keys.count { !$0.contains(where: \.isMissing) }
        let unit = last.drop { $0 != " " }.dropFirst()
        guard unit == plural || unit == counted(1, plural).dropFirst(2) else { return }
        let (rows, place) = (counted(named, plural), report.narration.count - 1)
        if last != rows {
            if question.groupConditions.isEmpty {
                report.narration[place] = "\(rows), \(last.prefix { $0 != " " }) of them with any"
            } else {
                report.narration.append("\(NumberWords.grouped(named)) kept")
            }
        }
        if named < keys.count {
            report.narration[report.narration.count - 1] += " and a row of those without one"
        }
    }

    // MARK: Rows

    private func rows(
        _ shown: [Entry], _ all: [Entry], _ question: BoundQuestion, _ builder: MeasureTable
    ) throws -> [Row] {
        let cells = try builder.cells(shown.map { .group($0.key) })
        let places = question.options.contains(.rank) ? places(all, question) : nil
        return zip(shown, cells).map { entry, cells in
            let rank = places.map { [$0[entry.key].map { Cell.number(Fraction($0)) } ?? .missing] } ?? []
            let key = entry.key.map(MeasureColumns.cell)
            return Row(
                cells: rank + key.dropFirst(question.eachCount) + cells,
                group: question.partNames(entry.key), key: key)
        }
    }

    /// The place of each group by the first measure, largest first, inside each part of `for each`; equal values
    /// share a place. What is missing or has no name has none.
    private func places(_ entries: [Entry], _ question: BoundQuestion) -> [[KeyValue]: Int] {
        var places: [[KeyValue]: Int] = [:]
        let ranked = entries.filter { $0.values[0] != nil && !$0.key.contains(where: \.isMissing) }
        for part in Dictionary(grouping: ranked, by: { $0.key.prefix(question.eachCount) }).values {
            let ordered = part.sorted { $0.values[0]! > $1.values[0]! }
            for (number, entry) in ordered.enumerated() {
                let before = number > 0 ? ordered[number - 1] : nil
                let sharesPlace = before?.values[0] == entry.values[0]
                places[entry.key] = sharesPlace ? places[before!.key]! : number + 1
            }
        }
        return places
    }

    /// Rows of groups without records: those that only the other side of a comparison has, units of a series in which
    /// nothing happened, and with `empty` every value there is.
    private func furtherRows(
        _ question: BoundQuestion, _ evaluation: Evaluation, _ groups: [[KeyValue]]
    ) throws -> (keys: [[KeyValue]], remarks: [Remark]) {
        var keys = baseOnly(question, evaluation)
        keys += cellsOnly(question, evaluation, keys)
        var remarks: [Remark] = []
        if question.groupConditions.isEmpty,
            let (gaps, gapRemarks) = try Timeline(answerer: answerer).gaps(
                question, question.dimensions, groups)
        {
            keys += gaps
            remarks += gapRemarks
        }
        if question.options.contains(.empty), !question.dimensions.allSatisfy(\.isCalendar) {
            let known = (0..<evaluation.groups.rowCount).map(evaluation.groups.key) + keys
            let (empty, emptyRemarks) = try EmptyGroups(answerer: answerer, question: question).rows(
                evaluation, known)
            keys += empty
            remarks += emptyRemarks
        }
        return (keys, remarks)
    }

    /// Groups of a stock that had records in a column and have none at the end.
    private func cellsOnly(_ question: BoundQuestion, _ evaluation: Evaluation, _ others: [[KeyValue]])
        -> [[KeyValue]]
    {
        guard let cells = evaluation.pivot?.cells, question.groupConditions.isEmpty else { return [] }
        let known = Set((0..<evaluation.groups.rowCount).map(evaluation.groups.key) + others)
        return (0..<cells.rowCount).map { Array(cells.key($0).prefix(question.dimensions.count)) }.uniqued()
            .filter { !known.contains($0) }
    }

    private func baseOnly(_ question: BoundQuestion, _ evaluation: Evaluation) -> [[KeyValue]] {
        guard let base = evaluation.baseGroups, question.groupConditions.isEmpty,
            evaluation.baseDropped.isEmpty,
            !question.dimensions.contains(where: \.isCalendar)
        else { return [] }
        let known = Set((0..<evaluation.groups.rowCount).map(evaluation.groups.key))
        return (0..<base.rowCount).map(base.key).filter { !known.contains($0) }
    }

    /// Behind the rows of each part the groups behind its cut and, as asked, everything in it; behind them all
    /// everything together.
    private func withTotals(
        _ rows: [Row], _ question: BoundQuestion, _ builder: MeasureTable, shown: [Entry], rest: [Entry],
        _ remarks: inout [Remark]
    ) throws -> [Row] {
        let position = question.options.contains(.rank) ? 1 : 0
        let count = question.dimensions.count - question.eachCount + position
        let label = question.measures.allSatisfy(\.isAdditive) ? "Total" : "All"
        let united = UnitedRows(builder: builder, keyCount: count, position: position, totalLabel: label)
        var result = try united.adding(to: rows, keys: shown.map(\.key), rest: rest.map(\.key))
        if question.showsTotalRow {
            remarks += question.measures.filter(\.isDistinctCount).map { .totalsDoNotAdd($0.name) }
            if !question.groupConditions.isEmpty { remarks.append(.totalOfAllGroups) }
            result.append(try builder.totalRow(keyCount: count, label: label, at: position))
        }
        return result
    }

    // MARK: Order

    /// The first so many of each part of `for each`, and those behind them.
    private func cut(_ entries: [Entry], _ question: BoundQuestion) -> (shown: [Entry], rest: [Entry]) {
        guard let first = question.first else { return (entries, []) }
        var counts: [[KeyValue]: Int] = [:]
        var (shown, rest): ([Entry], [Entry]) = ([], [])
        for entry in entries {
            let part = Array(entry.key.prefix(question.eachCount))
            counts[part, default: 0] += 1
            if counts[part]! <= first { shown.append(entry) } else { rest.append(entry) }
        }
        return (shown, rest)
    }

    /// The parts of `for each` by their names, or as the sentence sorts what names them. In a part as the sentence
    /// says; else time forward, bands, parts of dates and stages passed in their order, one dimension by the first
    /// measure, several by their names.
    private func sort(_ entries: inout [Entry], _ question: BoundQuestion) {
        let each = question.eachCount
        let stages = StageOrdering(answerer, question.dimensions)
        let isOfStages = StageOrdering(answerer, Array(question.dimensions.dropFirst(each))) != nil
        var keys = question.sortKeys
        if keys.isEmpty, question.dimensions.count == each + 1, !question.dimensions[each].isOrdered,
            !isOfStages
        {
            keys = [.measure(0, descending: true)]
        }
        let byPart = keys.filter { $0.dimension.map { $0 < each } ?? false }
        let inPart = keys.filter { !($0.dimension.map { $0 < each } ?? false) }
        entries.sort { left, right in
            for key in byPart {
                let comparison = compare(key, left, right)
                if comparison != 0 { return comparison < 0 }
            }
            let parts = GroupOrder.compare(Array(left.key.prefix(each)), Array(right.key.prefix(each)))
            if parts != 0 { return parts < 0 }
            for key in inPart {
                let comparison = compare(key, left, right)
                if comparison != 0 { return comparison < 0 }
            }
            return (stages?.compare(left.key, right.key) ?? GroupOrder.compare(left.key, right.key)) < 0
        }
    }

    /// Missing values come last in either direction.
    private func compare(_ key: BoundSortKey, _ left: Entry, _ right: Entry) -> Int {
        switch key {
        case .dimension(let position, let descending):
            let order = GroupOrder.compare(left.key[position], right.key[position])
            return descending && !left.key[position].isMissing && !right.key[position].isMissing
                ? -order : order
        case .measure(let position, let descending):
            return compare(left.values[position], right.values[position], descending: descending)
        case .difference(let position, let descending):
            return compare(
                left.changes[position].difference, right.changes[position].difference, descending: descending)
        case .change(let position, let descending):
            return compare(
                left.changes[position].relative, right.changes[position].relative, descending: descending)
        }
    }

    private func compare(_ left: Fraction?, _ right: Fraction?, descending: Bool) -> Int {
        switch (left, right) {
        case (let a?, let b?): a == b ? 0 : ((a < b) == descending ? 1 : -1)
        case (nil, nil): 0
        case (nil, _): 1
        case (_, nil): -1
        }
    }

    // MARK: The whole

    /// The value of everything stands in the header.
    private func addWhole(_ report: inout Report, _ question: BoundQuestion, _ evaluation: Evaluation) throws
    {
        guard question.measures.count == 1, question.comparison == nil, question.against == nil,
            !(question.measures[0].isStock && question.dimensions.contains(where: \.isCalendar)),
            let value = try evaluation.whole.value(question.measures[0], 0)
        else { return }
        let words = CellWords.text(value, content: answerer.columns.content(question.measures[0]))
        report.context.append(question.measures[0].isAdditive ? "\(words) in all" : "all: \(words)")
    }
}

extension Measure {
    fileprivate var isDistinctCount: Bool {
        if case .distinct? = singleLeaf?.aggregate { return true }
        return false
    }
}

extension BoundSortKey {
    /// The place of the dimension that it sorts by, if it does.
    fileprivate var dimension: Int? {
        if case .dimension(let position, _) = self { return position }
        return nil
    }
}
