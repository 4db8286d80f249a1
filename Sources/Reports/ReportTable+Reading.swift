import Model

// Reading tables: what layouts, charts and formats for programs all need.

extension Row {
    /// The cell of a column; missing where the row is too short.
    package func cell(_ index: Int) -> Cell { index < cells.count ? cells[index] : .missing }
}

extension ReportTable {
    package var dataRows: [Row] { rows.filter { $0.kind == .data } }

    /// The headings, those that stand more than once led by the nearest on their left that does not:
    /// `Revenue`, `Q3 2017`, `Win rate`, `Q3 2017` gives `Revenue Q3 2017` and `Win rate Q3 2017`.
    /// The columns of a pivot are led by their measure where there are several.
    package var distinctHeadings: [String] {
        let measures = Set(columns.compactMap(\.place?.measure))
        let counts = Dictionary(columns.map { ($0.heading, 1) }, uniquingKeysWith: +)
        var leading = ""
        return columns.map { column in
            if let place = column.place {
                return measures.count > 1 ? "\(place.measure) \(column.heading)" : column.heading
            }
            if counts[column.heading] == 1 {
                leading = column.heading
                return column.heading
            }
            return leading.isEmpty ? column.heading : leading + " " + column.heading
        }
    }
}

extension Cell {
    /// The exact number, if it is one.
    package var number: Fraction? {
        switch self {
        case .number(let value), .withinNoise(let value), .measured(let value, _): value
        default: nil
        }
    }

    package var isNoise: Bool {
        if case .withinNoise = self { return true }
        return false
    }
}

extension ReportColumn.Content {
    package var isNumeric: Bool {
        switch self {
        case .rank, .count, .money, .percent, .points, .change, .days, .number, .interval, .mixed: true
        case .text, .day, .unit, .flag: false
        }
    }

    /// A quantity that can be drawn as a length.
    package var isMeasure: Bool {
        switch self {
        case .count, .money, .percent, .points, .change, .days, .number: true
        case .text, .rank, .day, .interval, .unit, .flag, .mixed: false
        }
    }

    /// The calendar's unit of a column of units.
    package var calendarGrain: CalendarGrain? {
        if case .unit(let grain) = self { return grain }
        return nil
    }
}
