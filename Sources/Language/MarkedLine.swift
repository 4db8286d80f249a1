/// The line of a text that a range begins on, with carets for the part of the range that lies on it.
struct MarkedLine {
    /// From 1.
    let number: Int
    /// From 1, in characters.
    let column: Int
    /// As a terminal shows it, shortened around the mark.
    let text: String
    /// The words that are marked.
    let marked: String
    /// Blanks up to the mark.
    let indentation: String
    /// At least one caret.
    let marks: String

    /// Columns that a line may take at most; a longer one shows the mark with some words around it.
    static let mostColumns = 76

    init(source: String, range: SourceRange, width: Int = mostColumns) {
        let bytes = Array(source.utf8)
        let start = min(range.start, bytes.count)
        let lineStart = bytes[..<start].lastIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? 0
        let lineEnd = bytes[start...].firstIndex(where: Self.endsLine) ?? bytes.count
        let end = min(max(range.end, start), lineEnd)
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        number = bytes[..<start].reduce(1) { $0 + ($1 == Ascii.lineFeed ? 1 : 0) }
        column = before.count + 1

        let cells = Self.cells(of: before)
        marked = String(decoding: bytes[start..<end], as: UTF8.self)
        let after = Self.cells(of: String(decoding: bytes[end..<max(end, lineEnd)], as: UTF8.self))
        let window = Self.window(cells, Self.cells(of: marked), after, width: width)
        text = window.before + window.marked + window.after
        indentation = String(repeating: " ", count: DisplayWidth.of(window.before))
        marks = String(repeating: "^", count: max(1, DisplayWidth.of(window.marked)))
    }

    private static func endsLine(_ byte: UInt8) -> Bool {
        byte == Ascii.lineFeed || byte == Ascii.carriageReturn
    }

    /// The characters of a text as a terminal can show them: a tab is a blank, a control character its picture.
    private static func cells(of text: String) -> [Character] {
        text.map { character in
            guard let scalar = character.unicodeScalars.first, scalar.properties.generalCategory == .control
            else {
                return character
            }
            switch scalar.value {
            case 0x09: return " "
            case 0..<0x20: return Character(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
            case 0x7F: return "\u{2421}"
            default: return "\u{FFFD}"
            }
        }
    }

    /// The whole line, or the mark with what fits around it.
    private static func window(
        _ before: [Character], _ marked: [Character], _ after: [Character], width: Int
    ) -> (before: String, marked: String, after: String) {
        let mark = shortened(marked, to: width / 2)
        var left = width - 2 - DisplayWidth.of(mark)
        guard DisplayWidth.of(String(before + marked + after)) > width else {
            return (String(before), String(marked), String(after))
        }
        let following = prefix(after, within: DisplayWidth.of(String(before)) < left / 2 ? left : left / 2)
        left -= DisplayWidth.of(following)
        let preceding = String(prefix(before.reversed(), within: left).reversed())
        return (
            (preceding.count < before.count ? "…" : "") + preceding, mark,
            following + (following.count < after.count ? "…" : "")
        )
    }

    private static func shortened(_ cells: [Character], to width: Int) -> String {
        let text = prefix(cells, within: width)
        return text.count < cells.count ? text + "…" : text
    }

    /// As many characters as fit.
    private static func prefix(_ cells: some Sequence<Character>, within width: Int) -> String {
        var text = ""
        var used = 0
        for cell in cells {
            used += DisplayWidth.of(String(cell))
            guard used <= width else { break }
            text.append(cell)
        }
        return text
    }
}
