import Store

/// Loops that make group codes and slots.
enum GroupKernels {
    typealias Codes = UnsafeMutablePointer<UInt32>

    /// Reads dictionary codes, translated where there is a translation.
    static func readCodes(
        _ values: ColumnValues, _ rows: RowChunk, translation: [UInt32]?, into out: Codes
    ) {
        switch values {
        case .codes8(let codes): readCodes(codes, rows, translation, out)
        case .codes16(let codes): readCodes(codes, rows, translation, out)
        case .codes32(let codes): readCodes(codes, rows, translation, out)
        case .int32, .int64: out.update(repeating: 0, count: rows.count)
        }
    }

    @inline(__always)
    private static func readCodes<Code: FixedWidthInteger>(
        _ codes: [Code], _ rows: RowChunk, _ translation: [UInt32]?, _ out: Codes
    ) {
        codes.withUnsafeBufferPointer { codes in
            let from = codes.baseAddress! + rows.offset
            guard let translation else {
                for row in 0..<rows.count { out[row] = UInt32(truncatingIfNeeded: from[row]) }
                return
            }
            translation.withUnsafeBufferPointer { translation in
                for row in 0..<rows.count { out[row] = translation[Int(truncatingIfNeeded: from[row])] }
            }
        }
    }

    /// The code of each date, looked up by day; 0 for missing ones and those that the codes do not reach.
    static func readDays(
        _ dates: IntegerChunk, _ codes: [UInt32], from firstNumber: Int64, _ count: Int, into out: Codes
    ) {
        let days = dates.values.start
        let reach = UInt64(codes.count)
        codes.withUnsafeBufferPointer { codes in
            for row in 0..<count {
                let index = UInt64(bitPattern: days[row] &- firstNumber)
                out[row] = index < reach ? codes[Int(index)] : 0
            }
        }
        guard dates.hasMissing else { return }
        fold(out, dates.valid.start, count, into: out)
    }

    /// One more than the number of thresholds that each value reaches; 0 for missing values.
    static func readBands(_ values: IntegerChunk, _ thresholds: [Int64], _ count: Int, into out: Codes) {
        let numbers = values.values.start
        out.update(repeating: 1, count: count)
        for threshold in thresholds {
            for row in 0..<count { out[row] &+= numbers[row] >= threshold ? 1 : 0 }
        }
        guard values.hasMissing else { return }
        fold(out, values.valid.start, count, into: out)
    }

    /// `codes × cardinality + other`
    static func combine(_ codes: Codes, _ cardinality: UInt32, _ other: UnsafePointer<UInt32>, _ count: Int) {
        for row in 0..<count { codes[row] = codes[row] &* cardinality &+ other[row] }
    }

    /// The slot of each code.
    static func slots(_ codes: UnsafePointer<UInt32>, _ count: Int, into out: Codes) {
        for row in 0..<count { out[row] = codes[row] &+ 1 }
    }

    /// The slot of each code where the mask is 1, else 0: without a branch, which a mask of chance would mispredict.
    static func slots(
        _ codes: UnsafePointer<UInt32>, _ mask: UnsafePointer<UInt8>, _ count: Int, into out: Codes
    ) {
        for row in 0..<count { out[row] = (codes[row] &+ 1) & (0 &- UInt32(mask[row])) }
    }

    /// The slot of the code of each row listed.
    static func slots(
        _ codes: UnsafePointer<UInt32>, listed: UnsafePointer<UInt32>, _ count: Int, into out: Codes
    ) {
        for place in 0..<count { out[place] = codes[Int(listed[place])] &+ 1 }
    }

    /// The slot, or code, where the mask is 1, else 0.
    static func fold(
        _ slots: UnsafePointer<UInt32>, _ mask: UnsafePointer<UInt8>, _ count: Int, into out: Codes
    ) {
        for row in 0..<count { out[row] = slots[row] & (0 &- UInt32(mask[row])) }
    }

    /// The slot where the mask is 0, else 0.
    static func foldInverted(
        _ slots: UnsafePointer<UInt32>, _ mask: UnsafePointer<UInt8>, _ count: Int, into out: Codes
    ) {
        for row in 0..<count { out[row] = slots[row] & (UInt32(mask[row]) &- 1) }
    }
}
