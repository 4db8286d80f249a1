import Language
import Model

/// Finds the facts of one record that an expression names, and their arithmetic: `closed - created`.
struct ScalarBinder {
    let index: NameIndex
    let today: Day

    /// A value of one record with its type.
    struct Value {
        var scalar: Scalar
        var type: FieldType
        var name: String
        var entry: FieldEntry?
    }

    func bind(_ expression: Expression) throws(DiagnosticError) -> Value {
        switch expression.node {
        case .phrase(let phrase):
            let field = try field(phrase)
            return Value(scalar: field.scalar, type: field.type, name: field.name, entry: field.entry)
        case .quantity(let quantity):
            return Value(
                scalar: .constant(quantity.exactValue), type: quantity.fieldType, name: "", entry: nil)
        case .group(let inner): return try bind(inner)
        case .call(let head, let argument, nil) where Rounding.isNamed(by: head):
            return try Rounding.rounded(bind(argument), at: argument.range)
        case .call(let head, _, _):
            throw DiagnosticError(Diagnostic(.unknownField(head.text, near: []), at: head.range))
        case .binary(let operation, let left, let right):
            return try combine(operation.arithmetic, bind(left), bind(right), range: expression.range)
        }
    }

    /// The one field a phrase names, or the error with its neighbours.
    func field(_ phrase: Phrase) throws(DiagnosticError) -> BoundField {
        let found = index.fields(named: phrase.text)
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let meanings = found.map { "\($0.entry?.owner ?? "") \($0.name)" }
            throw DiagnosticError(
                Diagnostic(
                    .ambiguous(phrase.text, meanings: meanings), at: phrase.range,
                    fixes: meanings.map { Fix(replacing: phrase.range, with: $0) }))
        }
        let near = index.near(phrase.text, where: { _ in true })
        throw DiagnosticError(
            Diagnostic(
                .unknownField(phrase.text, near: near), at: phrase.range,
                fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
    }

    private func combine(
        _ operation: ArithmeticOperator, _ left: Value, _ right: Value, range: SourceRange
    ) throws(DiagnosticError) -> Value {
        if operation == .minus, case .field(let later) = left.scalar, case .field(let earlier) = right.scalar,
            left.type == .day, right.type == .day
        {
            return Value(
                scalar: .daysBetween(earlier, later), type: .days, name: "\(left.name) - \(right.name)")
        }
        guard left.type.isNumeric, right.type.isNumeric else {
            let problem = Problem.cannotCombine(
                left.type.inWords, right.type.inWords, operation: "put together with \(operation.rawValue)")
            throw DiagnosticError(Diagnostic(problem, at: range))
        }
        let isConstant = left.isConstant || right.isConstant
        guard
            let unit = UnitRules.result(
                of: left.type.unit, operation, right.type.unit, isConstant: isConstant)
        else {
            let problem = Problem.cannotCombine(
                "\(left.type.inWords) (\(left.name))", "\(right.type.inWords) (\(right.name))",
                operation: operation == .plus ? "added" : "subtracted")
            throw DiagnosticError(Diagnostic(problem, at: range))
        }
        return Value(
            scalar: .arithmetic(operation, left.scalar, right.scalar), type: unit.fieldType,
            name: "\(left.name) \(operation.rawValue) \(right.name)")
    }
}

extension ScalarBinder.Value {
    init(scalar: Scalar, type: FieldType, name: String) {
        self.init(scalar: scalar, type: type, name: name, entry: nil)
    }

    var isConstant: Bool {
        if case .constant = scalar { return true }
        return false
    }
}

extension Quantity {
    var fieldType: FieldType {
        switch unit {
        case .none: .number(scale: scale)
        case .percent: .percent(scale: scale)
        case .money: .money(scale: scale)
        case .span: .days
        }
    }
}

extension MeasureUnit {
    /// The type of a single value in this unit.
    var fieldType: FieldType {
        switch self {
        case .count: .number(scale: 0)
        case .money(let decimals): .money(scale: decimals)
        case .moneyPerDay: .money(scale: 2)
        case .percent: .percent(scale: 4)
        case .days: .days
        case .number(let decimals): .number(scale: decimals ?? 4)
        case .day: .day
        }
    }
}
