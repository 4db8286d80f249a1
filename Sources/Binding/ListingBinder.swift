import Language
import Model

/// Binds `list …`, and rankings of single records (`top 5 deals by amount`).
struct ListingBinder {
    let binder: Binder

    func bind(_ phrase: Phrase, _ question: Question, sentence: String) throws(DiagnosticError)
        -> BoundListing
    {
        if let parts = withoutParts(phrase), try binder.measureBinder.recordSet(named: phrase.text) == nil {
            return try bind(parts, question, sentence: sentence)
        }
        let (kind, records) = try kindAndRecords(phrase)
        return try bind(kind, records, question, sentence: sentence)
    }

    /// `top 5 deals by amount` lists the five with the largest amount.
    func bind(
        _ ranking: Ranking, _ kind: RecordKind, _ question: Question, sentence: String
    ) throws(DiagnosticError) -> BoundListing {
        var listing = try bind(
            kind, try binder.measureBinder.records(.all), question, sentence: sentence)
        var keys: [(field: BoundField, descending: Bool)] = []
        for measure in ranking.measures {
            guard case .phrase(let name) = measure.node else {
                throw DiagnosticError(Diagnostic(.unknownField("this", near: []), at: measure.range))
            }
            keys.append((try scalars.field(name), ranking.direction == .top))
        }
        listing.sortKeys = keys + listing.sortKeys
        listing.first = ranking.count
        for key in keys where !listing.columns.contains(key.field) { listing.columns.append(key.field) }
        return listing
    }

    /// The records behind an answer: those that the filters keep, with the clauses of `drill` upon them.
    func bind(behind filters: [Filter], _ clauses: [Clause], sentence: String) throws(DiagnosticError)
        -> BoundListing
    {
        guard let kind = binder.catalogue.kinds.first(where: { $0.table == binder.catalogue.fact }) else {
            throw DiagnosticError(Diagnostic(.noRowsBehind, at: SourceRange(0, 0)))
        }
        let phrase = Phrase(text: kind.plural, range: SourceRange(0, 0))
        let question = Question(subject: .listing(phrase), clauses: clauses, range: SourceRange(0, 0))
        let all = RecordSet(state: .all, condition: .always, axis: nil, axisName: "")
        var listing = try bind(kind, all, question, sentence: sentence)
        listing.filters = filters + listing.filters
        return listing
    }

    private var scalars: ScalarBinder { ScalarBinder(index: binder.index, today: binder.today) }

    private func kindAndRecords(_ phrase: Phrase) throws(DiagnosticError) -> (RecordKind, RecordSet) {
        if let found = try binder.measureBinder.recordSet(named: phrase.text, at: phrase.range),
            let kind = binder.catalogue.kinds.first(where: { $0.table == found.fact })
        {
            return (kind, found.set)
        }
        if let kind = binder.kind(named: phrase.text) {
            if kind.table == binder.catalogue.fact { return (kind, try binder.measureBinder.records(.all)) }
            return (kind, RecordSet(state: .all, condition: .always, axis: nil, axisName: ""))
        }
        if let missing = binder.index.missingTable(named: phrase.text) {
            throw DiagnosticError(Diagnostic(.needsTable(missing, capability: phrase.text), at: phrase.range))
        }
        let fact = binder.catalogue.kinds.first { $0.table == binder.catalogue.fact }?.plural ?? "deals"
        let candidates =
            binder.catalogue.kinds.map(\.plural) + ["won", "lost", "open", "overdue"].map { "\($0) \(fact)" }
            + binder.index.segmentNames + ["metrics", "dimensions", "segments", "queries"]
        let near = binder.index.nearest(to: phrase.text, among: candidates)
        throw DiagnosticError(
            Diagnostic(
                .unknownKind(phrase.text, near: near.isEmpty ? candidates : near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }

    private func bind(
        _ kind: RecordKind, _ records: RecordSet, _ question: Question, sentence: String
    ) throws(DiagnosticError) -> BoundListing {
        var listing = BoundListing(
            kind: kind, recordSet: records, columns: [], filters: [], period: nil, sortKeys: [], first: nil,
            form: nil, destination: nil, today: binder.today, sentence: sentence, tieBreak: nil)
        var problems: [Diagnostic] = []
        let axis = records.axis ?? (binder.catalogue.isFact ? binder.catalogue.startField?.path : nil)
        let placed = ListingBinder(binder: binder.placed(on: axis))
        for clause in question.clauses {
            do throws(DiagnosticError) { try placed.clause(clause, kind, &listing) } catch {
                problems += error.diagnostics
            }
        }
        if !problems.isEmpty {
            throw DiagnosticError(Array(problems.sorted { $0.range.start < $1.range.start }.prefix(3)))
        }
        try MomentCheck.check(listing, question)
        let fields = self.fields(of: kind)
        if listing.columns.isEmpty { listing.columns = defaultColumns(kind, fields) }
        for key in listing.sortKeys
        where !listing.columns.contains(where: { $0 == key.field || $0.scalar == key.field.scalar }) {
            listing.columns.append(key.field)
        }
        if listing.sortKeys.isEmpty {
            listing.isInUsualOrder = true
            listing.sortKeys = defaultOrder(kind, fields, listing.recordSet)
        }
        listing.tieBreak =
            (fields.first { $0.entry?.role == .id } ?? fields.first { $0.type == .text })?.entry?.path
        return listing
    }

    private func clause(_ clause: Clause, _ kind: RecordKind, _ listing: inout BoundListing)
        throws(DiagnosticError)
    {
        switch clause.node {
        case .filter(let phrases, let joiner), .inValues(let phrases, let joiner):
            listing.filters.append(try binder.filterBinder.including(phrases, joiner, range: clause.range))
        case .excluding(let phrases, let joiner):
            listing.filters.append(try binder.filterBinder.excluding(phrases, joiner, range: clause.range))
        case .bound(let operation, let quantity):
            listing.filters.append(try binder.bound(operation, quantity, range: clause.range))
        case .period(let dated): try period(dated, &listing)
        case .condition(let condition): try self.condition(condition, &listing)
        case .sorted(let keys):
            for key in keys {
                let field = try scalars.field(key.name)
                let descending = key.direction.map { $0 == .descending } ?? (field.type != .text)
                listing.sortKeys.append((field, descending))
            }
        case .first(let count): listing.first = count
        case .showing(let phrases):
            for phrase in phrases { listing.columns.append(try scalars.field(phrase)) }
        case .form(let form): listing.form = form
        case .into(let file): listing.destination = file
        case .asOf: break
        case .measures: throw binder.notYet(.comparisons, at: clause.range)
        case .by, .across, .forEach:
            throw DiagnosticError(
                Diagnostic(
                    .notYet("lists in groups; `count \(kind.plural) by …` counts them"), at: clause.range,
                    fixes: sortFixes(clause)))
        case .versus: throw DiagnosticError(Diagnostic(.notYet("comparing lists"), at: clause.range))
        case .with: throw DiagnosticError(Diagnostic(.notYet("`with` on lists"), at: clause.range))
        }
    }

    private func period(_ dated: DatedPeriod, _ listing: inout BoundListing) throws(DiagnosticError) {
        let period = try binder.periodBinder.bind(dated)
        guard listing.period == nil || period.axis != nil else {
            throw DiagnosticError(Diagnostic(.twoPeriods, at: dated.period.range))
        }
        let start = binder.catalogue.isFact ? binder.catalogue.startField : nil
        guard let axis = period.axis ?? listing.recordSet.axis ?? start?.path else {
            throw DiagnosticError(
                Diagnostic(.noSuchRole("date", capability: "periods"), at: dated.period.range))
        }
        let name =
            period.axisName
            ?? (listing.recordSet.axisName.isEmpty
                ? start?.role?.rawValue ?? "created" : listing.recordSet.axisName)
        listing.filters.append(
            binder.periodBinder.filter(
                period, on: axis, named: name, ofOpen: listing.recordSet.state == .open))
        if listing.period == nil { listing.period = period }
    }

    private func condition(_ condition: Condition, _ listing: inout BoundListing) throws(DiagnosticError) {
        let conditions = binder.conditionBinder
        for part in conditions.conjuncts(of: condition) {
            if conditions.mentionsMeasure(part), case .test(let subject, _) = part.node {
                throw DiagnosticError(
                    Diagnostic(.metricConditionWithoutGroups(Formatter().format(subject)), at: subject.range))
            }
            let predicate = try conditions.recordPredicate(part)
            listing.filters.append(
                Filter(
                    words: Formatter().format(part), predicate: predicate, range: part.range,
                    keepsMissing: predicate.keepsMissing,
                    segments: ConditionBinder.segmentNames(in: part).map(\.text)))
        }
    }

    // MARK: Columns

    /// The columns of a kind's own table.
    private func fields(of kind: RecordKind) -> [BoundField] {
        let entries = binder.catalogue.tableFields[kind.table] ?? []
        return entries.map {
            BoundField(name: $0.names[0], scalar: .field($0.path), type: $0.type, entry: $0)
        }
    }

    private func defaultColumns(_ kind: RecordKind, _ fields: [BoundField]) -> [BoundField] {
        guard kind.table == binder.catalogue.fact, binder.catalogue.isFact else { return fields }
        let roles: [Role] =
            kind.table == Catalogue.salesLines
            ? [.order, .sold, .store, .rep, .account, .product, .quantity, .unitPrice, .amount]
            : [.id, .name, .rep, .account, .product, .stage, .created, .closed, .expectedClose, .amount]
        let known = roles.compactMap { role in fields.first { $0.entry?.role == role } }
        return known.isEmpty ? fields : known
    }

    /// Newest first for the fact, by name for the rest; deals at moments of their course by the date of those.
    private func defaultOrder(_ kind: RecordKind, _ fields: [BoundField], _ records: RecordSet) -> [(
        field: BoundField, descending: Bool
    )] {
        guard kind.table == binder.catalogue.fact, binder.catalogue.isFact else {
            return fields.prefix(1).map { ($0, false) }
        }
        if records.state.moment != nil, let axis = records.axis,
            let date = fields.first(where: { $0.scalar == .field(axis) })
        {
            return [(date, true)]
        }
        let dates: [Role] = [.closed, .created, .sold]
        return dates.compactMap { role in fields.first { $0.entry?.role == role } }.map { ($0, true) }
    }

    /// `list deals by amount` is a list in an order, not in groups.
    private func sortFixes(_ clause: Clause) -> [Fix] {
        guard case .by(let phrases) = clause.node,
            let field = phrases.first.map({ binder.field(named: $0.text) }),
            field?.type != .text
        else { return [] }
        return [Fix(inserting: "sorted ", at: clause.range.start)]
    }
}
