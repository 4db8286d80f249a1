import Binding

/// Text matching without regard to case; canonically equivalent texts are equal, characters never split.
struct TextMatcher {
    private enum Place { case anywhere, start, end }
    private let place: Place
    private let wanted: [Character]
    /// The wanted text's bytes when it is plain ASCII, for which no characters need be built.
    private let wantedBytes: [UInt8]?

    init(_ match: TextMatch) {
        let text: String
        switch match {
        case .contains(let part): (place, text) = (.anywhere, part)
        case .startsWith(let part): (place, text) = (.start, part)
        case .endsWith(let part): (place, text) = (.end, part)
        }
        wanted = TextMatcher.folded(text)
        wantedBytes = TextMatcher.foldedBytes(text)
    }

    func matches(_ text: String) -> Bool {
        if let wantedBytes, let bytes = TextMatcher.foldedBytes(text) { return holds(wantedBytes, in: bytes) }
        return holds(wanted, in: TextMatcher.folded(text))
    }

    private func holds<Element: Equatable>(_ wanted: [Element], in text: [Element]) -> Bool {
        guard wanted.count <= text.count else { return false }
        switch place {
        case .start: return text.starts(with: wanted)
        case .end: return text.suffix(wanted.count).elementsEqual(wanted)
        case .anywhere:
            return (0...text.count - wanted.count).contains { text[$0...].starts(with: wanted) }
        }
    }

    /// Upper case first, so that letters with one upper case (σ and ς, ß and ss) become equal.
    private static func folded(_ text: String) -> [Character] {
        Array(text.uppercased().lowercased())
    }

    /// Lower-case bytes of an ASCII text; nil for any other, and where two bytes may be one character (CR LF).
    private static func foldedBytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard byte < 0x80, byte != 0x0D else { return nil }
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return bytes
    }
}
