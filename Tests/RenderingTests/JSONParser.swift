/// What a JSON text says; numbers as they are written.
indirect enum ParsedJSON: Hashable {
    case null
    case flag(Bool)
    case number(String)
    case string(String)
    case list([ParsedJSON])
    case object([String: ParsedJSON])

    subscript(key: String) -> ParsedJSON? {
        if case .object(let members) = self { return members[key] }
        return nil
    }
}

/// Reads one JSON text to RFC 8259 and nothing around it but blanks; nil where it is not valid.
func parseJSON(_ text: String) -> ParsedJSON? {
    var parser = JSONParser(text)
    guard let value = parser.value() else { return nil }
    parser.skipBlanks()
    return parser.isAtEnd ? value : nil
}

private struct JSONParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { index == scalars.count }
    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    mutating func skipBlanks() {
        while let scalar = next, " \n\r\t".unicodeScalars.contains(scalar) { index += 1 }
    }

    mutating func value() -> ParsedJSON? {
        skipBlanks()
        switch next {
        case "{": return object()
        case "[": return list()
        case "\"": return string().map { .string($0) }
        case "n": return accept("null") ? .null : nil
        case "t": return accept("true") ? .flag(true) : nil
        case "f": return accept("false") ? .flag(false) : nil
        default: return number()
        }
    }

    private mutating func accept(_ word: String) -> Bool {
        for scalar in word.unicodeScalars {
            if next != scalar { return false }
            index += 1
        }
        return true
    }

    private mutating func object() -> ParsedJSON? {
        index += 1
        var members: [String: ParsedJSON] = [:]
        skipBlanks()
        if accept("}") { return .object(members) }
        while true {
            skipBlanks()
            guard next == "\"", let key = string(), members[key] == nil else { return nil }
            skipBlanks()
            guard accept(":"), let value = value() else { return nil }
            members[key] = value
            skipBlanks()
            if accept("}") { return .object(members) }
            guard accept(",") else { return nil }
        }
    }

    private mutating func list() -> ParsedJSON? {
        index += 1
        var values: [ParsedJSON] = []
        skipBlanks()
        if accept("]") { return .list(values) }
        while let value = value() {
            values.append(value)
            skipBlanks()
            if accept("]") { return .list(values) }
            guard accept(",") else { return nil }
        }
        return nil
    }

    private mutating func string() -> String? {
        index += 1
        var units: [UInt16] = []
        while let scalar = next {
            index += 1
            if scalar == "\"" { return String(validating: units, as: UTF16.self) }
            if scalar.value < 0x20 { return nil }
            if scalar != "\\" {
                units += Array(UTF16.encode(scalar)!)
            } else if let unit = escapedUnit() {
                units.append(unit)
            } else {
                return nil
            }
        }
        return nil
    }

    private mutating func escapedUnit() -> UInt16? {
        guard let scalar = next else { return nil }
        index += 1
        let plain: [Unicode.Scalar: UInt16] = [
            "\"": 34, "\\": 92, "/": 47, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
        ]
        if let unit = plain[scalar] { return unit }
        guard scalar == "u", index + 4 <= scalars.count else { return nil }
        let digits = String(String.UnicodeScalarView(scalars[index..<index + 4]))
        index += 4
        return UInt16(digits, radix: 16)
    }

    private mutating func number() -> ParsedJSON? {
        let start = index
        _ = accept("-")
        guard let first = next, digits() > 0 else { return nil }
        if first == "0", index - start > (scalars[start] == "-" ? 2 : 1) { return nil }
        if next == "." {
            index += 1
            if digits() == 0 { return nil }
        }
        return .number(String(String.UnicodeScalarView(scalars[start..<index])))
    }

    private mutating func digits() -> Int {
        let start = index
        while let scalar = next, ("0"..."9").contains(scalar) { index += 1 }
        return index - start
    }
}
