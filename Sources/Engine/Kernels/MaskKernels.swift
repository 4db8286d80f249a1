import Store

/// Loops over masks: one byte a row, 1 where a condition holds and 0 where it does not.
enum MaskKernels {
    typealias Mask = UnsafeMutablePointer<UInt8>

    static func and(_ mask: Mask, _ other: UnsafePointer<UInt8>, _ count: Int) {
        for row in 0..<count { mask[row] &= other[row] }
    }

    static func or(_ mask: Mask, _ other: UnsafePointer<UInt8>, _ count: Int) {
        for row in 0..<count { mask[row] |= other[row] }
    }

    static func invert(_ mask: Mask, from other: UnsafePointer<UInt8>, _ count: Int) {
        for row in 0..<count { mask[row] = other[row] ^ 1 }
    }

    /// How many rows are set.
    static func population(_ mask: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var total = 0
        var row = 0
        while row < count {
            // At most 255 ones fit the byte-wide sums that this loop vectorises to.
            let end = min(count, row + 255)
            var part: UInt8 = 0
            while row < end {
                part &+= mask[row]
                row += 1
            }
            total += Int(part)
        }
        return total
    }

    /// Bits to bytes, eight at a time: each byte of the product holds the eight bits, of which it keeps its own;
    /// adding 127 carries any bit that is left to the top.
    static func spread(_ bitmap: Bitmap, _ rows: RowChunk, into mask: Mask) {
        bitmap.words.withUnsafeBufferPointer { words in
            let out = UnsafeMutableRawPointer(mask)
            let first = rows.offset / 64
            for octet in 0..<(rows.count + 7) / 8 {
                let bits = (words[first + (octet >> 3)] >> UInt64(8 * (octet & 7))) & 0xFF
                let own = (bits &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201) &+ 0x7F7F_7F7F_7F7F_7F7F
                let spread = own >> 7 & 0x0101_0101_0101_0101
                out.storeBytes(of: spread.littleEndian, toByteOffset: octet * 8, as: UInt64.self)
            }
        }
    }

    /// Writes the numbers of the rows that are set, in order, and answers how many. Passes over eight rows at
    /// once where none is set: for masks that keep few rows.
    static func list(_ mask: UnsafePointer<UInt8>, _ count: Int, into list: UnsafeMutablePointer<UInt32>)
        -> Int
    {
        var listed = 0
        var row = 0
        while row + 8 <= count {
            let octet = UnsafeRawPointer(mask + row).loadUnaligned(as: UInt64.self)
            var rest = UInt64(littleEndian: octet)
            while rest != 0 {
                list[listed] = UInt32(truncatingIfNeeded: row + (rest.trailingZeroBitCount >> 3))
                listed &+= 1
                rest &= rest &- 1
            }
            row += 8
        }
        while row < count {
            list[listed] = UInt32(truncatingIfNeeded: row)
            listed &+= Int(mask[row])
            row += 1
        }
        return listed
    }

    /// Tests whether codes lie in a run of them.
    static func run(_ codes: ColumnValues, _ rows: RowChunk, _ run: ClosedRange<Int>, into mask: Mask) {
        switch codes {
        case .codes8(let codes): narrowRun(codes, rows, run, mask)
        case .codes16(let codes): narrowRun(codes, rows, run, mask)
        case .codes32(let codes): narrowRun(codes, rows, run, mask)
        case .int32, .int64: mask.update(repeating: 0, count: rows.count)
        }
    }

    @inline(__always)
    private static func narrowRun<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: [Code], _ rows: RowChunk, _ run: ClosedRange<Int>, _ mask: Mask
    ) {
        // A segment's codes may be narrower than the dictionary's greatest code: such codes do not occur in it.
        guard let low = Code(exactly: run.lowerBound) else {
            return mask.update(repeating: 0, count: rows.count)
        }
        let length = Code(clamping: run.upperBound) &- low
        codes.withUnsafeBufferPointer { codes in
            let from = codes.baseAddress! + rows.offset
            for row in 0..<rows.count { mask[row] = from[row] &- low <= length ? 1 : 0 }
        }
    }

    static func lookup(_ codes: ColumnValues, _ rows: RowChunk, passes: [UInt8], into mask: Mask) {
        passes.withUnsafeBufferPointer { passes in
            switch codes {
            case .codes8(let codes): gather(codes, rows, passes, mask)
            case .codes16(let codes): gather(codes, rows, passes, mask)
            case .codes32(let codes): gather(codes, rows, passes, mask)
            case .int32, .int64: mask.update(repeating: 0, count: rows.count)
            }
        }
    }

    @inline(__always)
    private static func gather<Code: FixedWidthInteger>(
        _ codes: [Code], _ rows: RowChunk, _ passes: UnsafeBufferPointer<UInt8>, _ mask: Mask
    ) {
        codes.withUnsafeBufferPointer { codes in
            let from = codes.baseAddress! + rows.offset
            for row in 0..<rows.count { mask[row] = passes[Int(truncatingIfNeeded: from[row])] }
        }
    }

    /// Tests stored integers; missing rows, which hold 0, are tested like others.
    static func test(_ values: ColumnValues, _ rows: RowChunk, _ test: IntegerTest, into mask: Mask) {
        switch values {
        case .int32(let values): narrowTest(values, rows, test, mask)
        case .int64(let values):
            values.withUnsafeBufferPointer {
                self.test($0.baseAddress! + rows.offset, rows.count, test, into: mask)
            }
        case .codes8, .codes16, .codes32: mask.update(repeating: 0, count: rows.count)
        }
    }

    /// One comparison a row: the distance from the range's start, as an unsigned number, against its length.
    static func test(
        _ values: UnsafePointer<Int64>, _ count: Int, _ test: IntegerTest, into mask: Mask
    ) {
        let low = test.range.lowerBound
        let length = UInt64(bitPattern: test.range.upperBound &- low)
        let outside: UInt8 = test.outside ? 1 : 0
        for row in 0..<count {
            mask[row] = (UInt64(bitPattern: values[row] &- low) <= length ? 1 : 0) ^ outside
        }
    }

    private static func narrowTest(_ values: [Int32], _ rows: RowChunk, _ test: IntegerTest, _ mask: Mask) {
        let outside: UInt8 = test.outside ? 1 : 0
        let limits = Int64(Int32.min)...Int64(Int32.max)
        guard test.range.overlaps(limits) else { return mask.update(repeating: outside, count: rows.count) }
        let range = test.range.clamped(to: limits)
        let low = Int32(range.lowerBound)
        let length = UInt32(bitPattern: Int32(range.upperBound) &- low)
        values.withUnsafeBufferPointer { values in
            let from = values.baseAddress! + rows.offset
            for row in 0..<rows.count {
                mask[row] = (UInt32(bitPattern: from[row] &- low) <= length ? 1 : 0) ^ outside
            }
        }
    }

    static func compare(
        _ left: UnsafePointer<Int64>, _ comparison: ComparisonKernel, _ right: UnsafePointer<Int64>,
        _ count: Int, into mask: Mask
    ) {
        let inverted: UInt8 = comparison.inverted ? 1 : 0
        switch comparison.test {
        case .equal: for row in 0..<count { mask[row] = (left[row] == right[row] ? 1 : 0) ^ inverted }
        case .less: for row in 0..<count { mask[row] = (left[row] < right[row] ? 1 : 0) ^ inverted }
        case .greater: for row in 0..<count { mask[row] = (left[row] > right[row] ? 1 : 0) ^ inverted }
        }
    }
}
