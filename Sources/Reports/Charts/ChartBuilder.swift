import Model

/// Makes charts of a table: which columns name the marks, which is measured, what the axis is.
///
/// The measure is the column marked for bars, else the first that measures; other columns of the same kind and unit
/// are further series. Key columns name the marks. The headings of ranked groups count as leading keys.
package struct ChartBuilder: Sendable {
    let table: ReportTable
    let title: String
    let keys: [Int]
    let measure: Int?
    /// Further columns of the measure's kind and unit.
    let peers: [Int]
    /// The key that holds units of time.
    let time: Int?

    package init(_ table: ReportTable, title: String) {
        self.table = table
        self.title = title
        let columns = table.columns
        let measures = columns.indices.filter { columns[$0].content.isMeasure && !columns[$0].isKey }
        let measure = measures.first { columns[$0].hasBar } ?? measures.first
        let marked = columns.indices.filter { columns[$0].isKey }
        keys = marked.isEmpty ? columns.indices.filter { !columns[$0].content.isNumeric } : marked
        self.measure = measure
        peers = measures.filter {
            $0 != measure && columns[$0].content == measure.map { columns[$0].content }
        }
        time = keys.first { columns[$0].content.calendarGrain != nil }
    }

    /// Throws `ChartMisfit`.
    package func chart(_ kind: ChartKind) throws(ChartMisfit) -> Chart {
        guard let measure, table.dataRows.contains(where: { $0.cell(measure).number != nil }) else {
            throw .noNumbers
        }
        switch kind {
        case .bars: return rowChart(.bars, measures: [measure] + peers)
        case .funnel: return try funnel(measure)
        case .histogram: return try histogram(measure)
        case .line: return try matrixChart(.line, else: .noTime)
        case .sparklines: return try matrixChart(.sparklines, else: .noSeries)
        case .heatmap: return try matrixChart(.heatmap, else: .noSquare)
        }
    }

    /// The kind that shows this table best: values over time as a line, two dimensions as a heatmap, else bars.
    package var fittingKind: ChartKind {
        let depth = table.dataRows.first?.group.count ?? 0
        let dimensions = keys.count + depth
        guard let matrix = ChartMatrix(self), dimensions <= 2 else { return .bars }
        if time == nil { return dimensions == 2 && depth == 0 || isPivot ? .heatmap : .bars }
        return matrix.series.count > ChartBuilder.mostLines ? .sparklines : .line
    }

    private static let mostLines = 4

    /// One key and several numbers of one kind beside it: `revenue by rep across quarter`.
    var isPivot: Bool { keys.count == 1 && peers.count >= 2 }

    // MARK: Kinds

    /// A mark for each row, totals included.
    private func rowChart(_ kind: ChartKind, measures: [Int]) -> Chart {
        let names = table.distinctHeadings
        let range = rangeColumn(of: measures)
        let series = measures.map { column in
            ChartSeries(
                name: .words(seriesName(of: column, among: measures)),
                cells: table.rows.map { $0.cell(column) },
                intervals: column == measures.first ? range.map(intervals) ?? [] : [])
        }
        let positions = table.rows.map { row in
            ChartPosition(name(of: row, keys), group: row.group, kind: row.kind)
        }
        return Chart(
            kind: kind, title: title, headings: keys.map { table.columns[$0].heading }, positions: positions,
            value: table.columns[measures[0]], series: series, rangeName: range.map { names[$0] },
            leftOut: leftOut(besides: measures + (range.map { [$0] } ?? [])), table: table)
    }

    private func funnel(_ measure: Int) throws(ChartMisfit) -> Chart {
        var steps = self.table
        steps.rows = table.rows.filter { $0.kind == .data && $0.cell(measure).number != nil }
        guard steps.rows.count > 1, steps.rows.allSatisfy({ $0.cell(measure).number?.isNegative == false }),
            steps.rows.contains(where: { $0.cell(measure).number?.isZero == false })
        else { throw .noSteps }
        var chart = ChartBuilder(steps, title: title).rowChart(.funnel, measures: [measure])
        chart.series[0].intervals = []
        chart.rangeName = nil
        chart.leftOut = leftOut(besides: [measure])
        chart.table = table
        return chart
    }

    private func histogram(_ measure: Int) throws(ChartMisfit) -> Chart {
        guard let bins = HistogramBins(table.dataRows.compactMap { $0.cell(measure).number })?.bins else {
            throw .noSpread
        }
        let column = table.columns[measure]
        let count = ReportColumn(heading: "Count", content: .count)
        return Chart(
            kind: .histogram, title: title, headings: [column.heading],
            positions: bins.map { ChartPosition(.bin(low: $0.low, high: $0.high, column: column)) },
            value: count,
            series: [
                ChartSeries(name: .words(count.heading), cells: bins.map { .number(Fraction($0.count)) })
            ], leftOut: leftOut(besides: [measure]), table: table)
    }

    private func matrixChart(_ kind: ChartKind, else misfit: ChartMisfit) throws(ChartMisfit) -> Chart {
        guard let measure, let matrix = ChartMatrix(self), kind == .heatmap || time != nil || isPivot,
            kind != .heatmap || matrix.series.count > 1
        else { throw misfit }
        var goals: [GoalLine] = []
        if case .percent = table.columns[measure].content, kind == .line { goals = wholes(measure) }
        return Chart(
            kind: kind, title: title, headings: matrix.headings, positions: matrix.positions,
            value: table.columns[measure], series: matrix.series, goals: goals,
            leftOut: leftOut(besides: matrix.measures), table: table)
    }

    // MARK: Parts

    func name(of row: Row, _ columns: [Int]) -> ChartName {
        .keys(columns.map { ChartKey(column: table.columns[$0], cell: row.cell($0)) })
    }

    /// `Revenue` and `Q3 2017`: headings, in full only where they are alike.
    func seriesName(of column: Int, among drawn: [Int]) -> String {
        let heading = table.columns[column].heading
        let isAlike = drawn.contains { $0 != column && table.columns[$0].heading == heading }
        return isAlike ? table.distinctHeadings[column] : heading
    }

    /// A rate of the whole can stand beside the rates of its parts; a sum cannot.
    private func wholes(_ measure: Int) -> [GoalLine] {
        table.rows.filter { $0.kind == .total }.prefix(1).compactMap { row in
            row.cell(measure).number.map { GoalLine(name: "All", value: $0) }
        }
    }

    /// The one column of intervals, which belong to a rate.
    private func rangeColumn(of measures: [Int]) -> Int? {
        let ranges = table.columns.indices.filter { table.columns[$0].content == .interval }
        guard ranges.count == 1, case .percent = table.columns[measures[0]].content else { return nil }
        return ranges[0]
    }

    private func intervals(_ column: Int) -> [ChartInterval?] {
        table.rows.map { row in
            guard case .interval(let low, let high) = row.cell(column), low.isFinite, high.isFinite,
                low <= high
            else { return nil }
            return ChartInterval(low: low, high: high)
        }
    }

    private func leftOut(besides drawn: [Int]) -> [String] {
        let names = table.distinctHeadings
        return table.columns.indices.filter { index in
            !drawn.contains(index) && !keys.contains(index) && table.columns[index].content != .rank
        }.map { names[$0] }
    }
}
