/// Signs and codes of currencies, as they stand beside numbers.
enum CurrencyMark {
    /// Reads `$`, `€`, `£`, `US$`, `USD`, `CHF` and answers it as written.
    static func read(_ cursor: inout ByteCursor) -> String? {
        let rest = cursor.bytes.dropFirst(cursor.position)
        for (sign, bytes) in signs where rest.starts(with: bytes) {
            cursor.position += bytes.count
            return sign
        }
        let code = rest.prefix(3)
        guard code.count == 3, code.allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return nil }
        let text = String(decoding: code, as: UTF8.self)
        guard codes.contains(text) else { return nil }
        cursor.position += 3
        return text
    }

    /// Whether the whole text is one such mark.
    static func isMark(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var cursor = ByteCursor(bytes)
            return read(&cursor) != nil && cursor.isAtEnd
        }
    }

    /// Signs in UTF-8 and, for the euro, pound and yen, in Windows-1252.
    private static let signs: [(String, [UInt8])] = {
        let texts = [
            "US$", "CA$", "A$", "C$", "R$", "$", "€", "£", "¥", "₹", "₽", "₺", "₩", "zł", "kr", "Fr.",
        ]
        return texts.map { ($0, Array($0.utf8)) } + [("€", [0x80]), ("£", [0xA3]), ("¥", [0xA5])]
    }()

    /// Codes of ISO 4217 in common use.
    static let codes: Set<String> = [
        "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "INR", "BRL", "MXN", "SEK", "NOK",
        "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "RUB", "UAH", "ZAR", "SGD", "HKD", "KRW", "TWD",
        "THB", "IDR", "MYR", "PHP", "VND", "ILS", "AED", "SAR", "QAR", "KWD", "EGP", "NGN", "KES", "MAD",
        "ARS", "CLP", "COP", "PEN", "UYU", "ISK",
    ]

    /// Whether what stands beside an amount may be meant for a currency: every dollar is written `$`, and signs that are
    /// not known may be meant for any.
    static func canMean(_ mark: String, _ code: String) -> Bool {
        switch mark {
        case "$": dollars.contains(code)
        case "¥": code == "JPY" || code == "CNY"
        default: self.code(of: mark).map { $0 == code } ?? true
        }
    }

    /// The codes that signs stand for. Of a sign that several currencies share, `set currency` tells which is meant.
    static func codes(of marks: some Sequence<String>, said: String?) -> Set<String> {
        Set(
            marks.compactMap { mark in
                let code = code(of: mark)
                return said.flatMap { code != nil && canMean(mark, $0) ? $0 : nil } ?? code
            })
    }

    /// Currencies that are written with `$` at home.
    private static let dollars: Set<String> = [
        "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU",
    ]

    /// The code a sign stands for; `$` is taken for US dollars, which a doubt says.
    static func code(of mark: String) -> String? {
        switch mark {
        case "$", "US$": "USD"
        case "€": "EUR"
        case "£": "GBP"
        case "¥": "JPY"
        case "₹": "INR"
        case "₽": "RUB"
        case "₺": "TRY"
        case "₩": "KRW"
        case "zł": "PLN"
        case "CA$", "C$": "CAD"
        case "A$": "AUD"
        case "R$": "BRL"
        case "Fr.": "CHF"
        default: codes.contains(mark) ? mark : nil
        }
    }
}
