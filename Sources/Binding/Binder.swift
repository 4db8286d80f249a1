import Language
import Model

/// What a question turned out to be.
package enum BoundStatement: Sendable {
    case question(BoundQuestion)
    case listing(BoundListing)
    case names(NameList)
    case record(BoundRecord)
}

/// `list metrics`, `list dimensions`, `list regions`: names instead of records.
package enum NameList: Sendable {
    case metrics, dimensions, problems
    /// The values of a field.
    case values(FieldEntry)
}

/// Resolves every name of a question against a company's catalogue and metrics.
package struct Binder: Sendable {
    package let catalogue: Catalogue
    package let library: MetricLibrary
    package let today: Day
    var index: NameIndex
    let resolver: PeriodResolver

    package init(catalogue: Catalogue, library: MetricLibrary, today: Day, dayFirst: Bool?) {
        self.catalogue = catalogue
        self.library = library
        self.today = today
        index = NameIndex(catalogue, today: today)
        resolver = PeriodResolver(today: today, dayFirst: dayFirst)
    }

    package func bind(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundStatement {
        if let record = record(of: question) { return .record(record) }
        switch question.subject {
        case .listing(let phrase):
            if let names = nameList(phrase) { return .names(names) }
            return .listing(try ListingBinder(binder: self).bind(phrase, question, sentence: sentence))
        case .ranking(let ranking):
            if let kind = index.kind(named: ranking.kind.text), kind.table == catalogue.fact {
                return .listing(
                    try ListingBinder(binder: self).bind(ranking, kind, question, sentence: sentence))
            }
            return .question(try QuestionBinder(binder: self).bind(question, sentence: sentence))
        case .howMany, .measures:
            return .question(try QuestionBinder(binder: self).bind(question, sentence: sentence))
        case .trend: throw notYet(.trends, at: question.range)
        case .comparison: throw notYet(.comparisons, at: question.range)
        case .again: throw notYet(.repeating, at: question.range)
        case .funnel: throw notYet(.funnels, at: question.range)
        case .drill: throw notYet(.drilling, at: question.range)
        }
    }

    func notYet(_ capability: Capability, at range: SourceRange) -> DiagnosticError {
        DiagnosticError(Diagnostic(.notYet(capability.rawValue), at: range))
    }

    /// The day a period of `set today` means.
    package func day(of period: Period) throws(DiagnosticError) -> Day {
        let days = try resolver.resolve(period).days
        guard let first = days.first, days.first == days.last else {
            throw DiagnosticError(
                Diagnostic(.unexpected(found: "a longer period", expected: ["one day"]), at: period.range))
        }
        return first
    }

    /// The field that a word names, if any.
    package func field(named name: String) -> BoundField? { index.fields(named: name).first }

    package func kind(named name: String) -> RecordKind? { index.kind(named: name) }

    /// Every field that sentences can name.
    package var fields: [BoundField] { index.allFields }

    private func nameList(_ phrase: Phrase) -> NameList? {
        switch NameKey.fold(phrase.text) {
        case "metrics", "metric", "measures": return .metrics
        case "dimensions", "dimension", "fields", "columns": return .dimensions
        case "problems": return .problems
        default: break
        }
        if index.kind(named: phrase.text) != nil { return nil }
        if let field = index.fields(named: phrase.text).first, field.type == .text, let entry = field.entry {
            return .values(entry)
        }
        return nil
    }

    // MARK: Shared by questions and listings

    var measureBinder: MeasureBinder { MeasureBinder(index: index, library: library, today: today) }
    var filterBinder: FilterBinder { FilterBinder(index: index, measures: measureBinder) }
    var periodBinder: PeriodBinder { PeriodBinder(catalogue: catalogue, resolver: resolver) }
    var conditionBinder: ConditionBinder {
        ConditionBinder(index: index, library: library, periods: resolver, today: today)
    }

    /// `over 50k` alone is about the record's amount.
    func bound(
        _ operation: BoundOperator, _ quantity: Quantity, range: SourceRange
    ) throws(DiagnosticError) -> Filter {
        guard let amount = catalogue.field(.amount) else {
            throw DiagnosticError(
                Diagnostic(.noSuchRole("amount", capability: operation.rawValue), at: range))
        }
        switch quantity.unit {
        case .none, .money: break
        case .percent, .span:
            throw DiagnosticError(
                Diagnostic(.cannotCompare("money (amount)", quantity.fieldType.inWords), at: range))
        }
        return Filter(
            words: "amount \(operation.rawValue) \(NumberWords.grouped(quantity.exactValue))",
            predicate: .compare(.field(amount.path), operation.comparison, .constant(quantity.exactValue)),
            range: range)
    }

    /// A few names to group by, for an error that has no nearer ones.
    private var groupNames: [String] {
        let roles: [Role] = [.rep, .manager, .team, .region, .product, .account, .stage]
        return roles.compactMap { catalogue.field($0)?.names[0] }.filter { $0 != "" } + [
            "month", "quarter", "year",
        ]
    }

    /// `by region`, `for each team`, the kind of a ranking.
    func dimension(_ phrase: Phrase, isRanked: Bool = false) throws(DiagnosticError) -> Dimension {
        if let unit = index.calendarUnit(named: phrase.text) { return .calendar(unit) }
        let found = index.fields(named: phrase.text).filter { $0.type == .text }
        if found.count > 1 {
            let meanings = found.map { "\($0.entry?.owner ?? "") \($0.name)" }
            throw DiagnosticError(
                Diagnostic(
                    .ambiguous(phrase.text, meanings: meanings), at: phrase.range,
                    fixes: meanings.map { Fix(replacing: phrase.range, with: $0) }))
        }
        if let entry = found.first?.entry { return .field(entry) }
        if ["weekday", "hour", "monthofyear", "size"].contains(NameKey.fold(phrase.text)) {
            throw DiagnosticError(Diagnostic(.notYet("grouping by \(phrase.text)"), at: phrase.range))
        }
        if let later = NotYet.capability(ofName: phrase.text) {
            throw DiagnosticError(Diagnostic(.notYet(later.rawValue), at: phrase.range))
        }
        if let field = index.fields(named: phrase.text).first {
            throw DiagnosticError(
                Diagnostic(.notYet("grouping by \(field.type.inWords) (\(field.name))"), at: phrase.range))
        }
        let units = CalendarUnit.allCases.map(\.rawValue)
        let near = index.near(phrase.text, where: { $0.type == .text }, also: units)
        let plural = isRanked ? near.map(NameKey.plural) : near
        let shown = near.isEmpty ? groupNames : near
        let problem: Problem =
            isRanked
            ? .unknownKind(phrase.text, near: near.isEmpty ? shown.map(NameKey.plural) : plural)
            : .unknownDimension(phrase.text, near: shown)
        throw DiagnosticError(
            Diagnostic(
                problem, at: phrase.range,
                fixes: plural.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }
}
