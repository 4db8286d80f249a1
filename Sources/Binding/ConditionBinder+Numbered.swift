import Language
import Model

/// `size is "1k – 5k"`, `weekday is one of Saturday, Sunday`: bands and parts of dates in conditions.
extension ConditionBinder {
    /// Nil when the test is about something else.
    func numberedTest(_ subject: Expression, _ comparator: Comparator) throws(DiagnosticError) -> Predicate? {
        guard case .phrase(let phrase) = subject.node,
            let dimension = try index.numberedDimension(named: phrase.text, at: phrase.range)
        else { return nil }
        if dimension.needsAxis && ownAxis == nil {
            throw DiagnosticError(Diagnostic(.partOfWhichDate(phrase.text), at: phrase.range))
        }
        switch comparator.node {
        case .isOneOf(let operands): return .or(try values(operands, dimension, comparator))
        case .isNotOneOf(let operands): return .not(.or(try values(operands, dimension, comparator)))
        case .isMissing: return dimension.predicate(of: nil, axis: ownAxis)
        case .isNotMissing: return .not(dimension.predicate(of: nil, axis: ownAxis))
        default: return try numberTest(dimension, comparator)
        }
    }

    private func values(
        _ operands: [Operand], _ dimension: Dimension, _ comparator: Comparator
    ) throws(DiagnosticError) -> [Predicate] {
        try operands.map { operand throws(DiagnosticError) in
            guard let name = operand.valueName else {
                throw DiagnosticError(
                    Diagnostic(.cannotCompare("a \(dimension.name)", "this"), at: comparator.range))
            }
            guard let number = dimension.number(named: name) else {
                throw DiagnosticError(dimension.unknownValue(name, at: comparator.range))
            }
            return dimension.predicate(of: number, axis: ownAxis)
        }
    }

    /// `day of month > 25`: parts that are numbers anyway.
    private func numberTest(
        _ dimension: Dimension, _ comparator: Comparator
    ) throws(DiagnosticError) -> Predicate? {
        guard case .part(let part) = dimension, let path = part.path ?? ownAxis, part.part == .dayOfMonth
        else {
            throw DiagnosticError(
                Diagnostic(
                    .cannotCompare("a \(dimension.name)", "anything but its names"), at: comparator.range))
        }
        let value = ScalarBinder.Value(
            scalar: .datePart(part.part, path), type: .number(scale: 0), name: dimension.name)
        return try test(value, comparator)
    }
}

extension Dimension {
    /// The error for a value that the dimension has not.
    func unknownValue(_ name: String, at range: SourceRange) -> Diagnostic {
        let names = (numbers ?? []).map(self.name(of:))
        let near = Nearest.names(to: name, among: names)
        return Diagnostic(
            .unknownValueOf(name, dimension: self.name, near: near.isEmpty ? Array(names.prefix(8)) : near),
            at: range)
    }
}

extension Operand {
    /// The name that a value is written by, also where it reads as a weekday or a month.
    fileprivate var valueName: String? {
        switch self {
        case .expression(let expression): expression.valueText
        case .period(let period):
            switch period.node {
            case .weekday(let day): DatePart.weekday.name(of: day.rawValue + 1)
            case .month(let month, nil): DatePart.monthOfYear.name(of: month.rawValue)
            case .quarter(let quarter, nil): DatePart.quarterOfYear(.gregorian).name(of: quarter)
            default: nil
            }
        }
    }
}
