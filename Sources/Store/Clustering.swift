/// The order in which the rows of the deals stand, so that a period of closed days is a range of rows.
package enum Clustering {
    /// Rows by closed day, then the decided ones without a day, then the open ones; equal rows as they were.
    ///
    /// - Parameters:
    ///   - closed: days since 1970-01-01, `Int32.min` where there is none.
    ///   - isOpen: 1 for rows that are not decided.
    /// - Returns: for each new row the old one, or nil when the rows stand so already.
    package static func order(closed: RowBuffer<Int32>, isOpen: RowBuffer<UInt8>) -> [UInt32]? {
        let bounds = dayBounds(closed, isOpen)
        let dayCount = bounds.isEmpty ? 0 : bounds.count
        func bucket(_ row: Int) -> Int {
            if isOpen.pointer[row] != 0 { return dayCount + 1 }
            let day = closed.pointer[row]
            return day == .min ? dayCount : Int(day) - bounds.lowerBound
        }
        var starts = [Int](repeating: 0, count: dayCount + 3)
        for row in 0..<closed.count { starts[bucket(row) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var order = [UInt32](repeating: 0, count: closed.count)
        var isMoved = false
        for row in 0..<closed.count {
            let place = starts[bucket(row)]
            starts[bucket(row)] += 1
            order[place] = UInt32(row)
            isMoved = isMoved || place != row
        }
        return isMoved ? order : nil
    }

    /// First to last closed day of the decided rows.
    private static func dayBounds(_ closed: RowBuffer<Int32>, _ isOpen: RowBuffer<UInt8>) -> Range<Int> {
        var (first, last) = (Int32.max, Int32.min)
        for row in 0..<closed.count where isOpen.pointer[row] == 0 && closed.pointer[row] != .min {
            first = min(first, closed.pointer[row])
            last = max(last, closed.pointer[row])
        }
        return first > last ? 0..<0 : Int(first)..<Int(last) + 1
    }
}
