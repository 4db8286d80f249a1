import Model

extension Column {
    /// The number of rows in all segments.
    package var rowCount: Int {
        guard let last = segments.last else { return 0 }
        return (segments.count - 1) * Table.rowGroupSize + last.values.count
    }

    /// The code of a row's text; 0 where it is missing or the column holds no text.
    package func code(at row: Int) -> Int {
        switch segments[row / Table.rowGroupSize].values {
        case .codes8(let codes): Int(codes[row % Table.rowGroupSize])
        case .codes16(let codes): Int(codes[row % Table.rowGroupSize])
        case .codes32(let codes): Int(codes[row % Table.rowGroupSize])
        case .int32, .int64: 0
        }
    }

    /// A row's text, or nil where it is missing or the column holds no text.
    package func text(at row: Int) -> String? {
        let code = code(at: row)
        return code == 0 ? nil : dictionary?.texts[code]
    }

    /// A row's integer (a day's number, a scaled amount), or nil where it is missing or the column holds text.
    package func integer(at row: Int) -> Int64? {
        let segment = segments[row / Table.rowGroupSize]
        let place = row % Table.rowGroupSize
        if let validity = segment.validity, !validity[place] { return nil }
        switch segment.values {
        case .int32(let values): return Int64(values[place])
        case .int64(let values): return values[place]
        case .codes8, .codes16, .codes32: return nil
        }
    }

    /// A row's day, or nil where it is missing or the column holds none.
    package func day(at row: Int) -> Day? {
        guard type == .day, let number = integer(at: row) else { return nil }
        return Day(number: Int32(truncatingIfNeeded: number))
    }

    /// How many rows hold each code of the dictionary; empty for a column without one.
    package func codeCounts() -> [Int] {
        guard let dictionary else { return [] }
        var counts = [Int](repeating: 0, count: dictionary.count)
        for segment in segments {
            switch segment.values {
            case .codes8(let codes): for code in codes { counts[Int(code)] += 1 }
            case .codes16(let codes): for code in codes { counts[Int(code)] += 1 }
            case .codes32(let codes): for code in codes { counts[Int(code)] += 1 }
            case .int32, .int64: break
            }
        }
        return counts
    }

    /// How many rows have no value.
    package var missingCount: Int {
        if dictionary != nil { return codeCounts()[0] }
        return segments.reduce(0) { sum, segment in
            guard let validity = segment.validity else { return sum }
            return sum + validity.count - validity.words.reduce(0) { $0 + $1.nonzeroBitCount }
        }
    }
}

extension ColumnValues {
    package var count: Int {
        switch self {
        case .codes8(let values): values.count
        case .codes16(let values): values.count
        case .codes32(let values): values.count
        case .int32(let values): values.count
        case .int64(let values): values.count
        }
    }
}
