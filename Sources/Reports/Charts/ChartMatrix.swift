import Model

/// A table's measure as series over shared positions: units of time, the values of the last key, or the columns of a
/// pivot.
struct ChartMatrix {
    private(set) var headings: [String] = []
    private(set) var positions: [ChartPosition] = []
    private(set) var series: [ChartSeries] = []
    /// The columns drawn.
    private(set) var measures: [Int] = []
    /// Whether the positions are units of time.
    private(set) var isOverTime = false

    private let builder: ChartBuilder

    /// Time without gaps is filled up to this many units.
    private static let mostUnits = 1200

    /// Nil where the table has neither a time nor a second dimension.
    init?(_ builder: ChartBuilder) {
        self.builder = builder
        guard let measure = builder.measure else { return nil }
        let rows = builder.table.rows.filter { $0.kind != .total }
        let hasGroups = rows.contains { !$0.group.isEmpty }
        if let time = builder.time {
            let others = builder.keys.filter { $0 != time }
            guard fillTime(rows, time) else { return nil }
            if others.isEmpty && !hasGroups {
                measures = builder.drawn
                addMeasures(rows, time)
            } else {
                measures = [measure]
                addGroups(rows, along: time, others, measure)
            }
        } else if builder.standsAcross {
            measures = builder.drawn
            addPivot(rows)
        } else if builder.keys.count + (hasGroups ? 1 : 0) >= 2, let last = builder.keys.last {
            measures = [measure]
            headings = [builder.table.columns[last].heading]
            positions = distinct(rows.map { place(of: $0, last) }).map { ChartPosition($0) }
            addGroups(rows, along: last, Array(builder.keys.dropLast()), measure)
        } else {
            return nil
        }
    }

    // MARK: Positions

    /// Every unit from the first to the last. False where there is none, or far too many.
    private mutating func fillTime(_ rows: [Row], _ time: Int) -> Bool {
        let column = builder.table.columns[time]
        let days = rows.compactMap { row -> Day? in
            if case .day(let day) = row.cell(time) { return day }
            return nil
        }
        guard let unit = column.content.calendarGrain, let first = days.min(), let last = days.max(),
            last.days(since: first) / (unit.range(containing: first).count ?? 1) < ChartMatrix.mostUnits
        else { return false }
        var day = unit.range(containing: first).first!
        while day <= last {
            positions.append(ChartPosition(.keys([ChartKey(column: column, cell: .day(day))])))
            day = unit.start(after: 1, from: day)
        }
        headings = [column.heading]
        isOverTime = true
        return true
    }

    /// The name of the position a row belongs to; a unit of time by its first day.
    private func place(of row: Row, _ axis: Int) -> ChartName {
        let column = builder.table.columns[axis]
        guard let unit = column.content.calendarGrain, case .day(let day) = row.cell(axis) else {
            return builder.name(of: row, [axis])
        }
        return .keys([ChartKey(column: column, cell: .day(unit.range(containing: day).first!))])
    }

    private func distinct(_ names: [ChartName]) -> [ChartName] {
        var seen: Set<ChartName> = []
        return names.filter { seen.insert($0).inserted }
    }

    // MARK: Series

    /// One series for each measure.
    private mutating func addMeasures(_ rows: [Row], _ time: Int) {
        for column in measures {
            var cells: [ChartName: Cell] = [:]
            for row in rows { cells[place(of: row, time)] = row.cell(column) }
            series.append(
                ChartSeries(
                    name: .words(builder.seriesName(of: column, among: measures)),
                    cells: positions.map { cells[$0.name] ?? .missing }))
        }
    }

    /// One series for each tuple of the other keys, in the table's order.
    private mutating func addGroups(_ rows: [Row], along axis: Int, _ others: [Int], _ measure: Int) {
        var cells: [ChartName: [ChartName: Cell]] = [:]
        let names = rows.map { seriesName(of: $0, others) }
        for (name, row) in zip(names, rows) {
            cells[name, default: [:]][place(of: row, axis)] = row.cell(measure)
        }
        series = distinct(names).map { name in
            ChartSeries(name: name, cells: positions.map { cells[name]?[$0.name] ?? .missing })
        }
    }

    /// The rows are the series, the columns the positions.
    private mutating func addPivot(_ rows: [Row]) {
        positions = measures.map { ChartPosition(.words(builder.seriesName(of: $0, among: measures))) }
        isOverTime = builder.isPivotOverTime
        series = rows.map { row in
            ChartSeries(name: seriesName(of: row, builder.keys), cells: measures.map { row.cell($0) })
        }
    }

    private func seriesName(of row: Row, _ keys: [Int]) -> ChartName {
        guard !row.group.isEmpty, case .keys(let own) = builder.name(of: row, keys) else {
            return builder.name(of: row, keys)
        }
        let headings = builder.table.groupHeadings
        let groups = row.group.enumerated().map { level, text in
            ChartKey(
                column: ReportColumn(heading: level < headings.count ? headings[level] : "", content: .text),
                cell: .text(text))
        }
        return .keys(groups + own)
    }
}
