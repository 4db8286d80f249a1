import Language
import Model

/// Whole definitions: rule, condition, axis and `shown as`, with all that is wrong with them together.
extension MeasureBinder {
    func bind(_ definition: MetricDefinition) throws(DiagnosticError) -> Measure {
        var binder = self
        var problems: [Diagnostic] = []
        var measure: Measure?
        func collect(_ body: () throws(DiagnosticError) -> Void) {
            do throws(DiagnosticError) { try body() } catch { problems += error.diagnostics }
        }
        if let axis = definition.axis {
            collect { () throws(DiagnosticError) in binder.axis = try dateAxis(axis) }
        }
        if let condition = definition.condition {
            collect { () throws(DiagnosticError) in
                binder.condition = try binder.conditions.recordPredicate(condition)
            }
        }
        collect { () throws(DiagnosticError) in measure = try binder.bind(definition.rule) }
        if let found = measure {
            problems += placeProblems(found, definition)
            collect { () throws(DiagnosticError) in
                measure?.unit = try shownUnit(of: found, definition.shownAs)
            }
        }
        guard problems.isEmpty, let measure else {
            throw DiagnosticError(problems.sorted { $0.range.start < $1.range.start })
        }
        return measure
    }

    private var conditions: ConditionBinder {
        ConditionBinder(index: index, library: library, periods: periods, today: today, ownAxis: axis?.path)
    }

    // MARK: Stocks and flows

    /// A date for what is as of a day, and sums of what is of a period with what is as of a day.
    private func placeProblems(_ measure: Measure, _ definition: MetricDefinition) -> [Diagnostic] {
        var problems = mixtures(definition.rule)
        if let axis = definition.axis, !measure.leaves.isEmpty,
            measure.leaves.allSatisfy({ $0.records.isStock })
        {
            problems.append(Diagnostic(.stockOnDate(measure.name, date: axis.text), at: axis.range))
        }
        return problems
    }

    /// Each `+` and `-` between a flow and a stock.
    private func mixtures(_ expression: Expression) -> [Diagnostic] {
        switch expression.node {
        case .group(let inner): return mixtures(inner)
        case .binary(let operation, let left, let right):
            let inner = mixtures(left) + mixtures(right)
            guard operation == .plus || operation == .minus, let first = try? bind(left),
                let second = try? bind(right), let firstStock = first.isAsOfDay,
                let secondStock = second.isAsOfDay, firstStock != secondStock
            else { return inner }
            let (flow, stock) = firstStock ? (second, first) : (first, second)
            return inner + [
                Diagnostic(.stockWithFlow(stock: stock.name, flow: flow.name), at: expression.range)
            ]
        case .phrase, .quantity, .call: return []
        }
    }

    // MARK: Units

    private func shownUnit(of measure: Measure, _ shown: Phrase?) throws(DiagnosticError) -> MeasureUnit {
        guard let shown else { return measure.unit }
        guard let unit = MeasureUnit(shownAs: shown.text) else {
            throw DiagnosticError(Diagnostic(.unknownUnit(shown.text), at: shown.range))
        }
        guard measure.unit.canBeShown(as: unit) else {
            throw DiagnosticError(
                Diagnostic(
                    .doesNotFit(shown: shown.text, unit: measure.unit.inWords, name: measure.name),
                    at: shown.range))
        }
        return unit
    }
}

extension Measure {
    /// Whether it is a state at a day; nil where parts of both kinds have been multiplied or divided, and for numbers.
    fileprivate var isAsOfDay: Bool? {
        let kinds = Set(leaves.map(\.records.isStock))
        return kinds.count == 1 ? kinds.first : nil
    }
}

extension MeasureUnit {
    /// The words that `shown as` takes.
    package static let shownWords = ["percent", "days", "money", "number", "count"]

    init?(shownAs word: String) {
        switch word.lowercased() {
        case "percent": self = .percent
        case "days": self = .days
        case "money": self = .money(decimals: 2)
        case "number": self = .number(decimals: nil)
        case "count": self = .count
        default: return nil
        }
    }

    /// A plain number may be called anything; anything may be shown as a plain number; the rest stays what it is.
    fileprivate func canBeShown(as other: MeasureUnit) -> Bool {
        if case .number = self { return true }
        if case .number = other { return self != .day }
        if isMoney, other.isMoney { return true }
        return isSameKind(as: other)
    }
}
