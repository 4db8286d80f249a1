/// A stretch of source text, in UTF-8 bytes from its beginning; empty for a place between two bytes.
package struct SourceRange: Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    package func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }

    package var isEmpty: Bool { start == end }
}
