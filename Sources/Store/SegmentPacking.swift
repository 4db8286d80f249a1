/// Cuts a column's values into row groups and makes each as narrow as its values allow.
///
/// `order`, where given, says which row of the values becomes row 0, 1, 2, …
package struct SegmentPacking {
    private let rowCount: Int
    private let order: [UInt32]?

    package init(rowCount: Int, order: [UInt32]?) {
        precondition(order == nil || order?.count == rowCount)
        self.rowCount = rowCount
        self.order = order
    }

    /// Codes as narrow as the dictionary's size allows, in every segment alike.
    package func codes(_ values: RowBuffer<UInt32>, dictionaryCount: Int) -> [ColumnSegment] {
        groups.map { rows in
            let gathered = gather(values.pointer, rows)
            return ColumnSegment(
                values: narrowed(gathered, dictionaryCount: dictionaryCount), validity: nil,
                zone: SegmentPacking.zone(ofCodes: gathered))
        }
    }

    /// Days since 1970-01-01; `Int32.min` is missing.
    package func days(_ values: RowBuffer<Int32>) -> [ColumnSegment] {
        groups.map { rows in
            SegmentPacking.segment(ofIntegers: gather(values.pointer, rows), missing: .min)
        }
    }

    /// Integers; `Int64.min` is missing.
    package func integers(_ values: RowBuffer<Int64>) -> [ColumnSegment] {
        groups.map { rows in
            SegmentPacking.segment(ofIntegers: gather(values.pointer, rows), missing: .min)
        }
    }

    private var groups: [Range<Int>] {
        stride(from: 0, to: rowCount, by: Table.rowGroupSize).map { start in
            start..<min(start + Table.rowGroupSize, rowCount)
        }
    }

    private func gather<Value: BitwiseCopyable>(
        _ values: UnsafeMutablePointer<Value>, _ rows: Range<Int>
    ) -> [Value] {
        Array(unsafeUninitializedCapacity: rows.count) { buffer, count in
            if let order {
                for (place, row) in rows.enumerated() {
                    buffer.initializeElement(at: place, to: values[Int(order[row])])
                }
            } else {
                for (place, row) in rows.enumerated() { buffer.initializeElement(at: place, to: values[row]) }
            }
            count = rows.count
        }
    }

    private func narrowed(_ codes: [UInt32], dictionaryCount: Int) -> ColumnValues {
        if dictionaryCount <= 256 { return .codes8(codes.map { UInt8(truncatingIfNeeded: $0) }) }
        if dictionaryCount <= 65_536 { return .codes16(codes.map { UInt16(truncatingIfNeeded: $0) }) }
        return .codes32(codes)
    }

    private static func zone(ofCodes codes: [UInt32]) -> ZoneMap? {
        var (least, greatest) = (UInt32.max, UInt32(0))
        for code in codes {
            least = min(least, code == 0 ? .max : code)
            greatest = max(greatest, code)
        }
        return greatest == 0 ? nil : ZoneMap(minimum: Int64(least), maximum: Int64(greatest))
    }

    private static func segment<Value: FixedWidthInteger & SignedInteger>(
        ofIntegers values: [Value], missing: Value
    ) -> ColumnSegment {
        var (least, greatest) = (Value.max, Value.min)
        var missingCount = 0
        for value in values {
            missingCount += value == missing ? 1 : 0
            least = min(least, value == missing ? .max : value)
            greatest = max(greatest, value)
        }
        let zone =
            missingCount == values.count ? nil : ZoneMap(minimum: Int64(least), maximum: Int64(greatest))
        let validity = missingCount == 0 ? nil : presence(of: values, missing: missing)
        return ColumnSegment(
            values: narrowed(values, missing: missing, zone: zone), validity: validity, zone: zone)
    }

    private static func presence<Value: Equatable>(of values: [Value], missing: Value) -> Bitmap {
        var bitmap = Bitmap(repeating: false, count: values.count)
        for (row, value) in values.enumerated() where value != missing { bitmap[row] = true }
        return bitmap
    }

    private static func narrowed<Value: FixedWidthInteger>(
        _ values: [Value], missing: Value, zone: ZoneMap?
    ) -> ColumnValues {
        let fits = zone.map { $0.minimum >= Int32.min && $0.maximum <= Int32.max } ?? true
        if fits { return .int32(values.map { $0 == missing ? 0 : Int32(truncatingIfNeeded: $0) }) }
        return .int64(values.map { $0 == missing ? 0 : Int64($0) })
    }
}
