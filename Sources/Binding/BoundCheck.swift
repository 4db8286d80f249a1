import Language
import Model

/// `expect LEFT >= RIGHT within 1%` with its names resolved and its units checked.
package struct BoundCheck: Sendable {
    package enum Side: Sendable {
        case constant(Fraction)
        case question(BoundQuestion)
    }
    /// How far a number may lie off.
    package enum Tolerance: Sendable {
        /// Of the right side: `within 1%`
        case share(Fraction)
        /// In the unit of the sides: `within 500`; `within 2%` of percentages, in points
        case amount(Fraction)
    }
    package var left: Side
    package var sign: Check.Sign
    package var right: Side
    package var tolerance: Tolerance?
    /// Of both sides.
    package var unit: MeasureUnit

    /// Whether the sign holds between two numbers, which may lie off by the tolerance either way.
    package func holds(_ left: Fraction, _ right: Fraction, tolerance: Fraction) -> Bool {
        let slack = tolerance.magnitude
        guard let low = right.subtracting(slack), let high = right.adding(slack) else { return false }
        switch sign {
        case .equal: return low <= left && left <= high
        case .notEqual: return left < low || high < left
        case .less: return left < high
        case .lessOrEqual: return left <= high
        case .greater: return left > low
        case .greaterOrEqual: return left >= low
        }
    }
}

extension Binder {
    /// The comparison of a check.
    package func bind(
        _ left: Check.Side, _ sign: Check.Sign, _ right: Check.Side, within tolerance: Quantity?,
        at range: SourceRange
    ) throws(DiagnosticError) -> BoundCheck {
        let sides = (try side(left), try side(right))
        if sides.0.isConstant, sides.1.isConstant {
            throw DiagnosticError(Diagnostic(.cannotCheck("both sides are plain numbers"), at: range))
        }
        try checkUnits(sides.0, sides.1)
        let unit = sides.0.isConstant ? sides.1.unit : sides.0.unit
        return BoundCheck(
            left: sides.0.bound, sign: sign, right: sides.1.bound,
            tolerance: try tolerance.map { quantity throws(DiagnosticError) in
                try bind(tolerance: quantity, unit)
            }, unit: unit)
    }

    /// Refuses a number that cannot be a value of the measure.
    func check(_ quantity: Quantity, isOf measure: Measure) throws(DiagnosticError) {
        let number = try side(.quantity(quantity))
        let value = UnitSide(
            bound: .constant(.zero), unit: measure.unit, name: " (\(measure.name))", isConstant: false,
            range: quantity.range)
        try checkUnits(value, number)
    }

    /// One side with what decides whether the other may stand beside it.
    private struct UnitSide {
        var bound: BoundCheck.Side
        var unit: MeasureUnit
        var name: String
        var isConstant: Bool
        var range: SourceRange
    }

    private func side(_ side: Check.Side) throws(DiagnosticError) -> UnitSide {
        switch side {
        case .quantity(let quantity):
            try checkCurrency(quantity)
            return UnitSide(
                bound: .constant(quantity.exactValue), unit: quantity.fieldType.unit, name: "",
                isConstant: true, range: quantity.range)
        case .question(let question):
            let bound = try figure(question)
            let measure = bound.measures[0]
            return UnitSide(
                bound: .question(bound), unit: measure.unit, name: " (\(measure.name))", isConstant: false,
                range: question.range)
        }
    }

    /// A question whose answer is one number.
    private func figure(_ question: Question) throws(DiagnosticError) -> BoundQuestion {
        let table = "its answer is a table, which `gives` compares with rows"
        switch question.subject {
        case .measures, .howMany: break
        default: throw DiagnosticError(Diagnostic(.cannotCheck(table), at: question.range))
        }
        guard case .question(let bound) = try bind(question, sentence: Formatter().format(question)),
            bound.measures.count == 1, bound.dimensions.isEmpty, bound.comparison == nil
        else {
            throw DiagnosticError(Diagnostic(.cannotCheck(table), at: question.range))
        }
        if bound.destination != nil {
            throw DiagnosticError(Diagnostic(.cannotCheck("a check writes no file"), at: question.range))
        }
        return bound
    }

    // MARK: Units

    private func checkUnits(_ left: UnitSide, _ right: UnitSide) throws(DiagnosticError) {
        if left.unit.isSameKind(as: right.unit) { return }
        let constant = left.isConstant ? left : right.isConstant ? right : nil
        let other = left.isConstant ? right : left
        if constant != nil, left.unit.isMoney, right.unit.isMoney { return }
        if let constant, case .number = constant.unit {
            switch other.unit {
            case .count, .money, .moneyPerDay, .days, .number: return
            case .percent:
                throw DiagnosticError(
                    Diagnostic(
                        .cannotCompare("a percentage\(other.name)", "a plain number"), at: constant.range,
                        fixes: [
                            Fix(replacing: SourceRange(constant.range.end, constant.range.end), with: "%")
                        ]))
            case .day: break
            }
        }
        let marked = left.isConstant ? left : right
        throw DiagnosticError(
            Diagnostic(
                .cannotCompare("\(left.unit.inWords)\(left.name)", "\(right.unit.inWords)\(right.name)"),
                at: marked.range))
    }

    /// `50k EUR` beside amounts in USD.
    private func checkCurrency(_ quantity: Quantity) throws(DiagnosticError) {
        try CurrencyLimits(catalogue: catalogue).check(quantity)
    }

    private func bind(
        tolerance quantity: Quantity, _ unit: MeasureUnit
    ) throws(DiagnosticError) -> BoundCheck.Tolerance {
        let value = quantity.exactValue
        if quantity.unit == .percent { return unit == .percent ? .amount(value) : .share(value) }
        let side = quantity.fieldType.unit
        let isPlain = if case .number = side { true } else { false }
        guard side.isSameKind(as: unit) || isPlain && unit != .percent else {
            throw DiagnosticError(
                Diagnostic(.cannotCompare(unit.inWords, side.inWords), at: quantity.range))
        }
        try checkCurrency(quantity)
        return .amount(value)
    }
}
