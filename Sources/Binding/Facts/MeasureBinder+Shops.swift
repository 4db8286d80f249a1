import Language
import Model

/// What sales lines are set against: hours of shifts, and counts of stock.
extension MeasureBinder {
    /// `sum of hours of shifts`, `ending stock of stock counts`, `sum of received of counted stock counts`: aggregates
    /// of the tables beside the sales lines. Nil for all other words.
    func besideSales(_ phrase: Phrase) throws(DiagnosticError) -> Measure? {
        guard index.catalogue.fact == Catalogue.salesLines else { return nil }
        let words = phrase.text.lowercased().split(separator: " ").map(String.init)
        for table in [Catalogue.shifts, Catalogue.stockCounts] {
            let name = table.split(separator: " ").map(String.init)
            guard words.count > name.count + 2, words.suffix(name.count).elementsEqual(name) else { continue }
            var head = Array(words.dropLast(name.count))
            let isCounted = head.last == "counted"
            if isCounted { head.removeLast() }
            guard head.last == "of" else { return nil }
            return try beside(table, Array(head.dropLast()), isCounted: isCounted, phrase)
        }
        return nil
    }

    private func beside(_ table: String, _ head: [String], isCounted: Bool, _ phrase: Phrase)
        throws(DiagnosticError) -> Measure?
    {
        let needed: NeededTable = table == Catalogue.shifts ? .shifts : .stockCounts
        guard let view = index.catalogue.seen(from: table) else { throw lack(of: needed, phrase) }
        let isLevel = ["ending", "beginning"].contains(head.first)
        var kind = AggregateWord.Kind.sum
        var rest = Array(head.dropFirst())
        if !isLevel {
            guard let aggregate = AggregateWord(head) else { return nil }
            kind = aggregate.kind
            rest = Array(head.dropFirst(aggregate.wordCount))
        }
        if rest.first == "of" { rest.removeFirst() }
        let fields = NameIndex(view, today: today).fields(named: rest.joined(separator: " "))
        guard let date = view.startField else { throw lack(of: needed, phrase) }
        guard let field = fields.first(where: { $0.type.isNumeric }) else {
            let name = rest.joined(separator: " ")
            throw DiagnosticError(Diagnostic(.noSuchRole(name, capability: phrase.text), at: phrase.range))
        }
        var set = RecordSet(
            state: .all, condition: .always, axis: date.path, axisName: date.role?.rawValue ?? "")
        // Hours of days that no sales are known of say nothing about selling.
        if needed == .shifts { set.condition = .dayIn(date.path, index.catalogue.dataDays) }
        if let level = view.stockLevel?.path, needed == .stockCounts {
            set.coverage = coverage(head.first, isCounted: isCounted, level)
        }
        return Measure(
            name: phrase.text.lowercased(),
            tree: .leaf(LeafRule(fact: table, aggregate: kind.aggregate(field.scalar), records: set)),
            unit: kind.unit(of: field.type))
    }

    private func coverage(_ word: String?, isCounted: Bool, _ level: FieldPath) -> Coverage? {
        switch word {
        case "ending": .ending(level)
        case "beginning": .beginning(level)
        default: isCounted ? .counted(level) : nil
        }
    }

    private func lack(of table: NeededTable, _ phrase: Phrase) -> DiagnosticError {
        DiagnosticError(Diagnostic(.needsTable(table, capability: phrase.text), at: phrase.range))
    }

    /// `staffed sales lines`, on which hours are known; `counted sales lines`, of products whose stock is known.
    func coveredSet(_ words: [String], at range: SourceRange) throws(DiagnosticError) -> RecordSet? {
        guard index.catalogue.fact == Catalogue.salesLines, let word = words.first,
            ["staffed", "counted"].contains(word),
            index.kind(named: words.dropFirst().joined(separator: " "))?.table == Catalogue.salesLines
        else { return nil }
        let phrase = Phrase(text: words.joined(separator: " "), range: range)
        var set = try records(.all)
        if word == "staffed" {
            guard let known = index.fields(named: "hours known").first?.entry else {
                throw lack(of: .shifts, phrase)
            }
            set.coverage = .hours(known.path)
        } else {
            guard let level = index.catalogue.seen(from: Catalogue.stockCounts)?.stockLevel else {
                throw lack(of: .stockCounts, phrase)
            }
            set.coverage = .counted(level.path)
        }
        return set
    }
}
