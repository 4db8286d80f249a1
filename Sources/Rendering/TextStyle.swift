import Model

/// What a terminal can show: signs, colours, safe texts. Widths are always measured before colours are put on.
struct TextStyle: Sendable {
    let usesColor: Bool
    let usesUnicode: Bool
    let glyphs: Glyphs
    private let cancellation: CancellationFlag

    init(options: RenderOptions) {
        usesColor = options.usesColor
        usesUnicode = options.usesUnicode
        glyphs = options.usesUnicode ? .unicode : .ascii
        cancellation = options.cancellation
    }

    /// Whether nobody waits for the text any more: loops over rows end then, wherever they are.
    var isUnwanted: Bool { cancellation.isCancelled }

    /// Plain Unicode without colours.
    static let plain = TextStyle(options: RenderOptions())

    func clean(_ text: String) -> String { SafeText.line(text, usesUnicode: usesUnicode) }

    func bold(_ text: String) -> String { painted(text, with: "1") }
    func grey(_ text: String) -> String { painted(text, with: "90") }
    func red(_ text: String) -> String { painted(text, with: "31") }

    private func painted(_ text: String, with code: String) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// The text cut to `width` columns with `…` at its end; whole where it fits.
    func shortened(_ text: String, to width: Int) -> String {
        if DisplayWidth.of(text) <= width { return text }
        let room = width - DisplayWidth.of(glyphs.ellipsis)
        var kept = ""
        var used = 0
        for character in text {
            used += DisplayWidth.of(character)
            if used > room { break }
            kept.append(character)
        }
        return kept + glyphs.ellipsis
    }
}

extension String {
    /// Filled up with blanks on the right to a display width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
    }

    /// Filled up with blanks on the left to a display width.
    func paddedLeft(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(self))) + self
    }

    var withoutTrailingBlanks: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
