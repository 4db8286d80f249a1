import Binding
import Language
import Model
import Reports
import Statistics

/// `top 5 reps by winrate`: ranked by the first measure, ties kept at the cut, small samples under the ranking.
struct RankingAnswer {
    let answerer: Answerer

    /// One group with its place; 0 when it is not ranked.
    private struct Entry {
        var row: Int
        var key: [KeyValue]
        var value: Fraction
        var place = 0
    }

    /// The groups that have a value, by what becomes of them.
    private struct Sorting {
        var ranked: [Entry] = []
        var tooSmall: [[KeyValue]] = []
        /// How many records belong to no name.
        var withoutKey = 0
    }

    func fill(_ report: inout Report, _ question: BoundQuestion, _ evaluation: Evaluation) throws {
        guard case .ranking(let direction, let count) = question.shape else { return }
        let kept = try GroupFilter(answerer: answerer).keptRows(question, evaluation)
        let sorting = try sorted(kept, question, evaluation)
        let all = order(sorting.ranked, direction, question.eachCount)
        let shown = all.filter { $0.place <= count }
        let builder = try MeasureTable(
            answerer: answerer, question: question, evaluation: evaluation,
            keys: kept.map(evaluation.groups.key))
        var unranked = question.options.contains(.others) ? [] : Array(sorting.tooSmall.prefix(5))
        var remarks = remarks(question, evaluation, all, shown, sorting, count)
        if question.options.contains(.empty) {
            let known = (0..<evaluation.groups.rowCount).map(evaluation.groups.key)
            let (empty, emptyRemarks) = try EmptyGroups(answerer: answerer, question: question).rows(
                evaluation, known)
            unranked += empty.sorted { GroupOrder.compare($0, $1) < 0 }
            remarks += emptyRemarks
        }
        let above = Set(shown.map(\.key))
        let rest = kept.map(evaluation.groups.key).filter { !above.contains($0) }
        let rows = try rows(builder, shown: shown, unranked: unranked, rest: rest)
        report.blocks = [.table(table(builder, rows))]
        report.narration.append("\(shown.count) shown")
        if let whole = try wholeWords(question, evaluation) { report.context.append(whole) }
        remarks += SeriesRemarks(question: question, builder: builder).remarks(shown.map(\.key))
        report.notes += remarks.map(\.note)
    }

    private func sorted(_ kept: [Int], _ question: BoundQuestion, _ evaluation: Evaluation) throws -> Sorting
    {
        let measure = question.measures[0]
        var sorting = Sorting()
        for row in kept {
            guard let value = try evaluation.groups.value(measure, row) else { continue }
            let entry = Entry(row: row, key: evaluation.groups.key(row), value: value)
            if entry.key.contains(where: \.isMissing) {
                if let leaf = answerer.mainLeaf(measure) {
                    sorting.withoutKey += evaluation.groups.recordCount(leaf, row)
                }
            } else if isTooSmall(row, measure, question, evaluation) {
                sorting.tooSmall.append(entry.key)
            } else {
                sorting.ranked.append(entry)
            }
        }
        return sorting
    }

    // MARK: Order

    /// By group, then value, then name in UTF-8 bytes; equal values share a place.
    private func order(_ entries: [Entry], _ direction: Ranking.Direction, _ eachCount: Int) -> [Entry] {
        var sorted = entries.sorted { left, right in
            let groups = GroupOrder.compare(
                Array(left.key.prefix(eachCount)), Array(right.key.prefix(eachCount)))
            if groups != 0 { return groups < 0 }
            if left.value != right.value {
                return direction == .top ? left.value > right.value : left.value < right.value
            }
            return GroupOrder.compare(left.key, right.key) < 0
        }
        var position = 0
        for index in sorted.indices {
            let isNewGroup =
                index == 0 || sorted[index].key.prefix(eachCount) != sorted[index - 1].key.prefix(eachCount)
            position = isNewGroup ? 1 : position + 1
            let sharesPlace = !isNewGroup && sorted[index].value == sorted[index - 1].value
            sorted[index].place = sharesPlace ? sorted[index - 1].place : position
        }
        return sorted
    }

    /// Too few decided deals to rank by a rate, unless the sentence sets its own condition on a count.
    private func isTooSmall(
        _ row: Int, _ measure: Measure, _ question: BoundQuestion, _ evaluation: Evaluation
    ) -> Bool {
        guard let whole = measure.proportion?.whole, answerer.settings.smallSample > 0,
            !question.groupConditions.contains(where: { $0.measure.unit == .count })
        else { return false }
        return evaluation.groups.recordCount(whole, row) < answerer.settings.smallSample
    }

    // MARK: Table

    private func table(_ builder: MeasureTable, _ rows: [Row]) -> ReportTable {
        let question = builder.question
        let each = question.eachCount
        var columns = [ReportColumn(heading: "#", content: .rank)]
        columns += question.dimensions.dropFirst(each).map(answerer.columns.key)
        columns += builder.columns
        return ReportTable(
            columns: columns, rows: rows,
            groupHeadings: question.dimensions.prefix(each).map { $0.name.capitalizedFirst },
            emptyText: "Nothing to rank.")
    }

    /// Those ranked, those beside, the rest of each group as one row, and the whole.
    private func rows(
        _ builder: MeasureTable, shown: [Entry], unranked: [[KeyValue]], rest: [[KeyValue]]
    ) throws -> [Row] {
        let question = builder.question
        let each = question.eachCount
        let places = shown.map { Cell.number(Fraction($0.place)) }
        var rows = try self.rows(builder, shown.map(\.key), ranks: places, kind: .data)
        let united = UnitedRows(
            builder: builder, keyCount: question.dimensions.count - each + 1, position: 1, totalLabel: "All")
        rows = try united.adding(to: rows, keys: shown.map(\.key), rest: rest)
        rows += try self.rows(
            builder, unranked, ranks: unranked.map { _ in .missing }, kind: .unranked)
        if question.options.contains(.totals) {
            rows.append(
                try builder.totalRow(keyCount: question.dimensions.count - each + 1, label: "All", at: 1))
        }
        return rows
    }

    private func rows(
        _ builder: MeasureTable, _ keys: [[KeyValue]], ranks: [Cell], kind: Row.Kind
    ) throws -> [Row] {
        let each = builder.question.eachCount
        let cells = try builder.cells(keys.map { .group($0) })
        return zip(zip(keys, ranks), cells).map { key, cells in
            let names = key.0.map(MeasureColumns.cell)
            return Row(
                kind: kind, cells: [key.1] + names.dropFirst(each) + cells,
                group: builder.question.partNames(key.0), key: names)
        }
    }

    /// `all 30 reps: 60.3 %`
    private func wholeWords(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> String? {
        guard question.dimensions.count == 1, !question.isStockOverTime,
            let value = try evaluation.whole.value(question.measures[0], 0)
        else {
            return nil
        }
        let leaf = answerer.mainLeaf(question.measures[0])
        let known = (0..<evaluation.groups.rowCount).count { row in
            !evaluation.groups.key(row).contains(where: \.isMissing)
                && (leaf.map { evaluation.groups.recordCount($0, row) > 0 } ?? true)
        }
        let words = CellWords.text(value, content: answerer.columns.content(question.measures[0]))
        return "all \(counted(known, NameKey.plural(of: question.dimensions[0].name))): \(words)"
    }

    // MARK: Remarks

    private func remarks(
        _ question: BoundQuestion, _ evaluation: Evaluation, _ all: [Entry], _ shown: [Entry],
        _ sorting: Sorting, _ asked: Int
    ) -> [Remark] {
        var remarks: [Remark] = []
        let plural = NameKey.plural(of: question.dimensions.last!.name)
        if let proportion = question.measures[0].proportion, question.eachCount == 0, all.count > 1 {
            let rates = all.compactMap { entry in
                RateCount(
                    successes: evaluation.groups.recordCount(proportion.part, entry.row),
                    trials: evaluation.groups.recordCount(proportion.whole, entry.row))
            }
            // Where all are equal there is no order to warn of.
            let differ = all.contains { $0.value != all[0].value }
            if differ, let test = CommonRateTest(rates), test.pValue > 0.05 {
                remarks.append(.chance(plural: plural))
            }
        }
        if !sorting.tooSmall.isEmpty {
            let (count, limit) = (sorting.tooSmall.count, answerer.settings.smallSample)
            remarks.append(
                question.options.contains(.others)
                    ? .tooFewAmongOthers(count: count, plural: plural, limit: limit)
                    : .tooFewToRank(count: count, plural: plural, limit: limit))
        }
        if question.eachCount == 0, shown.count > asked {
            remarks.append(.tiesAtCut(asked: asked, shown: shown.count))
        }
        if sorting.withoutKey > 0 {
            remarks.append(
                .withoutKey(
                    records: counted(sorting.withoutKey, answerer.factPlural),
                    dimension: question.dimensions.last!.name))
        }
        return remarks
    }
}
