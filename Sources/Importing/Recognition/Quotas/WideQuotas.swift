import Model
import Store

/// Turns a sheet of goals with a column for each month or quarter into one with a row for each.
struct WideQuotas {
    private(set) var table: RawTable
    private(set) var doubts: [Doubt] = []
    /// What its goals are called: `quotas`.
    private let goals: String

    /// Only where the file's name or its headers speak of goals, or the company says so: sales by month look the same.
    init(_ table: RawTable, said: TableKind?) {
        self.table = table
        let isSaid = said.map(TableKind.goals.contains) ?? false
        goals = (isSaid ? said : nil)?.tableName ?? TableKind.quotas.tableName
        let isNamed = HeaderWords.fileWords(of: table.file).contains { word in
            QuotaPeriod.isGoal(word[...])
                || ([word] + NameKey.singulars(of: word)).contains(where: TableKind.quotas.fileWords.contains)
        }
        let periods = table.columns.indices.compactMap { place in
            QuotaPeriod(header: table.columns[place].header).map { (place: place, period: $0) }
        }.filter { RoleFinder.fits(table.columns[$0.place], .number) }
        guard periods.count > 1, table.rowCount > 0,
            isNamed || isSaid || periods.allSatisfy(\.period.namesGoal)
        else { return }
        unfold(periods)
    }

    private mutating func unfold(_ periods: [(place: Int, period: QuotaPeriod)]) {
        let named = Set(periods.map(\.place))
        let yearPlace = table.columns.indices.first { place in
            !named.contains(place)
                && WideQuotas.yearWords.contains(HeaderWords.name(of: table.columns[place].header))
        }
        let years = yearPlace.map { table.columns[$0].years() }
        let ofFile = HeaderWords.fileWords(of: table.file).compactMap { Int($0) }.first {
            (1900...2200).contains($0)
        }
        // `Jan`, `Feb`, `Mar`, `Q2 2026`: the one year that headers name is that of all.
        let namedYears = Set(periods.compactMap(\.period.year))
        let ofHeaders = namedYears.count == 1 ? namedYears.first : nil
        let days = periods.map { _, period in
            (0..<table.rowCount).map { row in
                (period.year ?? years?[row] ?? ofHeaders ?? ofFile).flatMap { period.days(in: $0) }
            }
        }
        guard days.joined().contains(where: { $0 != nil }) else { return askForYear(periods.map(\.place)) }
        guard let amounts = united(periods.map(\.place)) else { return }
        let kept = table.columns.indices.filter { place in
            !named.contains(place) && place != yearPlace && !WideQuotas.isTotal(table.columns[place].header)
        }
        let copies = periods.flatMap { _ in 0..<table.rowCount }
        var columns = kept.map { place in
            var column = table.columns[place]
            column.takeRows(copies)
            return column
        }
        let all = days.flatMap { $0 }
        columns.append(WideQuotas.days("Period Start", all.map { $0?.first }))
        columns.append(WideQuotas.days("Period End", all.map { $0?.last }))
        columns.append(amounts)
        note(periods.map(\.place))
        keep(columns)
    }

    /// Only rows that have an amount are goals.
    private mutating func keep(_ columns: [RawColumn]) {
        guard let amounts = columns.last?.integers else { return }
        let rows = (0..<amounts.count).filter { amounts[$0] != .min }
        table.columns = columns.map { column in
            var column = column
            column.takeRows(rows)
            return column
        }
        table.rowCount = rows.count
    }

    /// The amounts of the first period, then those of the second; nil where they are of different kinds.
    private func united(_ places: [Int]) -> RawColumn? {
        var result = table.columns[places[0]].holding(.number)
        for (number, place) in places.enumerated().dropFirst() {
            guard
                let next = result.appending(
                    table.columns[place], rows: (own: number * table.rowCount, other: table.rowCount))
            else { return nil }
            result = next
        }
        result.header = "Quota"
        result.doubts = WideQuotas.together(result.doubts)
        return result
    }

    /// Words for nothing are told once for all periods.
    private static func together(_ doubts: [ValueDoubt]) -> [ValueDoubt] {
        var words = 0
        var others: [ValueDoubt] = []
        for doubt in doubts {
            if case .missingWords(let count) = doubt { words += count } else { others.append(doubt) }
        }
        return words > 0 ? others + [.missingWords(words)] : others
    }

    private static func days(_ header: String, _ days: [Day?]) -> RawColumn {
        var evidence = ColumnEvidence()
        evidence.present = days.count { $0 != nil }
        evidence.missing = days.count - evidence.present
        return RawColumn(
            header: header, kind: .day(.written(dayFirst: false)),
            values: .days(RowBuffer(days.map { $0?.number ?? .min })), evidence: evidence)
    }

    private mutating func note(_ places: [Int]) {
        let headers = places.map { "`\(table.columns[$0].header)`" }
        doubts.append(
            Doubt(
                .united,
                "\(table.file) has a column for each period (\(Words.list(headers))): each amount is a goal of its "
                    + "own row, for the calendar's days of that period",
                count: places.count, sentence: "list \(goals)", corrects: false))
    }

    private mutating func askForYear(_ places: [Int]) {
        let headers = places.map { "`\(table.columns[$0].header)`" }
        doubts.append(
            Doubt(
                .dates,
                "nothing says of which year the columns \(Words.list(headers)) of \(table.file) are: a column `Year` "
                    + "or a year in the file's name does",
                sentence: "describe import", corrects: false))
    }

    /// `Total`, `Ziel gesamt`, `Target 2025` beside the targets of its months.
    private static func isTotal(_ header: String) -> Bool {
        totalWords.contains(HeaderWords.name(of: header))
            || totalWords.contains(QuotaPeriod.nameBesideGoal(header)) || QuotaPeriod.isGoalOfYear(header)
    }

    private static let yearWords: Set<String> = [
        "year", "fiscal year", "fy", "jahr", "année", "año", "anno", "jaar", "ano",
    ]
    private static let totalWords: Set<String> = [
        "total", "sum", "year total", "full year", "fy", "ytd", "annual", "gesamt", "summe", "totale",
        "jahr", "année", "annuel", "anual", "annuale", "totaal", "jaar",
    ]
}

extension RawColumn {
    /// The year that each row names, whatever the column was taken for.
    fileprivate func years() -> [Int?] {
        switch values {
        case .integers(let integers):
            (0..<integers.count).map { (1900...2200).contains(integers[$0]) ? Int(integers[$0]) : nil }
        case .texts(let codes):
            (0..<codes.count).map { row in
                text(at: row).flatMap { Int($0.drop { !$0.isNumber }) }.map { $0 < 100 ? 2000 + $0 : $0 }
            }
        case .days(let days):
            (0..<days.count).map { days[$0] == .min ? nil : Day(number: days[$0]).year }
        }
    }
}
