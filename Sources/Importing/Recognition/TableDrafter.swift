import Model
import Store

/// Turns a recognised file into a draft: names, roles, types, and what is doubtful about single columns.
struct TableDrafter {
    private let table: RecognisedTable
    private let correction: Corrections.Table?
    private(set) var doubts: [Doubt] = []

    init(_ table: RecognisedTable, correction: Corrections.Table?) {
        self.table = table
        self.correction = correction
    }

    mutating func draft() -> DraftTable {
        let matches = correctedMatches()
        var namer = ColumnNamer(kind: table.kind, roles: matches.compactMap(\.meaning.role))
        var columns: [DraftColumn] = []
        for (place, raw) in table.raw.columns.enumerated() {
            if raw.evidence.present == 0, raw.header.hasPrefix("column ") { continue }
            let match = matches.first { $0.column == place }
            columns.append(column(raw, match, &namer))
        }
        namer.settleSynonyms(&columns)
        if table.kind == .reps { FullNames.compose(&columns, rowCount: table.raw.rowCount) }
        for column in columns { doubts += valueDoubts(column) }
        doubts += timeDoubts(columns)
        doubts += encodingDoubts()
        let raw = table.raw
        var source = raw.source
        source.parts = raw.parts
        if !raw.parts.isEmpty { columns.append(fileColumn(raw.parts, beside: columns)) }
        return DraftTable(
            kind: table.kind, name: table.kind.tableName, columns: columns, rowCount: raw.rowCount,
            source: source,
            recognised: DraftTable.Recognition(
                score: table.score, why: table.why, writing: raw.writing, vendor: table.vendor?.vendor,
                origins: table.kind == .deals ? Origin.all(of: raw) : []))
    }

    // MARK: Roles

    /// What was recognised, changed by what the company says; a status stands in for a stage that is not there.
    private func correctedMatches() -> [MeaningMatch] {
        var matches = table.matches
        for pair in correction?.columns ?? [] {
            guard let column = column(withHeader: pair.header), let meaning = meaning(named: pair.name) else {
                continue
            }
            guard RoleFinder.fits(table.raw.columns[column], meaning.holds) else { continue }
            matches.removeAll { $0.column == column || $0.meaning.name == meaning.name }
            matches.append(MeaningMatch(meaning: meaning, column: column, score: 100, why: MeaningMatch.said))
        }
        if table.kind == .deals, !matches.contains(where: { $0.meaning.role == .stage }),
            let status = matches.firstIndex(where: { $0.meaning.name == "status" }),
            let stage = meaning(named: "stage")
        {
            matches[status].meaning = stage
        }
        return matches
    }

    private func column(withHeader header: String) -> Int? {
        let columns = table.raw.columns
        return columns.firstIndex { $0.header == header } ?? columns.firstIndex { $0.isCalled(header) }
    }

    private func meaning(named name: String) -> ColumnMeaning? {
        let key = NameKey.fold(name)
        if let known = table.kind.meaning(named: name) { return known }
        guard let role = Role.allCases.first(where: { NameKey.fold($0.rawValue) == key }) else { return nil }
        return ColumnMeaning(role, .text, weight: 0, role.rawValue)
    }

    /// The name a correction gives a column that is no role.
    private func rename(of raw: RawColumn) -> String? {
        correction?.columns.first { pair in
            raw.isCalled(pair.header) && meaning(named: pair.name) == nil
        }?.name.lowercased()
    }

    // MARK: Columns

    private func column(
        _ raw: RawColumn, _ match: MeaningMatch?, _ namer: inout ColumnNamer
    ) -> DraftColumn {
        // `pipeline` alone is the measure of that name.
        let words = match?.meaning.name == "pipeline" ? "deal pipeline" : HeaderWords.name(of: raw.header)
        let role = match?.meaning.role
        let renamed = rename(of: raw)
        let name = namer.name(role: role, words: renamed ?? words)
        let meaning = match?.meaning.name == "pipeline" ? nil : match?.meaning.name
        let synonyms = renamed == nil ? [words, meaning].compactMap { $0 } : []
        var column = DraftColumn(
            name: name, header: raw.header, synonyms: synonyms, role: role, meaning: match?.meaning.name,
            type: .text, raw: match.map { raw.holding($0.meaning.holds) } ?? raw, score: match?.score ?? 0,
            why: match?.why ?? "header `\(words)`, \(raw.kind.words); no known meaning")
        column.settleType(in: table.kind)
        return column
    }

    /// Which of several files each row is from.
    private func fileColumn(_ parts: [TableSource], beside columns: [DraftColumn]) -> DraftColumn {
        let codes = parts.indices.flatMap { [UInt32](repeating: UInt32($0 + 1), count: parts[$0].rowCount) }
        let isTaken = columns.contains { $0.name == "file" }
        return .derived(
            name: isTaken ? "source file" : "file", role: nil, type: .text,
            values: .texts(RowBuffer(codes)), dictionary: TextDictionary(texts: [""] + parts.map(\.file)),
            why: "the file that the row is from")
    }

    // MARK: Doubts

    private func encodingDoubts() -> [Doubt] {
        let raw = table.raw
        if raw.encoding != .utf8 {
            let text = "\(raw.file) is written in \(raw.encoding.rawValue) and is converted"
            return [Doubt(.encoding, text, sentence: "describe import", corrects: false)]
        }
        guard raw.damagedBytes > 0 else { return [] }
        let bytes = Words.count(raw.damagedBytes, "byte")
        return [
            Doubt(
                .encoding, "\(bytes) of \(raw.file) are no UTF-8 and show as `\u{FFFD}`",
                count: raw.damagedBytes, sentence: "describe import", corrects: false)
        ]
    }

    private func roundedMoney(_ column: DraftColumn, _ place: String) -> [Doubt] {
        guard case .money = column.type, case .number(let format) = column.raw.kind,
            format.scale > DraftColumn.moneyScaleLimit
        else { return [] }
        return [
            Doubt(
                .numbers,
                "amounts of \(place) have \(format.scale) decimals and are rounded to \(DraftColumn.moneyScaleLimit)",
                sentence: "describe import", corrects: false)
        ]
    }

    /// Times of day are told once for all columns.
    private func timeDoubts(_ columns: [DraftColumn]) -> [Doubt] {
        var plain: [(header: String, count: Int)] = []
        var zoned: [(header: String, count: Int)] = []
        for column in columns {
            // Sales lines keep the hour.
            let isKept = column.role == .sold && column.raw.hours != nil
            for doubt in column.raw.doubts {
                if case .timesDropped(let count) = doubt, !isKept { plain.append((column.header, count)) }
                if case .zonedTimes(let count) = doubt { zoned.append((column.header, count)) }
            }
        }
        func doubt(_ found: [(header: String, count: Int)], _ consequence: String) -> [Doubt] {
            guard !found.isEmpty else { return [] }
            let names = Words.list(found.map { "`\($0.header)`" })
            return [
                Doubt(
                    .dates, "the times of day of \(names) in \(table.raw.file) \(consequence)",
                    count: found.map(\.count).max(), sentence: "describe import", corrects: false)
            ]
        }
        let edges = columns.filter { column in zoned.contains { $0.header == column.header } }.reduce(0) {
            $0 + $1.raw.timesNearMonthEnds
        }
        let months = edges > 0 ? ", \(Words.grouped(edges)) of them perhaps in the month beside" : ""
        return doubt(plain, "are left out; days count as written")
            + doubt(
                zoned,
                "are those of a time zone, mostly UTC; days count as written, so a deal near midnight may count "
                    + "on the day beside its own\(months)")
    }

    /// `1.200` under the mark that was taken, and the sentence that takes the other one.
    private static func decimalMarkDoubt(
        _ place: String, _ mark: NumberFormat.DecimalMark, count: Int, example: String
    ) -> Doubt {
        let written = example.contains(".") ? "point" : "comma"
        let isDecimal = (mark == .point) == (written == "point")
        return Doubt(
            .numbers,
            "numbers of \(place) such as `\(example)` can be read two ways; the \(written) is taken "
                + (isDecimal ? "for the decimal mark" : "to part thousands"),
            count: count, sentence: "set decimal \(mark == .point ? "comma" : "point")")
    }

    private func valueDoubts(_ column: DraftColumn) -> [Doubt] {
        let place = "`\(column.header)` in \(table.raw.file)"
        return roundedMoney(column, place)
            + column.raw.doubts.compactMap { doubt in
                switch doubt {
                case .timesDropped, .zonedTimes: nil
                case .dateOrder(let dayFirst):
                    Doubt(
                        .dates,
                        "the dates of \(place) can be read two ways and are taken as "
                            + (dayFirst ? "day first" : "month first"),
                        sentence: "set date order \(dayFirst ? "month" : "day") first")
                case .decimalMark(let mark, let count, let example):
                    Self.decimalMarkDoubt(place, mark, count: count, example: example)
                case .shortYears(let count):
                    Doubt(
                        .dates, "years of two digits in \(place) are taken as 1970 to 2069", count: count,
                        sentence: "describe import", corrects: false)
                case .serialDays:
                    Doubt(
                        .dates, "the numbers of \(place) are taken for dates as Excel counts days",
                        sentence: "describe import", corrects: false)
                case .decimalsRounded:
                    Doubt(
                        .numbers,
                        "\(place) has more than \(NumberFormat.scaleLimit) decimals; they are rounded",
                        sentence: "describe import", corrects: false)
                case .missingWords(let count):
                    Doubt(
                        .missing, "words such as `N/A` in \(place) are taken as missing", count: count,
                        sentence: "describe import", corrects: false)
                }
            }
    }
}

extension RawColumn {
    /// How many times of day are so near to the end of a month in UTC that somewhere on earth it is another month.
    fileprivate var timesNearMonthEnds: Int {
        guard let days, let hours else { return 0 }
        return (0..<days.count).count { row in
            guard days.pointer[row] != .min, hours.pointer[row] >= 0 else { return false }
            let day = Day(number: days.pointer[row])
            let isLast = day.dayOfMonth == Day.daysInMonth(year: day.year, month: day.month)
            return isLast && hours.pointer[row] >= 10 || day.dayOfMonth == 1 && hours.pointer[row] < 12
        }
    }
}
