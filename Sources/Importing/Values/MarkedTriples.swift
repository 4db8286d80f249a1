/// Numbers of a column whose one mark has three digits behind it, `1.200` and `1,200`: a decimal mark, or one that
/// parts thousands.
struct MarkedTriples: Sendable, Hashable {
    var withPoint = 0
    var withComma = 0
    /// Some end in a zero, as decimals seldom are written.
    var endsInZero = false
    /// The first of them, without what stands around it.
    var example = ""

    mutating func add(_ other: MarkedTriples) {
        withPoint += other.withPoint
        withComma += other.withComma
        endsInZero = endsInZero || other.endsInZero
        if example.isEmpty { example = other.example }
    }

    mutating func add(_ field: UnsafeBufferPointer<UInt8>) {
        guard let first = field.firstIndex(where: \.isDigit), let last = field.lastIndex(where: \.isDigit)
        else { return }
        let number = field[first...last]
        if number.contains(UInt8(ascii: ".")) { withPoint += 1 } else { withComma += 1 }
        endsInZero = endsInZero || field[last] == 48
        if example.isEmpty { example = String(decoding: number, as: UTF8.self) }
    }

    /// The decimal mark under which all their marks part thousands; nil where both marks stand there.
    var decimalMarkIfGrouped: NumberFormat.DecimalMark? {
        switch (withPoint > 0, withComma > 0) {
        case (true, false): .comma
        case (false, true): .point
        default: nil
        }
    }
}
