import Language
import Model

// Measures and constants put together: `revenue / won deals`.

extension MeasureBinder {
    func constant(_ quantity: Quantity) -> Measure {
        let value = quantity.exactValue
        let unit: MeasureUnit =
            switch quantity.unit {
            case .none: .number(decimals: nil)
            case .percent: .percent
            case .money: .money(decimals: 2)
            case .span: .days
            }
        return Measure(name: "", tree: .constant(value), unit: unit)
    }

    /// Both sides, or what is wrong with either.
    private func bindBoth(
        _ left: Expression, _ right: Expression
    ) throws(DiagnosticError) -> (Measure, Measure) {
        var problems: [Diagnostic] = []
        var sides: [Measure] = []
        for side in [left, right] {
            do throws(DiagnosticError) { sides.append(try bind(side)) } catch {
                problems += error.diagnostics
            }
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return (sides[0], sides[1])
    }

    func bindBinary(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, range: SourceRange
    ) throws(DiagnosticError) -> Measure {
        if operation == .per, let measure = try bindPer(left, right) { return measure }
        let (first, second) = try bindBoth(left, right)
        let arithmetic = operation.arithmetic
        guard
            let unit = UnitRules.result(
                of: first.unit, arithmetic, second.unit,
                isConstant: first.tree.isConstant || second.tree.isConstant)
        else {
            let problem = Problem.cannotCombine(
                "\(first.unit.inWords) (\(first.name))", "\(second.unit.inWords) (\(second.name))",
                operation: arithmetic == .plus ? "added" : "subtracted")
            var fixes: [Fix] = []
            if arithmetic == .plus {
                fixes = [Fix(replacing: SourceRange(left.range.end, right.range.start), with: ", ")]
            }
            throw DiagnosticError(
                Diagnostic(problem, at: SourceRange(left.range.end, range.end), fixes: fixes))
        }
        let word = operation == .per ? "per" : arithmetic.rawValue
        let (over, under) =
            arithmetic == .divided ? RatioOfSums.sides(first.tree, second.tree) : (first.tree, second.tree)
        return Measure(
            name: [first.displayPart, word, second.displayPart].joined(separator: " "),
            tree: .binary(arithmetic, over, under), unit: unit)
    }
}

extension MeasureTree {
    var isConstant: Bool {
        if case .constant = self { return true }
        return false
    }
}

extension Measure {
    /// Its name inside a longer one; constants by their value.
    fileprivate var displayPart: String {
        if case .constant(let value) = tree {
            return unit == .percent ? "\(value.double * 100)%" : value.description
        }
        return name
    }
}
