// Numbers and days. A number that runs on into letters is a word: `3Com`, `7-Eleven`, `4-4-5`.

extension Lexer {
    /// The digits that can be kept exactly; more are an error of their own.
    private static let mostFractionDigits = 12

    mutating func lexNumber() {
        let start = position
        if lexDay() { return }
        let literal = readNumber(mark: .none)
        guard runsOnAsWord() else { return append(.number(literal), from: start) }
        position = start
        skipWordRest()
        append(.word, from: start)
    }

    /// `$50k`, `€1,000`
    mutating func lexMoney() -> Bool {
        guard let (sign, length) = scalar(at: position), Self.currencySigns.contains(sign) else {
            return false
        }
        let start = position
        position += length
        guard Ascii.digits.contains(byte()) else {
            position = start
            return false
        }
        let literal = readNumber(mark: .money(String(sign)))
        append(.number(literal), from: start)
        return true
    }

    private static let currencySigns: Set<Unicode.Scalar> = ["$", "€", "£", "¥"]

    private func runsOnAsWord() -> Bool {
        if lengthOfWordCharacter(at: position) != nil { return true }
        switch byte() {
        case Ascii.minus, Ascii.singleQuote, Ascii.ampersand, Ascii.fullStop:
            return lengthOfWordCharacter(at: position + 1) != nil
        default: return false
        }
    }

    // MARK: Numbers

    /// Reads `50,000`, `1.5m`, `45%` from the first digit on; nil when it is beyond what can be kept.
    private mutating func readNumber(mark: NumberLiteral.Mark) -> NumberLiteral? {
        let start = position
        var digits = readDigits()
        let isGrouped = digits.count <= 3 && readGroups(into: &digits)
        var scale = 0
        if byte() == Ascii.fullStop, Ascii.digits.contains(byte(1)) {
            position += 1
            let fraction = readDigits()
            scale = fraction.count
            digits += fraction
        }
        let power = readSuffix()
        let isPlain = !isGrouped && scale == 0 && power == 0 && mark == .none
        let isYear = isPlain && position - start == 4
        let mark = readPercent() ? .percent : mark
        guard let (mantissa, scale) = Self.exact(digits: digits, scale: scale, power: power) else {
            return nil
        }
        return NumberLiteral(
            mantissa: mantissa, scale: scale, mark: mark, isPlain: isPlain && mark == .none,
            isYear: isYear && mark == .none && (1900...2099).contains(mantissa), suffixPower: power)
    }

    private mutating func readDigits() -> [UInt8] {
        let start = position
        while Ascii.digits.contains(byte()) { position += 1 }
        return Array(bytes[start..<position])
    }

    /// Commas count only before exactly three digits.
    private mutating func readGroups(into digits: inout [UInt8]) -> Bool {
        let count = digits.count
        while byte() == Ascii.comma, (1...3).allSatisfy({ Ascii.digits.contains(byte($0)) }),
            !Ascii.digits.contains(byte(4))
        {
            digits += bytes[(position + 1)...(position + 3)]
            position += 4
        }
        return digits.count > count
    }

    /// The power of ten of `k`, `m`, `bn`, where no further letter follows.
    private mutating func readSuffix() -> Int {
        for (suffix, power) in [("bn", 9), ("k", 3), ("m", 6)] {
            let end = position + suffix.utf8.count
            guard end <= bytes.count, text(from: position, to: end).lowercased() == suffix,
                lengthOfWordCharacter(at: end) == nil
            else { continue }
            position = end
            return power
        }
        return 0
    }

    private mutating func readPercent() -> Bool {
        let blanks = byte() == Ascii.space ? 1 : 0
        guard byte(blanks) == Ascii.percent else { return false }
        position += blanks + 1
        return true
    }

    /// `digits / 10^scale × 10^power` without needless zeros; nil on overflow.
    private static func exact(digits: [UInt8], scale: Int, power: Int) -> (mantissa: Int64, scale: Int)? {
        var digits = digits[...]
        var scale = scale - power
        while scale > 0, digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            scale -= 1
        }
        guard scale <= mostFractionDigits else { return nil }
        var mantissa: Int64 = 0
        for digit in digits {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            if overflow || carry { return nil }
            mantissa = sum
        }
        while scale < 0 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            mantissa = product
            scale += 1
        }
        return (mantissa, mantissa == 0 ? 0 : scale)
    }

    // MARK: Days

    private mutating func lexDay() -> Bool {
        let start = position
        if let parts = digitGroups([4...4, 2...2, 2...2], joinedBy: Ascii.minus) {
            append(.day(.iso(year: parts[0], month: parts[1], day: parts[2])), from: start)
            return true
        }
        if let parts = digitGroups([1...2, 1...2, 4...4], joinedBy: Ascii.slash) {
            append(.day(.numeric(first: parts[0], second: parts[1], year: parts[2])), from: start)
            return true
        }
        return false
    }

    /// Reads groups of digits with a sign between them, if they are all there and nothing of a word follows.
    private mutating func digitGroups(_ lengths: [ClosedRange<Int>], joinedBy sign: UInt8) -> [Int]? {
        let start = position
        var parts: [Int] = []
        for (index, length) in lengths.enumerated() {
            if index > 0 {
                guard byte() == sign else { break }
                position += 1
            }
            let digits = readDigits()
            guard length.contains(digits.count) else { break }
            parts.append(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
        }
        guard parts.count == lengths.count, !runsOnAsWord(), byte() != sign else {
            position = start
            return nil
        }
        return parts
    }
}
