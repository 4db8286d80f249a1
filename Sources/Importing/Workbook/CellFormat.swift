/// What a number format makes of a number: all that matters to its meaning.
enum CellFormat: Hashable {
    case number
    case percent
    /// The sign or code of a currency, as the format shows it.
    case currency(String)
    case day
    case dayAndTime
    case time
    /// Hours beyond a day: `[h]:mm`.
    case elapsed

    /// The formats that every workbook has without naming them (ECMA-376, 18.8.30).
    init(builtIn id: Int) {
        self =
            switch id {
            case 9, 10: .percent
            case 14...17, 27...31, 34...36, 50...58: .day
            case 18...21, 32, 33, 45, 47: .time
            case 22: .dayAndTime
            case 46: .elapsed
            default: .number
            }
    }

    /// A format in the workbook's own writing: `yyyy\-mm\-dd`, `#,##0.00 [$€-407]`. Its first section counts.
    init(code: String) {
        var scan = FormatScan(code)
        scan.run()
        self = scan.format
    }
}

/// Reads the first section of a number format.
private struct FormatScan {
    private var rest: Substring
    private var literals = ""
    private var letters = ""
    private var isElapsed = false
    private var isPercent = false
    private var currency: String?

    init(_ code: String) { rest = code[...] }

    mutating func run() {
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\"":
                let text = rest.prefix { $0 != "\"" }
                literals += text
                rest = rest.dropFirst(text.count + 1)
            case "\\": if let next = rest.popFirst() { literals.append(next) }
            case "_", "*": _ = rest.popFirst()
            case "[":
                takeBracket(String(rest.prefix { $0 != "]" }))
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "%": isPercent = true
            default: if character.isLetter { letters.append(character) } else { literals.append(character) }
            }
        }
    }

    private mutating func takeBracket(_ text: String) {
        if text.hasPrefix("$") {
            currency = String(text.dropFirst().prefix { $0 != "-" })
        } else if !text.isEmpty, text.lowercased().allSatisfy({ "hms".contains($0) }) {
            isElapsed = true
        }
    }

    var format: CellFormat {
        let known = letters.lowercased()
        if isElapsed { return .elapsed }
        if known.hasPrefix("general") { return .number }
        let hasDay = known.contains { "yd".contains($0) }
        let hasTime = known.contains { "hs".contains($0) }
        if hasDay { return hasTime ? .dayAndTime : .day }
        if hasTime { return .time }
        if known.contains("m") { return .day }
        if isPercent { return .percent }
        return mark.map(CellFormat.currency) ?? .number
    }

    /// The currency of the format, where it is one that is known beside numbers.
    private var mark: String? {
        let written = currency ?? literals.filter { !" #0,.?()-+/".contains($0) }
        return CurrencyMark.isMark(written) ? written : nil
    }
}

/// The number formats of a workbook's cells, by the number of their style.
final class CellStyles: XMLHandler {
    private var codes: [Int: CellFormat] = [:]
    private var formats: [CellFormat] = []
    private var isInCells = false

    func format(ofStyle style: Int) -> CellFormat {
        formats.indices.contains(style) ? formats[style] : .number
    }

    func begin(_ element: XMLElement) throws {
        if element.name == "numFmt", let id = element.number("numFmtId"), let code = element["formatCode"] {
            codes[id] = CellFormat(code: code)
        } else if element.name == "cellXfs" {
            isInCells = true
        } else if element.name == "xf", isInCells {
            let id = element.number("numFmtId") ?? 0
            formats.append(codes[id] ?? CellFormat(builtIn: id))
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCells = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
