import SampleCompany
import Store
import Testing

@Suite struct ClusteringTests {
    @Test func decidedRowsStandByClosedDayAndOpenOnesLast() {
        let closed = RowBuffer<Int32>([30, .min, 10, 20, 10, .min, 5])
        let isOpen = RowBuffer<UInt8>([0, 1, 0, 0, 0, 0, 1])
        // Day 10 twice in the order filed, 20, 30, decided without a day, then the open ones as filed.
        #expect(Clustering.order(closed: closed, isOpen: isOpen) == [2, 4, 3, 0, 5, 1, 6])
    }

    @Test func rowsThatStandInOrderStay() {
        let closed = RowBuffer<Int32>([-3, 4, 4, .min])
        #expect(Clustering.order(closed: closed, isOpen: RowBuffer<UInt8>([0, 0, 0, 1])) == nil)
    }

    @Test func noDatesAndNoRowsAreFine() {
        #expect(Clustering.order(closed: RowBuffer<Int32>([]), isOpen: RowBuffer<UInt8>([])) == nil)
        let order = Clustering.order(
            closed: RowBuffer<Int32>([.min, .min]), isOpen: RowBuffer<UInt8>([1, 0]))
        #expect(order == [1, 0])
    }

    @Test func everyRowStandsOnceWhateverTheDays() {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<20 {
            let days = (0..<300).map { _ in
                Int.random(in: 0..<5, using: &generator) == 0
                    ? Int32.min : Int32.random(in: -400...400, using: &generator)
            }
            let open = (0..<300).map { _ in UInt8.random(in: 0...1, using: &generator) }
            let order =
                Clustering.order(closed: RowBuffer(days), isOpen: RowBuffer(open)) ?? Array(0..<300)
            #expect(order.sorted() == Array(0..<300))
            func rank(_ row: UInt32) -> Int {
                let row = Int(row)
                return open[row] == 1 ? 2_000 : (days[row] == .min ? 1_000 : Int(days[row]))
            }
            #expect(zip(order, order.dropFirst()).allSatisfy { (rank($0), $0) < (rank($1), $1) })
        }
    }
}
