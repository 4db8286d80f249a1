import Binding
import Model

/// What a row is compared with: a value of each measure, and how many records stand behind a rate.
struct BaseNumbers {
    var value: (Measure) throws -> Fraction?
    var recordCount: (LeafRule) -> Int

    init(_ table: GroupTable, _ row: Int) {
        value = { try table.value($0, row) }
        recordCount = { table.recordCount($0, row) }
    }

    /// The mean of several rows: of sums and counts the mean value, of rates and averages that of all their records
    /// together, of medians and the like the mean of those there are.
    init(meanOf rows: [CellSource]) {
        let pool = LeafPool(rows: rows.map { ($0.table, $0.row) })
        value = { measure in
            if measure.isPooledInMean { return try pool.value(measure) }
            let values = try rows.compactMap { try $0.table.value(measure, $0.row) }
            var sum = Fraction.zero
            for value in values {
                guard let next = sum.adding(value) else { throw MeasureOverflow() }
                sum = next
            }
            return values.isEmpty ? nil : sum.divided(by: Fraction(values.count))
        }
        recordCount = pool.recordCount
    }
}

/// Finds what the rows of an answer are compared with.
protocol ComparedNumbers {
    /// Nil where there is nothing to compare the row with.
    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers?
}

/// The same groups in another period, or for another value.
struct OtherNumbers: ComparedNumbers {
    private let groups: KeyedTable
    private let cells: KeyedTable?
    private let nothing: GroupTable
    /// How many keys a row has, and the places of those that the other question has not: it is about one value of them.
    private let rowKeyCount: Int
    private let dropped: [Int]
    private let pairs: UnitPairs?

    init?(_ question: BoundQuestion, _ evaluation: Evaluation) {
        guard let base = evaluation.baseGroups else { return nil }
        groups = KeyedTable(base)
        cells = evaluation.basePivot.map { KeyedTable($0.cells) }
        nothing = CellLookup.nothing(evaluation.leaves)
        rowKeyCount = question.dimensions.count
        dropped = evaluation.baseDropped
        pairs = UnitPairs(question)
    }

    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers? {
        switch key {
        case .group(let group):
            let full = (pairs?.base(of: group + (column ?? []))) ?? group + (column ?? [])
            let wanted = full.indices.filter { !dropped.contains($0) }
            let hasColumns = wanted.contains { $0 >= rowKeyCount }
            return numbers((hasColumns ? cells : groups)?.row(wanted.map { full[$0] }))
        case .united(_, let base):
            guard let base else { return nil }
            let moved = column.map { column in
                pairs.map {
                    Array(
                        $0.base(of: Array(repeating: .unit(nil), count: rowKeyCount) + column)[rowKeyCount...]
                    )
                }
                    ?? column
            }
            return numbers(base.numbers(in: moved))
        }
    }

    private func numbers(_ found: (table: GroupTable, row: Int)?) -> BaseNumbers {
        BaseNumbers(found?.table ?? nothing, found?.row ?? 0)
    }
}

/// Units of two periods paired by position: the third month of one with the third month of the other.
private struct UnitPairs {
    private let axis: SeriesAxis
    private let first: Day
    private let baseFirst: Day

    /// Nil where the question has no units, or no other period.
    init?(_ question: BoundQuestion) {
        guard let comparison = question.comparison, let axis = SeriesAxis(question),
            let first = comparison.current.days.first, let baseFirst = comparison.base.days.first
        else { return nil }
        self.axis = axis
        self.first = axis.grain.range(containing: first).first!
        self.baseFirst = axis.grain.range(containing: baseFirst).first!
    }

    func base(of key: [KeyValue]) -> [KeyValue] {
        guard axis.position < key.count, case .unit(let day?) = key[axis.position] else { return key }
        var count = 0
        while axis.grain.start(after: count, from: first) < day { count += 1 }
        var base = key
        base[axis.position] = .unit(axis.grain.start(after: count, from: baseFirst))
        return base
    }
}

/// The average of the answer's groups; under `for each`, of its own part, and along a calendar of the same unit.
struct AverageNumbers: ComparedNumbers {
    private let lookup: CellLookup
    private let peers: [[KeyValue]: [[KeyValue]]]
    /// Places of the keys that peers share.
    private let shared: [Int]

    /// `keys` are the groups of the answer before it is cut to so many.
    init(_ question: BoundQuestion, _ evaluation: Evaluation, keys: [[KeyValue]]) {
        lookup = CellLookup(evaluation, base: nil)
        let dimensions = question.dimensions
        let free = dimensions.indices.filter { $0 >= question.eachCount && !dimensions[$0].isCalendar }
        let shared = dimensions.indices.filter {
            $0 < question.eachCount || !free.isEmpty && dimensions[$0].isCalendar
        }
        self.shared = shared
        peers = Dictionary(grouping: keys.filter { !$0.contains(where: \.isMissing) }) { key in
            shared.map { key[$0] }
        }
    }

    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers? {
        guard case .group(let group) = key else { return nil }
        let rows = (peers[shared.map { group[$0] }] ?? []).map { lookup.source(.group($0), column: column) }
        return rows.isEmpty ? nil : BaseNumbers(meanOf: rows)
    }
}

/// The others in a rep's team.
struct TeamNumbers: ComparedNumbers {
    private let lookup: CellLookup
    private let teams: TeamBook
    /// The place of the rep among a row's keys, and the rep where the rows have none.
    private let position: Int
    private let rep: KeyValue?

    init(_ question: BoundQuestion, rep: FieldEntry, team: FieldEntry, _ answerer: Answerer) throws {
        var asked = question.asked(withoutConditionsOn: rep.path)
        asked.comparison = nil
        asked.groupConditions = []
        let own = question.dimensions.firstIndex { $0.key == .field(rep.path) }
        position = own ?? question.dimensions.count
        if own == nil { asked.dimensions.append(.field(rep)) }
        self.rep = own == nil ? .text(question.onlyValue(of: rep.path)) : nil
        let evaluation = try answerer.evaluator.evaluate(asked)
        lookup = CellLookup(evaluation, base: nil)
        let place = position
        let known = Set((0..<evaluation.groups.rowCount).map { evaluation.groups.key($0)[place] })
        teams = try TeamBook(rep: rep, team: team, known: known, answerer)
    }

    func base(of key: RowKey, in column: [KeyValue]?) -> BaseNumbers? {
        guard case .group(var group) = key else { return nil }
        if let rep { group.append(rep) }
        let rows = teams.others(than: group[position]).map { other in
            group[position] = other
            return lookup.source(.group(group), column: column)
        }
        return rows.isEmpty ? nil : BaseNumbers(meanOf: rows)
    }
}

/// Who is in whose team.
private struct TeamBook {
    private var teamOf: [KeyValue: KeyValue] = [:]
    private var members: [KeyValue: [KeyValue]] = [:]

    /// Of the reps that are known to have records in the answer. A rep whose records name several teams is in the one
    /// most of them name.
    init(rep: FieldEntry, team: FieldEntry, known: Set<KeyValue>, _ answerer: Answerer) throws {
        let all = RecordSet(state: .all, condition: .always, axis: nil, axisName: "")
        let leaf = LeafRule(fact: answerer.catalogue.fact, aggregate: .count, records: all)
        let plan = answerer.evaluator.builder.plan(
            leaves: [leaf], dimensions: [.field(rep), .field(team)], filters: [], period: nil)
        let batch = try answerer.evaluator.engine.run([plan], answerer.context)[0]
        let table = GroupTable(leaves: [leaf], batch: batch)
        var counts: [KeyValue: Int] = [:]
        for row in 0..<table.rowCount {
            let (rep, team) = (table.key(row)[0], table.key(row)[1])
            let count = table.recordCount(leaf, row)
            guard !rep.isMissing, !team.isMissing, known.contains(rep), count > counts[rep] ?? 0 else {
                continue
            }
            (teamOf[rep], counts[rep]) = (team, count)
        }
        for (rep, team) in teamOf { members[team, default: []].append(rep) }
    }

    func others(than rep: KeyValue) -> [KeyValue] {
        guard let team = teamOf[rep] else { return [] }
        return members[team, default: []].filter { $0 != rep }
    }
}
