/// Texts that Markdown shows as they are.
enum MarkdownEscape {
    /// One line inside a paragraph or a cell; signs that mean something to Markdown or HTML are escaped.
    static func inline(_ text: String) -> String {
        var result = ""
        for scalar in SafeText.line(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\\", "|", "*", "_", "`", "[", "]", "~": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The beginning of a line, so that it begins neither a heading nor a list nor a rule.
    static func line(_ text: String) -> String {
        let trimmed = text.drop { $0 == " " }
        let escaped = inline(String(trimmed))
        return startsBlock(trimmed) ? escapingStart(escaped) : escaped
    }

    /// Between backquotes, more of them than the text has in a row.
    static func code(_ text: String) -> String {
        let line = SafeText.line(text)
        var (longest, run) = (0, 0)
        for character in line {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let gap = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
        return fence + gap + line + gap + fence
    }

    /// True for `# a`, `- a`, `+ a`, `> a`, `1. a`, `1) a`, `---`, `===`.
    private static func startsBlock(_ line: Substring) -> Bool {
        guard let first = line.first else { return false }
        if "#-+>=".contains(first) { return true }
        let rest = line.drop { $0.isASCII && $0.isNumber }
        return rest.count < line.count && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
    }

    /// A backslash before the first sign that is no digit.
    private static func escapingStart(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        return digits + "\\" + line.dropFirst(digits.count)
    }
}
