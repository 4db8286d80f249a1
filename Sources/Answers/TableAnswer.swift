import Binding
import Model
import Reports

/// Measures in groups, several measures together, and comparisons: one table.
struct TableAnswer {
    let answerer: Answerer

    /// One row of the table to be: from the groups, from the period compared with, or a unit without records.
    private struct Entry {
        enum Origin { case group(Int), base(Int), gap }
        var key: [KeyValue]
        var origin: Origin
    }

    func fill(_ report: inout Report, _ question: BoundQuestion, _ evaluation: Evaluation) throws {
        let builder = MeasureTable(answerer: answerer, question: question, evaluation: evaluation)
        let kept = try GroupFilter(answerer: answerer).keptRows(question, evaluation)
        var remarks: [Remark] = []
        if !question.groupConditions.isEmpty {
            remarks.append(.groupsFiltered(kept: kept.count, of: evaluation.groups.rowCount))
        }
        var entries = kept.map { Entry(key: evaluation.groups.key($0), origin: .group($0)) }
        entries += baseOnly(question, evaluation)
        if let (gaps, gapRemarks) = try Timeline(answerer: answerer).gaps(question, entries.map(\.key)) {
            entries += gaps.map { Entry(key: $0, origin: .gap) }
            remarks += gapRemarks
        }
        try sort(&entries, question, evaluation)
        if let first = question.first { entries = Array(entries.prefix(first)) }
        var rows = try entries.map { entry in
            Row(cells: entry.key.map(answerer.columns.cell) + (try cells(entry, builder)))
        }
        if question.options.contains(.totals), !question.dimensions.isEmpty {
            remarks += question.measures.filter(\.isDistinctCount).map { .totalsDoNotAdd($0.name) }
            let label = question.measures.allSatisfy(\.isAdditive) ? "Total" : "All"
            rows.append(try builder.totalRow(keyCount: question.dimensions.count, label: label, at: 0))
        }
        let keys = question.dimensions.map(answerer.columns.key)
        report.blocks = [
            .table(
                ReportTable(
                    columns: keys + builder.columns, rows: rows, emptyText: "No group meets the condition."))
        ]
        try addWhole(&report, question, evaluation)
        report.notes += remarks.map(\.note)
    }

    private func cells(_ entry: Entry, _ builder: MeasureTable) throws -> [Cell] {
        switch entry.origin {
        case .group(let row): try builder.cells(row)
        case .base(let row): try builder.cells(baseRow: row)
        case .gap: try builder.emptyCells()
        }
    }

    /// Groups that only the period compared with has.
    private func baseOnly(_ question: BoundQuestion, _ evaluation: Evaluation) -> [Entry] {
        guard let base = evaluation.baseGroups, question.groupConditions.isEmpty,
            !question.dimensions.contains(where: \.isCalendar)
        else { return [] }
        let known = Set((0..<evaluation.groups.rowCount).map(evaluation.groups.key))
        return (0..<base.rowCount).filter { !known.contains(base.key($0)) }.map {
            Entry(key: base.key($0), origin: .base($0))
        }
    }

    // MARK: Order

    /// As the sentence says; else time forward, one dimension by the first measure, several by their names.
    private func sort(_ entries: inout [Entry], _ question: BoundQuestion, _ evaluation: Evaluation) throws {
        var keys = question.sortKeys
        if keys.isEmpty, question.dimensions.count == 1, !question.dimensions[0].isCalendar {
            keys = [.measure(0, descending: true)]
        }
        let values = try entries.map { entry in
            try question.measures.map { measure -> Fraction? in
                if case .group(let row) = entry.origin { return try evaluation.groups.value(measure, row) }
                return measure.isZeroOfNothing ? .zero : nil
            }
        }
        let changes =
            try keys.contains(where: \.isOfChange) ? self.changes(entries, values, question, evaluation) : []
        let order = entries.indices.sorted { left, right in
            for key in keys {
                let comparison =
                    key.isOfChange
                    ? compare(key, changes[left], changes[right])
                    : compare(key, entries[left], entries[right], values[left], values[right])
                if comparison != 0 { return comparison < 0 }
            }
            return GroupOrder.compare(entries[left].key, entries[right].key) < 0
        }
        entries = order.map { entries[$0] }
    }

    /// Missing values come last in either direction.
    private func compare(
        _ key: BoundSortKey, _ left: Entry, _ right: Entry, _ leftValues: [Fraction?],
        _ rightValues: [Fraction?]
    ) -> Int {
        switch key {
        case .dimension(let position, let descending):
            let order = GroupOrder.compare(left.key[position], right.key[position])
            return descending && !left.key[position].isMissing && !right.key[position].isMissing
                ? -order : order
        case .measure(let position, let descending):
            return compare(leftValues[position], rightValues[position], descending: descending)
        case .difference, .change: return 0
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

    // MARK: Changes

    /// How much each measure of a row differs from the period compared with, and the same in parts of it.
    private struct Change {
        var difference: Fraction?
        var relative: Fraction?
    }

    private func changes(
        _ entries: [Entry], _ values: [[Fraction?]], _ question: BoundQuestion, _ evaluation: Evaluation
    ) throws -> [[Change]] {
        guard let base = evaluation.baseGroups else { return [] }
        let rows = Dictionary(uniqueKeysWithValues: (0..<base.rowCount).map { (base.key($0), $0) })
        return try zip(entries, values).map { entry, values in
            try zip(question.measures, values).map { measure, now in
                let before =
                    try rows[entry.key].map { try base.value(measure, $0) }
                    ?? (measure.isZeroOfNothing ? .zero : nil)
                return try change(of: measure, from: before, to: now)
            }
        }
    }

    private func change(of measure: Measure, from before: Fraction?, to now: Fraction?) throws -> Change {
        guard let now, let before else { return Change() }
        guard let difference = now.subtracting(before) else { throw MeasureOverflow() }
        let isRate = measure.unit == .percent
        return Change(
            difference: difference, relative: isRate ? difference : difference.divided(by: before.magnitude))
    }

    private func compare(_ key: BoundSortKey, _ left: [Change], _ right: [Change]) -> Int {
        switch key {
        case .difference(let position, let descending):
            compare(left[position].difference, right[position].difference, descending: descending)
        case .change(let position, let descending):
            compare(left[position].relative, right[position].relative, descending: descending)
        case .measure, .dimension: 0
        }
    }

    // MARK: The whole

    /// The value of everything stands in the header.
    private func addWhole(_ report: inout Report, _ question: BoundQuestion, _ evaluation: Evaluation) throws
    {
        guard question.measures.count == 1, question.comparison == nil,
            let value = try evaluation.whole.value(question.measures[0], 0)
        else { return }
        let words = CellWords.text(value, content: answerer.columns.content(question.measures[0].unit))
        report.context.append(question.measures[0].isAdditive ? "\(words) in all" : "all: \(words)")
    }
}

extension Measure {
    /// Counts and sums of no records are zero; rates and averages of none are missing.
    fileprivate var isZeroOfNothing: Bool {
        isAdditive || isDistinctCount
    }

    fileprivate var isDistinctCount: Bool {
        if case .distinct? = singleLeaf?.aggregate { return true }
        return false
    }
}

extension BoundSortKey {
    fileprivate var isOfChange: Bool {
        switch self {
        case .difference, .change: true
        case .measure, .dimension: false
        }
    }
}
