import Language
import Model

/// Turns `where` conditions into predicates on records and tests of groups.
struct ConditionBinder {
    let index: NameIndex
    let library: MetricLibrary
    /// Nil where no periods may stand (definitions).
    let periods: PeriodResolver?
    let today: Day
    /// The date that `weekday` and its kin are of where the condition names none.
    var ownAxis: FieldPath?

    /// The whole condition on records; a metric in it is an error.
    func recordPredicate(_ condition: Condition) throws(DiagnosticError) -> Predicate {
        switch condition.node {
        case .and(let parts):
            return .and(try parts.map { part throws(DiagnosticError) in try recordPredicate(part) })
        case .or(let parts):
            return .or(try parts.map { part throws(DiagnosticError) in try recordPredicate(part) })
        case .not(let inner): return .not(try recordPredicate(inner))
        case .group(let inner): return try recordPredicate(inner)
        case .test(let subject, let comparator): return try test(subject, comparator)
        }
    }

    /// The conditions joined by `and` at the top, each on its own.
    func conjuncts(of condition: Condition) -> [Condition] {
        switch condition.node {
        case .and(let parts): parts.flatMap(conjuncts)
        case .group(let inner): conjuncts(of: inner)
        default: [condition]
        }
    }

    /// True when a measure stands anywhere in it.
    func mentionsMeasure(_ condition: Condition) -> Bool {
        switch condition.node {
        case .and(let parts), .or(let parts): parts.contains(where: mentionsMeasure)
        case .not(let inner), .group(let inner): mentionsMeasure(inner)
        case .test(let subject, _): isMeasure(subject)
        }
    }

    func isMeasure(_ expression: Expression) -> Bool {
        switch expression.node {
        case .phrase(let phrase):
            if !index.fields(named: phrase.text).isEmpty { return isMetricBeforeField(phrase.text) }
            return library.entry(named: phrase.text) != nil || startsAggregate(phrase)
                || library.otherMeasure(named: phrase.text) != nil
        case .quantity: return false
        case .group(let inner): return isMeasure(inner)
        case .call: return true
        case .binary(_, let left, let right): return isMeasure(left) || isMeasure(right)
        }
    }

    /// A metric of the prelude comes before a column of the same name, one of the company does not, so that it changes
    /// no condition that is written already; a fact worked out for each record (`age`,
    /// `sales cycle`) comes before the metric in a condition.
    private func isMetricBeforeField(_ name: String) -> Bool {
        // `order is R1042` is about the column and not about the metric `orders`.
        if library.positions[NameKey.fold(name)] == nil, index.hasField(called: name) { return false }
        return library.entry(named: name)?.isOwn == false
            && index.fields(named: name).allSatisfy { $0.entry != nil }
    }

    private func startsAggregate(_ phrase: Phrase) -> Bool {
        let words = phrase.text.split(separator: " ").map(String.init)
        return words.count > 1 && AggregateWord(words) != nil
    }

    // MARK: Tests of groups

    /// `winrate > 50%`: each case becomes one or two comparisons of measures.
    func groupTests(_ condition: Condition, words: String) throws(DiagnosticError) -> [GroupCondition] {
        guard case .test(let subject, let comparator) = condition.node else {
            throw DiagnosticError(Diagnostic(.metricConditionMixed, at: condition.range))
        }
        let measure = try MeasureBinder(index: index, library: library, today: today).bind(subject)
        func limit(_ operation: ComparisonOperator, _ operand: Operand) throws(DiagnosticError)
            -> GroupCondition
        {
            guard case .expression(let expression) = operand else {
                throw DiagnosticError(
                    Diagnostic(.cannotCompare(measure.unit.inWords, "a date"), at: condition.range))
            }
            let bound = try MeasureBinder(index: index, library: library, today: today).bind(expression)
            try check(measure, bound, range: expression.range)
            if case .quantity(let quantity) = expression.node {
                try CurrencyLimits(catalogue: index.catalogue).check(quantity)
            }
            return GroupCondition(measure: measure, comparison: operation, limit: bound.tree, words: words)
        }
        switch comparator.node {
        case .order(let operation, let operand): return [try limit(operation.comparison, operand)]
        case .isOneOf(let operands) where operands.count == 1: return [try limit(.equal, operands[0])]
        case .isNotOneOf(let operands) where operands.count == 1: return [try limit(.notEqual, operands[0])]
        case .bound(let operation, let quantity):
            return [
                try limit(
                    operation.comparison, .expression(Expression(.quantity(quantity), range: quantity.range)))
            ]
        case .between(let low, let high):
            return [try limit(.greaterOrEqual, low), try limit(.lessOrEqual, high)]
        default:
            throw DiagnosticError(
                Diagnostic(.cannotCompare(measure.unit.inWords, "a text or period"), at: comparator.range))
        }
    }

    private func check(_ measure: Measure, _ limit: Measure, range: SourceRange) throws(DiagnosticError) {
        if measure.unit.isSameKind(as: limit.unit) { return }
        if case .number = limit.unit, limit.tree.isConstant, measure.unit != .percent { return }
        if case .number = measure.unit { return }
        if case .number = limit.unit, measure.unit == .percent {
            throw DiagnosticError(
                Diagnostic(
                    .cannotCompare("a percentage (\(measure.name))", "a plain number"), at: range,
                    fixes: [Fix(replacing: SourceRange(range.end, range.end), with: "%")]))
        }
        throw DiagnosticError(
            Diagnostic(
                .cannotCompare("\(measure.unit.inWords) (\(measure.name))", limit.unit.inWords), at: range))
    }

    // MARK: Tests of records

    /// Only open deals have an age.
    private func test(_ subject: Expression, _ comparator: Comparator) throws(DiagnosticError) -> Predicate {
        let predicate = try bareTest(subject, comparator)
        guard case .phrase(let phrase) = subject.node, let field = index.fields(named: phrase.text).first,
            case .daysUntil = field.scalar
        else { return predicate }
        let catalogue = index.catalogue
        guard let outcome = catalogue.field(.outcome)?.path else { return predicate }
        let isOpen = Predicate.openAt(
            today, created: catalogue.field(.created)?.path, closed: catalogue.field(.closed)?.path,
            outcome: outcome)
        return .and([isOpen, predicate])
    }

    private func bareTest(
        _ subject: Expression, _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate {
        if isMeasure(subject) {
            throw DiagnosticError(Diagnostic(.metricConditionMixed, at: subject.range))
        }
        if let predicate = try segmentTest(subject, comparator) { return predicate }
        if let predicate = try numberedTest(subject, comparator) { return predicate }
        let value = try ScalarBinder(index: index, today: today).bind(subject)
        return try test(value, comparator)
    }

    /// A test of a value of one record.
    func test(
        _ value: ScalarBinder.Value, _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate {
        switch comparator.node {
        case .isMissing: return missing(value)
        case .isNotMissing: return .not(missing(value))
        case .isOneOf(let operands): return try oneOf(value, operands, comparator)
        case .isNotOneOf(let operands): return .not(try oneOf(value, operands, comparator))
        case .contains(let text): return .matches(try textPath(value, comparator), .contains(text.text))
        case .startsWith(let text): return .matches(try textPath(value, comparator), .startsWith(text.text))
        case .endsWith(let text): return .matches(try textPath(value, comparator), .endsWith(text.text))
        case .inPeriod(let period), .dated(let period):
            return .dayIn(try dayPath(value, comparator), try days(period))
        case .order(let operation, let operand):
            return try order(value, operation.comparison, operand, comparator)
        case .bound(let operation, let quantity):
            let operand = Operand.expression(Expression(.quantity(quantity), range: quantity.range))
            return try order(value, operation.comparison, operand, comparator)
        case .between(let low, let high): return try between(value, low, high, comparator)
        }
    }

    private func missing(_ value: ScalarBinder.Value) -> Predicate {
        if case .field(let path) = value.scalar { return .isMissing(path) }
        return .not(.compare(value.scalar, .equal, value.scalar))
    }

    private func textPath(
        _ value: ScalarBinder.Value, _ comparator: Comparator
    ) throws(DiagnosticError) -> FieldPath {
        if case .field(let path) = value.scalar, value.type == .text { return path }
        throw DiagnosticError(
            Diagnostic(.cannotCompare("\(value.type.inWords) (\(value.name))", "text"), at: comparator.range))
    }

    private func dayPath(_ value: ScalarBinder.Value, _ comparator: Comparator) throws(DiagnosticError)
        -> FieldPath
    {
        if case .field(let path) = value.scalar, value.type == .day { return path }
        throw DiagnosticError(
            Diagnostic(
                .cannotCompare("\(value.type.inWords) (\(value.name))", "a period"), at: comparator.range))
    }

    private func days(_ period: Period) throws(DiagnosticError) -> DayRange {
        guard let periods else {
            throw DiagnosticError(Diagnostic(.notYet("periods inside definitions"), at: period.range))
        }
        return try periods.resolve(period).days
    }

    private func order(
        _ value: ScalarBinder.Value, _ operation: ComparisonOperator, _ operand: Operand,
        _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate {
        switch operand {
        case .period(let period):
            let path = try dayPath(value, comparator)
            let days = try days(period)
            switch operation {
            case .less: return .dayIn(path, DayRange(first: nil, last: days.first.map { $0 - 1 }))
            case .lessOrEqual: return .dayIn(path, DayRange(first: nil, last: days.last))
            case .greater: return .dayIn(path, DayRange(first: days.last.map { $0 + 1 }, last: nil))
            default: return .dayIn(path, DayRange(first: days.first, last: nil))
            }
        case .expression(let expression):
            let limit = try ScalarBinder(index: index, today: today).bind(expression)
            try checkComparable(value, limit, range: expression.range)
            let value = try CurrencyLimits(catalogue: index.catalogue).value(value, besides: expression)
            return .compare(value.scalar, operation, limit.scalar)
        }
    }

    private func between(
        _ value: ScalarBinder.Value, _ low: Operand, _ high: Operand, _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate {
        if case .period(let from) = low, case .period(let to) = high {
            let range = DayRange(first: try days(from).first, last: try days(to).last)
            return .dayIn(try dayPath(value, comparator), range)
        }
        return .and([
            try order(value, .greaterOrEqual, low, comparator),
            try order(value, .lessOrEqual, high, comparator),
        ])
    }

    private func checkComparable(
        _ value: ScalarBinder.Value, _ limit: ScalarBinder.Value, range: SourceRange
    ) throws(DiagnosticError) {
        guard value.type.isNumeric, limit.type.isNumeric else {
            if value.type == .day, limit.type == .day { return }
            throw DiagnosticError(
                Diagnostic(
                    .cannotCompare("\(value.type.inWords) (\(value.name))", limit.type.inWords), at: range))
        }
        let isPlain = if case .number = limit.type { true } else { false }
        let isPlainValue = if case .number = value.type { true } else { false }
        if isPlain || isPlainValue || value.type.unit.isSameKind(as: limit.type.unit) { return }
        if value.type.unit == .percent || limit.type.unit == .percent,
            value.entry == nil || limit.entry == nil,
            value.type.isRatioLike || limit.type.isRatioLike
        {
            return
        }
        throw DiagnosticError(
            Diagnostic(
                .cannotCompare("\(value.type.inWords) (\(value.name))", limit.type.inWords), at: range))
    }

    // MARK: Values

    private func oneOf(
        _ value: ScalarBinder.Value, _ operands: [Operand], _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate {
        if value.type == .text, case .field(let path) = value.scalar {
            return .isOneOf(
                path,
                try operands.map { operand throws(DiagnosticError) in
                    try text(operand, of: value, path, comparator)
                })
        }
        if value.type == .flag {
            return .or(
                try operands.map { operand throws(DiagnosticError) in try flag(operand, value, comparator) })
        }
        return .or(
            try operands.map { operand throws(DiagnosticError) in
                if case .period(let period) = operand {
                    return .dayIn(try dayPath(value, comparator), try days(period))
                }
                return try order(value, .equal, operand, comparator)
            })
    }

    private func flag(
        _ operand: Operand, _ value: ScalarBinder.Value, _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate {
        if case .expression(let expression) = operand, case .phrase(let phrase) = expression.node,
            let answer = ["yes": 1, "true": 1, "no": 0, "false": 0][phrase.text.lowercased()]
        {
            return .compare(value.scalar, .equal, .constant(Fraction(answer)))
        }
        throw DiagnosticError(
            Diagnostic(.cannotCompare("yes or no (\(value.name))", "another value"), at: comparator.range))
    }

    /// The value as the data spell it; any text for columns whose values are not listed (ids).
    private func text(
        _ operand: Operand, of value: ScalarBinder.Value, _ path: FieldPath, _ comparator: Comparator
    ) throws(DiagnosticError) -> String {
        guard case .expression(let expression) = operand, let name = expression.valueText else {
            throw DiagnosticError(
                Diagnostic(.cannotCompare("text (\(value.name))", "a number or date"), at: comparator.range))
        }
        if let entry = index.values(named: name).first(where: { $0.path == path.listed }) {
            return entry.text
        }
        let known = index.catalogue.values.values.joined().filter { $0.path == path.listed }.sorted {
            ($1.recordCount, $0.text) < ($0.recordCount, $1.text)
        }
        guard !known.isEmpty else { return name }
        let near = index.nearest(to: name, among: known.map(\.text))
        let listed = near.isEmpty && known.count <= 8 ? known.map(\.text) : near
        throw DiagnosticError(
            Diagnostic(
                .unknownValueOf(name, dimension: value.name, near: listed), at: expression.range,
                fixes: near.prefix(1).map { Fix(replacing: expression.range, with: $0) }))
    }
}

extension Expression {
    /// The text of a value: a phrase, or a number that stands for a name (`3M`).
    var valueText: String? {
        switch node {
        case .phrase(let phrase): phrase.text
        case .quantity(let quantity) where quantity.unit == .none && quantity.scale == 0:
            String(quantity.mantissa)
        default: nil
        }
    }
}

extension FieldType {
    /// A quotient of two facts, which a percentage may be held against.
    var isRatioLike: Bool {
        if case .number = self { return true }
        return false
    }
}

extension OrderOperator {
    var comparison: ComparisonOperator {
        switch self {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }
}

extension BoundOperator {
    var comparison: ComparisonOperator {
        switch self {
        case .over: .greater
        case .under: .less
        case .atLeast: .greaterOrEqual
        case .atMost: .lessOrEqual
        }
    }
}
