import Language
import Model

/// `revenue per rep`, `won deals per working day`: what is divided by the records of a kind in scope or by days.
extension MeasureBinder {
    /// Nil where the right side is a measure of its own or no name.
    func bindPer(_ left: Expression, _ right: Expression) throws(DiagnosticError) -> Measure? {
        guard case .phrase(let phrase) = right.node, !phrase.isQuoted else { return nil }
        if let measure = try wholeName(left, phrase) { return measure }
        guard library.entry(named: phrase.text) == nil else { return nil }
        if isWorkingDay(phrase.text) { return try perWorkingDay(try bind(left), left) }
        guard let field = keyField(phrase.text), let path = field.entry?.path else { return nil }
        return try perRecord(try bind(left), left, field, path, phrase)
    }

    /// `sales/hour`, `revenue/region`: what stands behind the stroke is no measure, and is one behind `per`, or what to
    /// group by. Nil for two measures, and where neither can be meant.
    func joinedOtherwise(_ left: Expression, _ right: Expression) throws(DiagnosticError) -> Diagnostic? {
        guard case .phrase(let phrase) = right.node, !phrase.isQuoted, (try? bind(right)) == nil else {
            return nil
        }
        let joint: String
        if try bindPer(left, right) != nil {
            joint = "per"
        } else if TimeUnit(spelling: phrase.text) != nil
            || index.fields(named: phrase.text).contains(where: { $0.type == .text })
        {
            joint = "by"
        } else {
            return nil
        }
        let between = SourceRange(left.range.end, right.range.start)
        return Diagnostic(
            .unknownMeasure(phrase.text, near: ["\(joint) \(phrase.text)"]), at: between.union(right.range),
            fixes: [Fix(replacing: between, with: " \(joint) ")])
    }

    /// `items per ticket`: a metric of that name.
    private func wholeName(_ left: Expression, _ right: Phrase) throws(DiagnosticError) -> Measure? {
        guard case .phrase(let first) = left.node, !first.isQuoted else { return nil }
        let name = "\(first.text) per \(right.text)"
        guard let entry = library.entry(named: name) else {
            if let measure = library.otherMeasure(named: name) { return measure }
            guard let problem = ofMissingSales(name) else { return nil }
            throw DiagnosticError(Diagnostic(problem, at: first.range.union(right.range)))
        }
        return try measure(of: entry, Phrase(text: entry.name, range: first.range.union(right.range)))
    }

    // MARK: Records

    /// The fact's own field that names the records of a kind. `revenue per region` is what people say for `by region`.
    private func keyField(_ name: String) -> BoundField? {
        guard let kind = index.kind(named: name), kind.table != index.catalogue.fact else { return nil }
        return index.fields(named: kind.singular).first { $0.type == .text && $0.entry != nil }
    }

    /// Those that the deals in scope name: the decided ones for what was won or lost, the open ones for what is open.
    private func perRecord(
        _ first: Measure, _ left: Expression, _ field: BoundField, _ path: FieldPath, _ phrase: Phrase
    ) throws(DiagnosticError) -> Measure {
        let names = NameKey.plural(of: field.name)
        guard let leaf = first.leaves.first, first.unit != .percent,
            let unit = UnitRules.result(of: first.unit, .divided, .count, isConstant: false)
        else {
            throw DiagnosticError(
                Diagnostic(
                    .cannotCombine(
                        "\(first.unit.inWords) (\(first.name))", "the number of \(names)",
                        operation: "divided"),
                    at: left.range))
        }
        let state: RecordSet.State =
            switch leaf.records.state {
            case .won, .lost, .decided: .decided
            case .all, .open, .overdue: leaf.records.state
            case .due, .slipped: .due
            case .pushes, .pushed: .pushes
            case .entries, .passed: .entries
            }
        var set = try records(state)
        (set.axis, set.axisName) = (leaf.records.axis, leaf.records.axisName)
        set.condition = condition
        let rule = LeafRule(fact: index.catalogue.fact, aggregate: .distinct(.field(path)), records: set)
        var measure = Measure(
            name: "\(first.name) per \(phrase.text.lowercased())",
            tree: .binary(.divided, first.tree, .leaf(rule)), unit: unit)
        measure.divisor = .records(rule, words: "\(names) with \(set.noun(index.catalogue.factPlural))")
        return measure
    }

    // MARK: Working days

    private func isWorkingDay(_ name: String) -> Bool {
        ["workingday", "workday", "businessday"].contains(NameKey.fold(name))
            && index.fields(named: name).isEmpty
    }

    /// Only what happens over time comes about day by day.
    private func perWorkingDay(_ first: Measure, _ left: Expression) throws(DiagnosticError) -> Measure {
        guard first.isLinear,
            let unit = UnitRules.result(of: first.unit, .divided, .count, isConstant: false)
        else { throw DiagnosticError(Diagnostic(.notPerDay(first.name), at: left.range)) }
        var measure = Measure(
            name: "\(first.name) per working day", tree: .binary(.divided, first.tree, .workingDays),
            unit: unit)
        measure.divisor = .workingDays
        return measure
    }
}
