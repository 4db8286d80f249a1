import ToplineKit

/// Several completions set in columns: each with what it is, where that leaves them on one screen.
struct CompletionList {
    private let found: [Completion]
    private let columns: Int
    private let rows: Int

    init(_ found: [Completion], columns: Int, rows: Int) {
        self.found = found
        self.columns = max(20, columns)
        self.rows = max(4, rows - 3)
    }

    /// Lines for the screen, each ending in a line feed with its carriage return: the terminal is in raw mode.
    func text(usesColor: Bool) -> String {
        let lines = found.count <= rows ? detailed(usesColor) : dense
        let shown = lines.prefix(rows)
        let rest = lines.count > rows ? "… type more letters to narrow the \(found.count)\r\n" : ""
        return shown.map { $0 + "\r\n" }.joined() + rest
    }

    /// One a line: the text, then what it is.
    private func detailed(_ usesColor: Bool) -> [String] {
        let widest = found.map { displayWidth($0.text) }.max() ?? 0
        let textWidth = min(widest, columns * 2 / 3)
        return found.map { completion in
            let text = padded(shortened(completion.text, to: textWidth, ellipsis: "…"), to: textWidth)
            let room = columns - textWidth - 3
            guard room >= 8, !completion.detail.isEmpty else { return text }
            let detail = shortened(completion.detail, to: room, ellipsis: "…")
            return text + "  " + (usesColor ? "\u{1B}[2m\(detail)\u{1B}[0m" : detail)
        }
    }

    /// Many: the texts alone, down the columns as `ls` sets them.
    private var dense: [String] {
        let cell = min(columns - 1, (found.map { displayWidth($0.text) }.max() ?? 0) + 2)
        let across = max(1, (columns - 1) / cell)
        let down = (found.count + across - 1) / across
        return (0..<down).map { row in
            stride(from: row, to: found.count, by: down)
                .map { padded(shortened(found[$0].text, to: cell - 2, ellipsis: "…"), to: cell) }
                .joined()
        }
    }
}
