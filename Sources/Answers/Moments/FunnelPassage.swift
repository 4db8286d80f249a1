import Binding
import Engine
import Model
import Reports

/// How the deals of a funnel went from stage to stage, as far as their history tells it.
struct FunnelPassage {
    private let answerer: Answerer
    private let funnel: BoundFunnel
    private let evaluation: Evaluation
    private let groups: [[KeyValue]: Int]

    /// Nil where nothing tells the stages that these deals went through.
    init?(_ answerer: Answerer, _ funnel: BoundFunnel) throws {
        guard let question = funnel.passage, let seen = try answerer.seen(momentsOf: question) else {
            return nil
        }
        evaluation = try seen.evaluator.evaluate(question)
        guard evaluation.groups.rowCount > 0 else { return nil }
        self.answerer = seen
        self.funnel = funnel
        groups = KeyedTable(evaluation.groups).rows
    }

    var remarks: [Remark] { answerer.momentRemarks }

    /// The stages in the order in which deals pass them.
    private var stages: [String] { answerer.moments?.stages ?? [] }

    private var measures: [Measure] { funnel.passage?.measures ?? [] }

    func blocks() throws -> [Block] {
        [.table(funnel.question.dimensions.isEmpty ? try stageTable() : try groupTable())]
    }

    /// One row for each stage: who entered it, went on, ended there or is under way, and how long it lasted.
    private func stageTable() throws -> ReportTable {
        let columns = [
            ReportColumn(heading: "Stage", content: .text, isKey: true),
            ReportColumn(heading: "Deals", content: .count, hasBar: true),
            ReportColumn(heading: "Went on", content: .count),
            ReportColumn(heading: "Ended", content: .count, dropOrder: 2),
            ReportColumn(heading: "Under way", content: .count, dropOrder: 1),
            ReportColumn(heading: "Conversion", content: .percent(decimals: 1)),
            ReportColumn(heading: "Median days", content: .days, role: .support, dropOrder: 3),
        ]
        let rows = try stages.compactMap { stage -> Row? in
            guard let row = groups[[.text(stage)]] else { return nil }
            let values = try measures.map { try evaluation.groups.value($0, row) }
            let counts = values.prefix(3).map { $0 ?? .zero }
            let ended = counts[0].subtracting(counts[1])?.subtracting(counts[2])
            let cells = [counts[0], counts[1], ended, counts[2], counts[1].divided(by: counts[0]), values[3]]
            return Row(cells: [.text(stage)] + cells.map { $0.map { .number($0) } ?? .missing })
        }
        return ReportTable(columns: columns, rows: rows)
    }

    /// One row for each group with the conversion of each stage, in the order of the names.
    private func groupTable() throws -> ReportTable {
        let columns =
            funnel.question.dimensions.map(answerer.columns.key)
            + stages.map { ReportColumn(heading: "From \($0)", content: .percent(decimals: 1)) }
        let keys = Set(groups.keys.map { Array($0.dropLast()) }).sorted { GroupOrder.compare($0, $1) < 0 }
        let rows = try keys.map { key in
            let cells = try stages.map { stage -> Cell in
                guard let row = groups[key + [.text(stage)]] else { return .missing }
                let counts = try measures.prefix(2).map { try evaluation.groups.value($0, row) ?? .zero }
                return counts[1].divided(by: counts[0]).map { .number($0) } ?? .missing
            }
            return Row(cells: key.map(MeasureColumns.cell) + cells)
        }
        return ReportTable(columns: columns, rows: rows)
    }
}
