import Binding
import Model

/// A scalar made ready to be read from the columns of a fact.
enum CompiledScalar {
    case text(FieldSource)
    case integers(IntegerScalar)
    /// Arithmetic that may leave the integers or overflow them.
    case fractions(RowScalar)
}

/// Turns scalars into what the kernels can read, the fast form where it provably cannot overflow.
struct ScalarCompiler {
    let resolver: FieldResolver

    func compile(_ scalar: Scalar) throws -> CompiledScalar {
        if case .field(let path) = scalar {
            let source = try resolver.source(path)
            if source.type == .text { return .text(source) }
        }
        if let integers = try integers(scalar) { return .integers(integers) }
        return .fractions(try fractions(scalar))
    }

    /// The scalar in 64-bit integers, nil where only fractions will do. Throws `notNumber` for texts.
    func integers(_ scalar: Scalar) throws -> IntegerScalar? {
        switch scalar {
        case .field(let path): return IntegerScalar(number: try resolver.numberSource(path)).ifNarrow
        case .daysBetween(let first, let second):
            let first = IntegerScalar(number: try resolver.daySource(first))
            let second = IntegerScalar(number: try resolver.daySource(second))
            return second.combined(.minus, first)
        case .daysUntil(let path, let day):
            let source = IntegerScalar(number: try resolver.daySource(path))
            return IntegerScalar(constant: Fraction(Int(day.number)))?.combined(.minus, source)
        case .datePart(let part, let path): return IntegerScalar(part, of: try resolver.daySource(path))
        case .constant(let value): return IntegerScalar(constant: value)
        case .arithmetic(let operation, let left, let right):
            guard let left = try integers(left), let right = try integers(right) else { return nil }
            return left.combined(operation, right)
        case .rounded(let inner, let digits):
            guard let inner = try integers(inner), inner.scale <= digits else { return nil }
            return inner
        }
    }

    /// The scalar in fractions, row by row. Throws `notNumber` for texts.
    func fractions(_ scalar: Scalar) throws -> RowScalar {
        switch scalar {
        case .field(let path):
            let source = try resolver.numberSource(path)
            guard let unit = PowerOfTen.int128(source.type.scale) else { throw EngineError.tooLarge }
            return .field(source, unit: unit)
        case .daysBetween(let first, let second):
            return .arithmetic(
                .minus, .field(try resolver.daySource(second), unit: 1),
                .field(try resolver.daySource(first), unit: 1))
        case .daysUntil(let path, let day):
            return .arithmetic(
                .minus, .constant(Fraction(Int(day.number))), .field(try resolver.daySource(path), unit: 1))
        case .datePart(let part, let path): return .datePart(part, try resolver.daySource(path))
        case .constant(let value): return .constant(value)
        case .arithmetic(let operation, let left, let right):
            return .arithmetic(operation, try fractions(left), try fractions(right))
        case .rounded(let inner, let digits): return .rounded(try fractions(inner), digits: digits)
        }
    }
}

extension IntegerScalar {
    /// Nil for a scale no 64-bit power of ten can express.
    fileprivate var ifNarrow: IntegerScalar? {
        (0...PowerOfTen.largestInt64).contains(scale) ? self : nil
    }
}
