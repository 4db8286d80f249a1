import Binding
import Model
import Store
import Synchronization

extension Database {
    /// The data as they stood at a day: as the readings of that time knew them, with what was decided later still open,
    /// and in the stages that the company's own files tell. Records created later are still there: `exists` of the
    /// state keeps them out.
    func seen(_ past: PastState) -> Database {
        if past.goesByDates { return seenByDates(past) }
        let (known, changes) = told(on: past.day, fact: past.table)
        return known.seenByDates(past).with(
            changes, past, knownOn: history?.history.readingDay(upTo: past.day))
    }

    /// Stages, amounts and expected closes of what is open, from changes that stand in the company's files.
    private func with(_ changes: FiledChanges, _ past: PastState, knownOn known: Day?) -> Database {
        guard !changes.columns.isEmpty, let place = tables.firstIndex(where: { $0.name == past.table }) else {
            return self
        }
        let outcome = past.outcome.flatMap { tables[place].column(named: $0) }
        let isDecided = (outcome?.dictionary?.texts ?? []).map(OutcomeText.decided.contains)
        var result = self
        result.replace(
            past.table, at: place,
            by: changes.applied(to: tables[place], on: past.day, knownOn: known) { row in
                outcome.map { isDecided[$0.code(at: row)] } ?? false
            }, changed: changes.columns)
        return result
    }

    private func seenByDates(_ past: PastState) -> Database {
        guard let number = tables.firstIndex(where: { $0.name == past.table }),
            let name = past.closed, let closed = tables[number].column(named: name)
        else { return self }
        let outcome = past.outcome.flatMap { tables[number].column(named: $0) }
        var result = self
        for (place, column) in tables[number].columns.enumerated() {
            if column.name == past.closed {
                result.tables[number].columns[place] = column.withoutDays(after: past.day)
            } else if column.name == past.outcome {
                result.tables[number].columns[place] = column.replacing(
                    with: OutcomeText.open, whereDecided: column, after: past.day, closed)
            } else if past.decidedLater.contains(column.name), let outcome {
                result.tables[number].columns[place] = column.replacing(
                    with: nil, whereDecided: outcome, after: past.day, closed)
            }
        }
        return result
    }
}

extension Column {
    /// The column of days with those after a day missing.
    fileprivate func withoutDays(after day: Day) -> Column {
        var column = self
        for (group, segment) in segments.enumerated() {
            guard let zone = segment.zone, zone.maximum > Int64(day.number) else { continue }
            let count = segment.values.count
            var validity = segment.validity ?? Bitmap(repeating: true, count: count)
            var values = (0..<count).map { segment.values.integer(at: $0) }
            for row in 0..<count where validity[row] && values[row] > Int64(day.number) {
                validity[row] = false
                values[row] = 0
            }
            let present = (0..<count).lazy.filter { validity[$0] }.map { values[$0] }
            column.segments[group] = ColumnSegment(
                values: .int64(values), validity: validity, zone: ZoneMap(of: present))
        }
        return column
    }

    /// The text column with another text, or none, in the rows that are decided and were closed after a day.
    fileprivate func replacing(
        with text: String?, whereDecided outcome: Column, after day: Day, _ closed: Column
    ) -> Column {
        guard var texts = dictionary?.texts, let outcomes = outcome.dictionary?.texts else { return self }
        var code = 0
        if let text {
            code = texts.firstIndex(of: text) ?? texts.count
            if code == texts.count { texts.append(text) }
        }
        let isDecided = outcomes.map(OutcomeText.decided.contains)
        var column = self
        column.dictionary = TextDictionary(texts: texts)
        for (group, segment) in segments.enumerated() {
            let days = closed.segments[group]
            guard let zone = days.zone, zone.maximum > Int64(day.number) else { continue }
            let states = outcome.segments[group].values
            var codes = (0..<segment.values.count).map { UInt32(segment.values.integer(at: $0)) }
            for row in codes.indices
            where days.values.integer(at: row) > Int64(day.number) && days.validity?[row] ?? true
                && isDecided[Int(states.integer(at: row))]
            {
                codes[row] = UInt32(code)
            }
            let present = codes.lazy.filter { $0 != 0 }.map { Int64($0) }
            column.segments[group] = ColumnSegment(
                values: .codes32(codes), validity: nil, zone: ZoneMap(of: present))
        }
        return column
    }
}

extension ColumnValues {
    fileprivate var count: Int {
        switch self {
        case .codes8(let values): values.count
        case .codes16(let values): values.count
        case .codes32(let values): values.count
        case .int32(let values): values.count
        case .int64(let values): values.count
        }
    }
}

extension ZoneMap {
    /// Nil for no values.
    fileprivate init?(of values: some Sequence<Int64>) {
        var zone: ZoneMap?
        for value in values {
            zone = ZoneMap(
                minimum: min(zone?.minimum ?? value, value), maximum: max(zone?.maximum ?? value, value))
        }
        guard let zone else { return nil }
        self = zone
    }
}

/// A version of the data, or one of its past states, with what has been worked out from it.
struct SeenDatabase: Sendable {
    let database: Database
    /// With all amounts as the files have them.
    let original: Database
    /// The rates that amounts were converted by.
    let rule: RateRule
    /// The courses of the version's records, which reach beyond the day of a past state.
    let courses: KnownCourses
    /// The day of a past state.
    let day: Day?
    let spellColumns = SpellColumns()
    private let inOthers = ConvertedTables()

    init(database: Database, original: Database, rule: RateRule, courses: KnownCourses, day: Day? = nil) {
        self.database = database
        self.original = original
        self.rule = rule
        self.courses = courses
        self.day = day
    }

    /// A table with its amounts in a currency that a sentence names; nil for one whose amounts have none.
    func table(_ name: String, in currency: String) -> Table? {
        original.convertible(name).map { amounts, table in
            inOthers.table(name, in: currency, by: rule) {
                AmountConverter(amounts, into: currency, original.money?.rates ?? ExchangeRates(), rule)
                    .converted(table)
            }
        }
    }
}

/// The past states that were last asked for, so that one question's plans make each once.
final class PastDatabases: Sendable {
    private let known = Mutex<[(past: PastState, data: SeenDatabase)]>([])
    /// So many records in all are worth their memory.
    private static let recordLimit = 2_000_000
    private static let countLimit = 64

    func database(_ data: SeenDatabase, at past: PastState?) -> SeenDatabase {
        guard let past else { return data }
        return known.withLock { known in
            if let found = known.first(where: { $0.past == past }) { return found.data }
            let original = data.original.seen(past)
            let rule: RateRule =
                switch past.rates {
                case .ofItsDay: .ofRecords(openOn: past.day)
                case .fixed(let day): .fixed(day)
                case .asNow(let day): .ofRecordsNow(data.original, openOn: day)
                }
            let seen = SeenDatabase(
                database: original.convertedPast(rule), original: original, rule: rule,
                courses: data.courses, day: past.day)
            let count = seen.database.table(named: past.table)?.rowCount ?? 0
            let limit = max(1, min(Self.countLimit, Self.recordLimit / max(1, count)))
            if known.count >= limit { known.removeFirst(known.count - limit + 1) }
            known.append((past, seen))
            return seen
        }
    }
}
