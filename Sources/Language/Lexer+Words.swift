// Words: letters and digits of any script, with `_ - ' & .` inside. A lone `&` is a word.

extension Lexer {
    mutating func lexWord() -> Bool {
        let start = position
        if byte() == Ascii.ampersand {
            position += 1
            skipWordRest()
            append(.word, from: start)
            return true
        }
        guard let length = lengthOfWordCharacter(at: position) else { return false }
        position += length
        skipWordRest()
        append(.word, from: start)
        return true
    }

    /// Goes to the end of a word whose beginning has been read.
    mutating func skipWordRest() {
        while position < bytes.count {
            if let length = lengthOfWordCharacter(at: position) {
                position += length
            } else if let length = lengthOfJoiner(at: position) {
                position += length
            } else {
                return
            }
        }
    }

    /// The bytes of the letter, digit, mark or `_` at a place.
    func lengthOfWordCharacter(at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), Ascii.digits,
            Ascii.underscore:
            return 1
        case 0..<0x80: return nil
        default:
            guard let (value, length) = scalar(at: place), Self.isWordCharacter(value) else { return nil }
            return length
        }
    }

    private static func isWordCharacter(_ value: Unicode.Scalar) -> Bool {
        switch value.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        case .format: value == "\u{200C}" || value == "\u{200D}"
        default: false
        }
    }

    /// The bytes of a `- ' & .` that stands between two characters of a word, or of an apostrophe or full stop that
    /// ends one: `O'Brien`, `AT&T`, `Acme Inc. this year`. A full stop that ends the statement is none.
    private func lengthOfJoiner(at place: Int) -> Int? {
        guard let length = lengthOfJoinerSign(at: place) else { return nil }
        if lengthOfWordCharacter(at: place + length) != nil { return length }
        switch bytes[place] {
        case Ascii.fullStop: return endsStatement(at: place + 1) ? nil : length
        case Ascii.singleQuote, 0xE2: return length
        default: return nil
        }
    }

    private func lengthOfJoinerSign(at place: Int) -> Int? {
        switch bytes[place] {
        case Ascii.minus, Ascii.singleQuote, Ascii.ampersand, Ascii.fullStop: return 1
        case 0xE2: return scalar(at: place)?.value == "\u{2019}" ? 3 : nil
        default: return nil
        }
    }
}
