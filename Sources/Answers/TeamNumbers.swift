import Binding
import Model

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
    /// most of them name; where a roster knows, the team is today's.
    init(rep: FieldEntry, team: FieldEntry, known: Set<KeyValue>, _ answerer: Answerer) throws {
        let all = RecordSet(state: .all, condition: .always, axis: nil, axisName: "")
        let leaf = LeafRule(fact: answerer.catalogue.fact, aggregate: .count, records: all)
        var team = team
        team.path = team.path.now
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
