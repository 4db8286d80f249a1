import Binding
import Engine
import Model
import Store

/// Reads what the deals were on a day.
struct DealStates {
    let answerer: Answerer
    let asked: BoundChanges
    private let identity: [FieldPath]

    init(_ answerer: Answerer, _ asked: BoundChanges) {
        self.answerer = answerer
        self.asked = asked
        let fact = answerer.catalogue.fact
        let history = answerer.database.history?.history
        let known =
            history?.readings.last?.identity
            ?? answerer.database.table(named: fact).flatMap { RecordIdentity(of: $0) }
        identity = (known?.columns ?? []).map { FieldPath(table: fact, column: $0) }
    }

    /// By the deal's key. Deals that were decided before the opening and still are play no part; without readings, which
    /// may know of deals that were opened again, they are not even looked at.
    func states(on day: Day) throws -> [String: DealState] {
        let catalogue = answerer.catalogue
        let scope = hasReadings ? .always : Predicate.all([inPlay])
        let outcome = catalogue.field(.outcome)?.path
        let facts = [outcome, asked.amount, due, namePath, repPath].compactMap { $0 }
        let all = try records(on: day, scope, facts)
        var states: [String: DealState] = [:]
        for place in 0..<all.count {
            func value(_ path: FieldPath?) -> Int? { path.flatMap { facts.firstIndex(of: $0) } }
            var state = DealState()
            state.outcome = value(outcome).flatMap { all.text($0, place) }
            state.amount = asked.amount == nil ? .one : value(asked.amount).flatMap { all.number($0, place) }
            state.due = value(due).flatMap { all.day($0, place) }
            state.name = value(namePath).flatMap { all.text($0, place) }
            state.rep = value(repPath).flatMap { all.text($0, place) }
            states[all.keys[place]] = state
        }
        for (state, spell) in placements(on: day) {
            let isOfState = PlanBuilder.statePredicate(state, catalogue, at: nil)
            let kept = try records(
                on: day, .all([scope, isOfState, asked.kept.placed(spell)]),
                asked.dimensions.map { $0.path.placed(spell) })
            for place in 0..<kept.count {
                states[kept.keys[place]]?.group = asked.dimensions.indices.map { kept.text($0, place) }
            }
        }
        return states
    }

    /// Open deals belong to the team that their rep is in on the day, decided ones to that of the day they closed.
    private func placements(on day: Day) -> [(RecordSet.State, SpellChoice)] {
        let closed = answerer.catalogue.field(.closed)?.path
        return [(.open, .on(day)), (.decided, closed.map { .dated($0) } ?? .on(day))]
    }

    /// Whether any reading tells what the deals were.
    private var hasReadings: Bool { answerer.database.history?.history.readings.isEmpty == false }

    /// Open on either day, or dated between them.
    private var inPlay: Predicate {
        let catalogue = answerer.catalogue
        let days = DayRange(first: asked.days.lowerBound, last: nil)
        let dated = [Role.created, .closed].compactMap { catalogue.field($0)?.path }.map {
            Predicate.dayIn($0, days)
        }
        return .or([PlanBuilder.statePredicate(.open, catalogue, at: nil)] + dated)
    }

    private var due: FieldPath? { answerer.catalogue.field(.expectedClose)?.path }
    private var repPath: FieldPath? { answerer.catalogue.field(.rep)?.path }
    private var namePath: FieldPath? {
        answerer.catalogue.field(.id)?.path ?? answerer.catalogue.field(.name)?.path
            ?? answerer.catalogue.field(.account)?.path
    }

    private func records(on day: Day, _ filter: Predicate, _ fields: [FieldPath]) throws -> KeyedRecords {
        let catalogue = answerer.catalogue
        // One day's rates for both ends: what rates do is no change of a deal.
        var past = PastState(day: day, catalogue: catalogue)
        if catalogue.conversion != nil { past.rates = .fixed(asked.closingDay) }
        let plan = RecordPlan(
            table: catalogue.fact, filter: filter, columns: (identity + fields).map { .field($0) }, order: [],
            limit: nil, tieBreak: nil, past: past)
        return KeyedRecords(
            try answerer.evaluator.engine.run(plan, answerer.context), keyCount: identity.count)
    }
}

/// Records with the key of each before their facts. Without columns that tell them apart it is their row: the rows of
/// two days are the same where no reading changes them.
private struct KeyedRecords {
    let keys: [String]
    private let columns: ArraySlice<RecordColumn>

    init(_ batch: RecordBatch, keyCount: Int) {
        columns = batch.columns[keyCount...]
        let parts = batch.columns[..<keyCount]
        keys = batch.rows.indices.map { place in
            guard keyCount > 0 else { return String(batch.rows[place]) }
            return parts.map { $0.text(place) ?? "" }.joined(separator: "\u{1F}")
        }
    }

    var count: Int { keys.count }
    private func column(_ number: Int) -> RecordColumn { columns[columns.startIndex + number] }
    func text(_ number: Int, _ place: Int) -> String? { column(number).text(place) }
    func number(_ number: Int, _ place: Int) -> Fraction? {
        if case .number(let values) = column(number) { values[place] } else { nil }
    }
    func day(_ number: Int, _ place: Int) -> Day? {
        if case .day(let values) = column(number) { values[place] } else { nil }
    }
}

extension RecordColumn {
    fileprivate func text(_ place: Int) -> String? {
        switch self {
        case .text(let values): values[place]
        case .day(let values): values[place]?.description
        case .number(let values): values[place].map { NumberWords.grouped($0) }
        }
    }
}
