/// Which row of the original each line of a text is, where a text was written from rows that are no lines.
struct LineMap: Sendable {
    // Where counting begins anew: between two of these, lines and rows go on side by side.
    private var lines: [Int] = []
    private var rows: [Int] = []

    /// Says that the record which begins in that line is that row. Lines must not come down again.
    mutating func note(line: Int, row: Int) {
        if let last = lines.last, let lastRow = rows.last, lastRow + (line - last) == row { return }
        lines.append(line)
        rows.append(row)
    }

    /// The line itself where nothing was noted before it.
    func row(ofLine line: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? line : rows[low - 1] + (line - lines[low - 1])
    }
}
