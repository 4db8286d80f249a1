import Binding
import Language
import Model
import Reports

/// An answered question with its rows: what `drill` and `explain 2` go back to.
package struct AnsweredQuestion: Sendable {
    package let question: BoundQuestion
    /// Those that stand for groups or steps, as they are shown, then those that unite groups.
    let rows: [Row]
    /// The columns of a pivot.
    private let columns: [ReportColumn]
    /// The steps of a funnel without groups, each the rows of a measure.
    private let steps: [String]
    /// The ways to count of `reconcile`, a row each.
    let readings: [BoundQuestion]

    package init(
        question: BoundQuestion, report: Report, steps: [String] = [], readings: [BoundQuestion] = []
    ) {
        self.question = question
        self.readings = readings
        self.steps = steps
        let tables = report.blocks.compactMap { block -> ReportTable? in
            if case .table(let table) = block { return table }
            return nil
        }
        let all = tables.first?.rows ?? []
        rows = all.filter { $0.kind != .total } + all.filter { $0.united != nil }
        columns = tables.first?.columns.filter { $0.place != nil } ?? []
    }

    /// What a row stands for: a value of each dimension, or of the one that has the name.
    struct Place {
        var keys: [(dimension: Dimension, value: KeyValue)]
        /// `West`, `West · GTX Pro`; `all` for an answer without groups
        var words: String
        /// The measure that a step of a funnel counts.
        var measure: Int?
        /// Whether it is what stands behind the cut.
        var isOthers = false
    }

    private var groupCount: Int { rows.count { $0.united == nil } }
    private var isAlone: Bool { question.dimensions.isEmpty && steps.isEmpty }

    /// The row of a number, counted from 1 as they are shown; those that unite groups come last.
    func place(ofRow number: Int, at range: SourceRange) throws(DiagnosticError) -> Place {
        let shown = isAlone ? 1 : rows.count
        guard (1...max(1, shown)).contains(number), shown > 0 else {
            throw DiagnosticError(Diagnostic(.noSuchRow("\(number)", count: shown, near: []), at: range))
        }
        if question.dimensions.isEmpty, number <= steps.count { return place(ofStep: number - 1) }
        guard !isAlone else { return Place(keys: [], words: "all") }
        return place(of: rows[number - 1])
    }

    private func place(ofStep step: Int) -> Place { Place(keys: [], words: steps[step], measure: step) }

    private func place(of row: Row) -> Place {
        let keys = zip(question.dimensions, row.key).map { ($0, KeyValue($1, $0)) }
        guard let united = row.united else { return Place(keys: keys, words: words(keys)) }
        let name = name(of: row)
        return Place(
            keys: keys, words: keys.isEmpty ? name : "\(words(keys)) · \(name)",
            isOthers: united == .others)
    }

    /// What a row that unites groups is called: `34 others`, `Total`.
    private func name(of row: Row) -> String {
        row.cells.lazy.compactMap { if case .text(let text) = $0 { text } else { nil } }.first ?? "all"
    }

    /// The rows that a name stands in, in whichever dimension; else a step, a column, or a row that unites groups.
    func place(named phrase: Phrase) throws(DiagnosticError) -> Place {
        let wanted = NameKey.fold(phrase.text)
        var names: [String] = []
        func isWanted(_ name: String) -> Bool {
            names.append(name)
            return NameKey.fold(name) == wanted
        }
        for row in rows where row.united == nil {
            for (dimension, cell) in zip(question.dimensions, row.key) {
                let value = KeyValue(cell, dimension)
                let name = KeyWords.text(value, dimension)
                if isWanted(name) { return Place(keys: [(dimension, value)], words: name) }
            }
        }
        if let step = steps.firstIndex(where: isWanted) { return place(ofStep: step) }
        for row in rows where row.united != nil {
            if isWanted(name(of: row)) || row.united == .others && wanted == "others" {
                return place(of: row)
            }
        }
        for column in columns where isWanted(column.heading) {
            let keys = zip(question.across, column.place?.key ?? []).map { ($0, KeyValue($1, $0)) }
            return Place(keys: keys, words: column.heading)
        }
        let near = Nearest.names(to: phrase.text, among: names)
        throw DiagnosticError(
            Diagnostic(
                .noSuchRow(phrase.text, count: rows.count, near: near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }

    /// Whether it has a row of that number or name.
    package func holds(_ row: AnswerRow) -> Bool { (try? place(row)) != nil }

    func place(_ row: AnswerRow) throws(DiagnosticError) -> Place {
        guard readings.isEmpty else {
            _ = try reading(row)
            return Place(keys: [], words: "all")
        }
        return switch row {
        case .number(let number, let source): try place(ofRow: number, at: source.range)
        case .name(let phrase): try place(named: phrase)
        }
    }

    /// The keys of the groups shown.
    func shownKeys() -> Set<[KeyValue]> {
        Set(
            rows.filter { $0.united == nil }.map { zip(question.dimensions, $0.key).map { KeyValue($1, $0) } }
        )
    }

    private func words(_ keys: [(dimension: Dimension, value: KeyValue)]) -> String {
        keys.map { KeyWords.text($0.value, $0.dimension) }.joined(separator: " · ")
    }

    /// The question about one place alone, without groups and without the period compared with.
    func restricted(to place: Place) -> RestrictedQuestion {
        var alone = question
        alone.shape = .measures
        alone.dimensions = []
        alone.eachCount = 0
        alone.groupConditions = []
        alone.options = []
        alone.sortKeys = []
        alone.first = nil
        alone.period = question.currentPeriod
        alone.comparison = nil
        alone.across = []
        alone.against = nil
        if let measure = place.measure { alone.measures = [question.measures[measure]] }
        var restricted = RestrictedQuestion(question: alone)
        for key in place.keys { restricted.restrict(key.dimension, to: key.value) }
        return restricted
    }
}

/// A question about one place of an answer.
struct RestrictedQuestion: Sendable {
    var question: BoundQuestion
    /// Parts of the date that places each measure's records: `weekday` is Monday.
    private var axisParts: [(dimension: Dimension, value: KeyValue)] = []

    init(question: BoundQuestion) { self.question = question }

    /// The groups that it is about, where they are several, with what they are groups of.
    private var groups: (keys: [[KeyValue]], dimensions: [Dimension])?

    /// What holds beside the filters for the records that an axis places in time.
    func narrowing(_ axis: FieldPath?) -> Predicate {
        let parts = axisParts.map { KeyPredicate.of($0.dimension, $0.value, axis: axis) }
        return .all(parts + (groups.map { [Remainder.predicate($0.keys, $0.dimensions, axis: axis)] } ?? []))
    }

    /// The question about several groups together.
    mutating func unite(_ keys: [[KeyValue]], of dimensions: [Dimension]) { groups = (keys, dimensions) }

    /// The question in a part of its days.
    mutating func narrow(to period: BoundPeriod) {
        var narrowed = period
        narrowed.days = period.days.intersection(question.period?.days ?? .allTime)
        narrowed.axis = question.period?.axis
        narrowed.axisName = question.period?.axisName
        narrowed.state = question.period?.state
        question.period = narrowed
    }

    fileprivate mutating func restrict(_ dimension: Dimension, to value: KeyValue) {
        let words = KeyWords.text(value, dimension)
        let nowhere = SourceRange(0, 0)
        switch (dimension, value) {
        case (.calendar(let grain), .unit(let day?)):
            let period = question.period
            let days = grain.range(containing: day).intersection(period?.days ?? .allTime)
            question.period = BoundPeriod(
                days: days, words: words, unit: grain, axis: period?.axis, axisName: period?.axisName,
                state: period?.state, range: nowhere)
        case (.part(let part), _) where part.path == nil: axisParts.append((dimension, value))
        default:
            let predicate = KeyPredicate.of(dimension, value, axis: nil)
            question.filters.append(Filter(words: words, predicate: predicate, range: nowhere))
        }
    }
}

extension KeyValue {
    /// The key that a cell of `Row.key` holds.
    init(_ cell: Cell, _ dimension: Dimension) {
        switch (cell, dimension) {
        case (.text(let name), .banded(let banding)):
            self = .number(banding.bands.first { banding.name(of: $0) == name } ?? nil, name: name)
        case (.text(let name), .part(let part)):
            self = .number((1...part.part.count).first { part.name(of: $0) == name }, name: name)
        case (.text(let text), _): self = .text(text)
        case (.day(let day), _): self = .unit(day)
        default: self = dimension.isCalendar ? .unit(nil) : .text(nil)
        }
    }
}
