/// Makes texts from anywhere safe to put on one line of a terminal.
///
/// Control characters become visible (`␛`, in ASCII `^[`), and so do characters that reorder or hide text
/// (bidirectional overrides, zero-width spaces, line separators: `\u{202e}`), so that data can neither
/// send escape sequences nor break a line.
package enum SafeText {
    static func line(_ text: String, usesUnicode: Bool = true) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            append(scalar, to: &result, usesUnicode: usesUnicode)
        }
        return result
    }

    /// As `line`, but line feeds and tabs stay: for text that has lines of its own.
    package static func lines(_ text: String) -> String {
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        return parts.map { line(String($0)) }.joined(separator: "\n")
    }

    /// As `line`, without what XML cannot hold at all.
    static func markup(_ text: String) -> String {
        let line = line(text)
        guard line.unicodeScalars.contains(where: isForbidden) else { return line }
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars { result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
        return String(result)
    }

    /// U+FFFE, U+FFFF and their likes of the other planes.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool { scalar.value & 0xFFFE == 0xFFFE }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String, usesUnicode: Bool) {
        switch scalar.value {
        case 0x20..<0x7F: result.unicodeScalars.append(scalar)
        case 0..<0x20, 0x7F: result += picture(of: scalar.value, usesUnicode: usesUnicode)
        case _ where isHidden(scalar.value): result += escape(scalar)
        case _ where usesUnicode: result.unicodeScalars.append(scalar)
        default: result += ascii[scalar] ?? escape(scalar)
        }
    }

    /// `␛` or `^[`.
    private static func picture(of control: UInt32, usesUnicode: Bool) -> String {
        guard usesUnicode else { return "^" + String(Unicode.Scalar(UInt8(control ^ 0x40))) }
        return control == 0x7F ? "␡" : String(Unicode.Scalar(0x2400 + control)!)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16) + "}"
    }

    /// C1 controls, and what moves or hides its neighbours. The joiners U+200C and U+200D are part of
    /// writing and of emoji, and stay.
    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0x80..<0xA0, 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB:
            true
        default: false
        }
    }

    /// The signs that the product's own sentences use.
    private static let ascii: [Unicode.Scalar: String] = [
        "\u{A0}": " ", "–": "-", "—": "-", "−": "-", "‑": "-", "→": "->", "·": "|", "…": "...", "’": "'",
        "‘": "'", "“": "\"", "”": "\"", "×": "x", "≥": ">=", "≤": "<=", "±": "+-", "≈": "~", "⇥": "Tab",
    ]
}
