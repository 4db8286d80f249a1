import Binding
import Language
import Model
import Reports
import Statistics

/// `top 5 reps by winrate`: ranked by the first measure, ties kept at the cut, small samples under the ranking.
struct RankingAnswer {
    let answerer: Answerer

    /// One group with its place; nil when it is not ranked.
    private struct Entry {
        var row: Int
        var key: [KeyValue]
        var value: Fraction
        var place = 0
    }

    func fill(_ report: inout Report, _ question: BoundQuestion, _ evaluation: Evaluation) throws {
        guard case .ranking(let direction, let count) = question.shape else { return }
        let measure = question.measures[0]
        var ranked: [Entry] = []
        var unranked: [Entry] = []
        var withoutKey = 0
        for row in try GroupFilter(answerer: answerer).keptRows(question, evaluation) {
            guard let value = try evaluation.groups.value(measure, row) else { continue }
            let entry = Entry(row: row, key: evaluation.groups.key(row), value: value)
            if entry.key.contains(where: \.isMissing) {
                if let leaf = answerer.mainLeaf(measure) {
                    withoutKey += evaluation.groups.recordCount(leaf, row)
                }
            } else if isTooSmall(row, measure, question, evaluation) {
                unranked.append(entry)
            } else {
                ranked.append(entry)
            }
        }
        let all = order(ranked, direction, question.eachCount)
        let shown = all.filter { $0.place <= count }
        let table = try self.table(question, evaluation, shown: shown, unranked: unranked)
        report.blocks = [.table(table)]
        report.narration.append("\(shown.count) shown")
        if let whole = try wholeWords(question, evaluation) { report.context.append(whole) }
        report.notes += remarks(question, evaluation, all, shown, unranked.count, withoutKey, count).map(
            \.note)
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

    private func table(
        _ question: BoundQuestion, _ evaluation: Evaluation, shown: [Entry], unranked: [Entry]
    ) throws -> ReportTable {
        let each = question.eachCount
        let builder = MeasureTable(answerer: answerer, question: question, evaluation: evaluation)
        var columns = [ReportColumn(heading: "#", content: .rank)]
        columns += question.dimensions.dropFirst(each).map(answerer.columns.key)
        columns += builder.columns
        func row(_ entry: Entry, kind: Row.Kind) throws -> Row {
            let group = entry.key.prefix(each).enumerated().map { KeyWords.text($1, question.dimensions[$0]) }
            let rank: Cell = kind == .unranked ? .missing : .number(Fraction(entry.place))
            let keys = entry.key.dropFirst(each).map(answerer.columns.cell)
            return Row(kind: kind, cells: [rank] + keys + (try builder.cells(entry.row)), group: group)
        }
        var rows = try shown.map { try row($0, kind: .data) }
        rows += try unranked.prefix(5).map { try row($0, kind: .unranked) }
        if question.options.contains(.totals) {
            rows.append(try builder.totalRow(keyCount: 2, label: "All", at: 1))
        }
        return ReportTable(
            columns: columns, rows: rows,
            groupHeadings: question.dimensions.prefix(each).map { $0.name.capitalizedFirst },
            emptyText: "Nothing to rank.")
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
        let words = CellWords.text(value, content: answerer.columns.content(question.measures[0].unit))
        return "all \(counted(known, NameKey.plural(of: question.dimensions[0].name))): \(words)"
    }

    // MARK: Remarks

    private func remarks(
        _ question: BoundQuestion, _ evaluation: Evaluation, _ all: [Entry], _ shown: [Entry],
        _ unranked: Int,
        _ withoutKey: Int, _ asked: Int
    ) -> [Remark] {
        var remarks: [Remark] = []
        let plural = NameKey.plural(of: question.dimensions.last!.name)
        if let proportion = question.measures[0].proportion, question.eachCount == 0, all.count > 1 {
            let rates = all.compactMap { entry in
                RateCount(
                    successes: evaluation.groups.recordCount(proportion.part, entry.row),
                    trials: evaluation.groups.recordCount(proportion.whole, entry.row))
            }
            if let test = CommonRateTest(rates), test.pValue > 0.05 {
                remarks.append(.chance(plural: plural))
            }
        }
        if unranked > 0 {
            remarks.append(
                .tooFewToRank(count: unranked, plural: plural, limit: answerer.settings.smallSample))
        }
        if question.eachCount == 0, shown.count > asked {
            remarks.append(.tiesAtCut(asked: asked, shown: shown.count))
        }
        if withoutKey > 0 {
            remarks.append(
                .withoutKey(
                    records: counted(withoutKey, answerer.factPlural),
                    dimension: question.dimensions.last!.name))
        }
        return remarks
    }
}

/// The total order of groups: calendar units by day, texts by UTF-8 bytes, the missing group last.
enum GroupOrder {
    static func compare(_ left: [KeyValue], _ right: [KeyValue]) -> Int {
        for (a, b) in zip(left, right) {
            let order = compare(a, b)
            if order != 0 { return order }
        }
        return 0
    }

    static func compare(_ left: KeyValue, _ right: KeyValue) -> Int {
        switch (left, right) {
        case (.text(let a?), .text(let b?)): return compareBytes(a, b)
        case (.unit(let a?), .unit(let b?)): return a < b ? -1 : (a == b ? 0 : 1)
        default: return (left.isMissing ? 1 : 0) - (right.isMissing ? 1 : 0)
        }
    }

    static func compareBytes(_ left: String, _ right: String) -> Int {
        if left == right { return 0 }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
}

/// A group's key in words, for headings.
enum KeyWords {
    static func text(_ key: KeyValue, _ dimension: Dimension) -> String {
        switch (key, dimension) {
        case (.text(let text?), _): return text
        case (.unit(let day?), .calendar(let unit)): return unit.name(startingAt: day)
        default: return "no \(dimension.name)"
        }
    }
}
