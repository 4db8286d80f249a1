import Store

/// Loops that bring columns into 64-bit integers and compute with them. Arithmetic wraps: whoever compiled
/// it has proved that values present do not overflow, and those of missing rows are never used.
enum IntegerKernels {
    /// Reads an integer column; true when some row may be missing.
    static func read(_ segment: ColumnSegment, _ rows: RowChunk, into chunk: IntegerChunk) -> Bool {
        switch segment.values {
        case .codes8(let values): widen(values, rows, chunk.values.start)
        case .codes16(let values): widen(values, rows, chunk.values.start)
        case .codes32(let values): widen(values, rows, chunk.values.start)
        case .int32(let values): widen(values, rows, chunk.values.start)
        case .int64(let values): widen(values, rows, chunk.values.start)
        }
        guard let validity = segment.validity else { return false }
        MaskKernels.spread(validity, rows, into: chunk.valid.start)
        return true
    }

    /// Reads values through the codes of a key column.
    static func readLinked(
        _ keys: ColumnValues, _ rows: RowChunk, values: [Int64], present: [UInt8], into chunk: IntegerChunk
    ) {
        values.withUnsafeBufferPointer { values in
            present.withUnsafeBufferPointer { present in
                switch keys {
                case .codes8(let codes): gather(codes, rows, values, present, chunk)
                case .codes16(let codes): gather(codes, rows, values, present, chunk)
                case .codes32(let codes): gather(codes, rows, values, present, chunk)
                case .int32, .int64: chunk.valid.elements.update(repeating: 0)
                }
            }
        }
    }

    /// Puts the number of each day in its place; 0, and days that the numbers do not reach, are missing.
    static func lookUp(_ numbers: [UInt32], from firstNumber: Int64, _ count: Int, in chunk: IntegerChunk) {
        if !chunk.hasMissing { chunk.valid.elements.update(repeating: 1) }
        chunk.hasMissing = true
        let (values, valid) = (chunk.values.start, chunk.valid.start)
        let reach = UInt64(numbers.count)
        numbers.withUnsafeBufferPointer { numbers in
            for row in 0..<count {
                let index = UInt64(bitPattern: values[row] &- firstNumber)
                let number = index < reach ? numbers[Int(index)] : 0
                values[row] = Int64(number)
                valid[row] &= number == 0 ? 0 : 1
            }
        }
    }

    /// Reads dictionary codes, translated where there is a translation; code 0 is missing.
    static func readCodes(
        _ keys: ColumnValues, _ rows: RowChunk, translation: [UInt32]?, into chunk: IntegerChunk
    ) {
        switch keys {
        case .codes8(let codes): widen(codes, rows, chunk.values.start)
        case .codes16(let codes): widen(codes, rows, chunk.values.start)
        case .codes32(let codes): widen(codes, rows, chunk.values.start)
        case .int32, .int64: chunk.values.elements.update(repeating: 0)
        }
        let (values, valid) = (chunk.values.start, chunk.valid.start)
        if let translation {
            for row in 0..<rows.count { values[row] = Int64(translation[Int(values[row])]) }
        }
        for row in 0..<rows.count { valid[row] = values[row] == 0 ? 0 : 1 }
    }

    /// Brings the values of the rows listed to the front. Rows are listed in ascending order.
    static func keep(_ listed: UnsafePointer<UInt32>, _ count: Int, in chunk: IntegerChunk) {
        let values = chunk.values.start
        for place in 0..<count { values[place] = values[Int(listed[place])] }
        guard chunk.hasMissing else { return }
        let valid = chunk.valid.start
        for place in 0..<count { valid[place] = valid[Int(listed[place])] }
    }

    static func add(_ left: UnsafeMutablePointer<Int64>, _ right: UnsafePointer<Int64>, _ count: Int) {
        for row in 0..<count { left[row] &+= right[row] }
    }

    static func subtract(_ left: UnsafeMutablePointer<Int64>, _ right: UnsafePointer<Int64>, _ count: Int) {
        for row in 0..<count { left[row] &-= right[row] }
    }

    static func multiply(_ left: UnsafeMutablePointer<Int64>, _ right: UnsafePointer<Int64>, _ count: Int) {
        for row in 0..<count { left[row] &*= right[row] }
    }

    @inline(__always)
    private static func widen<Value: FixedWidthInteger>(
        _ values: [Value], _ rows: RowChunk, _ out: UnsafeMutablePointer<Int64>
    ) {
        values.withUnsafeBufferPointer { values in
            let from = values.baseAddress! + rows.offset
            for row in 0..<rows.count { out[row] = Int64(truncatingIfNeeded: from[row]) }
        }
    }

    @inline(__always)
    private static func gather<Code: FixedWidthInteger>(
        _ codes: [Code], _ rows: RowChunk, _ values: UnsafeBufferPointer<Int64>,
        _ present: UnsafeBufferPointer<UInt8>, _ chunk: IntegerChunk
    ) {
        let (out, valid) = (chunk.values.start, chunk.valid.start)
        codes.withUnsafeBufferPointer { codes in
            let from = codes.baseAddress! + rows.offset
            for row in 0..<rows.count {
                let code = Int(truncatingIfNeeded: from[row])
                out[row] = values[code]
                valid[row] = present[code]
            }
        }
    }
}
