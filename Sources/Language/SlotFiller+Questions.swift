// Slots in the parts of a question: where a period, a number or a name may stand in the place of one.

extension SlotFiller {
    func fill(_ question: Question) throws(Diagnostic) -> Question {
        var filled = question
        filled.subject = try fill(question.subject)
        filled.clauses = try question.clauses.map { clause throws(Diagnostic) in
            var filled = clause
            filled.node = try fill(clause.node)
            return filled
        }
        try checkPeriods(filled.clauses)
        return filled
    }

    /// A period that came in by `for {period}` may be the second one.
    private func checkPeriods(_ clauses: [Clause]) throws(Diagnostic) {
        var roles: Set<DatedPeriod.Role?> = []
        for clause in clauses {
            guard case .period(let dated) = clause.node else { continue }
            guard roles.insert(dated.role).inserted else { throw Diagnostic(.twoPeriods, at: clause.range) }
        }
    }

    private func fill(_ subject: Subject) throws(Diagnostic) -> Subject {
        switch subject {
        case .ranking(var ranking):
            ranking.kind = try name(ranking.kind)
            ranking.measures = try fill(ranking.measures)
            return .ranking(ranking)
        case .listing(let kind): return .listing(try name(kind))
        case .howMany(let kind, let state):
            return .howMany(
                try name(kind), state: try state.map { state throws(Diagnostic) in try name(state) })
        case .measures(let measures): return .measures(try fill(measures))
        case .trend(let measures): return .trend(try fill(measures))
        case .comparison(let first, let second): return .comparison(try fill(first), try fill(second))
        case .reconciliation(let measure, let quantity):
            return .reconciliation(try fill([measure])[0], quantity)
        case .drill(.name(let row)): return .drill(.name(try name(row)))
        case .drill(.number), .again, .funnel: return subject
        }
    }

    private func fill(_ side: ComparedSide) throws(Diagnostic) -> ComparedSide {
        switch side {
        case .period(let period): return .period(try fill(period))
        case .value(let phrase):
            if let period = try lonePeriod(phrase) { return .period(period) }
            return .value(try name(phrase))
        }
    }

    // MARK: Clauses

    private func fill(_ node: Clause.Node) throws(Diagnostic) -> Clause.Node {
        switch node {
        case .by(let names): return .by(try fill(names))
        case .across(let names): return .across(try fill(names))
        case .forEach(let names): return .forEach(try fill(names))
        case .showing(let names): return .showing(try fill(names))
        case .filter(let values, let joiner):
            return try periodOr(values) { .filter($0, joiner) }
        case .inValues(let values, let joiner):
            return try periodOr(values) { .inValues($0, joiner) }
        case .excluding(let values, let joiner): return .excluding(try fill(values), joiner)
        case .period(var dated):
            dated.period = try fill(dated.period)
            return .period(dated)
        case .condition(let condition): return .condition(try fill(condition))
        case .asOf(let period): return .asOf(try fill(period))
        case .versus(let versus): return .versus(try fill(versus))
        case .measures(let measures): return .measures(try fill(measures))
        case .sorted(let keys):
            return .sorted(
                try keys.map { key throws(Diagnostic) in
                    SortKey(name: try name(key.name), direction: key.direction)
                })
        case .bound, .with, .first, .form, .into: return node
        }
    }

    /// `for {period}` with a period is a period clause.
    private func periodOr(
        _ values: [Phrase], _ clause: ([Phrase]) -> Clause.Node
    ) throws(Diagnostic) -> Clause.Node {
        if values.count == 1, let period = try lonePeriod(values[0]) {
            return .period(DatedPeriod(role: nil, period: period))
        }
        return clause(try fill(values))
    }

    private func fill(_ names: [Phrase]) throws(Diagnostic) -> [Phrase] {
        try names.map { phrase throws(Diagnostic) in try name(phrase) }
    }

    private func fill(_ versus: Versus) throws(Diagnostic) -> Versus {
        var filled = versus
        switch versus.node {
        case .period(var dated):
            dated.period = try fill(dated.period)
            filled.node = .period(dated)
        case .allOf(let period): filled.node = .allOf(try fill(period))
        case .sameLastYear: break
        case .value(let phrase):
            if let period = try lonePeriod(phrase) {
                filled.node = .period(DatedPeriod(role: nil, period: period))
            } else {
                filled.node = .value(try name(phrase))
            }
        }
        return filled
    }

    // MARK: Periods

    /// The period given for a name that is a slot alone.
    private func lonePeriod(_ phrase: Phrase) throws(Diagnostic) -> Period? {
        guard let slot = phrase.loneSlot, case .period(let period) = try argument(slot, at: phrase.range)
        else { return nil }
        return Period(period.node, range: phrase.range)
    }

    private func fill(_ period: Period) throws(Diagnostic) -> Period {
        var filled = period
        switch period.node {
        case .slot(let slot):
            let value = try argument(slot, at: period.range)
            guard case .period(let given) = value else {
                throw wrong(slot, value, at: period.range, wanted: "a period")
            }
            filled.node = given.node
        case .range(let first, let last): filled.node = .range(try end(first), try end(last))
        case .since(let day): filled.node = .since(try end(day))
        case .until(let day): filled.node = .until(try end(day))
        case .before(let day): filled.node = .before(try end(day))
        case .after(let day): filled.node = .after(try end(day))
        default: break
        }
        return filled
    }

    /// What a range may begin or end with: no range itself, and nothing that goes up to today.
    private func end(_ period: Period) throws(Diagnostic) -> Period {
        guard case .slot(let slot) = period.node else { return try fill(period) }
        let filled = try fill(period)
        switch filled.node {
        case .range, .since, .until, .before, .after, .toDate, .allTime:
            throw wrong(slot, .period(filled), at: period.range, wanted: "a day or a period with two ends")
        default: return filled
        }
    }

    // MARK: Conditions

    private func fill(_ condition: Condition) throws(Diagnostic) -> Condition {
        var filled = condition
        switch condition.node {
        case .and(let parts): filled.node = .and(try fill(parts))
        case .or(let parts): filled.node = .or(try fill(parts))
        case .not(let inner): filled.node = .not(try fill(inner))
        case .group(let inner): filled.node = .group(try fill(inner))
        case .test(let subject, let comparator):
            filled.node = .test(try fill(subject), try fill(comparator))
        }
        return filled
    }

    private func fill(_ conditions: [Condition]) throws(Diagnostic) -> [Condition] {
        try conditions.map { condition throws(Diagnostic) in try fill(condition) }
    }

    private func fill(_ comparator: Comparator) throws(Diagnostic) -> Comparator {
        var filled = comparator
        switch comparator.node {
        case .order(let sign, let operand): filled.node = .order(sign, try limit(operand))
        case .isOneOf(let operands): filled.node = .isOneOf(try fill(operands))
        case .isNotOneOf(let operands): filled.node = .isNotOneOf(try fill(operands))
        case .between(let low, let high):
            let (low, high) = (try fill(low), try fill(high))
            filled.node = .between(low.beside(high), high.beside(low))
        case .contains(let text): filled.node = .contains(try name(text))
        case .startsWith(let text): filled.node = .startsWith(try name(text))
        case .endsWith(let text): filled.node = .endsWith(try name(text))
        case .inPeriod(let period): filled.node = .inPeriod(try fill(period))
        case .dated(let period): filled.node = .dated(try fill(period))
        case .isMissing, .isNotMissing, .bound: break
        }
        return filled
    }

    /// Behind `<` and its kin: a text is no limit.
    private func limit(_ operand: Operand) throws(Diagnostic) -> Operand {
        if case .expression(let expression) = operand, case .phrase(let phrase) = expression.node,
            let slot = phrase.loneSlot
        {
            let value = try argument(slot, at: phrase.range)
            if case .text = value {
                throw wrong(slot, value, at: phrase.range, wanted: "a number or a day")
            }
        }
        return try fill(operand)
    }

    private func fill(_ operands: [Operand]) throws(Diagnostic) -> [Operand] {
        try operands.map { operand throws(Diagnostic) in try fill(operand) }
    }

    private func fill(_ operand: Operand) throws(Diagnostic) -> Operand {
        switch operand {
        case .expression(let expression):
            if case .phrase(let phrase) = expression.node, let day = try loneDay(phrase) {
                return .period(day)
            }
            return .expression(try fill(expression))
        case .period(let period):
            guard case .slot(let slot) = period.node,
                case .quantity(let quantity) = try argument(slot, at: period.range)
            else { return .period(try end(period)) }
            return .expression(Expression(.quantity(quantity), range: period.range))
        }
    }

    /// `closed >= {start}` takes a day.
    private func loneDay(_ phrase: Phrase) throws(Diagnostic) -> Period? {
        guard let period = try lonePeriod(phrase) else { return nil }
        switch period.node {
        case .day, .numericDate: return period
        default: return nil
        }
    }

    // MARK: Expressions

    private func fill(_ expressions: [Expression]) throws(Diagnostic) -> [Expression] {
        try expressions.map { expression throws(Diagnostic) in try fill(expression) }
    }

    private func fill(_ expression: Expression) throws(Diagnostic) -> Expression {
        var filled = expression
        switch expression.node {
        case .phrase(let phrase):
            if let slot = phrase.loneSlot {
                filled.node = try node(slot, phrase)
            } else {
                filled.node = .phrase(try name(phrase))
            }
        case .quantity: break
        case .call(let head, let inner, of: let records):
            filled.node = .call(
                try name(head), try fill(inner),
                of: try records.map { records throws(Diagnostic) in try name(records) })
        case .binary(let sign, let left, let right):
            filled.node = .binary(sign, try fill(left), try fill(right))
        case .group(let inner): filled.node = .group(try fill(inner))
        }
        return filled
    }

    /// A text is a name, a number a number; a year is a number where no period may stand.
    private func node(_ slot: String, _ phrase: Phrase) throws(Diagnostic) -> Expression.Node {
        let value = try argument(slot, at: phrase.range)
        switch value {
        case .text: return .phrase(try name(phrase))
        case .quantity(let quantity): return .quantity(quantity)
        case .period(let period):
            guard let year = period.asNumber else {
                throw wrong(slot, value, at: phrase.range, wanted: "a number or a name")
            }
            return .quantity(year)
        }
    }
}

extension Operand {
    /// A year beside a number is one too.
    fileprivate func beside(_ other: Operand) -> Operand {
        guard case .period(let period) = self, case .expression = other, let year = period.asNumber else {
            return self
        }
        return .expression(Expression(.quantity(year), range: period.range))
    }
}

extension Period {
    /// `2017` as a number.
    fileprivate var asNumber: Quantity? {
        guard case .year(let year) = node else { return nil }
        return Quantity(mantissa: Int64(year), scale: 0, unit: .none, range: range)
    }
}
