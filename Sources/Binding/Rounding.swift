import Language
import Model

/// `round (amount * rate)`: half away from zero, money to its hundredths, percentages to whole percents, anything else
/// to whole numbers.
enum Rounding {
    static func isNamed(by head: Phrase) -> Bool { head.text.lowercased() == "round" }

    static func digits(of unit: MeasureUnit) -> Int {
        switch unit {
        case .money, .moneyPerDay, .percent: 2
        case .count, .days, .number, .day: 0
        }
    }

    /// Of a record.
    static func rounded(_ value: ScalarBinder.Value, at range: SourceRange) throws(DiagnosticError)
        -> ScalarBinder.Value
    {
        guard value.type.isNumeric else {
            let problem = Problem.cannotAggregate(
                aggregate: "round", field: value.name, type: value.type.inWords)
            throw DiagnosticError(Diagnostic(problem, at: range))
        }
        let digits = digits(of: value.type.unit)
        var rounded = value
        rounded.scalar = .rounded(value.scalar, digits: digits)
        rounded.type = value.type.withScale(digits)
        rounded.entry = nil
        return rounded
    }

    /// Of a group.
    static func rounded(_ measure: Measure) -> Measure {
        let digits = digits(of: measure.unit)
        var rounded = measure
        rounded.tree = .rounded(measure.tree, digits: digits)
        switch measure.unit {
        case .money: rounded.unit = .money(decimals: digits)
        case .number: rounded.unit = .number(decimals: digits)
        case .count, .moneyPerDay, .percent, .days, .day: break
        }
        rounded.metric = nil
        rounded.name = "round (\(measure.name))"
        return rounded
    }

    /// `sum of round`: the aggregate's words before it; nil where it is not the last of them.
    static func aggregate(in words: [String]) -> [String]? {
        guard words.count > 1, words.last?.lowercased() == "round" else { return nil }
        var rest = words.dropLast()
        if rest.last?.lowercased() == "of" { rest.removeLast() }
        return rest.isEmpty ? nil : Array(rest)
    }
}

extension FieldType {
    fileprivate func withScale(_ digits: Int) -> FieldType {
        switch self {
        case .money: .money(scale: digits)
        case .number: .number(scale: digits)
        case .text, .day, .flag, .percent, .days: self
        }
    }
}
