extension Report {
    /// The report with its tables and sparklines drawn as charts of a kind, or of the kind that fits each best.
    ///
    /// What cannot be drawn so stays as it is, and a note says why.
    package func drawn(as kind: ChartKind?) -> Report {
        var report = self
        var misfits: [ChartMisfit] = []
        report.blocks = blocks.map { block in
            do throws(ChartMisfit) {
                return try chart(of: block, kind).map { .chart($0) } ?? block
            } catch {
                if !misfits.contains(error) { misfits.append(error) }
                return block
            }
        }
        if misfits.isEmpty, !report.hasChart, blocks.contains(where: \.isFigure) { misfits = [.oneNumber] }
        report.notes += misfits.map { Note(code: "", text: "not drawn: \($0.reason).") }
        return report
    }

    package var hasChart: Bool { blocks.contains { if case .chart = $0 { true } else { false } } }

    /// Why nothing of the report is drawn; nil where something is.
    package func misfit(as kind: ChartKind?) -> ChartMisfit? {
        let drawn = drawn(as: kind)
        if drawn.hasChart { return nil }
        for block in blocks {
            do throws(ChartMisfit) { _ = try chart(of: block, kind) } catch { return error }
        }
        return blocks.contains(where: \.isFigure) ? .oneNumber : .noNumbers
    }

    /// Nil for a block that has nothing to draw.
    private func chart(of block: Block, _ kind: ChartKind?) throws(ChartMisfit) -> Chart? {
        switch block {
        case .table(let table):
            guard !table.rows.isEmpty else { return nil }
            let builder = ChartBuilder(table, title: title)
            return try builder.chart(kind ?? builder.fittingKind)
        case .spark(let spark): return try Chart(spark, kind: kind ?? .line, title: title)
        case .figure, .chart, .text, .definitions: return nil
        }
    }
}

extension Block {
    fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
}

extension Chart {
    /// A series drawn small is the same series drawn large.
    init(_ spark: Spark, kind: ChartKind, title: String) throws(ChartMisfit) {
        let key = ReportColumn(heading: "", content: .text, isKey: true)
        let rows = zip(spark.labels, spark.values).map { label, value in
            Row(cells: [.text(label), value.map { .number($0) } ?? .missing])
        }
        let table = ReportTable(columns: [key, spark.column], rows: rows)
        guard kind == .line || kind == .sparklines else {
            self = try ChartBuilder(table, title: title).chart(kind)
            return
        }
        guard spark.values.contains(where: { $0 != nil }) else { throw .noNumbers }
        self.init(
            kind: kind, title: title,
            positions: rows.map { ChartPosition(.keys([ChartKey(column: key, cell: $0.cell(0))])) },
            value: spark.column,
            series: [ChartSeries(name: .words(spark.column.heading), cells: rows.map { $0.cell(1) })],
            table: table)
    }
}
