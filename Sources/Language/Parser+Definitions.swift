// Definitions (section 7 of the grammar).

extension Parser {
    mutating func parseDefinition() throws(Diagnostic) -> Definition {
        try expect(.define)
        if accept(.metric) { return .metric(try parseMetric()) }
        if accept(.segment) { return .segment(try parseSegment()) }
        if accept(.dimension) { return .dimension(try parseDimension()) }
        if accept(.query) { return .query(try parseQuery()) }
        throw undefined()
    }

    // MARK: Metrics

    /// `win rate as won deals / decided deals shown as percent means "…" from 2018-01-01`
    private mutating func parseMetric() throws(Diagnostic) -> MetricDefinition {
        let name = try expectPhrase(.name(.newName))
        try expect(.as)
        let rule = try parseSum(.rule)
        let condition = accept(.where) ? try parseCondition() : nil
        let axis = accept(.on) ? try expectPhrase(.name(.field)) : nil
        var metric = MetricDefinition(name: name, rule: rule, condition: condition, axis: axis)
        while try acceptProperty(of: &metric) {}
        return metric
    }

    /// `shown as percent`, `means "…"`, `from 2018-01-01`
    private mutating func acceptProperty(of metric: inout MetricDefinition) throws(Diagnostic) -> Bool {
        let start = index
        if accept(.shown, .as) {
            guard metric.shownAs == nil else { throw repeated("shown as", from: start) }
            metric.shownAs = try expectPhrase(.name(.newName))
            return true
        }
        if accept(.from) {
            guard metric.start == nil else { throw repeated("from", from: start) }
            guard let day = try acceptDate() else { throw unexpected() }
            metric.start = day
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

    private mutating func acceptMeans() throws(Diagnostic) -> String? {
        accept(.means) ? try expectText() : nil
    }

    // MARK: Segments and dimensions

    /// `big deals as deals where amount >= 50k`
    private mutating func parseSegment() throws(Diagnostic) -> SegmentDefinition {
        let name = try expectPhrase(.name(.newName))
        try expect(.as)
        let kind = try expectPhrase(.name(.kind))
        guard accept(.where) else { throw segmentWithoutWhere(name) }
        let condition = try parseCondition()
        return SegmentDefinition(name: name, kind: kind, condition: condition, means: try acceptMeans())
    }

    /// `size as deals banded by amount at 1k, 5k, 20k`, `close day as weekday of closed`
    private mutating func parseDimension() throws(Diagnostic) -> DimensionDefinition {
        let name = try expectPhrase(.name(.newName))
        try expect(.as)
        let source = try expectPhrase(.name(.dimension))
        guard accept(.banded) else {
            return DimensionDefinition(name: name, source: .name(source), means: try acceptMeans())
        }
        try expect(.by)
        let field = try expectPhrase(.name(.field, stops: [.at]))
        try expect(.at)
        var limits = [try expectQuantity()]
        while accept(.comma) { limits.append(try expectQuantity()) }
        return DimensionDefinition(
            name: name, source: .banded(source, by: field, at: limits), means: try acceptMeans())
    }

    // MARK: Queries

    /// `team review(team, period) as revenue by rep for {team} in {period}`; several questions stand on lines of
    /// their own.
    private mutating func parseQuery() throws(Diagnostic) -> QueryDefinition {
        let name = try expectPhrase(.name(.newName))
        let parameters = try parseParameters()
        try expect(.as)
        let questions = current.startsLine ? try parseQuestionLines() : [try parseQuestionToEnd()]
        return QueryDefinition(name: name, parameters: parameters, questions: questions)
    }

    private mutating func parseParameters() throws(Diagnostic) -> [String] {
        guard isSign(.openBracket, at: index) else { return [] }
        let bracket = current
        advance()
        var names = [try expectParameter()]
        while accept(.comma) { names.append(try expectParameter()) }
        try expectClosing(of: bracket)
        return names
    }

    private mutating func parseQuestionToEnd() throws(Diagnostic) -> Question {
        acceptLeadIns()
        let problems = diagnostics.count
        guard let question = parseQuestion(), diagnostics.count == problems else {
            throw diagnostics.popLast() ?? unexpected()
        }
        return question
    }

    /// Each line is a question, read by a parser of its own.
    private mutating func parseQuestionLines() throws(Diagnostic) -> [Question] {
        var questions: [Question] = []
        while !isAtEnd {
            var end = index + 1
            while token(at: end).kind != .end, !token(at: end).startsLine { end += 1 }
            let place = tokens[end - 1].range.end
            var line = tokens[index..<end]
            line[index].startsLine = false
            var parser = Parser(line + [Token(.end, "", range: SourceRange(place, place))])
            questions.append(try parser.parseQuestionToEnd())
            while index < end, !isAtEnd { advance() }
        }
        return questions
    }
}
