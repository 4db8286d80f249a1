import Language
import Model

// Which records a measure is about, and the date that places them.

extension MeasureBinder {
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
        guard let moment = state.moment, catalogue.isFact, catalogue.fact == Catalogue.deals,
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
    func placed(_ set: RecordSet) -> RecordSet {
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
}

extension Catalogue {
    /// The date of each row of a table beside the deals: the first day of a quota, the `date` of an activity.
    fileprivate var rowDate: FieldEntry? {
        let own = fields.filter { $0.path.links.isEmpty && $0.type == .day }
        let isOfQuotas = fields.contains { $0.role == .quota && $0.path.links.isEmpty }
        return (isOfQuotas ? own.first { $0.role == .start } : nil) ?? own.first { $0.names[0] == "date" }
    }
}
