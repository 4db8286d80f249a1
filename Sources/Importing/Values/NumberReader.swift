/// Reads numbers with everything people write around them: `$45,000`, `1.234,56 €`, `(500.00)`, `45k`, `12 %`.
struct NumberReader {
    private var cursor: ByteCursor
    private let mark: UInt8
    private let groupMark: UInt8
    private var isNegative = false
    private var scan = NumberScan(mantissa: 0, decimals: 0)
    /// `k`, `M` and `bn` as a power of ten.
    private var power = 0

    /// The number, or nil where the text is none under this decimal mark.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, mark: NumberFormat.DecimalMark) -> NumberScan? {
        guard bytes.count <= 48 else { return nil }
        var reader = NumberReader(ByteCursor(bytes), mark: mark)
        return reader.read()
    }

    private init(_ cursor: ByteCursor, mark: NumberFormat.DecimalMark) {
        self.cursor = cursor
        self.mark = mark == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
        groupMark = mark == .point ? UInt8(ascii: ",") : UInt8(ascii: ".")
    }

    private mutating func read() -> NumberScan? {
        if cursor.current == UInt8(ascii: "("), cursor.last == UInt8(ascii: ")") {
            cursor.drop(first: 1)
            cursor.drop(last: 1)
            isNegative = true
        }
        takeSign()
        takeCurrencyBefore()
        takeSign()
        guard takeDigits() else { return nil }
        takeMagnitude()
        guard takeEnd() else { return nil }
        return finished()
    }

    private mutating func takeSign() {
        cursor.skipBlanks()
        if cursor.accept(UInt8(ascii: "-")) {
            isNegative.toggle()
        } else if cursor.accept(UInt8(ascii: "+")) {
            return
        } else if cursor.current == 0xE2, cursor.remaining > 2, cursor.bytes[cursor.position + 1] == 0x88,
            cursor.bytes[cursor.position + 2] == 0x92
        {
            // U+2212, the minus sign.
            cursor.position += 3
            isNegative.toggle()
        }
    }

    private mutating func takeCurrencyBefore() {
        if let currency = CurrencyMark.read(&cursor) { scan.currency = currency }
        cursor.skipBlanks()
    }

    /// Digits in groups, a decimal mark, decimals. At least one digit must be there.
    private mutating func takeDigits() -> Bool {
        let start = cursor.position
        guard takeWhole() else { return false }
        if cursor.accept(mark) { takeDecimals() }
        return cursor.bytes[start..<cursor.position].contains { $0.isDigit }
    }

    /// Groups have three digits, or two before the last as in India; the first may be shorter.
    private mutating func takeWhole() -> Bool {
        var groupLength = 0
        var groups = 0
        var groupMark: UInt8?
        let isZeroFirst = cursor.current == 48
        while let byte = cursor.current {
            if byte.isDigit {
                append(byte)
                groupLength += 1
                cursor.position += 1
            } else if let width = groupMarkWidth(byte), isDigit(at: cursor.position + width) {
                guard groups == 0 ? (1...3).contains(groupLength) : (2...3).contains(groupLength) else {
                    return false
                }
                // `1 234.567` has decimals, and nobody parts thousands in `0.125`.
                if isZeroFirst || groupMark.map({ $0 != byte }) == true { return false }
                groupMark = byte
                groups += 1
                groupLength = 0
                cursor.position += width
            } else {
                break
            }
        }
        return groups == 0 || groupLength == 3
    }

    /// Bytes of the grouping mark that stands here: the other mark, a blank, an apostrophe, a no-break space.
    private func groupMarkWidth(_ byte: UInt8) -> Int? {
        if byte == groupMark || byte == 32 || byte == UInt8(ascii: "'") || byte == 0xA0 { return 1 }
        let rest = cursor.bytes.dropFirst(cursor.position)
        if rest.starts(with: [0xC2, 0xA0]) { return 2 }
        let wide: [[UInt8]] = [[0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x99]]
        return wide.contains { rest.starts(with: $0) } ? 3 : nil
    }

    private func isDigit(at position: Int) -> Bool {
        position < cursor.bytes.count && cursor.bytes[position].isDigit
    }

    private mutating func takeDecimals() {
        var roundUp = false
        while let byte = cursor.current, byte.isDigit {
            if scan.decimals < NumberFormat.scaleLimit {
                append(byte)
                scan.decimals += 1
            } else if byte != 48, !scan.isRounded {
                roundUp = byte >= 53
                scan.isRounded = true
            }
            cursor.position += 1
        }
        if roundUp, !scan.isTooLarge { scan.mantissa += 1 }
    }

    private mutating func append(_ digit: UInt8) {
        let (product, overflow) = scan.mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int64(digit - 48))
        if overflow || carry || sum == .max { scan.isTooLarge = true } else { scan.mantissa = sum }
    }

    /// `45k`, `1.2M`, `3 bn`, `2 Mio`.
    private mutating func takeMagnitude() {
        let words: [(word: String, power: Int)] = [
            ("mio", 6), ("mrd", 9), ("bn", 9), ("mm", 6), ("k", 3), ("m", 6), ("b", 9),
        ]
        let start = cursor.position
        cursor.skipBlanks()
        let rest = cursor.bytes.dropFirst(cursor.position)
        for (word, power) in words where rest.count >= word.utf8.count {
            let isWord = zip(rest, word.utf8).allSatisfy { $0 | 32 == $1 }
            let after = rest.dropFirst(word.utf8.count).first
            if isWord, !(after.map { $0.isLetter || $0.isDigit } ?? false) {
                cursor.position += word.utf8.count
                self.power = power
                return
            }
        }
        cursor.position = start
    }

    /// A percent sign, a currency, or a minus after the number; then nothing.
    private mutating func takeEnd() -> Bool {
        while let byte = cursor.current, let width = groupMarkWidth(byte), byte == 32 || byte >= 0xA0 {
            cursor.position += width
        }
        if cursor.accept(UInt8(ascii: "%")) {
            scan.isPercent = true
        } else if !cursor.isAtEnd, let currency = CurrencyMark.read(&cursor) {
            scan.currency = currency
        }
        if cursor.remaining == 1, cursor.accept(UInt8(ascii: "-")) { isNegative.toggle() }
        return cursor.isAtEnd
    }

    private mutating func finished() -> NumberScan {
        let shift = min(power, scan.decimals)
        scan.decimals -= shift
        if let grown = NumberScan.multiplied(scan.mantissa, byTenTo: power - shift) {
            scan.mantissa = isNegative ? -grown : grown
        } else {
            scan.isTooLarge = true
        }
        while scan.decimals > 0, scan.mantissa % 10 == 0 {
            scan.mantissa /= 10
            scan.decimals -= 1
        }
        return scan
    }
}
