import Language

/// A Markdown file in which blocks of code fenced as `topline` are a script. The block fenced as `output` that
/// follows one, nothing but blank lines between, is what it came to.
///
/// Fences as CommonMark has them (0.31, section 4.5), save that those of `topline` are not indented. A block fenced
/// as `topline error` is one whose errors are part of what it shows.
struct MarkdownDocument {
    struct Block {
        /// The sentences, in bytes of the text.
        var code: Range<Int>
        /// Behind the line of the closing fence.
        var end: Int
        var result: Result?
        /// `topline error`
        var showsErrors: Bool
    }
    struct Result {
        /// From the end of the block to behind the closing fence of the result.
        var whole: Range<Int>
        /// The lines between its fences.
        var lines: Range<Int>
    }

    let bytes: [UInt8]
    /// What stands between two lines `---` at the beginning, a name and a value a line.
    let settings: [String: String]
    let blocks: [Block]

    init(_ text: String) {
        bytes = Array(text.utf8)
        let lines = Lines(bytes)
        settings = FrontMatter(lines).values
        blocks = Self.blocks(Self.fences(lines))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// A file named so is taken for Markdown.
    static func isNamed(_ path: String) -> Bool {
        [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    }

    // MARK: Fences

    private struct Fence {
        var info: [String]
        var indent: Int
        /// From the opening fence to behind the closing one, and the lines between.
        var whole: Range<Int>
        var content: Range<Int>
        /// Only blank lines stand between the fence before and this one.
        var followsFence: Bool
    }

    private static func fences(_ lines: Lines) -> [Fence] {
        var fences: [Fence] = []
        var open: (mark: FenceMark, start: Int, content: Int, follows: Bool)?
        var onlyBlanks = false
        for line in lines.ranges {
            let text = lines.text(line)
            if let current = open {
                guard let mark = FenceMark(text), mark.closes(current.mark) else { continue }
                fences.append(
                    Fence(
                        info: current.mark.info, indent: current.mark.indent,
                        whole: current.start..<line.upperBound, content: current.content..<line.lowerBound,
                        followsFence: current.follows))
                (open, onlyBlanks) = (nil, true)
            } else if let mark = FenceMark(text), mark.opens {
                open = (mark, line.lowerBound, line.upperBound, onlyBlanks)
            } else if !text.allSatisfy(\.isWhitespace) {
                onlyBlanks = false
            }
        }
        return fences
    }

    private static func blocks(_ fences: [Fence]) -> [Block] {
        var blocks: [Block] = []
        for (place, fence) in fences.enumerated()
        where fence.indent == 0 && fence.info.first?.lowercased() == "topline" {
            var block = Block(
                code: fence.content, end: fence.whole.upperBound,
                showsErrors: fence.info.dropFirst().contains { $0.lowercased() == "error" })
            if place + 1 < fences.count {
                let next = fences[place + 1]
                if next.followsFence, next.info.first?.lowercased() == "output" {
                    block.result = Result(
                        whole: fence.whole.upperBound..<next.whole.upperBound, lines: next.content)
                }
            }
            blocks.append(block)
        }
        return blocks
    }
}

/// A line of backticks or tildes.
private struct FenceMark {
    let character: Character
    let count: Int
    let indent: Int
    let info: [String]

    init?(_ line: String) {
        indent = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indent)
        guard indent < 4, let first = rest.first, first == "`" || first == "~" else { return nil }
        character = first
        count = rest.prefix { $0 == first }.count
        guard count >= 3 else { return nil }
        info = rest.dropFirst(count).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// No backtick stands behind an opening fence of backticks.
    var opens: Bool { character == "~" || !info.contains { $0.contains("`") } }

    func closes(_ opening: FenceMark) -> Bool {
        character == opening.character && count >= opening.count && info.isEmpty
    }
}

/// The lines of a text, each with its line feed.
struct Lines {
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var ranges: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
            ranges.append(start..<end)
            start = end
        }
        self.ranges = ranges
    }

    /// Without the line feed and a carriage return before it.
    func text(_ range: Range<Int>) -> String {
        var line = bytes[range]
        while let last = line.last, last == 10 || last == 13 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}

/// `company: ../crm` and the like between two lines `---` at the beginning of a file.
private struct FrontMatter {
    private(set) var values: [String: String] = [:]

    init(_ lines: Lines) {
        let texts = lines.ranges.prefix(100).map(lines.text)
        guard texts.first?.hasSuffix("---") == true, texts[0].count <= 4,
            let end = texts.dropFirst().firstIndex(of: "---")
        else { return }
        for line in texts[1..<end] {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            values[line[..<colon].lowercased()] = String(value).trimmingQuotes
        }
    }
}

extension String {
    /// Without blanks behind it and without quotes around it.
    fileprivate var trimmingQuotes: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'"
        else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}
