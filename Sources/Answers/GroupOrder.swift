import Binding
import Model

/// The total order of groups: calendar units by day, texts by UTF-8 bytes, the missing group last.
enum GroupOrder {
    static func compare(_ left: [KeyValue], _ right: [KeyValue]) -> Int {
        for (a, b) in zip(left, right) {
            let order = compare(a, b)
            if order != 0 { return order }
        }
        return 0
    }

    static func compare(_ left: KeyValue, _ right: KeyValue) -> Int {
        switch (left, right) {
        case (.text(let a?), .text(let b?)): return compareBytes(a, b)
        case (.unit(let a?), .unit(let b?)): return a < b ? -1 : (a == b ? 0 : 1)
        case (.number(let a?, _), .number(let b?, _)): return a < b ? -1 : (a == b ? 0 : 1)
        default: return (left.isMissing ? 1 : 0) - (right.isMissing ? 1 : 0)
        }
    }

    static func compareBytes(_ left: String, _ right: String) -> Int {
        if left == right { return 0 }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
}

/// A group's key in words, for headings.
enum KeyWords {
    static func text(_ key: KeyValue, _ dimension: Dimension) -> String {
        switch (key, dimension) {
        case (.text(let text?), _): return text
        case (.number(_, let name), _): return name
        case (.unit(let day?), .calendar(let grain)): return grain.name(startingAt: day)
        default: return "no \(dimension.name)"
        }
    }
}
