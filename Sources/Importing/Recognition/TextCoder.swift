import Store

/// Gives texts their codes in a dictionary, in the order in which they come.
struct TextCoder {
    /// The texts by their codes; the missing one first.
    private(set) var texts = [""]
    private var known: [String: UInt32] = ["": 0]

    init() {}

    /// Begins with the texts of another dictionary, at their codes.
    init(_ dictionary: TextDictionary) {
        texts = dictionary.texts
        known = Dictionary(
            zip(texts, texts.indices.map { UInt32($0) }), uniquingKeysWith: { first, _ in first })
    }

    /// The code of a text; nil is a missing one.
    mutating func code(of text: String?) -> UInt32 {
        guard let text else { return 0 }
        if let code = known[text] { return code }
        let code = UInt32(texts.count)
        known[text] = code
        texts.append(text)
        return code
    }
}
