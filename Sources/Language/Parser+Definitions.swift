// Definitions (section 7 of the grammar).

extension Parser {
    mutating func parseDefinition() throws(Diagnostic) -> Definition {
        try expect(.define)
        note(.keyword("metric"))
        if let capability = NotYet.definition(current.text), current.kind == .word {
            throw notYet(capability, at: tokens[index - 1].range.union(current.range))
        }
        if current.kind == .word, current.keyword != .metric {
            throw notYet(.segments, at: tokens[index - 1].range.union(current.range))
        }
        try expect(.metric)
        return .metric(try parseMetric())
    }

    /// `win rate as won deals / decided deals shown as percent means "…"`
    private mutating func parseMetric() throws(Diagnostic) -> MetricDefinition {
        let name = try expectPhrase(.name(.newName))
        try expect(.as)
        let rule = try parseSum(.rule)
        let condition = accept(.where) ? try parseCondition() : nil
        let axis = accept(.on) ? try expectPhrase(.name(.field)) : nil
        var metric = MetricDefinition(
            name: name, rule: rule, condition: condition, axis: axis, shownAs: nil, means: nil)
        while try acceptProperty(of: &metric) {}
        return metric
    }

    /// `shown as percent`, `means "…"`
    private mutating func acceptProperty(of metric: inout MetricDefinition) throws(Diagnostic) -> Bool {
        let start = index
        if accept(.shown, .as) {
            guard metric.shownAs == nil else { throw repeated("shown as", from: start) }
            metric.shownAs = try expectPhrase(.name(.newName))
            return true
        }
        guard accept(.means) else { return false }
        guard metric.means == nil else { throw repeated("means", from: start) }
        metric.means = try expectText()
        return true
    }

    private func repeated(_ word: String, from start: Int) -> Diagnostic {
        Diagnostic(.repeatedClause(word), at: range(from: start))
    }
}
