/// Names of months in English, German, French, Spanish, Italian, Dutch and Portuguese, and their short forms.
enum MonthWord {
    /// Reads a word and answers its month, or nil when it is none.
    static func read(_ cursor: inout ByteCursor) -> Int? {
        let start = cursor.position
        while let byte = cursor.current, byte.isLetter || byte >= 0x80 { cursor.position += 1 }
        let count = cursor.position - start
        guard (3...14).contains(count) else { return nil }
        let word = WordText.text(cursor.bytes[start..<cursor.position]).lowercased()
        let letters = word.unicodeScalars.map { plain[$0] ?? $0 }
        var folded = ""
        folded.unicodeScalars.append(contentsOf: letters)
        return months[folded]
    }

    /// Accents that months are written with.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = ["ä": "a", "é": "e", "û": "u", "ç": "c"]

    private static let months: [String: Int] = {
        let names = [
            "jan january januar janvier janv enero ene gennaio gen januari janeiro janner",
            "feb february februar fevrier fevr fev febrero febbraio februari fevereiro",
            "mar march marz mrz mars marzo maart mrt marco",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag mei maio",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet juil julio luglio lug julho",
            "aug august aout agosto ago augustus",
            "sep sept september septembre septiembre settembre set setembro",
            "oct october oktober okt octobre octubre ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dezember dez decembre diciembre dic dicembre dezembro",
        ]
        var months: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()
}

/// A word of a value, read before it is known how the file writes its letters.
enum WordText {
    /// UTF-8, or Windows-1252 where it is not that.
    static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains("\u{FFFD}") else { return text }
        return TextEncoding.windows1252.decode(UnsafeBufferPointer(rebasing: bytes))
    }
}
