import Model

/// The words of a header: `StageName`, `stage_name` and `Stage Name` are `stage name`.
enum HeaderWords {
    /// Lower-case words, cut at everything that is neither letter nor digit and where capitals begin.
    static func words(of header: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        let characters = Array(header.hasSuffix("__c") ? header.dropLast(3) : header[...])
        for (place, character) in characters.enumerated() {
            let next = place + 1 < characters.count ? characters[place + 1] : " "
            let isWordPart = character.isLetter || character.isNumber
            if !isWordPart || beginsWord(character, after: previous, before: next) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isWordPart { word += character.lowercased() }
            previous = character
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The same of a file's name, in which a year may stand close to a word: `targets2026.csv`.
    static func fileWords(of name: String) -> [String] {
        words(of: name).flatMap { word -> [String] in
            let letters = word.prefix { !$0.isNumber }
            let rest = word.dropFirst(letters.count)
            guard !letters.isEmpty, rest.count == 4, rest.allSatisfy(\.isNumber) else { return [word] }
            return [String(letters), String(rest)]
        }
    }

    /// `closeDate` and `CRMOwner` hold two words each.
    private static func beginsWord(
        _ character: Character, after previous: Character, before next: Character
    ) -> Bool {
        guard character.isUppercase else { return false }
        return previous.isLowercase || (previous.isUppercase && next.isLowercase)
    }

    /// Whether two headers are one: as written, or by their words.
    static func isSame(_ header: String, _ other: String) -> Bool {
        header == other || NameKey.fold(header) == NameKey.fold(other) || name(of: header) == name(of: other)
    }

    /// How a column is called in sentences: its header's words; the header itself where it has none.
    static func name(of header: String) -> String {
        let words = words(of: header)
        return words.isEmpty ? header.lowercased() : words.joined(separator: " ")
    }
}
