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
    private func bind(_ phrase: Phrase) throws(DiagnosticError) -> Measure {
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

    private func unknown(_ phrase: Phrase) -> Diagnostic {
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

    // MARK: Aggregates in words

    private func bindAggregate(_ phrase: Phrase) throws(DiagnosticError) -> Measure? {
        var words = phrase.text.split(separator: " ").map(String.init)
        guard words.count > 1, let head = AggregateWord(words) else { return nil }
        words.removeFirst(head.wordCount)
        if words.first == "of" { words.removeFirst() }
        guard !words.isEmpty else { return nil }
        let rest = words.joined(separator: " ")
        if head.kind == .count, let records = try recordSet(named: rest, at: phrase.range) {
            return count(records.set, of: records.fact, named: rest.lowercased())
        }
        if let missing = index.missingTable(named: rest) {
            throw DiagnosticError(Diagnostic(.needsTable(missing, capability: phrase.text), at: phrase.range))
        }
        let (field, records) = try fieldAndRecords(rest, phrase)
        if field == nil, let goal = try goal(named: rest, head.kind, phrase) { return goal }
        if field == nil, let stock = try stock(named: rest, head.kind, phrase) { return stock }
        guard let field else {
            let near = index.near(
                rest, where: { head.kind == .distinct || head.kind == .count || $0.type.isNumeric })
            throw DiagnosticError(Diagnostic(.unknownField(rest, near: near), at: phrase.range))
        }
        return try aggregate(head.kind, field, records, named: phrase.text, range: phrase.range)
    }

    /// Splits `amount of won deals`: the whole as a field first, then at each `of` from the left.
    private func fieldAndRecords(
        _ text: String, _ phrase: Phrase
    ) throws(DiagnosticError) -> (field: BoundField?, records: RecordSet?) {
        if let field = try field(named: text, phrase) { return (field, nil) }
        let words = text.split(separator: " ").map(String.init)
        for (position, word) in words.enumerated() where word.lowercased() == "of" && position > 0 {
            let name = words[..<position].joined(separator: " ")
            let recordName = words[(position + 1)...].joined(separator: " ")
            guard let field = try field(named: name, phrase) else { continue }
            guard let records = try recordSet(named: recordName, at: phrase.range) else {
                let near = index.nearest(to: recordName, among: recordNames)
                throw DiagnosticError(Diagnostic(.unknownKind(recordName, near: near), at: phrase.range))
            }
            return (field, records.set)
        }
        return (nil, nil)
    }

    var recordNames: [String] {
        let fact = index.catalogue.kinds.first { $0.table == index.catalogue.fact }?.plural ?? "deals"
        return RecordSet.State.allCases.map { $0 == .all ? fact : $0.ownNoun ?? "\($0.rawValue) \(fact)" }
            + index.segmentNames
    }

    private func field(named name: String, _ phrase: Phrase) throws(DiagnosticError) -> BoundField? {
        let found = index.fields(named: name)
        guard found.count > 1 else { return found.first }
        let meanings = found.map { "\($0.entry?.owner ?? "") \($0.name)" }
        throw DiagnosticError(Diagnostic(.ambiguous(name, meanings: meanings), at: phrase.range))
    }

    private func aggregate(
        _ kind: AggregateWord.Kind, _ field: BoundField, _ records: RecordSet?, named name: String,
        range: SourceRange
    ) throws(DiagnosticError) -> Measure {
        var kind = kind
        let isOfAKind = index.kind(named: field.name) != nil || field.entry?.role == .order
        let countsAKind = kind == .count && field.type == .text && isOfAKind
        if countsAKind { kind = .distinct }
        if let entry = field.entry, !entry.path.links.isEmpty, entry.role != .listPrice, field.type.isNumeric,
            kind != .distinct, kind != .count
        {
            throw DiagnosticError(
                Diagnostic(
                    .notYet(
                        "\(kind.rawValue) of a fact of each \(entry.owner) beside facts of deals; asked alone it counts each \(entry.owner) once"
                    ), at: range))
        }
        let isText = field.type == .text || field.type == .flag
        if isText && kind != .distinct && kind != .count {
            let problem = Problem.cannotAggregate(
                aggregate: kind.rawValue, field: field.name, type: field.type.inWords)
            throw DiagnosticError(
                Diagnostic(
                    problem, at: range,
                    fixes: [Fix(replacing: range, with: "distinct \(NameKey.plural(of: field.name))")]))
        }
        if field.type == .day && ![.distinct, .count, .minimum, .maximum].contains(kind) {
            let problem = Problem.cannotAggregate(aggregate: kind.rawValue, field: field.name, type: "a date")
            throw DiagnosticError(Diagnostic(problem, at: range))
        }
        let set: RecordSet
        if let records { set = records } else { set = try defaultRecords(for: field) }
        // Not all there are: those that the deals in scope name.
        let scope = "\(NameKey.plural(of: field.name)) with \(set.noun(index.catalogue.factPlural))"
        return Measure(
            name: countsAKind ? scope : name,
            tree: .leaf(
                LeafRule(
                    fact: index.catalogue.fact, aggregate: kind.aggregate(field.scalar), records: placed(set))
            ),
            unit: kind.unit(of: field.type))
    }

    /// Which records an aggregate without `of …` is about: those that have the fact.
    private func defaultRecords(for field: BoundField) throws(DiagnosticError) -> RecordSet {
        if ["sales cycle", "discount"].contains(field.name), field.entry == nil { return try records(.won) }
        if field.name == "age" { return try records(.open) }
        return try records(.all)
    }

    private func bindCall(
        _ head: Phrase, _ argument: Expression, _ records: Phrase?
    ) throws(DiagnosticError) -> Measure {
        if Rounding.isNamed(by: head), records == nil { return Rounding.rounded(try bind(argument)) }
        var words = head.text.split(separator: " ").map(String.init)
        let aggregate = Rounding.aggregate(in: words)
        words = aggregate ?? words
        guard let word = AggregateWord(words), word.wordCount >= words.count - (words.last == "of" ? 1 : 0)
        else {
            throw DiagnosticError(unknown(head))
        }
        var scalar = try ScalarBinder(index: index, today: today).bind(argument)
        if aggregate != nil { scalar = try Rounding.rounded(scalar, at: argument.range) }
        var set = try self.records(.all)
        if let records {
            guard let found = try recordSet(named: records.text, at: records.range) else {
                let near = index.nearest(to: records.text, among: recordNames)
                throw DiagnosticError(Diagnostic(.unknownKind(records.text, near: near), at: records.range))
            }
            set = found.set
        }
        return Measure(
            name: aggregate == nil
                ? "\(head.text) of records" : "\(words.joined(separator: " ")) of rounded values",
            tree: .leaf(
                LeafRule(
                    fact: index.catalogue.fact, aggregate: word.kind.aggregate(scalar.scalar),
                    records: placed(set))),
            unit: word.kind.unit(of: scalar.type))
    }

    // MARK: Records

    /// `won deals`, `open deals`, `deals`, `deals won`; nil when the words name no records.
    func recordSet(
        named name: String, at range: SourceRange = SourceRange(0, 0)
    ) throws(DiagnosticError) -> (set: RecordSet, fact: String)? {
        let words = name.lowercased().split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        if let set = try segmentSet(named: name, at: range) { return (set, index.catalogue.fact) }
        if let set = try coveredSet(words, at: range) { return (set, index.catalogue.fact) }
        if let kind = index.kind(named: name) {
            let isFact = kind.table == index.catalogue.fact
            return isFact ? (try records(.all), kind.table) : nil
        }
        if let state = RecordSet.State(phrase: words) { return (try records(state), index.catalogue.fact) }
        if let set = try setWithout(words, at: range) { return (set, index.catalogue.fact) }
        guard words.count == 2 else { return nil }
        for (state, kind) in [(words[0], words[1]), (words[1], words[0])] {
            guard let kind = index.kind(named: kind), kind.table == index.catalogue.fact,
                let state = RecordSet.State(word: state)
            else { continue }
            return (try records(state), kind.table)
        }
        return nil
    }

    /// The records of a state, placed by the date that state is known by.
    func records(_ state: RecordSet.State) throws(DiagnosticError) -> RecordSet {
        let axis: FieldPath?
        let axisName: String
        switch state {
        case .all:
            let start = index.catalogue.startField
            let isOwn = !index.catalogue.isView || start?.path.links.isEmpty == true
            let date = index.catalogue.rowDate
            (axis, axisName) =
                isOwn
                ? (start?.path, start?.role?.rawValue ?? "created") : (date?.path, date?.names[0] ?? "")
        case .won, .lost, .decided:
            guard index.catalogue.field(.outcome) != nil else {
                throw DiagnosticError(
                    Diagnostic(
                        .noSuchRole("stage", capability: "\(state.rawValue) deals"), at: SourceRange(0, 0)))
            }
            (axis, axisName) = (index.catalogue.field(.closed)?.path, "closed")
        case .open, .overdue:
            if state == .overdue, index.catalogue.field(.expectedClose) == nil {
                throw DiagnosticError(
                    Diagnostic(
                        .noSuchRole("expected close date", capability: "overdue deals"), at: SourceRange(0, 0)
                    ))
            }
            (axis, axisName) = (nil, "")
        case .due, .slipped, .pushes, .pushed, .entries, .passed:
            (axis, axisName) = try momentAxis(state)
        }
        return RecordSet(state: state, condition: .always, axis: axis, axisName: axisName)
    }

    /// The date of records at moments of their course, which need a history of deals.
    private func momentAxis(_ state: RecordSet.State) throws(DiagnosticError) -> (FieldPath, String) {
        let catalogue = index.catalogue
        guard let moment = state.moment, !catalogue.isView, catalogue.fact == Catalogue.deals,
            catalogue.field(moment.neededRole)?.path.links.isEmpty == true,
            catalogue.field(.outcome) != nil, let axis = moment.axis(catalogue)
        else {
            let role = state.moment?.neededRole ?? .stage
            let needed = role == .expectedClose ? "expected close date" : role.rawValue
            throw DiagnosticError(
                Diagnostic(
                    .noSuchRole(needed, capability: state.ownNoun ?? "\(state.rawValue) deals"),
                    at: SourceRange(0, 0)))
        }
        return axis
    }

    /// The definition's own axis and condition, where it has them.
    private func placed(_ set: RecordSet) -> RecordSet {
        var set = set
        if let axis, !set.isStock { (set.axis, set.axisName) = (axis.path, axis.name) }
        set.condition = .all([set.condition, condition])
        return set
    }

    func count(_ set: RecordSet, of fact: String, named name: String) -> Measure {
        Measure(
            name: name, tree: .leaf(LeafRule(fact: fact, aggregate: .count, records: placed(set))),
            unit: .count)
    }

    func dateAxis(_ phrase: Phrase) throws(DiagnosticError) -> (path: FieldPath, name: String) {
        guard let field = index.fields(named: phrase.text).first, field.type == .day, let entry = field.entry
        else {
            throw DiagnosticError(
                Diagnostic(.noSuchRole("\(phrase.text) date", capability: phrase.text), at: phrase.range))
        }
        return (entry.path, phrase.text.lowercased())
    }

    // MARK: Arithmetic

    private func constant(_ quantity: Quantity) -> Measure {
        let value = quantity.exactValue
        let unit: MeasureUnit =
            switch quantity.unit {
            case .none: .number(decimals: nil)
            case .percent: .percent
            case .money: .money(decimals: 2)
            case .span: .days
            }
        return Measure(name: "", tree: .constant(value), unit: unit)
    }

    /// Both sides, or what is wrong with either.
    private func bindBoth(
        _ left: Expression, _ right: Expression
    ) throws(DiagnosticError) -> (Measure, Measure) {
        var problems: [Diagnostic] = []
        var sides: [Measure] = []
        for side in [left, right] {
            do throws(DiagnosticError) { sides.append(try bind(side)) } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return (sides[0], sides[1])
    }

    private func bindBinary(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, range: SourceRange
    ) throws(DiagnosticError) -> Measure {
        if operation == .per, let measure = try bindPer(left, right) { return measure }
        let (first, second) = try bindBoth(left, right)
        let arithmetic = operation.arithmetic
        guard
            let unit = UnitRules.result(
                of: first.unit, arithmetic, second.unit,
                isConstant: first.tree.isConstant || second.tree.isConstant)
        else {
            let problem = Problem.cannotCombine(
                "\(first.unit.inWords) (\(first.name))", "\(second.unit.inWords) (\(second.name))",
                operation: arithmetic == .plus ? "added" : "subtracted")
            var fixes: [Fix] = []
            if arithmetic == .plus {
                fixes = [Fix(replacing: SourceRange(left.range.end, right.range.start), with: ", ")]
            }
            throw DiagnosticError(
                Diagnostic(problem, at: SourceRange(left.range.end, range.end), fixes: fixes))
        }
        let word = operation == .per ? "per" : arithmetic.rawValue
        let (over, under) =
            arithmetic == .divided ? RatioOfSums.sides(first.tree, second.tree) : (first.tree, second.tree)
        return Measure(
            name: [first.displayPart, word, second.displayPart].joined(separator: " "),
            tree: .binary(arithmetic, over, under), unit: unit)
    }
}

extension MeasureTree {
    var isConstant: Bool {
        if case .constant = self { return true }
        return false
    }
}

extension Measure {
    /// Its name inside a longer one; constants by their value.
    fileprivate var displayPart: String {
        if case .constant(let value) = tree {
            return unit == .percent ? "\(value.double * 100)%" : value.description
        }
        return name
    }
}

extension Catalogue {
    /// The date of each row of a table beside the deals: the first day of a quota, the `date` of an activity.
    fileprivate var rowDate: FieldEntry? {
        let own = fields.filter { $0.path.links.isEmpty && $0.type == .day }
        let isOfQuotas = fields.contains { $0.role == .quota && $0.path.links.isEmpty }
        return (isOfQuotas ? own.first { $0.role == .start } : nil) ?? own.first { $0.names[0] == "date" }
    }
}
