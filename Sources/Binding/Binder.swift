import Language
import Model

/// What a question turned out to be.
package enum BoundStatement: Sendable {
    case question(BoundQuestion)
    case listing(BoundListing)
    case trend(BoundTrend)
    case comparison(BoundSides)
    case funnel(BoundFunnel)
    case reconciliation(BoundReconciliation)
    case changes(BoundChanges)
    case names(NameList)
    case record(BoundRecord)
}

/// `list metrics`, `list dimensions`, `list regions`: names instead of records.
package enum NameList: Sendable {
    case metrics, dimensions, segments, queries, problems, notes
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
    /// All definitions, where `library` holds those in force for one question only.
    let wholeLibrary: MetricLibrary?
    /// The date that `weekday` and its kin are of where the sentence names none.
    var ownAxis: FieldPath?

    package init(catalogue: Catalogue, library: MetricLibrary, today: Day, dayFirst: Bool?) {
        self.catalogue = catalogue
        self.library = library
        self.today = today
        index = NameIndex(catalogue, today: today, defined: library.defined)
        resolver = PeriodResolver(today: today, dayFirst: dayFirst, calendar: catalogue.calendar)
        wholeLibrary = nil
    }

    package func bind(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundStatement {
        do { return try bindKnown(question, sentence: sentence) } catch {
            if let bound = boundWithPastNames(question, sentence: sentence, after: error) { return bound }
            throw error
        }
    }

    /// The question with the names that the data have now.
    private func bindKnown(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundStatement {
        if let record = record(of: question) { return .record(record) }
        if let lines = try linesOfOrder(question, sentence: sentence) { return lines }
        if let bound = try boundInView(question, sentence: sentence) { return bound }
        if let binder = inForce(for: question) { return try binder.bind(question, sentence: sentence) }
        if let past = try boundAsOf(question, sentence: sentence) { return past }
        switch question.subject {
        case .listing(let phrase):
            if let names = nameList(phrase) {
                try checkNamesAlone(names, phrase, question)
                return .names(names)
            }
            return .listing(try ListingBinder(binder: self).bind(phrase, question, sentence: sentence))
        case .ranking(let ranking):
            if let kind = index.kind(named: ranking.kind.text), kind.table == catalogue.fact {
                return .listing(
                    try ListingBinder(binder: self).bind(ranking, kind, question, sentence: sentence))
            }
            return .question(try QuestionBinder(binder: self).bind(question, sentence: sentence))
        case .howMany, .measures:
            return .question(try QuestionBinder(binder: self).bind(question, sentence: sentence))
        case .trend(let measures):
            return .trend(try TrendBinder(binder: self).bind(measures, question, sentence: sentence))
        case .comparison(let first, let second):
            return .comparison(
                try SidesBinder(binder: self).bind(first, second, question, sentence: sentence))
        case .again, .drill: throw DiagnosticError(Diagnostic(.noLastQuestion, at: question.range))
        case .reconciliation(let measure, let target):
            return .reconciliation(
                try ReconciliationBinder(binder: self).bind(measure, target, question, sentence: sentence))
        case .changes(let name):
            return .changes(try ChangesBinder(binder: self).bind(name, question, sentence: sentence))
        case .funnel:
            return .funnel(try FunnelBinder(binder: self).bind(question, sentence: sentence))
        }
    }

    /// `drill 2 sorted by amount`: the records that the filters keep.
    package func bindRecords(behind filters: [Filter], _ clauses: [Clause], sentence: String)
        throws(DiagnosticError) -> BoundListing
    {
        try ListingBinder(binder: self).bind(behind: filters, clauses, sentence: sentence)
    }

    /// The same binder with another day for today.
    func at(_ day: Day) -> Binder {
        Binder(catalogue: catalogue, library: library, today: day, dayFirst: resolver.dayFirst)
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

    /// A period with its dates.
    package func period(_ dated: DatedPeriod) throws(DiagnosticError) -> BoundPeriod {
        try periodBinder.bind(dated)
    }

    /// The field that a word names, if any.
    package func field(named name: String) -> BoundField? { index.fields(named: name).first }

    /// The company's dimension that a word names, if any.
    package func definedDimension(named name: String) -> DefinedDimension? {
        NameIndex.keys(of: name).lazy.compactMap { library.defined.dimensions[$0] }.first
    }

    /// The company's segment that a word names, if any.
    package func segment(named name: String) -> Segment? { index.segment(named: name) }

    package func kind(named name: String) -> RecordKind? { index.kind(named: name) }

    func calendarUnit(named name: String) -> CalendarUnit? { index.calendarUnit(named: name) }

    /// Every field that sentences can name.
    package var fields: [BoundField] { index.allFields }

    private func nameList(_ phrase: Phrase) -> NameList? {
        switch NameKey.fold(phrase.text) {
        case "metrics", "metric", "measures": return .metrics
        case "dimensions", "dimension", "fields", "columns": return .dimensions
        case "problems": return .problems
        case "segments", "segment": return .segments
        case "queries", "query": return .queries
        case "notes": return .notes
        default: break
        }
        if index.kind(named: phrase.text) != nil { return nil }
        if let field = index.fields(named: phrase.text).first, field.type == .text, let entry = field.entry {
            return .values(entry)
        }
        return nil
    }

    /// Names stand for themselves: what narrows or orders records does nothing to them, so it is not taken.
    private func checkNamesAlone(_ names: NameList, _ phrase: Phrase, _ question: Question)
        throws(DiagnosticError)
    {
        let idle = question.clauses.first { clause in
            switch clause.node {
            case .form, .into: false
            default: true
            }
        }
        guard let idle else { return }
        guard case .values(let field) = names else {
            throw DiagnosticError(Diagnostic(.listOfNames(about: nil), at: idle.range))
        }
        let counted = "count \(catalogue.factPlural) by \(field.names[0])"
        let list = SourceRange(question.range.start, phrase.range.end)
        throw DiagnosticError(
            Diagnostic(
                .listOfNames(about: counted), at: idle.range, fixes: [Fix(replacing: list, with: counted)]))
    }

    // MARK: Shared by questions and listings

    var measureBinder: MeasureBinder { MeasureBinder(index: index, library: library, today: today) }
    var filterBinder: FilterBinder {
        FilterBinder(index: index, measures: measureBinder, ownAxis: ownAxis)
    }
    var periodBinder: PeriodBinder { PeriodBinder(catalogue: catalogue, resolver: resolver) }
    var conditionBinder: ConditionBinder {
        ConditionBinder(index: index, library: library, periods: resolver, today: today, ownAxis: ownAxis)
    }

    /// The same with a date for parts of dates that name none.
    func placed(on axis: FieldPath?) -> Binder {
        var binder = self
        binder.ownAxis = axis
        return binder
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
        let own = ScalarBinder.Value(
            scalar: .field(amount.path), type: amount.type, name: amount.names[0], entry: amount)
        let limits = CurrencyLimits(catalogue: catalogue)
        let value = try limits.value(own, besides: Expression(.quantity(quantity), range: quantity.range))
        var words = "amount \(operation.rawValue) \(NumberWords.grouped(quantity.exactValue))"
        if case .money(let mark) = quantity.unit { words += " \(limits.code(of: mark))" }
        return Filter(
            words: words,
            predicate: .compare(value.scalar, operation.comparison, .constant(quantity.exactValue)),
            range: range)
    }

    /// A few names to group by, for an error that has no nearer ones.
    private var groupNames: [String] {
        let roles: [Role] = [.rep, .manager, .team, .store, .region, .product, .account, .stage]
        return roles.compactMap { catalogue.field($0)?.names[0] }.filter { $0 != "" } + [
            "month", "quarter", "year",
        ]
    }

    /// `by region`, `for each team`, the kind of a ranking.
    func dimension(_ phrase: Phrase, isRanked: Bool = false) throws(DiagnosticError) -> Dimension {
        if let defined = try index.usableDimension(named: phrase.text, at: phrase.range) { return defined }
        if let unit = index.calendarUnit(named: phrase.text) {
            return .calendar(CalendarGrain(unit, catalogue.calendar))
        }
        let found = index.fields(named: phrase.text).filter { $0.type == .text }
        if found.count > 1 {
            let meanings = found.map { "\($0.entry?.owner ?? "") \($0.name)" }
            throw DiagnosticError(
                Diagnostic(
                    .ambiguous(phrase.text, meanings: meanings), at: phrase.range,
                    fixes: meanings.map { Fix(replacing: phrase.range, with: $0) }))
        }
        if let entry = found.first?.entry { return .field(entry) }
        if let entry = index.fields(named: phrase.text).first?.entry, entry.role == .hour {
            return .banded(.hours(entry))
        }
        if let part = index.partOfDate(named: phrase.text) { return .part(part) }
        if let later = NotYet.capability(ofName: phrase.text) {
            throw DiagnosticError(Diagnostic(.notYet(later.rawValue), at: phrase.range))
        }
        if let field = index.fields(named: phrase.text).first {
            throw DiagnosticError(
                Diagnostic(.notYet("grouping by \(field.type.inWords) (\(field.name))"), at: phrase.range))
        }
        if isRanked, let missing = index.missingTable(named: phrase.text) {
            throw DiagnosticError(Diagnostic(.needsTable(missing, capability: phrase.text), at: phrase.range))
        }
        if isKnownOfOthers(phrase.text) {
            throw DiagnosticError(
                Diagnostic(
                    .notKnownBy(
                        measure: "what is measured of \(catalogue.factPlural)", name: phrase.text,
                        records: catalogue.factPlural, has: []),
                    at: phrase.range))
        }
        let units =
            CalendarUnit.allCases.map(\.rawValue) + index.definedDimensionNames
            + DatePart.allCases.map(\.name)
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
