import Model
import Store
import Testing

@Suite struct SegmentPackingTests {
    private func values(_ segment: ColumnSegment) -> [Int64] {
        switch segment.values {
        case .codes8(let values): values.map(Int64.init)
        case .codes16(let values): values.map(Int64.init)
        case .codes32(let values): values.map(Int64.init)
        case .int32(let values): values.map(Int64.init)
        case .int64(let values): values
        }
    }

    @Test func codesAreAsNarrowAsTheDictionaryAllows() {
        let packing = SegmentPacking(rowCount: 3, order: nil)
        let codes = RowBuffer<UInt32>([1, 0, 2])
        guard case .codes8 = packing.codes(codes, dictionaryCount: 256)[0].values,
            case .codes16 = packing.codes(codes, dictionaryCount: 257)[0].values,
            case .codes16 = packing.codes(codes, dictionaryCount: 65_536)[0].values,
            case .codes32 = packing.codes(codes, dictionaryCount: 65_537)[0].values
        else {
            Issue.record("codes are not narrowed by the size of the dictionary")
            return
        }
        #expect(packing.codes(codes, dictionaryCount: 3)[0].zone == ZoneMap(minimum: 1, maximum: 2))
    }

    @Test func integersAreNarrowWhereTheyFit() {
        let small = SegmentPacking(rowCount: 3, order: nil).integers(
            RowBuffer([Int64(Int32.max), Int64(Int32.min), Int64.min]))
        let large = SegmentPacking(rowCount: 2, order: nil).integers(RowBuffer([Int64(Int32.max) + 1, .min]))
        guard case .int32 = small[0].values, case .int64 = large[0].values else {
            Issue.record("width does not follow the values")
            return
        }
        #expect(values(small[0]) == [Int64(Int32.max), Int64(Int32.min), 0])
        #expect(small[0].zone == ZoneMap(minimum: Int64(Int32.min), maximum: Int64(Int32.max)))
        #expect((0..<3).map { small[0].validity?[$0] } == [true, true, false])
        #expect(values(large[0]) == [Int64(Int32.max) + 1, 0])
    }

    @Test func aColumnWithoutMissingValuesNeedsNoBitmap() {
        let segments = SegmentPacking(rowCount: 2, order: nil).days(RowBuffer<Int32>([5, 7]))
        #expect(segments[0].validity == nil)
        #expect(segments[0].zone == ZoneMap(minimum: 5, maximum: 7))
    }

    @Test func aColumnWithoutAnyValueHasNoZone() {
        let segments = SegmentPacking(rowCount: 2, order: nil).days(RowBuffer<Int32>([.min, .min]))
        #expect(segments[0].zone == nil)
        #expect(segments[0].validity?[0] == false)
    }

    @Test func rowGroupsHave65536Rows() {
        let count = Table.rowGroupSize * 2 + 3
        let segments = SegmentPacking(rowCount: count, order: nil).integers(
            RowBuffer((0..<count).map(Int64.init)))
        #expect(segments.map { $0.values.count } == [Table.rowGroupSize, Table.rowGroupSize, 3])
        #expect(segments[2].zone == ZoneMap(minimum: Int64(count - 3), maximum: Int64(count - 1)))
    }

    @Test func rowsFollowTheOrder() {
        let packing = SegmentPacking(rowCount: 3, order: [2, 0, 1])
        #expect(values(packing.days(RowBuffer<Int32>([10, 20, 30]))[0]) == [30, 10, 20])
    }

    @Test func noRowsMakeNoSegments() {
        #expect(SegmentPacking(rowCount: 0, order: nil).days(RowBuffer<Int32>([])).isEmpty)
    }
}
