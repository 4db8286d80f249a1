/// Reads markup as an XML parser would, to say whether it is well formed: tags that match, attributes in quotes and
/// unlike each other, references that are known, no stray signs, no characters that XML forbids. The elements that
/// HTML leaves open are written with a slash here, so pages are read alike.
struct MarkupCheck {
    /// What is wrong; nil where nothing is.
    private(set) var problem: String?

    private var rest: Substring.UnicodeScalarView
    private var open: [String] = []

    init(_ text: String) {
        rest = text[...].unicodeScalars
        if let scalar = text.unicodeScalars.first(where: { !MarkupCheck.isAllowed($0) }) {
            problem = "forbidden U+\(String(scalar.value, radix: 16))"
            return
        }
        if text.hasPrefix("<!DOCTYPE html>\n") { rest = rest.dropFirst(16) }
        read()
        if problem == nil, !open.isEmpty { problem = "never closed: \(open)" }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || "\t\n".unicodeScalars.contains(scalar)
    }

    private mutating func read() {
        var roots = 0
        while problem == nil, let scalar = rest.first {
            switch scalar {
            case "<":
                if open.isEmpty { roots += rest.dropFirst().first == "/" ? 0 : 1 }
                if roots > 1 { problem = "a second root" }
                readTag()
            case "&": readReference()
            case ">": problem = "a stray >"
            default:
                if open.isEmpty, scalar != "\n", scalar != " " { problem = "text outside" }
                rest.removeFirst()
            }
        }
    }

    private mutating func readTag() {
        rest.removeFirst()
        if rest.first == "/" {
            rest.removeFirst()
            let name = readName()
            if rest.first != ">" || open.popLast() != name { problem = "an end tag out of place: \(name)" }
            rest = rest.dropFirst()
            return
        }
        let name = readName()
        if name.isEmpty { problem = "a tag without a name" }
        var seen: Set<String> = []
        while problem == nil, rest.first == " " {
            rest.removeFirst()
            let attribute = readName()
            if attribute.isEmpty || !seen.insert(attribute).inserted { problem = "an attribute of \(name)" }
            readValue(of: attribute)
        }
        if rest.first == "/" { rest.removeFirst() } else { open.append(name) }
        if rest.first != ">" { problem = problem ?? "the end of \(name)" }
        rest = rest.dropFirst()
    }

    private mutating func readValue(of attribute: String) {
        guard rest.starts(with: "=\"".unicodeScalars) else {
            problem = "no value of \(attribute)"
            return
        }
        rest = rest.dropFirst(2)
        while problem == nil, let scalar = rest.first, scalar != "\"" {
            if scalar == "<" { problem = "< in \(attribute)" }
            if scalar == "&" { readReference() } else { rest.removeFirst() }
        }
        if rest.first != "\"" { problem = problem ?? "an open value" }
        rest = rest.dropFirst()
    }

    private mutating func readReference() {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;"]
        guard let match = known.first(where: { rest.starts(with: $0.unicodeScalars) }) else {
            problem = "a stray &"
            return
        }
        rest = rest.dropFirst(match.unicodeScalars.count)
    }

    private mutating func readName() -> String {
        let name = rest.prefix {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0)
                || "0123456789-_.:".unicodeScalars.contains($0)
        }
        rest = rest.dropFirst(name.count)
        return String(String.UnicodeScalarView(name))
    }
}
