/// Finds a value by its place in order without ordering the others.
enum OrderStatistic {
    /// The value that would stand at `place` of the range if it were sorted. Afterwards no value before the
    /// place is greater, and none behind it less.
    ///
    /// Quickselect (Hoare, "Algorithm 65: Find", 1961) with the middle of three for a pivot; ranges that do not
    /// shrink, as data made to defeat the pivot would have it, are sorted instead.
    static func select(_ place: Int, of values: inout [Int64], in range: Range<Int>) -> Int64 {
        values.withUnsafeMutableBufferPointer { values in
            var (low, high) = (range.lowerBound, range.upperBound - 1)
            let wanted = range.lowerBound + place
            var rounds = 0
            while high - low > 32 {
                rounds += 1
                guard rounds < 64 else { break }
                let (left, right) = partition(values, low, high)
                if wanted <= left {
                    high = left
                } else if wanted >= right {
                    low = right
                } else {
                    return values[wanted]
                }
            }
            values[low...high].sort()
            return values[wanted]
        }
    }

    /// Parts the values into those not greater than a pivot, up to `left`, and those not less, from `right`.
    private static func partition(
        _ values: UnsafeMutableBufferPointer<Int64>, _ low: Int, _ high: Int
    ) -> (left: Int, right: Int) {
        let pivot = middle(values[low], values[low + (high - low) / 2], values[high])
        var (left, right) = (low, high)
        while left <= right {
            while values[left] < pivot { left += 1 }
            while values[right] > pivot { right -= 1 }
            if left <= right {
                values.swapAt(left, right)
                left += 1
                right -= 1
            }
        }
        return (right, left)
    }

    private static func middle(_ first: Int64, _ second: Int64, _ third: Int64) -> Int64 {
        max(min(first, second), min(max(first, second), third))
    }
}
