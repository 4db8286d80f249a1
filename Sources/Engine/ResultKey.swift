import Model

/// A part of a group's key, by which the group is found again in another result.
package enum ResultKey: Hashable, Sendable {
    case text(String?)
    case unit(Day?)
    /// A band or a part of a date.
    case number(Int?)

    package init(_ column: KeyColumn, _ row: Int) {
        switch column {
        case .text(let texts): self = .text(texts[row])
        case .units(let days): self = .unit(days[row])
        case .numbers(let numbers): self = .number(numbers[row])
        }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var unit: Day? { if case .unit(let day) = self { day } else { nil } }
    package var number: Int? { if case .number(let number) = self { number } else { nil } }

    private var isMissing: Bool { text == nil && unit == nil && number == nil }

    /// The order of a result's groups, key by key: texts by UTF-8 bytes, units by day, numbers by size; missing last.
    package static func precedes(_ left: [ResultKey], _ right: [ResultKey]) -> Bool {
        for (one, other) in zip(left, right) where one != other {
            if one.isMissing || other.isMissing { return other.isMissing }
            switch (one, other) {
            case (.text(let one?), .text(let other?)):
                return one.utf8.lexicographicallyPrecedes(other.utf8)
            case (.unit(let one?), .unit(let other?)): return one < other
            case (.number(let one?), .number(let other?)): return one < other
            default: return false
            }
        }
        return false
    }
}

extension ResultBatch {
    /// The key of a group.
    package func key(_ row: Int) -> [ResultKey] { keys.map { ResultKey($0, row) } }

    /// The keys of all groups.
    package var rowKeys: [[ResultKey]] { (0..<rowCount).map(key) }
}

extension KeyColumn {
    /// A column of these keys, which are of one kind; a missing one is of any.
    package init(_ keys: [ResultKey]) {
        if keys.contains(where: { $0.unit != nil }) {
            self = .units(keys.map(\.unit))
        } else if keys.contains(where: { $0.number != nil }) {
            self = .numbers(keys.map(\.number))
        } else {
            self = .text(keys.map(\.text))
        }
    }
}
