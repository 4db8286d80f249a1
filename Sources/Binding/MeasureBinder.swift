import Language
import Model

/// Finds what a measure's words mean: metrics, aggregates of fields, counts of records, and their arithmetic.
struct MeasureBinder {
    let index: NameIndex
    let library: MetricLibrary
    let today: Day
    /// `on closed` of a definition: the axis of the aggregates written in it.
    var axis: (path: FieldPath, name: String)?
    /// `where …` of a definition.
    var condition: Predicate = .always
    /// Reads periods in the condition of a definition.
    var periods: PeriodResolver?

    init(index: NameIndex, library: MetricLibrary, today: Day) {
        self.index = index
        self.library = library
        self.today = today
    }

    /// Any measure expression.
    func bind(_ expression: Expression) throws(DiagnosticError) -> Measure {
        switch expression.node {
        case .phrase(let phrase): return try bind(phrase)
        case .quantity(let quantity): return constant(quantity)
        case .group(let inner): return try bind(inner)
        case .call(let head, let argument, let records): return try bindCall(head, argument, records)
        case .binary(let operation, let left, let right):
            return try bindBinary(operation, left, right, range: expression.range)
        }
    }

    // MARK: Names

    /// `win rate`, `average amount of won deals`, `count open deals`, `won deals`, `deals`
    func bind(_ phrase: Phrase) throws(DiagnosticError) -> Measure {
        let doubtful = library.doubtfulMeanings(of: phrase.text)
        if !doubtful.isEmpty {
            throw DiagnosticError(
                Diagnostic(
                    .ambiguous(phrase.text, meanings: doubtful), at: phrase.range,
                    fixes: doubtful.map { Fix(replacing: phrase.range, with: $0) }))
        }
        if let entry = library.entry(named: phrase.text),
            !library.asksForRecords(phrase.text, index.catalogue.kinds)
        {
            return try measure(of: entry, phrase)
        }
        if let measure = try besideSales(phrase) { return measure }
        if !phrase.isQuoted, let measure = try bindAggregate(phrase) { return measure }
        if let records = try recordSet(named: phrase.text, at: phrase.range) {
            return count(records.set, of: records.fact, named: phrase.text.lowercased())
        }
        if let field = index.fields(named: phrase.text).first {
            throw DiagnosticError(fieldAsMeasure(field, phrase))
        }
        if let measure = ofOtherSales(phrase) { return measure }
        throw DiagnosticError(unknown(phrase))
    }

    func measure(of entry: MetricEntry, _ phrase: Phrase) throws(DiagnosticError) -> Measure {
        if let measure = entry.measure { return measure }
        if case .needsTable(let table, _)? = entry.problems.first?.problem {
            throw DiagnosticError(
                Diagnostic(.needsTable(table, capability: entry.name), at: phrase.range))
        }
        if entry.lack == nil, let problem = entry.problems.first {
            throw DiagnosticError(
                Diagnostic(
                    .brokenDefinition(
                        entry.name, place: entry.written.origin.inWords, reason: problem.problem.words.title),
                    at: phrase.range))
        }
        throw DiagnosticError(
            Diagnostic(.noSuchRole(entry.lack ?? "", capability: entry.name), at: phrase.range))
    }

    func unknown(_ phrase: Phrase) -> Diagnostic {
        if let later = NotYet.capability(ofName: phrase.text) {
            return Diagnostic(.notYet(later.rawValue), at: phrase.range)
        }
        if let problem = ofMissingSales(phrase.text) { return Diagnostic(problem, at: phrase.range) }
        let candidates = library.entries.filter { $0.measure != nil }.flatMap { [$0.name] + $0.synonyms }
        let near = index.nearest(to: phrase.text, among: candidates)
        return Diagnostic(
            .unknownMeasure(phrase.text, near: near), at: phrase.range,
            fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) })
    }

    /// A metric of the other kind of sales that the company has.
    private func ofOtherSales(_ phrase: Phrase) -> Measure? {
        library.otherMeasure(named: phrase.text)
    }

    /// A metric of a kind of sales that the company has not, or of what stands beside them.
    func ofMissingSales(_ name: String) -> Problem? {
        let catalogue = index.catalogue
        if let entry = library.otherEntry(named: name) {
            if case .needsTable(let table, _)? = entry.problems.first?.problem {
                return .needsTable(table, capability: entry.name)
            }
            return .noSuchRole(entry.lack ?? "", capability: entry.name)
        }
        let facts = LibraryBuilder.facts(withMetric: name)
        guard let fact = facts.first, !facts.contains(catalogue.fact), catalogue.isFact else { return nil }
        let hasOther = catalogue.kinds.contains { $0.table == catalogue.fact }
        // Credits are worked out where a file parts deals.
        guard fact != Catalogue.credits else {
            if catalogue.lacksCredits { return .needsTable(.creditsInOneCurrency, capability: name) }
            return .noSuchRole(
                "splits of deals" + (hasOther ? ", only \(catalogue.factPlural)" : ""), capability: name)
        }
        guard fact != Catalogue.deals else { return .needsTable(.deals(beside: hasOther), capability: name) }
        return .needsTable(
            .salesLines(beside: hasOther, and: LibraryBuilder.companion(ofMetric: name)), capability: name)
    }

    /// A field cannot be shown without saying how its values become one.
    private func fieldAsMeasure(_ field: BoundField, _ phrase: Phrase) -> Diagnostic {
        let isNumber = field.type.isNumeric
        let fix = isNumber ? "average \(phrase.text)" : "distinct \(NameKey.plural(of: field.name))"
        return Diagnostic(
            .unknownMeasure(phrase.text, near: isNumber ? [fix, "sum of \(phrase.text)"] : [fix]),
            at: phrase.range, fixes: [Fix(replacing: phrase.range, with: fix)])
    }
}
