import Language
import Model

/// Questions about the rows of another table than that of the deals: `list reps where region is North`,
/// `average employees by sector`, `count accounts`. Each row counts once, whatever its deals.
extension Binder {
    /// The same company as seen from another table; nil for the fact itself and for tables that are not there.
    package func seen(from table: String) -> Binder? {
        guard table != catalogue.fact, let view = catalogue.seen(from: table) else { return nil }
        let library = library.others[table] ?? MetricLibrary()
        return Binder(catalogue: view, library: library, today: today, dayFirst: resolver.dayFirst)
    }

    /// The metric of another kind of sales, with the company as seen from it.
    package func otherMetric(named name: String) -> (entry: MetricEntry, binder: Binder)? {
        for (fact, other) in library.others.sorted(by: { $0.key < $1.key }) {
            if let entry = other.entry(named: name), let binder = seen(from: fact) { return (entry, binder) }
        }
        return nil
    }

    /// The question bound to the other table that it is about; nil for a question about deals.
    func boundInView(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundStatement? {
        guard !catalogue.isView, let kind = kindAskedAbout(question), let view = seen(from: kind.table) else {
            return nil
        }
        // `count accounts this quarter` is about the accounts of deals: an account has no date of its own.
        if question.subject.countsAKind {
            guard let bound = try? view.bindRows(question, kind, sentence: sentence) else { return nil }
            return bound
        }
        do { return try view.bindRows(question, kind, sentence: sentence) } catch {
            throw DiagnosticError(error.diagnostics.map { ofRows($0, kind) })
        }
    }

    /// In a view: the question about its rows.
    private func bindRows(_ question: Question, _ kind: RecordKind, sentence: String) throws(DiagnosticError)
        -> BoundStatement
    {
        for clause in question.clauses {
            guard case .asOf = clause.node, !catalogue.isFact else { continue }
            throw DiagnosticError(
                Diagnostic(.notYet("`as of` for \(kind.plural): only sales have a past"), at: clause.range))
        }
        let bound = try bind(question, sentence: sentence)
        if case .question(let asked) = bound { try checkDates(asked, question, kind) }
        return bound
    }

    /// Periods and units of time need a date that places the rows in time.
    private func checkDates(_ bound: BoundQuestion, _ question: Question, _ kind: RecordKind)
        throws(DiagnosticError)
    {
        let needDates = bound.measures.flatMap(\.leaves).filter { !$0.records.isStock && !$0.isBeside }
        guard needDates.contains(where: { $0.records.axis == nil }) else { return }
        let isDated = bound.period.map { $0.axis == nil && $0.days != .allTime } ?? false
        let hasUnits = (bound.dimensions + bound.across).contains(where: \.isCalendar)
        guard isDated || hasUnits else { return }
        throw DiagnosticError(
            Diagnostic(
                .noSuchRole("date of \(kind.plural)", capability: isDated ? "a period" : "a unit of time"),
                at: bound.period?.range ?? question.range))
    }

    /// Names that are known of deals and say nothing of the rows of another table.
    private func ofRows(_ diagnostic: Diagnostic, _ kind: RecordKind) -> Diagnostic {
        let name: String
        switch diagnostic.problem {
        case .unknownDimension(let text, _), .unknownField(let text, _), .unknownValue(let text, _),
            .unknownName(let text, _):
            name = text
        default: return diagnostic
        }
        let isKnown =
            !index.fields(named: name).isEmpty || !index.values(named: name).isEmpty
            || library.entry(named: name) != nil
        guard isKnown else { return diagnostic }
        return Diagnostic(.notAFactOf(name, kind: kind.singular), at: diagnostic.range)
    }

    // MARK: Which table

    private func kindAskedAbout(_ question: Question) -> RecordKind? {
        switch question.subject {
        case .listing(let phrase): return otherKind(named: phrase.text)
        case .howMany(let phrase, let state):
            return state.map(\.isThere) ?? true ? otherKind(named: phrase.text) : nil
        case .measures(let measures): return kind(of: measures) ?? otherSales(measuredBy: measures)
        case .ranking(let ranking):
            if let kind = kind(of: ranking.measures) ?? otherSales(measuredBy: ranking.measures) {
                return kind
            }
            guard let kind = otherKind(named: ranking.kind.text), let view = seen(from: kind.table) else {
                return nil
            }
            let isByFacts = ranking.measures.allSatisfy { measure in
                guard case .phrase(let phrase) = measure.node else { return false }
                return library.entry(named: phrase.text) == nil
                    && !view.index.fields(named: phrase.text).isEmpty
            }
            return isByFacts ? kind : nil
        case .trend(let measures): return otherSales(measuredBy: measures)
        case .comparison:
            for case .measures(let measures) in question.clauses.map(\.node) {
                return otherSales(measuredBy: measures)
            }
            return nil
        case .changes:
            let deals = catalogue.kinds.first { $0.table == Catalogue.deals }
            return catalogue.facts.contains(Catalogue.deals) && catalogue.fact != Catalogue.deals
                ? deals : nil
        case .again, .funnel, .drill, .reconciliation: return nil
        }
    }

    /// The other kind of sales that all of the measures are metrics of, or aggregates over.
    private func otherSales(measuredBy measures: [Expression]) -> RecordKind? {
        let phrases = measures.flatMap(\.measured)
        guard !phrases.isEmpty, phrases.contains(where: { library.entry(named: $0.text) == nil }) else {
            return nil
        }
        let fact = library.others.keys.sorted().first { fact in
            phrases.allSatisfy { phrase in
                library.others[fact]?.entry(named: phrase.text) != nil
                    || kind(aggregatedBy: phrase)?.table == fact
            }
        }
        return fact.flatMap { fact in catalogue.kinds.first { $0.table == fact } }
    }

    /// The other table whose rows all of the measures are about.
    private func kind(of measures: [Expression]) -> RecordKind? {
        var found: RecordKind?
        for measure in measures {
            guard case .phrase(let phrase) = measure.node, let kind = kind(aggregatedBy: phrase),
                found.map({ $0 == kind }) ?? true
            else { return nil }
            found = kind
        }
        return found
    }

    /// `count accounts`, `average employees`, `distinct sectors of accounts`
    private func kind(aggregatedBy phrase: Phrase) -> RecordKind? {
        let words = phrase.text.split(separator: " ").map(String.init)
        guard !phrase.isQuoted, library.entry(named: phrase.text) == nil, words.count > 1,
            let head = AggregateWord(words)
        else { return nil }
        var rest = Array(words.dropFirst(head.wordCount))
        if rest.first?.lowercased() == "of" { rest.removeFirst() }
        let name = rest.joined(separator: " ")
        if head.kind == .count { return otherKind(named: name) }
        if let of = rest.lastIndex(where: { $0.lowercased() == "of" }), of > 0,
            index.fields(named: name).isEmpty
        {
            return otherKind(named: rest[(of + 1)...].joined(separator: " "))
        }
        let fields = index.fields(named: name)
        if fields.isEmpty, head.kind != .distinct { return kind(measuredBy: name) }
        guard head.kind != .distinct, fields.count == 1, let entry = fields[0].entry,
            !entry.path.links.isEmpty, entry.role != .listPrice, entry.type.isNumeric
        else { return nil }
        return catalogue.kinds.first { $0.singular == entry.owner }
    }

    /// `sum of quota`: the one other table that has such a number of its own.
    private func kind(measuredBy name: String) -> RecordKind? {
        let keys = NameIndex.keys(of: name)
        func kinds(where isCalled: ([String]) -> Bool) -> [RecordKind] {
            catalogue.kinds.filter { kind in
                kind.table != catalogue.fact
                    && (catalogue.tableFields[kind.table] ?? []).contains {
                        $0.type.isNumeric && isCalled($0.names)
                    }
            }
        }
        let all = kinds { $0.contains { keys.contains(NameKey.fold($0)) } }
        // What is its name goes before what it is called beside.
        let first = all.count > 1 ? kinds { keys.contains(NameKey.fold($0[0])) } : all
        return first.count == 1 ? first[0] : nil
    }

    private func otherKind(named name: String) -> RecordKind? {
        guard let kind = index.kind(named: name), kind.table != catalogue.fact else { return nil }
        return kind
    }
}

extension Subject {
    /// `count accounts`, `how many accounts`: the number of a kind of record, which deals have too.
    fileprivate var countsAKind: Bool {
        switch self {
        case .howMany: return true
        case .measures(let measures): return measures.allSatisfy(\.isCount)
        case .ranking(let ranking): return ranking.measures.allSatisfy(\.isCount)
        default: return false
        }
    }
}

extension Expression {
    /// The names of what is measured in it; nothing where an aggregate of a sum is among them.
    fileprivate var measured: [Phrase] {
        switch node {
        case .phrase(let phrase): [phrase]
        case .quantity: []
        case .group(let inner): inner.measured
        case .binary(.per, let left, let right):
            switch (left.node, right.node) {
            case (.phrase(let first), .phrase(let second)) where first.text.lowercased() != second.text:
                [Phrase(text: "\(first.text) per \(second.text)", range: range)]
            default: left.measured
            }
        case .binary(_, let left, let right): left.measured + right.measured
        case .call: []
        }
    }

    fileprivate var isCount: Bool {
        guard case .phrase(let phrase) = node else { return false }
        return AggregateWord(phrase.text.split(separator: " ").map(String.init))?.kind == .count
    }
}
