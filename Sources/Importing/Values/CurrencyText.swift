/// Currencies as people write them in a column of their own: `EUR`, `eur`, `€`, `Euro`.
enum CurrencyText {
    /// The code of ISO 4217; nil for a text that names no currency.
    static func code(of text: String) -> String? {
        let trimmed = text.trimmed
        let upper = trimmed.uppercased()
        if CurrencyMark.codes.contains(upper) { return upper }
        if let code = CurrencyMark.code(of: trimmed) { return code }
        if let code = names[trimmed.lowercased()] { return code }
        return isCode(trimmed) ? trimmed : nil
    }

    /// Three capitals.
    static func isCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// `EUR/USD`, `eur-usd`, `EURUSD`, `usd_eur`: the two, in that order.
    static func pair(of text: String) -> (base: String, quote: String)? {
        let letters = text.filter(\.isLetter)
        guard letters.utf8.count == 6, text.utf8.count <= 9 else { return nil }
        let codes = [letters.prefix(3), letters.suffix(3)].map { $0.uppercased() }
        guard codes.allSatisfy(CurrencyMark.codes.contains), codes[0] != codes[1] else { return nil }
        return (codes[0], codes[1])
    }

    private static let names: [String: String] = [
        "euro": "EUR", "euros": "EUR", "us dollar": "USD", "us dollars": "USD", "u.s. dollar": "USD",
        "pound sterling": "GBP", "british pound": "GBP", "pounds": "GBP", "swiss franc": "CHF",
        "japanese yen": "JPY", "yen": "JPY", "canadian dollar": "CAD", "australian dollar": "AUD",
    ]
}

extension DraftTable {
    /// Gives the column of currencies the codes of what it names; texts that name none stay.
    mutating func spellCurrencies() {
        guard let place = index(of: .currency), columns[place].raw.codes != nil else { return }
        let texts = columns[place].raw.dictionary.texts
        guard texts.contains(where: { !$0.isEmpty && CurrencyText.code(of: $0) ?? $0 != $0 }) else { return }
        columns[place].raw.replaceTexts { CurrencyText.code(of: $0) ?? $0 }
    }
}

extension String {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
