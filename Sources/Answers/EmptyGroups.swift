import Binding
import Engine
import Model
import Store

/// The groups without records: every value there is of what an answer is grouped by. What stands in one linked table
/// goes together as it does there: each rep with the rep's own region.
struct EmptyGroups {
    let answerer: Answerer
    let question: BoundQuestion

    /// Beyond this many combinations none is added.
    static let limit = 5_000

    /// Values of some of the dimensions that go together, each row one combination.
    private struct Part {
        var positions: [Int]
        var rows: [[KeyValue]]
    }

    /// The rows to add, and what is to be said of them.
    func rows(_ evaluation: Evaluation, _ known: [[KeyValue]]) throws -> (
        keys: [[KeyValue]], remarks: [Remark]
    ) {
        guard var keys = try keys(question.dimensions, known: known) else {
            return ([], [.tooManyEmpty(Self.limit)])
        }
        if !question.groupConditions.isEmpty {
            let nothing = CellLookup.nothing(evaluation.leaves)
            keys = try GroupFilter(answerer: answerer).meetsAll(question, nothing, 0) ? keys : []
        }
        return (keys, [])
    }

    /// All keys of these dimensions; nil when there are too many. `known` are those with records.
    func keys(_ dimensions: [Dimension], known: [[KeyValue]]) throws -> [[KeyValue]]? {
        let parts = try parts(dimensions, known)
        guard parts.reduce(1, { min($0 * $1.rows.count, Self.limit + 1) }) <= Self.limit else { return nil }
        var keys = [[KeyValue]](repeating: Array(repeating: .text(nil), count: dimensions.count), count: 1)
        for part in parts {
            keys = keys.flatMap { key in
                part.rows.map { row in
                    var key = key
                    for (position, value) in zip(part.positions, row) { key[position] = value }
                    return key
                }
            }
        }
        let found = Set(known)
        return keys.filter { !found.contains($0) }
    }

    private func parts(_ dimensions: [Dimension], _ known: [[KeyValue]]) throws -> [Part] {
        var parts: [Part] = []
        var linked: [String: [Int]] = [:]
        for (position, dimension) in dimensions.enumerated() {
            switch dimension {
            case .field(let entry):
                if let link = link(of: entry.path) {
                    linked[link.fromColumn, default: []].append(position)
                } else {
                    parts.append(Part(positions: [position], rows: values(entry.path).map { [$0] }))
                }
            case .calendar:
                let units = known.map { $0[position] }.filter { !$0.isMissing }.uniqued()
                parts.append(Part(positions: [position], rows: units.map { [$0] }))
            case .banded(let banding):
                let bands = (0...banding.limits.count).map { KeyValue.number($0, name: banding.name(of: $0)) }
                parts.append(Part(positions: [position], rows: bands.map { [$0] }))
            case .part(let part):
                let numbers = (1...part.part.count).map { KeyValue.number($0, name: part.name(of: $0)) }
                parts.append(Part(positions: [position], rows: numbers.map { [$0] }))
            }
        }
        for (_, positions) in linked.sorted(by: { $0.key < $1.key }) {
            parts.append(Part(positions: positions, rows: try combinations(positions.map { dimensions[$0] })))
        }
        return parts
    }

    // MARK: The fact's own fields

    private func values(_ path: FieldPath) -> [KeyValue] {
        let texts = answerer.catalogue.values.values.joined().filter { $0.path == path.listed }.map(\.text)
        return Set(texts).sorted().filter { text in allows { $0 == path ? text : nil } }.map { .text($0) }
    }

    /// False where the question's filters say that no record of such values is asked for; `value` gives those known.
    private func allows(_ value: (FieldPath) -> String?) -> Bool {
        question.filters.allSatisfy { $0.predicate.holds(value) != false }
    }

    // MARK: Fields of a linked table

    /// The link from the fact that a field is reached by, itself the key of the table or one of its columns.
    private func link(of path: FieldPath) -> Link? {
        answerer.database.links.first { link in
            link.fromTable == path.table
                && (path.links == [link.fromColumn] || path.links.isEmpty && path.column == link.fromColumn)
        }
    }

    /// The combinations of a linked table's rows that the question's filters allow.
    private func combinations(_ dimensions: [Dimension]) throws -> [[KeyValue]] {
        let paths = dimensions.compactMap { if case .field(let entry) = $0 { entry.path } else { nil } }
        guard let link = link(of: paths[0]) else { return [] }
        let tested = question.filters.flatMap { $0.predicate.testedTexts }.uniqued().filter {
            self.link(of: $0)?.fromColumn == link.fromColumn && !paths.contains($0)
        }
        let all = paths + tested
        let source = ValueSource(answerer.database, link, all)
        let plan = QueryPlan(
            fact: source.table, filter: .always, groups: all.map { .field(source.path($0)) },
            leaves: [Leaf(aggregate: .count, records: .always, axis: nil, days: .allTime)])
        let table = GroupTable(
            leaves: [], batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        let rows = (0..<table.rowCount).map(table.key).filter { row in
            allows { path in
                guard let place = all.firstIndex(of: path), case .text(let text) = row[place] else {
                    return nil
                }
                return text
            }
        }
        return rows.map { Array($0.prefix(paths.count)) }.filter { !$0.contains(where: \.isMissing) }
            .uniqued()
    }
}

/// The table whose rows hold the values that go together: the linked one, or the roster of its people where it dates
/// some of the values.
private struct ValueSource {
    let table: String
    private let link: Link
    private let people: Table?
    private let key: String?

    init(_ database: Database, _ link: Link, _ paths: [FieldPath]) {
        self.link = link
        people = database.table(named: link.toTable)
        let roster = database.roster.flatMap { $0.people == link.toTable ? $0 : nil }
        let ofRoster = database.links.first { $0.fromTable == roster?.table && $0.toTable == link.toTable }
        let list = people
        let isDated =
            ofRoster != nil
            && paths.contains { path in
                path.spell == .placed || path.spell != nil && list?.column(named: path.column) == nil
            }
        key = isDated ? ofRoster?.fromColumn : nil
        table = isDated ? ofRoster?.fromTable ?? link.toTable : link.toTable
    }

    /// Where the value of a path of the fact stands.
    func path(_ path: FieldPath) -> FieldPath {
        guard !path.links.isEmpty else { return FieldPath(table: table, column: key ?? link.toColumn) }
        let isOfPeople = path.spell != .placed && people?.column(named: path.column) != nil
        return FieldPath(table: table, links: isOfPeople ? [key].compactMap { $0 } : [], column: path.column)
    }
}

extension Predicate {
    /// Whether it holds for a record of which some texts are known; nil where that depends on the others.
    fileprivate func holds(_ value: (FieldPath) -> String?) -> Bool? {
        switch self {
        case .always: return true
        case .never: return false
        case .isOneOf(let path, let texts): return value(path).map(texts.contains)
        case .not(let inner): return inner.holds(value).map { !$0 }
        case .and(let parts):
            let known = parts.map { $0.holds(value) }
            return known.contains(false) ? false : (known.contains(nil) ? nil : true)
        case .or(let parts):
            let known = parts.map { $0.holds(value) }
            return known.contains(true) ? true : (known.contains(nil) ? nil : false)
        default: return nil
        }
    }

    /// The fields whose texts it tests.
    fileprivate var testedTexts: [FieldPath] {
        switch self {
        case .isOneOf(let path, _): [path]
        case .not(let inner): inner.testedTexts
        case .and(let parts), .or(let parts): parts.flatMap(\.testedTexts)
        default: []
        }
    }
}
