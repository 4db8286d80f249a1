import Model

/// Makes charts of a table: which columns name the marks, which is measured, what the axis is.
///
/// The measure is the column marked for bars, else the first that measures. Further series are what it is compared
/// with, else the other measures of the same kind and unit, in a pivot the other columns of the same measure. Key
/// columns name the marks. The headings of ranked groups count as leading keys.
package struct ChartBuilder: Sendable {
    let table: ReportTable
    let title: String
    let keys: [Int]
    let measure: Int?
    /// Further columns of the measure's kind and unit; in a pivot those of the same measure, its total left out.
    let peers: [Int]
    /// Whether the one peer is what the measure is compared with.
    let isCompared: Bool
    /// The key that holds units of time.
    let time: Int?

    package init(_ table: ReportTable, title: String) {
        self.table = table
        self.title = title
        let columns = table.columns
        let measures = columns.indices.filter { columns[$0].content.isMeasure && !columns[$0].isKey }
        let main = measures.first { columns[$0].hasBar } ?? measures.first
        let base = main.flatMap { ChartBuilder.base(of: $0, columns) }
        let fellows = measures.filter { column in
            guard let main else { return false }
            if let base { return column == main || column == base }
            return columns[main].content == columns[column].content && columns[main].isFellow(columns[column])
        }
        let measure = main.flatMap { fellows.contains($0) ? $0 : fellows.first ?? $0 }
        isCompared = base != nil
        let marked = columns.indices.filter { columns[$0].isKey }
        keys = marked.isEmpty ? columns.indices.filter { !columns[$0].content.isNumeric } : marked
        self.measure = measure
        peers = fellows.filter { $0 != measure }
        time = keys.first { columns[$0].content.calendarGrain != nil }
    }

    /// The column that a measure is compared with: the next one but for differences.
    private static func base(of measure: Int, _ columns: [ReportColumn]) -> Int? {
        guard columns[measure].place == nil else { return nil }
        let behind = columns.indices.dropFirst(measure + 1).prefix { columns[$0].role != .value }
        return behind.first { columns[$0].role == .base }
    }

    /// Throws `ChartMisfit`.
    package func chart(_ kind: ChartKind) throws(ChartMisfit) -> Chart {
        guard let measure, table.dataRows.contains(where: { $0.cell(measure).number != nil }) else {
            throw .noNumbers
        }
        if table.isOfRecords { try checkRecords(kind) }
        switch kind {
        case .bars: return rowChart(.bars, measures: drawn)
        case .funnel: return try funnel(measure)
        case .histogram: return try histogram(measure)
        case .line: return try matrixChart(.line, else: .noTime)
        case .sparklines: return try matrixChart(.sparklines, else: .noSeries)
        case .heatmap: return try matrixChart(.heatmap, else: .noSquare)
        }
    }

    /// The kind that shows this table best: values over time as a line, two dimensions as a heatmap, else bars.
    package var fittingKind: ChartKind {
        if table.steps != nil { return .funnel }
        if table.isOfRecords { return .bars }
        let depth = table.dataRows.first?.group.count ?? 0
        let dimensions = keys.count + depth
        guard let matrix = ChartMatrix(self) else { return .bars }
        let isFew = matrix.series.count <= ChartBuilder.mostLines
        if standsAcross, time == nil {
            return isPivotOverTime && isFew ? .line : matrix.series.count > 1 ? .heatmap : .bars
        }
        if dimensions > 2 { return .bars }
        if time == nil { return dimensions == 2 && depth == 0 && matrix.series.count > 1 ? .heatmap : .bars }
        return isFew ? .line : .sparklines
    }

    private static let mostLines = 4

    /// `revenue by rep across region`
    var isPivot: Bool { measure.map { table.columns[$0].place != nil } ?? false }

    /// `revenue by rep across quarter`
    var isPivotOverTime: Bool {
        isPivot
            && drawn.allSatisfy {
                if case .day? = table.columns[$0].place?.key?.first { true } else { false }
            }
    }

    /// Whether the columns are a dimension of their own: a pivot's, or several numbers of one kind.
    var standsAcross: Bool { isPivot || keys.count == 1 && peers.count >= 2 }

    /// The measure with its fellows.
    var drawn: [Int] { (measure.map { [$0] } ?? []) + peers }

    /// What the values are; a pivot's column is headed by its place, not by its measure.
    private func value(_ measure: Int) -> ReportColumn {
        var column = table.columns[measure]
        if let place = column.place { column.heading = place.measure }
        return column
    }

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
        var chart = Chart(
            kind: kind, title: title, headings: keys.map { table.columns[$0].heading }, positions: positions,
            value: value(measures[0]), series: series, rangeName: range.map { names[$0] },
            leftOut: leftOut(besides: measures + (range.map { [$0] } ?? [])), table: table)
        chart.isCompared = isCompared && measures == drawn
        return chart
    }

    /// Records have many facts, of which bars take one name and one number.
    private func checkRecords(_ kind: ChartKind) throws(ChartMisfit) {
        let numbers = table.columns.indices.filter { table.columns[$0].content.isMeasure }
        switch kind {
        case .histogram: return
        case .bars: if keys.count != 1 || numbers.count != 1 { throw .manyFacts }
        case .line, .sparklines, .heatmap, .funnel: throw .ofRecords
        }
    }

    /// Steps in their order; those of each row under its name.
    private func funnel(_ measure: Int) throws(ChartMisfit) -> Chart {
        var chart: Chart
        switch table.steps {
        case nil: throw .noSteps
        case .rows: chart = rowChart(.funnel, measures: [measure])
        case .columns(let steps):
            chart = rowChart(.funnel, measures: [measure])
            chart.headings = []
            chart.value.heading = ""
            let marks = table.dataRows.flatMap { row in
                steps.map { step in
                    (
                        ChartPosition(.words(table.columns[step].heading), group: row.group + names(of: row)),
                        row.cell(step)
                    )
                }
            }
            chart.positions = marks.map(\.0)
            chart.series[0].cells = marks.map(\.1)
        }
        // The drawing has its shares from the steps themselves.
        chart.leftOut = []
        return chart
    }

    /// The keys of a row as texts.
    private func names(of row: Row) -> [String] {
        keys.map { column in
            switch row.cell(column) {
            case .text(let text): text
            case .day(let day): table.columns[column].content.calendarGrain?.name(startingAt: day) ?? "\(day)"
            default: "no \(table.columns[column].heading.lowercased())"
            }
        }
    }

    private func histogram(_ measure: Int) throws(ChartMisfit) -> Chart {
        let measured = isPivot ? drawn : [measure]
        let values = table.dataRows.flatMap { row in measured.compactMap { row.cell($0).number } }
        guard let bins = HistogramBins(values)?.bins else { throw .noSpread }
        let column = value(measure)
        let count = ReportColumn(heading: "Count", content: .count)
        return Chart(
            kind: .histogram, title: title, headings: [column.heading],
            positions: bins.map { ChartPosition(.bin(low: $0.low, high: $0.high, column: column)) },
            value: count,
            series: [
                ChartSeries(name: .words(count.heading), cells: bins.map { .number(Fraction($0.count)) })
            ], leftOut: leftOut(besides: measured), table: table)
    }

    private func matrixChart(_ kind: ChartKind, else misfit: ChartMisfit) throws(ChartMisfit) -> Chart {
        guard let measure, let matrix = ChartMatrix(self),
            kind == .heatmap || time != nil || isPivotOverTime,
            kind != .heatmap || matrix.series.count > 1
        else { throw misfit }
        var goals: [GoalLine] = []
        if case .percent = table.columns[measure].content, kind == .line, matrix.measures == [measure] {
            goals = wholes(measure)
        }
        var chart = Chart(
            kind: kind, title: title, headings: matrix.headings, positions: matrix.positions,
            isOverTime: matrix.isOverTime, value: value(measure), series: matrix.series, goals: goals,
            leftOut: leftOut(besides: matrix.measures), table: table)
        chart.isCompared = isCompared && matrix.measures == drawn
        return chart
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

    /// Of a pivot's other measures only their names.
    private func leftOut(besides shown: [Int]) -> [String] {
        let names = table.distinctHeadings
        var seen: Set<String> = []
        return table.columns.indices.filter { index in
            !shown.contains(index) && !keys.contains(index) && table.columns[index].content != .rank
        }.map { index in
            guard let place = table.columns[index].place else { return names[index] }
            let isOfMeasure = shown.contains { table.columns[$0].place?.measure == place.measure }
            guard isOfMeasure else { return place.measure }
            return place.key == nil
                ? "the rows' \(table.columns[index].heading)" : table.columns[index].heading
        }.filter { seen.insert($0).inserted }
    }
}

extension ReportColumn {
    /// Whether another column is a further series of this one's: a measure too, in a pivot a value of the same one.
    fileprivate func isFellow(_ other: ReportColumn) -> Bool {
        guard let place else { return other.place == nil && other.role == .value }
        return other.place?.measure == place.measure && other.place?.key != nil
    }
}
