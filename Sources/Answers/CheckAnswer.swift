import Binding
import Model

/// The numbers of an `expect` and whether they are as they should be.
package struct CheckAnswer: Sendable {
    package var left: Fraction?
    package var right: Fraction?
    /// In the unit of both; nil where there is none.
    package var tolerance: Fraction?
    package var isMet: Bool
}

extension Answerer {
    /// Works both sides out. A missing side is never as expected.
    package func answer(_ check: BoundCheck) throws -> CheckAnswer {
        let left = try value(check.left)
        let right = try value(check.right)
        guard let left, let right else { return CheckAnswer(left: left, right: right, isMet: false) }
        var tolerance: Fraction?
        switch check.tolerance {
        case .amount(let amount): tolerance = amount
        case .share(let share):
            guard let product = right.magnitude.multiplied(by: share) else { throw MeasureOverflow() }
            tolerance = product
        case nil: break
        }
        return CheckAnswer(
            left: left, right: right, tolerance: tolerance,
            isMet: check.holds(left, right, tolerance: tolerance ?? .zero))
    }

    private func value(_ side: BoundCheck.Side) throws -> Fraction? {
        switch side {
        case .constant(let value): return value
        case .question(let question):
            let evaluator = try seen(by: question).evaluator
            return try evaluator.evaluate(question).whole.value(question.measures[0], 0)
        }
    }

    /// `10,591,737.12 USD`; exact with up to eight decimals, where the usual ones would hide what differs.
    package func words(_ value: Fraction?, _ unit: MeasureUnit, isExact: Bool = false) -> String {
        guard let value else { return "missing" }
        let content = columns.content(unit)
        guard isExact else { return CellWords.text(value, content: content) }
        guard var text = DecimalText(decimals: 8, shift: unit == .percent ? 2 : 0).text(of: value) else {
            return "\(value.double)"
        }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        switch content {
        case .money(let currency?, _): return "\(text) \(currency)"
        case .percent: return "\(text) %"
        case .days: return "\(text) days"
        default: return text
        }
    }
}
