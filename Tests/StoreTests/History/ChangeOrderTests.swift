import Model
import Testing

@testable import Store

/// One order of the changes that a file tells, whoever reads them.
@Suite struct ChangeOrderTests {
    private func order(_ days: [Int32?], of told: Set<Int>? = nil) -> ChangeOrder {
        ChangeOrder(rowCount: days.count, day: { days[$0] }, isTold: { told?.contains($0) ?? true })
    }

    @Test func rowsStandByTheirDaysAndWithinOneAsFiled() {
        #expect(order([1, 3, 2, 3]).rows == [0, 2, 1, 3])
        #expect(order([1, nil, 1, 2]).rows == [0, 2, 3])
        #expect(!order([1, 3, 2, 3]).isNewestFirst && !order([]).isNewestFirst)
    }

    @Test func newestFirstIsTakenFromBelow() {
        let order = order([5, 5, 4, 1])
        #expect(order.isNewestFirst)
        #expect(order.rows == [3, 2, 1, 0])
    }

    /// The rows of one field may all be of one day; the file's direction is that of all its rows.
    @Test func whatIsToldOfOtherFieldsTellsTheDirection() {
        #expect(order([5, 5, 4, 1], of: [0, 1]).rows == [1, 0])
        #expect(order([1, 5, 5], of: [1, 2]).rows == [1, 2])
    }
}
