/// A JSON text in the making (RFC 8259); members keep their order.
indirect enum JSONValue: Sendable {
    case null
    case flag(Bool)
    /// A decimal number as it is to be written.
    case number(String)
    case string(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    init(_ cell: RawCell) {
        self =
            switch cell {
            case .missing: .null
            case .text(let text): .string(text)
            case .number(let digits): .number(digits)
            case .flag(let flag): .flag(flag)
            }
    }

    /// What holds only single values stands on one line, everything else one part a line.
    /// `escapesUnicode` keeps the text within ASCII.
    func text(indent: Int = 0, escapesUnicode: Bool = false) -> String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): JSONValue.quoted(text, escapesUnicode: escapesUnicode)
        case .list(let values):
            joined(
                values.map { $0.text(indent: indent + 2, escapesUnicode: escapesUnicode) }, in: ("[", "]"),
                indent: indent)
        case .object(let members):
            joined(
                members.map { member in
                    JSONValue.quoted(member.key, escapesUnicode: escapesUnicode) + ": "
                        + member.value.text(indent: indent + 2, escapesUnicode: escapesUnicode)
                }, in: ("{", "}"), indent: indent)
        }
    }

    private func joined(_ parts: [String], in brackets: (String, String), indent: Int) -> String {
        guard holdsCompounds else { return brackets.0 + parts.joined(separator: ", ") + brackets.1 }
        let margin = String(repeating: " ", count: indent)
        let lines = parts.map { margin + "  " + $0 }.joined(separator: ",\n")
        return brackets.0 + "\n" + lines + "\n" + margin + brackets.1
    }

    private var holdsCompounds: Bool {
        switch self {
        case .list(let values): values.contains(where: \.isCompound)
        case .object(let members): members.contains { $0.value.isCompound }
        case .null, .flag, .number, .string: false
        }
    }

    private var isCompound: Bool {
        switch self {
        case .list, .object: true
        case .null, .flag, .number, .string: false
        }
    }

    private static func quoted(_ text: String, escapesUnicode: Bool) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where needsEscape(scalar, escapesUnicode: escapesUnicode):
                result += UTF16.encode(scalar)!.map { escape($0) }.joined()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Controls of either set, and the line separators, which are no line ends in JSON but are to many readers.
    private static func needsEscape(_ scalar: Unicode.Scalar, escapesUnicode: Bool) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029: true
        case 0x20..<0x7F: false
        default: escapesUnicode
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
