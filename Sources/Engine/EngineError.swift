import Model

/// Why a plan cannot be computed. A plan made by the binder from the same data meets only `tooLarge`.
package enum EngineError: Error, Hashable, Sendable {
    case unknownTable(String)
    case unknownField(FieldPath)
    /// The column on the way to the field holds no keys of another table.
    case unknownLink(FieldPath, column: String)
    /// A text field where a number or a day is needed.
    case notNumber(FieldPath)
    /// Anything but a text field where a text is needed.
    case notText(FieldPath)
    /// Anything but a date where a day is needed.
    case notDay(FieldPath)
    /// An exact result that does not fit 128 bits.
    case tooLarge
}

extension EngineError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownTable(let name): "there is no table \(name)"
        case .unknownField(let path): "there is no field \(path.inWords)"
        case .unknownLink(let path, let column):
            "\(column) leads to no other table, so \(path.inWords) cannot be read"
        case .notNumber(let path): "\(path.inWords) is a text, not a number"
        case .notText(let path): "\(path.inWords) is not a text"
        case .notDay(let path): "\(path.inWords) is not a date"
        case .tooLarge: "the result is too large to compute exactly"
        }
    }
}

extension FieldPath {
    /// The way written with dots: `deals.rep.manager`.
    fileprivate var inWords: String { ([table] + links + [column]).joined(separator: ".") }
}
