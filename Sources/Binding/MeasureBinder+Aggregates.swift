import Language
import Model

// Aggregates in words: `average amount of won deals`, `sum of (amount - discount)`.

extension MeasureBinder {
    func bindAggregate(_ phrase: Phrase) throws(DiagnosticError) -> Measure? {
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

    func field(named name: String, _ phrase: Phrase) throws(DiagnosticError) -> BoundField? {
        let found = index.fields(named: name)
        guard found.count > 1 else { return found.first }
        let meanings = found.map { "\($0.entry?.owner ?? "") \($0.name)" }
        throw DiagnosticError(Diagnostic(.ambiguous(name, meanings: meanings), at: phrase.range))
    }

    func aggregate(
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

    func bindCall(
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
}
