import Model

/// What was seen of the records one after another, before what says the same twice is left out.
struct CourseSteps {
    struct Step {
        var day: Day
        var value: String
        /// It was so already before the day.
        var isSince = false
        /// Of steps of one day, what files say comes before what was read.
        var isRead = false
        /// The record had ended and is open again, which moves its expected close and pushes nothing.
        var isReopened = false
        /// The number of the record as it was read.
        var record: Int?
    }

    private let columns: CourseFields
    private var allCloses: [String: [Step]] = [:]
    private var allStages: [String: [Step]] = [:]
    /// What was read as decided and has not been read as open since.
    private var ended: Set<String> = []
    private var records: [(states: [String?], columns: [String])] = []

    init(_ columns: CourseFields) { self.columns = columns }

    var keys: [String] {
        Set(allCloses.keys).union(allStages.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func closes(of key: String) -> [Step] { CourseSteps.inOrder(allCloses[key] ?? []) }
    func stages(of key: String) -> [Step] { CourseSteps.inOrder(allStages[key] ?? []) }

    private static func inOrder(_ steps: [Step]) -> [Step] {
        steps.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.day != other.day { return one.day < other.day }
            if one.isRead != other.isRead { return other.isRead }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// A record as it was read, by column.
    func record(_ number: Int) -> [String: String?] {
        let (values, columns) = records[number]
        return Dictionary(uniqueKeysWithValues: zip(columns, values))
    }

    // MARK: Readings

    mutating func read(_ readings: [HistoryReading]) {
        var states = RecordStates()
        var before: HistoryReading?
        for reading in readings {
            let isFirst = before?.identity != reading.identity
            states.apply(reading)
            var seen: Set<String> = []
            for change in reading.changes {
                guard let key = change.keyOfKept, seen.insert(key).inserted else { continue }
                observe(key, states, reading, since: isFirst ? nil : before?.day)
            }
            before = reading
        }
    }

    /// What a reading says of an open record. Read otherwise, the same files take the place of what they said before.
    private mutating func observe(
        _ key: String, _ states: RecordStates, _ reading: HistoryReading, since before: Day?
    ) {
        if let outcome = columns.outcome, states.follows(outcome), states.value(outcome, of: key) != "open" {
            ended.insert(key)
            return
        }
        let isReopened = ended.remove(key) != nil
        if let close = columns.close.flatMap({ states.value($0, of: key) }) {
            var step = Step(day: reading.day, value: close, isRead: true, isReopened: isReopened)
            if let last = allCloses[key]?.last, last.value < close, !reading.isRestated {
                step.record = records.count
                records.append((states.values(of: key), states.columns))
            }
            CourseSteps.add(step, to: &allCloses[key, default: []], isRestated: reading.isRestated)
        }
        if let stage = columns.stage.flatMap({ states.value($0, of: key) }) {
            let created = states.day(columns.created, of: key)
            let isNew = allStages[key] == nil
            let isDated = isNew && before.map { before in created.map { $0 > before } ?? false } ?? false
            let day = isDated ? min(created ?? reading.day, reading.day) : reading.day
            let step = Step(day: day, value: stage, isSince: isNew && before == nil, isRead: true)
            CourseSteps.add(step, to: &allStages[key, default: []], isRestated: reading.isRestated)
        }
    }

    private static func add(_ step: Step, to steps: inout [Step], isRestated: Bool) {
        guard let last = steps.last else { return steps.append(step) }
        if isRestated {
            steps[steps.count - 1].value = step.value
        } else if last.value != step.value {
            steps.append(step)
        }
    }

    // MARK: Files

    mutating func add(_ filed: FiledChanges, _ table: Table, _ keys: [String]) {
        let (outcome, closed) = (column(columns.outcome, table), column(columns.closed, table))
        let (created, stage) = (column(columns.created, table), column(columns.stage, table))
        for (name, isClose) in [(columns.close, true), (columns.stage, false)] {
            guard let name, let rows = filed.entries[name] else { continue }
            for (row, entries) in rows {
                let end = outcome?.text(at: row) == "open" ? nil : closed?.day(at: row)
                let kept = entries.enumerated().filter { place, entry in
                    guard let end else { return true }
                    if isClose { return entry.day < end }
                    // The stage that a deal ended in is none that it was open in.
                    return entry.day < end
                        || (place < entries.count - 1 || stage?.text(at: row) != entry.value)
                            && entry.day == end
                }.map(\.element)
                guard let first = kept.first else { continue }
                var steps: [Step] = []
                if let previous = first.previous, previous != first.value {
                    let start = created?.day(at: row).map { min($0, first.day) }
                    steps.append(Step(day: start ?? first.day, value: previous, isSince: start == nil))
                }
                steps += kept.map { Step(day: $0.day, value: $0.value) }
                if isClose {
                    allCloses[keys[row], default: []] += steps
                } else {
                    allStages[keys[row], default: []] += steps
                }
            }
        }
    }

    private func column(_ name: String?, _ table: Table) -> Column? {
        name.flatMap { table.column(named: $0) }
    }
}

extension RecordChange {
    /// The key of a record that is there after the change.
    fileprivate var keyOfKept: String? {
        switch self {
        case .added(let key, _), .changed(let key, _, _, _): key
        case .removed: nil
        }
    }
}
