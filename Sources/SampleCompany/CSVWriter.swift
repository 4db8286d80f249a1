import Model

/// Builds comma-separated text as RFC 4180 has it, but with line feeds.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    private var isAtLineStart = true

    init() {}

    init(header: [String]) {
        for name in header { add(name) }
        endLine()
    }

    /// Adds a text, quoted where it has to be. Missing is empty.
    mutating func add(_ text: String?) {
        beginField()
        guard let text else { return }
        guard Self.needsQuotes(text) else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(Self.quote)
        for byte in text.utf8 {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    static let quote = UInt8(ascii: "\"")

    /// Whether the text holds a quote, a comma or a line end.
    static func needsQuotes(_ text: String) -> Bool {
        for byte in text.utf8 where byte == quote || byte == 44 || byte == 10 || byte == 13 { return true }
        return false
    }

    mutating func add(_ day: Day?) { add(day?.description) }

    mutating func add(_ number: Int) { add(String(number)) }

    /// Adds an amount of cents that is not negative with two decimals: `1450.00`.
    mutating func add(cents: Int?) {
        add(cents.map { "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)" })
    }

    mutating func endLine() {
        bytes.append(10)
        isAtLineStart = true
    }

    private mutating func beginField() {
        if !isAtLineStart { bytes.append(UInt8(ascii: ",")) }
        isAtLineStart = false
    }
}
