import Language
import Model

extension BoundQuestion {
    /// Rows or columns of calendar units, or means of days.
    fileprivate var isOverTime: Bool {
        (dimensions + across).contains(where: \.isCalendar)
            || measures.flatMap(\.leaves).contains(where: \.isMeanOfDays)
    }
}

extension Phrase {
    /// `how many reps are there`: a word that says nothing.
    var isThere: Bool { text.lowercased() == "there" }
}

/// Binds rankings, measures and counts: subject first, then clause by clause, up to three problems together.
struct QuestionBinder {
    let binder: Binder
    /// Whether it is asked of two periods that stand outside of it.
    var hasSides = false

    func bind(_ question: Question, sentence: String) throws(DiagnosticError) -> BoundQuestion {
        var problems: [Diagnostic] = []
        var bound = empty(sentence: sentence)
        collect(&problems) { () throws(DiagnosticError) in try subject(question.subject, &bound) }
        var periods: [BoundPeriod] = []
        var versus: Versus?
        let placed = QuestionBinder(binder: binder.placed(on: ownAxis(bound.measures, question)))
        for clause in question.clauses {
            collect(&problems) { () throws(DiagnosticError) in
                try placed.clause(clause, &bound, &periods, &versus)
            }
        }
        if problems.isEmpty {
            collect(&problems) { () throws(DiagnosticError) in
                if periods.isEmpty, let current = try impliedPeriod(versus) { periods.append(current) }
                try compare(versus, narrowing: try place(periods, &bound), &bound)
                try sorts(question.clauses, &bound)
                try check(bound, question)
            }
        }
        if !problems.isEmpty {
            throw DiagnosticError(Array(problems.sorted { $0.range.start < $1.range.start }.prefix(3)))
        }
        bound.definitionChanges = binder.definitionChanges(in: bound, of: question)
        bound.definitionDay = binder.definitionDay(of: question)
        return bound
    }

    /// Looks up the names in the clauses of a question whose subject could not be read.
    func bindNames(of question: Question) throws(DiagnosticError) {
        var problems: [Diagnostic] = []
        var bound = empty(sentence: "")
        var periods: [BoundPeriod] = []
        var versus: Versus?
        for clause in question.clauses {
            collect(&problems) { () throws(DiagnosticError) in
                try self.clause(clause, &bound, &periods, &versus)
            }
        }
        if !problems.isEmpty { throw DiagnosticError(problems) }
    }

    private func empty(sentence: String) -> BoundQuestion {
        BoundQuestion(
            shape: .measures, fact: binder.catalogue.fact, measures: [], dimensions: [], eachCount: 0,
            filters: [], period: nil,
            comparison: nil, groupConditions: [], options: [], sortKeys: [], first: nil, form: nil,
            destination: nil, today: binder.today, sentence: sentence)
    }

    /// The date of all measures: the one that a period's role names, else their own where they share one.
    private func ownAxis(_ measures: [Measure], _ question: Question) -> FieldPath? {
        for case .period(let dated) in question.clauses.map(\.node) where dated.role != .closing {
            if let axis = try? binder.periodBinder.bind(dated).axis { return axis }
        }
        let axes = Set(measures.flatMap(\.leaves).filter { !$0.isBeside }.map(\.records.axis))
        return axes.count == 1 ? axes.first! : nil
    }

    private func collect(_ problems: inout [Diagnostic], _ body: () throws(DiagnosticError) -> Void) {
        do { try body() } catch { problems += error.diagnostics }
    }

    // MARK: Subject

    private func subject(_ subject: Subject, _ bound: inout BoundQuestion) throws(DiagnosticError) {
        switch subject {
        case .ranking(let ranking):
            bound.shape = .ranking(ranking.direction, count: ranking.count)
            var problems: [Diagnostic] = []
            collect(&problems) { () throws(DiagnosticError) in
                bound.dimensions = [try binder.dimension(ranking.kind, isRanked: true)]
            }
            collect(&problems) { () throws(DiagnosticError) in bound.measures = try measures(ranking.measures)
            }
            if !problems.isEmpty { throw DiagnosticError(problems) }
        case .howMany(let kind, let said):
            let state = said.flatMap { $0.isThere ? nil : $0 }
            let words = [state?.text, kind.text].compactMap { $0 }.joined(separator: " ")
            let range = state.map { kind.range.union($0.range) } ?? kind.range
            bound.measures = [
                try binder.measureBinder.bind(
                    Expression(.phrase(Phrase(text: "count \(words)", range: range)), range: range))
            ]
        case .measures(let expressions): bound.measures = try measures(expressions)
        case .listing, .trend, .comparison, .again, .funnel, .changes, .drill, .reconciliation: break
        }
    }

    private func measures(_ expressions: [Expression]) throws(DiagnosticError) -> [Measure] {
        var problems: [Diagnostic] = []
        var found: [Measure] = []
        for expression in expressions {
            collect(&problems) { () throws(DiagnosticError) in
                found.append(try binder.measureBinder.bind(expression))
            }
        }
        if !problems.isEmpty { throw DiagnosticError(problems) }
        return found
    }

    // MARK: Clauses

    private func clause(
        _ clause: Clause, _ bound: inout BoundQuestion, _ periods: inout [BoundPeriod],
        _ versus: inout Versus?
    ) throws(DiagnosticError) {
        switch clause.node {
        case .by(let phrases): bound.dimensions += try dimensions(phrases)
        case .across(let phrases):
            bound.across = try dimensions(phrases)
            bound.acrossRange = clause.range
        case .asOf: break
        case .measures: throw binder.notYet(.comparisons, at: clause.range)
        case .forEach(let phrases):
            let each = try dimensions(phrases)
            bound.dimensions.insert(contentsOf: each, at: bound.eachCount)
            bound.eachCount += each.count
        case .filter(let phrases, let joiner), .inValues(let phrases, let joiner):
            bound.filters.append(try binder.filterBinder.including(phrases, joiner, range: clause.range))
        case .excluding(let phrases, let joiner):
            bound.filters.append(try binder.filterBinder.excluding(phrases, joiner, range: clause.range))
        case .bound(let operation, let quantity):
            bound.filters.append(try binder.bound(operation, quantity, range: clause.range))
        case .period(let dated): periods.append(try binder.periodBinder.bind(dated))
        case .condition(let condition): try self.condition(condition, &bound)
        case .versus(let other): versus = other
        case .with(let options):
            bound.options.formUnion(options)
        case .sorted: break
        case .first(let count): bound.first = count
        case .showing(let phrases):
            throw DiagnosticError(
                Diagnostic(
                    .unexpected(found: "showing", expected: ["a list before it"]),
                    at: phrases.first?.range ?? clause.range))
        case .form(let form): bound.form = form
        case .into(let file): bound.destination = file
        }
    }

    private func dimensions(_ phrases: [Phrase]) throws(DiagnosticError) -> [Dimension] {
        var problems: [Diagnostic] = []
        var found: [Dimension] = []
        for phrase in phrases {
            collect(&problems) { () throws(DiagnosticError) in found.append(try binder.dimension(phrase)) }
        }
        if !problems.isEmpty { throw DiagnosticError(problems) }
        return found
    }

    private func condition(_ condition: Condition, _ bound: inout BoundQuestion) throws(DiagnosticError) {
        let conditions = binder.conditionBinder
        for part in conditions.conjuncts(of: condition) {
            let words = formatted(part)
            if conditions.isAboutGroups(part) {
                bound.groupConditions += try conditions.groupConditions(part, words: words)
            } else if conditions.mentionsMeasure(part) {
                throw DiagnosticError(Diagnostic(.metricConditionMixed, at: part.range))
            } else {
                let predicate = try conditions.recordPredicate(part)
                bound.filters.append(
                    Filter(
                        words: words, predicate: predicate, range: part.range,
                        keepsMissing: predicate.keepsMissing,
                        segments: ConditionBinder.segmentNames(in: part).map(\.text)))
            }
        }
    }

    private func formatted(_ condition: Condition) -> String { Formatter().format(condition) }

    // MARK: Periods

    /// One period places the records, the one without a role if there is one; another one with a role narrows
    /// them. Stocks are narrowed by roles too. Gives those that narrow.
    private func place(
        _ periods: [BoundPeriod], _ bound: inout BoundQuestion
    ) throws(DiagnosticError) -> [BoundPeriod] {
        let areStocks = bound.measures.allSatisfy(\.isStock)
        var narrowing: [BoundPeriod] = []
        for period in periods.filter({ $0.axis == nil }) + periods.filter({ $0.axis != nil }) {
            let narrows = period.axisName == "closing" || (period.axis != nil && areStocks)
            if let axis = period.axis, narrows || bound.period != nil {
                var period = period
                // A stock of other days than today counts what was open then, not what still is.
                let isPast = bound.period != nil || bound.isOverTime
                if areStocks, isPast, period.state == .open { period.state = nil }
                bound.filters.append(
                    binder.periodBinder.filter(
                        period, on: axis, named: period.axisName ?? "", ofOpen: areStocks))
                narrowing.append(period)
            } else if bound.period == nil {
                bound.period = period
            } else {
                throw DiagnosticError(Diagnostic(.twoPeriods, at: period.range))
            }
        }
        return narrowing
    }

    // MARK: Order

    private func sorts(_ clauses: [Clause], _ bound: inout BoundQuestion) throws(DiagnosticError) {
        for clause in clauses {
            guard case .sorted(let keys) = clause.node else { continue }
            for key in keys { bound.sortKeys.append(try sortKey(key, bound)) }
        }
    }

    private func sortKey(_ key: SortKey, _ bound: BoundQuestion) throws(DiagnosticError) -> BoundSortKey {
        if let change = changeKey(key, bound) { return change }
        let names = NameIndex.keys(of: key.name.text)
        if let position = bound.measures.firstIndex(where: { names.contains(NameKey.fold($0.name)) }) {
            return .measure(position, descending: key.direction != .ascending)
        }
        let expression = Expression(.phrase(key.name), range: key.name.range)
        if let measure = try? binder.measureBinder.bind(expression),
            let position = bound.measures.firstIndex(where: { $0.tree == measure.tree })
        {
            return .measure(position, descending: key.direction != .ascending)
        }
        if let dimension = try? binder.dimension(key.name),
            let position = bound.dimensions.firstIndex(of: dimension)
        {
            return .dimension(position, descending: key.direction == .descending)
        }
        var has = bound.measures.map(\.name) + bound.dimensions.map(\.name)
        if bound.comparison != nil || bound.against != nil { has += ["difference", "change"] }
        throw DiagnosticError(
            Diagnostic(
                .notInAnswer(key.name.text, has: has), at: key.name.range,
                fixes: has.prefix(1).map { Fix(replacing: key.name.range, with: $0) }))
    }

    // MARK: What cannot be asked

    private func check(_ bound: BoundQuestion, _ question: Question) throws(DiagnosticError) {
        try OptionCheck(bound: bound, question: question).check()
        try StockCheck(bound: bound, question: question).check()
        try GoalCheck(bound: bound, question: question, catalogue: binder.catalogue).check()
        try SharedGroupsCheck(bound: bound, question: question, catalogue: binder.catalogue).check()
        try MomentCheck(bound: bound, question: question, hasSides: hasSides).check()
        try SeriesComparisonCheck(bound: bound, question: question).check()
        try checkNumbered(bound, question)
        if let condition = bound.groupConditions.first, bound.dimensions.isEmpty {
            throw DiagnosticError(
                Diagnostic(
                    .metricConditionWithoutGroups(condition.measure.name),
                    at: clauseRange(question) { if case .condition = $0 { true } else { false } }))
        }
        for clause in question.clauses {
            guard case .with(let options) = clause.node else { continue }
            if options.contains(.share), !bound.measures.contains(where: \.isAdditive) {
                throw DiagnosticError(Diagnostic(.shareOfRatio(bound.measures[0].name), at: clause.range))
            }
            if options.contains(.range), !bound.measures.contains(where: { $0.proportion != nil }) {
                throw DiagnosticError(
                    Diagnostic(
                        .notYet("ranges of anything but a share of deals, such as win rate"), at: clause.range
                    ))
            }
        }
        if case .ranking = bound.shape, bound.first != nil {
            throw DiagnosticError(
                Diagnostic(
                    .repeatedClause("first"),
                    at: clauseRange(question) { if case .first = $0 { true } else { false } }))
        }
        let all = bound.dimensions + bound.across
        if let second = all.indices.first(where: { all[..<$0].contains(all[$0]) }) {
            let isAcross = second >= bound.dimensions.count
            throw DiagnosticError(
                Diagnostic(
                    .repeatedClause("\(isAcross ? "across" : "by") \(all[second].name)"),
                    at: isAcross ? bound.acrossRange : question.range))
        }
    }

    private func clauseRange(_ question: Question, _ fits: (Clause.Node) -> Bool) -> SourceRange {
        question.clauses.first { fits($0.node) }?.range ?? question.range
    }
}
