/// Words for yes and no in seven languages.
enum FlagWord {
    /// True, false, or nil where the text is neither.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        let cursor = ByteCursor(bytes)
        guard (1...longest).contains(cursor.remaining) else { return nil }
        return words[WordText.text(cursor.bytes[...]).lowercased()]
    }

    private static let words: [String: Bool] = [
        "true": true, "yes": true, "y": true, "ja": true, "wahr": true, "oui": true, "vrai": true, "sí": true,
        "si": true, "sì": true, "sim": true, "vero": true, "waar": true, "verdadero": true,
        "verdadeiro": true,
        "false": false, "no": false, "n": false, "nein": false, "falsch": false, "non": false, "faux": false,
        "nee": false, "não": false, "falso": false, "onwaar": false,
    ]

    private static let longest = words.keys.map(\.utf8.count).max() ?? 0
}

/// How files write that there is no value.
enum MissingWord {
    /// For columns of dates and numbers, where such a word can be nothing else.
    static func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let cursor = ByteCursor(bytes)
        guard cursor.remaining <= 7 else { return false }
        return cursor.remaining == 0
            || words.contains(String(decoding: cursor.bytes, as: UTF8.self).lowercased())
    }

    private static let words: Set<String> = [
        "null", "\\n", "#n/a", "n/a", "na", "nan", "nil", "none", "-", "--", "–", "—", "(blank)", "(null)",
    ]

    /// The one of the texts that the company says are no values.
    static func told(_ bytes: UnsafeBufferPointer<UInt8>, _ texts: Set<String>) -> String? {
        guard !texts.isEmpty else { return nil }
        let text = String(decoding: ByteCursor(bytes).bytes, as: UTF8.self)
        return texts.contains(text) ? text : nil
    }

    /// For texts: only what programs write, since `NA` may be Namibia.
    static let inTexts: Set<String> = ["NULL", "null", "\\N", "#N/A", "(null)", "(blank)"]
}
