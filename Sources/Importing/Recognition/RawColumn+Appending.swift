import Store

/// Columns of one file behind those of another.
extension RawColumn {
    /// The values of another column behind these; nil where the two hold values of different kinds, or
    /// numbers that no common number of decimals can hold.
    func appending(_ other: RawColumn, rows: (own: Int, other: Int)) -> RawColumn? {
        if other.evidence.present == 0 { return appendingMissing(rows.other, rows: rows.own) }
        if evidence.present == 0 { return RawColumn(missing: rows.own, before: other, rows: rows.other) }
        guard let kind = kind.united(with: other.kind), var result = joined(with: other, as: kind, rows)
        else { return nil }
        result.kind = kind
        if hours != nil || other.hours != nil {
            result.hours = RawColumn.joined(
                hours ?? RowBuffer([Int8](repeating: -1, count: rows.own)), rows.own,
                other.hours ?? RowBuffer([Int8](repeating: -1, count: rows.other)), rows.other
            ) { $0 }
        }
        result.evidence.add(other.evidence)
        result.hasCurrenciesOfItsOwn = hasCurrenciesOfItsOwn || other.hasCurrenciesOfItsOwn
        result.doubts += other.doubts.filter { !doubts.contains($0) }
        return result
    }

    /// So many rows without a value behind these.
    func appendingMissing(_ count: Int, rows: Int) -> RawColumn {
        var result = self
        result.evidence.missing += count
        result.hours = hours.map { RawColumn.missing(Int8(-1), count, behind: $0, rows) }
        switch values {
        case .texts(let codes):
            result.values = .texts(RawColumn.missing(UInt32(0), count, behind: codes, rows))
        case .days(let days):
            result.values = .days(RawColumn.missing(.min, count, behind: days, rows))
        case .integers(let integers):
            result.values = .integers(RawColumn.missing(.min, count, behind: integers, rows))
        }
        return result
    }

    /// So many rows without a value before those of a column.
    init(missing count: Int, before other: RawColumn, rows: Int) {
        self = other.appendingMissing(count, rows: rows)
        takeRows(Array(rows..<(rows + count)) + Array(0..<rows))
    }

    /// The rows at these places, in this order.
    mutating func takeRows(_ rows: [Int]) {
        hours = hours.map { hours in RowBuffer(rows.map { hours[$0] }) }
        switch values {
        case .texts(let codes): values = .texts(RowBuffer(rows.map { codes[$0] }))
        case .days(let days): values = .days(RowBuffer(rows.map { days[$0] }))
        case .integers(let integers): values = .integers(RowBuffer(rows.map { integers[$0] }))
        }
    }

    /// Takes the texts of no row out of the dictionary.
    mutating func dropUnusedTexts() {
        let counts = codeCounts()
        guard codes != nil, counts.dropFirst().contains(0) else { return }
        var texts = [dictionary.texts[0]]
        let newCodes = counts.indices.map { code -> UInt32 in
            guard code > 0, counts[code] > 0 else { return 0 }
            texts.append(dictionary.texts[code])
            return UInt32(texts.count - 1)
        }
        recode(newCodes, TextDictionary(texts: texts))
    }

    private static func missing<Value: BitwiseCopyable>(
        _ value: Value, _ count: Int, behind values: RowBuffer<Value>, _ rows: Int
    ) -> RowBuffer<Value> {
        let all = RowBuffer<Value>(count: rows + count)
        for row in 0..<rows { all.pointer[row] = values.pointer[row] }
        for row in rows..<(rows + count) { all.pointer[row] = value }
        return all
    }

    // MARK: Values of one kind

    private func joined(with other: RawColumn, as kind: ValueKind, _ rows: (own: Int, other: Int))
        -> RawColumn?
    {
        var result = self
        switch (values, other.values) {
        case (.texts(let own), .texts(let others)):
            let (dictionary, codeOfOther) = dictionary.united(with: other.dictionary)
            result.dictionary = dictionary
            result.values = .texts(
                RawColumn.joined(own, rows.own, others, rows.other) { codeOfOther[Int($0)] })
        case (.days(let own), .days(let others)):
            result.values = .days(RawColumn.joined(own, rows.own, others, rows.other) { $0 })
        case (.integers(let own), .integers(let others)):
            guard let own = RawColumn.scaled(own, rows.own, by: kind.scale - self.kind.scale),
                let others = RawColumn.scaled(others, rows.other, by: kind.scale - other.kind.scale)
            else { return nil }
            result.values = .integers(RawColumn.joined(own, rows.own, others, rows.other) { $0 })
        default: return nil
        }
        return result
    }

    private static func joined<Value: BitwiseCopyable>(
        _ own: RowBuffer<Value>, _ ownRows: Int, _ others: RowBuffer<Value>, _ otherRows: Int,
        _ change: (Value) -> Value
    ) -> RowBuffer<Value> {
        let all = RowBuffer<Value>(count: ownRows + otherRows)
        for row in 0..<ownRows { all.pointer[row] = own.pointer[row] }
        for row in 0..<otherRows { all.pointer[ownRows + row] = change(others.pointer[row]) }
        return all
    }

    /// Nil where a value does not fit with so many more decimals.
    private static func scaled(_ values: RowBuffer<Int64>, _ rows: Int, by power: Int) -> RowBuffer<Int64>? {
        guard power > 0 else { return values }
        let scaled = RowBuffer<Int64>(count: rows)
        for row in 0..<rows {
            let value = values.pointer[row]
            guard value != .min else {
                scaled.pointer[row] = .min
                continue
            }
            guard let larger = NumberScan.multiplied(value, byTenTo: power) else { return nil }
            scaled.pointer[row] = larger
        }
        return scaled
    }
}

extension ValueKind {
    /// What both can be taken for: the same kind, with the more decimals of two.
    fileprivate func united(with other: ValueKind) -> ValueKind? {
        switch (self, other) {
        case (.text, .text), (.flag, .flag), (.day, .day): self
        case (.number(let left), .number(let right)): .number(left.united(with: right))
        case (.percent(let left), .percent(let right)): .percent(left.united(with: right))
        default: nil
        }
    }

    /// Decimals kept; 0 for what is no number.
    fileprivate var scale: Int {
        switch self {
        case .number(let format), .percent(let format): format.scale
        case .text, .day, .flag: 0
        }
    }

    /// In words, to say why two columns are not one.
    var holds: String {
        switch self {
        case .text: "texts"
        case .day: "dates"
        case .flag: "yes and no"
        case .number: "numbers"
        case .percent: "percentages"
        }
    }
}

extension NumberFormat {
    fileprivate func united(with other: NumberFormat) -> NumberFormat {
        NumberFormat(decimalMark: decimalMark, scale: max(scale, other.scale))
    }
}

extension TextDictionary {
    /// These texts and then the new ones of another, with the code of each of the other's.
    fileprivate func united(with other: TextDictionary) -> (TextDictionary, [UInt32]) {
        var coder = TextCoder(self)
        let codeOfOther = other.texts.map { coder.code(of: $0) }
        return (TextDictionary(texts: coder.texts), codeOfOther)
    }
}
