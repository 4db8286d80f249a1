import Binding
import Model

/// What holds of the records of one group.
enum KeyPredicate {
    /// Units of the calendar and parts of a date without a field of their own are those of the axis that places the
    /// records; where nothing does, they say nothing.
    static func of(_ dimension: Dimension, _ value: KeyValue, axis: FieldPath?) -> Predicate {
        switch (dimension, value) {
        case (.field(let entry), .text(let text)):
            return text.map { .isOneOf(entry.path, [$0]) } ?? .isMissing(entry.path)
        case (.calendar(let grain), .unit(let day)):
            guard let axis else { return .always }
            return day.map { .dayIn(axis, grain.range(containing: $0)) } ?? .isMissing(axis)
        case (.banded(let banding), .number(let band, _)): return banding.predicate(of: band)
        case (.part(let part), .number(let number, _)):
            guard let path = part.path ?? axis else { return .always }
            guard let number else { return .isMissing(path) }
            return .compare(.datePart(part.part, path), .equal, .constant(Fraction(number)))
        default: return .always
        }
    }
}
