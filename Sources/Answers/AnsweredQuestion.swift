import Binding
import Language
import Model
import Reports

/// An answered question with its rows: what `drill` and `explain 2` go back to.
package struct AnsweredQuestion: Sendable {
    package let question: BoundQuestion
    let rows: [Row]

    package init(question: BoundQuestion, report: Report) {
        self.question = question
        let tables = report.blocks.compactMap { block -> ReportTable? in
            if case .table(let table) = block { return table }
            return nil
        }
        rows = tables.first?.rows.filter { $0.kind != .total } ?? []
    }

    /// What a row stands for: a value of each dimension, or of the one that has the name.
    struct Place {
        var keys: [(dimension: Dimension, value: KeyValue)]
        /// `West`, `West · GTX Pro`; `all` for an answer without groups
        var words: String
    }

    /// The row of a number, counted from 1 as they are shown.
    func place(ofRow number: Int, at range: SourceRange) throws(DiagnosticError) -> Place {
        let shown = question.dimensions.isEmpty ? 1 : rows.count
        guard (1...max(1, shown)).contains(number), shown > 0 else {
            throw DiagnosticError(Diagnostic(.noSuchRow("\(number)", count: shown, near: []), at: range))
        }
        guard !question.dimensions.isEmpty else { return Place(keys: [], words: "all") }
        let keys = zip(question.dimensions, rows[number - 1].key).map { ($0, KeyValue($1, $0)) }
        return Place(keys: keys, words: words(keys))
    }

    /// The rows that a name stands in, in whichever dimension.
    func place(named phrase: Phrase) throws(DiagnosticError) -> Place {
        let wanted = NameKey.fold(phrase.text)
        var names: [String] = []
        for row in rows {
            for (dimension, cell) in zip(question.dimensions, row.key) {
                let value = KeyValue(cell, dimension)
                let name = KeyWords.text(value, dimension)
                guard NameKey.fold(name) == wanted else {
                    names.append(name)
                    continue
                }
                return Place(keys: [(dimension, value)], words: name)
            }
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
        switch row {
        case .number(let number, let source): try place(ofRow: number, at: source.range)
        case .name(let phrase): try place(named: phrase)
        }
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
        alone.period = question.comparison?.current ?? question.period
        alone.comparison = nil
        alone.across = []
        alone.against = nil
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

    /// What holds beside the filters for the records that an axis places in time.
    func narrowing(_ axis: FieldPath?) -> Predicate {
        .all(axisParts.map { KeyPredicate.of($0.dimension, $0.value, axis: axis) })
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
