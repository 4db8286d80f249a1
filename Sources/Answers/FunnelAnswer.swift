import Binding
import Model
import Reports

/// The steps of a funnel, in the order of its measures.
package enum FunnelStep {
    package static let names = ["Created", "Decided", "Won"]
}

/// `funnel created last quarter`: how far the deals of a cohort have come.
struct FunnelAnswer {
    let answerer: Answerer
    let funnel: BoundFunnel

    func report() throws -> Report {
        let question = funnel.question
        let evaluation = try answerer.evaluator.evaluate(question)
        let by = question.dimensions.map(\.name)
        var report = Report(
            title: "Funnel" + (by.isEmpty ? "" : " by \(answerer.header.joined(by))"),
            context: answerer.header.context(question), sentence: question.sentence,
            provenance: answerer.provenance(question.measures),
            requestedForm: question.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: question.destination)
        report.narration = try answerer.narration(question, evaluation)
        report.notes = try answerer.dayRemarks(question).map(\.note)
        guard try evaluation.whole.value(funnel.created, 0) != .zero else {
            try Emptiness(answerer: answerer).explain(question, &report)
            return report
        }
        report.blocks = [.table(by.isEmpty ? try steps(evaluation.whole) : try groups(evaluation))]
        if let open = try openByStage(), by.isEmpty { report.blocks.append(.text(open)) }
        let passage = try FunnelPassage(answerer, funnel)
        report.blocks += try passage?.blocks() ?? []
        report.notes += (passage?.remarks ?? [.stagesAsTheyStand]).map(\.note)
        return report
    }

    /// One row for each step.
    private func steps(_ whole: GroupTable) throws -> ReportTable {
        let columns = [
            ReportColumn(heading: "Step", content: .text, isKey: true),
            ReportColumn(heading: answerer.factPlural.capitalizedFirst, content: .count, hasBar: true),
            ReportColumn(
                heading: "Of created", content: .percent(decimals: 1), role: .support, dropOrder: 2),
            ReportColumn(
                heading: "Of the step before", content: .percent(decimals: 1), role: .support, dropOrder: 1),
        ]
        let values = try funnel.question.measures.map { try whole.value($0, 0) ?? .zero }
        let rows = FunnelStep.names.indices.map { step in
            let ofFirst = values[step].divided(by: values[0])
            let ofBefore = step == 0 ? nil : values[step].divided(by: values[step - 1])
            return Row(
                cells: [.text(FunnelStep.names[step]), .number(values[step])]
                    + [ofFirst, ofBefore].map { $0.map { .number($0) } ?? .missing })
        }
        return ReportTable(columns: columns, rows: rows, steps: .rows)
    }

    /// One row for each group, the most deals first.
    private func groups(_ evaluation: Evaluation) throws -> ReportTable {
        let share = ReportColumn.Content.percent(decimals: 1)
        let columns =
            funnel.question.dimensions.map(answerer.columns.key) + [
                ReportColumn(heading: FunnelStep.names[0], content: .count, hasBar: true),
                ReportColumn(heading: FunnelStep.names[1], content: .count),
                ReportColumn(heading: FunnelStep.names[2], content: .count),
                ReportColumn(heading: "Decided of created", content: share, role: .support, dropOrder: 2),
                ReportColumn(heading: "Won of decided", content: share, role: .support, dropOrder: 1),
                ReportColumn(heading: "Won of created", content: share, role: .support, dropOrder: 3),
            ]
        let table = evaluation.groups
        var rows: [(created: Fraction, key: [KeyValue], row: Row)] = []
        for row in try GroupFilter(answerer: answerer).keptRows(funnel.question, evaluation) {
            let counts = try funnel.question.measures.map { try table.value($0, row) ?? .zero }
            let shares = [(1, 0), (2, 1), (2, 0)].map { counts[$0.0].divided(by: counts[$0.1]) }
            let key = table.key(row)
            let keyCells = key.map(MeasureColumns.cell)
            let cells =
                keyCells + counts.map { Cell.number($0) } + shares.map { $0.map { .number($0) } ?? .missing }
            rows.append((counts[0], key, Row(cells: cells, key: keyCells)))
        }
        let isSeries = funnel.question.dimensions.first?.isCalendar == true
        rows.sort { left, right in
            if !isSeries, left.created != right.created { return left.created > right.created }
            return GroupOrder.compare(left.key, right.key) < 0
        }
        let firstStep = funnel.question.dimensions.count
        return ReportTable(
            columns: columns, rows: rows.map(\.row), steps: .columns(Array(firstStep..<firstStep + 3)),
            emptyText: "No group meets the condition.")
    }

    /// `Still open: Engaging 1,589 · Prospecting 500`
    private func openByStage() throws -> String? {
        guard let stage = funnel.stage else { return nil }
        let all = funnel.created.leaves[0].records
        let leaf = LeafRule(
            fact: answerer.catalogue.fact, aggregate: .count,
            records: RecordSet(state: .all, condition: all.condition, axis: all.axis, axisName: all.axisName))
        let open = Filter(
            words: "open",
            predicate: PlanBuilder.statePredicate(.open, answerer.catalogue, at: answerer.context.today),
            range: .init(0, 0))
        let plan = answerer.evaluator.builder.plan(
            leaves: [leaf], dimensions: [.field(stage)], filters: funnel.question.filters + [open],
            period: funnel.question.period)
        let table = GroupTable(
            leaves: [leaf], batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        let counts = (0..<table.rowCount).map { row in
            (name: KeyWords.text(table.key(row)[0], .field(stage)), count: table.recordCount(leaf, row))
        }.sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
        guard !counts.isEmpty else { return nil }
        return "Still open: "
            + counts.map { "\($0.name) \(NumberWords.grouped($0.count))" }.joined(separator: " · ")
    }
}
