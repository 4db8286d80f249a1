/// Breaks texts into lines of a display width. A nil width never breaks.
enum Wrapping {
    /// Breaks at blanks, never inside a figure and its unit (`60.3 %`, `Oct 1`) unless it is wider than a line.
    /// Lines after the first begin with `hanging` blanks. A text that fits stays as it is.
    static func lines(_ text: String, width: Int?, hanging: Int = 0) -> [String] {
        guard let width, DisplayWidth.of(text) > width else { return [text] }
        let indent = String(repeating: " ", count: min(hanging, width / 2))
        var lines: [String] = []
        var line = String(text.prefix { $0 == " " }.prefix(width / 2))
        var isEmpty = true
        for word in words(of: text, room: min(width - indent.count, mostUnbroken)) {
            let gap = isEmpty ? "" : " "
            if DisplayWidth.of(line) + gap.count + DisplayWidth.of(word) <= width {
                line += gap + word
            } else {
                if !isEmpty {
                    lines.append(line)
                    line = indent
                }
                line = broken(word, after: line, indent: indent, width: width, into: &lines)
            }
            isEmpty = false
        }
        return lines + [line]
    }

    /// Items joined by a sign (`a · b · c`), broken after the sign where possible.
    /// Lines after the first begin with `hanging` blanks.
    static func flow(
        _ items: [String], separator: String, prefix: String = "", width: Int?, hanging: Int = 2
    ) -> [String] {
        let joined = prefix + items.joined(separator: " \(separator) ")
        guard let width, DisplayWidth.of(joined) > width else { return [joined] }
        let indent = String(repeating: " ", count: min(hanging, width / 2))
        var lines: [String] = []
        var line = prefix
        var isEmpty = true
        for (index, item) in items.enumerated() {
            let piece = index < items.count - 1 ? "\(item) \(separator)" : item
            let gap = isEmpty ? "" : " "
            if !isEmpty, DisplayWidth.of(line) + gap.count + DisplayWidth.of(piece) > width {
                lines.append(line)
                line = indent + piece
            } else {
                line += gap + piece
            }
            let parts = self.lines(line, width: width, hanging: hanging)
            lines += parts.dropLast()
            line = parts[parts.count - 1]
            isEmpty = false
        }
        return lines + [line]
    }

    /// Cuts a word into pieces where it is wider than a line; all but the last become lines.
    private static func broken(
        _ word: String, after start: String, indent: String, width: Int, into lines: inout [String]
    ) -> String {
        var line = start
        for character in word {
            if DisplayWidth.of(line) + DisplayWidth.of(character) > width {
                lines.append(line.withoutTrailingBlanks)
                line = indent
            }
            line.append(character)
        }
        return line
    }

    /// Runs longer than this are broken at their blanks.
    private static let mostUnbroken = 32

    /// The text's words; what should not be parted is one, unless it is wider than `room`.
    private static func words(of text: String, room: Int) -> [String] {
        var words: [String] = []
        for word in text.split(separator: " ").map(String.init) {
            if let last = words.last, belongs(word, to: last), DisplayWidth.of(last + " " + word) <= room {
                words[words.count - 1] = last + " " + word
            } else {
                words.append(word)
            }
        }
        return words
    }

    /// True for `%` after `60.3`, `USD` after `1,200`, `1` after `Oct`, a dash or dot after anything, and inside
    /// backquotes and `(explain TL301)`.
    private static func belongs(_ word: String, to previous: String) -> Bool {
        if previous == "(explain" || previous.filter({ $0 == "`" }).count % 2 == 1 { return true }
        if separators.contains(word) { return true }
        let bare = word.prefix { $0.isLetter || $0 == "%" }
        if previous.last?.isNumber == true {
            return units.contains(String(bare)) || bare.count == 3 && bare.allSatisfy(\.isUppercase)
        }
        let lastWord = previous.split(separator: " ").last?.drop { $0 == "(" } ?? ""
        return months.contains(String(lastWord)) && word.first?.isNumber == true
    }

    private static let separators: Set<String> = ["–", "·", "→", "|", "->", "=", "+", "/"]
    private static let units: Set<String> = ["%", "pts", "points", "days"]
    private static let months: Set<String> = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
