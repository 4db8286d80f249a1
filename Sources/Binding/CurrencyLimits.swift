import Language
import Model

/// Amounts that a sentence names in a currency: `amount > 50k USD`.
struct CurrencyLimits {
    let catalogue: Catalogue

    /// The code that a sign or code beside a number stands for. `$` is that of the company's own dollars where it has some.
    func code(of mark: String) -> String {
        let signs = ["€": "EUR", "£": "GBP", "¥": "JPY"]
        guard mark == "$" else { return signs[mark] ?? mark }
        guard let own = catalogue.currency, !signs.values.contains(own) else { return "USD" }
        return own
    }

    /// The value as amounts in the quantity's currency, where it is another than they are shown in.
    ///
    /// Throws where amounts are known to be in one other currency and nothing tells what each is worth.
    func value(
        _ value: ScalarBinder.Value, besides expression: Expression
    ) throws(DiagnosticError) -> ScalarBinder.Value {
        guard case .money = value.type, let quantity = expression.amount,
            case .money(let mark) = quantity.unit
        else { return value }
        let code = code(of: mark)
        guard let conversion = catalogue.conversion else {
            try check(code, catalogue.currency, at: quantity.range)
            return value
        }
        let paths = value.scalar.fields
        if code == catalogue.currency, !paths.contains(where: conversion.isMixed) { return value }
        guard paths.allSatisfy({ conversion.isMixed($0) || conversion.isConverted($0) }) else {
            try check(code, catalogue.currency, at: quantity.range)
            return value
        }
        var converted = value
        converted.scalar = value.scalar.mapped { path in
            var path = path
            path.currency = code
            if conversion.converted.contains(path.table), conversion.isMixed(path) {
                path.column = path.column.withoutOriginal
            }
            return path
        }
        return converted
    }

    /// Throws for an amount in another currency than numbers are shown in.
    func check(_ quantity: Quantity) throws(DiagnosticError) {
        guard case .money(let mark) = quantity.unit else { return }
        try check(code(of: mark), catalogue.currency, at: quantity.range)
    }

    private func check(_ code: String, _ own: String?, at range: SourceRange) throws(DiagnosticError) {
        guard let own, own != code else { return }
        throw DiagnosticError(
            Diagnostic(.otherCurrency(code, own: own), at: range))
    }
}

extension Expression {
    /// The number that it is, in brackets or not.
    fileprivate var amount: Quantity? {
        switch node {
        case .quantity(let quantity): quantity
        case .group(let inner): inner.amount
        case .phrase, .call, .binary: nil
        }
    }
}

extension String {
    /// `amount` for `original amount`.
    fileprivate var withoutOriginal: String {
        hasPrefix("original ") ? String(dropFirst("original ".count)) : self
    }
}

extension Scalar {
    fileprivate func mapped(_ change: (FieldPath) -> FieldPath) -> Scalar {
        switch self {
        case .field(let path): .field(change(path))
        case .arithmetic(let operation, let left, let right):
            .arithmetic(operation, left.mapped(change), right.mapped(change))
        case .rounded(let inner, let digits): .rounded(inner.mapped(change), digits: digits)
        case .daysBetween, .daysUntil, .datePart, .constant: self
        }
    }
}
