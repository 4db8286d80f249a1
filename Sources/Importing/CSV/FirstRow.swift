import Model

/// Tells whether the first record of a file is a row like those below it, so that no row names the columns.
///
/// A header taken for a row would lose every name, so any sign of a header decides: a word above numbers or dates, a
/// number or a date that its column does not go on with, headers that count on (`2023`, `2024`, `2025`). Without such
/// a sign one value must be what no header is (a whole date, a number with decimals or of five digits, a key of 32
/// hexadecimal digits), and most must go on as they begin, or two be so.
struct FirstRow {
    /// Rows looked at below the first.
    static let sampleSize = 200

    private let first: [Value]
    private let columns: [[Value]]

    /// What a value looks like.
    private enum Value: Equatable {
        case missing
        case number(Double, hasDecimals: Bool, digits: Int)
        case day
        /// `{48754992-9EE0-4C0E-8C94-9451604E3E02}`
        case key
        case text

        /// Whether both are one kind of value.
        func isLike(_ other: Value) -> Bool {
            switch (self, other) {
            case (.number, .number), (.day, .day), (.key, .key), (.text, .text), (.missing, .missing): true
            default: false
            }
        }

        /// No header is written so.
        var isPlain: Bool {
            switch self {
            case .day, .key: true
            case .number(_, let hasDecimals, let digits): hasDecimals || digits >= 5
            case .missing, .text: false
            }
        }
    }

    /// Whether the first record is a row. `records` are the file's first ones.
    static func isRow(in records: [[[UInt8]]]) -> Bool {
        guard let first = records.first, first.count > 1 else { return false }
        let rest = records.dropFirst().filter { $0.count == first.count }
        guard !rest.isEmpty, rest.count * 2 > records.count - 1 else { return false }
        return FirstRow(first: first, rest: rest).isRow
    }

    /// Whether the first record names the columns as plainly as can be: a word stands above numbers, dates or keys.
    static func hasNames(in records: [[[UInt8]]]) -> Bool {
        guard let first = records.first else { return false }
        return FirstRow(first: first, rest: records.dropFirst().filter { $0.count == first.count }).hasNames
    }

    private init(first: [[UInt8]], rest: [[[UInt8]]]) {
        self.first = first.map(FirstRow.value)
        columns = first.indices.map { column in rest.map { FirstRow.value($0[column]) } }
    }

    private var isRow: Bool {
        guard !countsOn else { return false }
        var (likes, plain, present) = (0, 0, 0)
        for (value, column) in zip(first, columns) where value != .missing {
            present += 1
            let known = column.filter { $0 != .missing }
            let alike = known.count { $0.isLike(value) }
            switch value {
            case .missing: continue
            case .text:
                if FirstRow.isName(value, above: known) { return false }
            case .number, .day, .key:
                guard known.isEmpty || alike * 10 >= known.count * 9, FirstRow.isInReach(value, of: known)
                else { return false }
                guard !known.isEmpty else { continue }
                likes += 1
                if value.isPlain { plain += 1 }
            }
        }
        return plain > 1 || plain == 1 && likes * 2 > present
    }

    private var hasNames: Bool {
        zip(first, columns).contains { value, column in
            FirstRow.isName(value, above: column.filter { $0 != .missing })
        }
    }

    /// A word above what is none is a header.
    private static func isName(_ value: Value, above known: [Value]) -> Bool {
        value == .text && known.count(where: { $0 == .text }) * 2 < known.count
    }

    /// Three whole numbers side by side that count on by one are names of columns: years, months, stores.
    private var countsOn: Bool {
        let numbers = first.map { value -> Double? in
            if case .number(let number, false, _) = value { number } else { nil }
        }
        return zip(zip(numbers, numbers.dropFirst()), numbers.dropFirst(2)).contains { pair, third in
            guard let one = pair.0, let two = pair.1, let third else { return false }
            return two - one == 1 && third - two == 1
        }
    }

    /// A number far beyond all below it is a header that happens to be one, such as a store's above its sales.
    private static func isInReach(_ value: Value, of others: [Value]) -> Bool {
        guard case .number(let number, false, _) = value, number != 0 else { return true }
        let sizes = others.compactMap { other -> Double? in
            if case .number(let other, _, _) = other { abs(other) } else { nil }
        }
        guard let greatest = sizes.max() else { return true }
        return abs(number) <= greatest * 10
    }

    private static func value(_ bytes: [UInt8]) -> Value {
        bytes.withUnsafeBufferPointer { buffer in
            let cursor = ByteCursor(buffer)
            if MissingWord.isMissing(buffer) { return .missing }
            if isKey(cursor.bytes) { return .key }
            if let number = NumberReader.read(buffer, mark: .point) {
                let power = (0..<number.decimals).reduce(1.0) { power, _ in power * 10 }
                return .number(
                    Double(number.mantissa) / power, hasDecimals: cursor.bytes.contains(UInt8(ascii: ".")),
                    digits: cursor.bytes.count(where: \.isDigit))
            }
            return DayScan.scan(cursor.bytes) == nil ? .text : .day
        }
    }

    private static func isKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let marks = Array("{}-".utf8)
        let digits = bytes.filter { !marks.contains($0) }
        return digits.count == 32 && digits.allSatisfy { $0.isDigit || ($0 | 32) &- 97 < 6 }
    }
}
