import Model

/// Bins of equal width with round ends that hold all of some values. Where a few values lie far above the others, the
/// last bin has no end and holds them.
struct HistogramBins {
    struct Bin {
        var low: Fraction
        /// Nil for the last bin where it has no end.
        var high: Fraction?
        var count: Int
    }

    /// Each holds the values from its low end up to, but without, its high end; in order, none left out.
    let bins: [Bin]

    private static let mostBins = 40

    /// Nil for fewer than two different values, and where the numbers are too large or too small for round ends.
    init?(_ values: [Fraction]) {
        let sorted = values.sorted()
        guard let least = sorted.first, let greatest = sorted.last, least < greatest else { return nil }
        // Two in a hundred may lie outside, where that keeps the others apart.
        let common = sorted[(sorted.count - 1) * 98 / 100]
        let isTailed = greatest.double - least.double > 2 * (common.double - least.double) && common > least
        // The square root of the number of values, as most tools have it, within what a screen shows.
        let wanted = min(max(Double(values.count).squareRoot().rounded(), 5), 12)
        let scale = ValueScale(
            low: least.double, high: (isTailed ? common : greatest).double, count: Int(wanted),
            mayLeaveZero: true)
        guard scale.ticks.count > 2, let edges = HistogramBins.edges(scale) else { return nil }
        var counts = [Int](repeating: 0, count: edges.count)
        for value in sorted {
            guard let index = edges.lastIndex(where: { $0 <= value }) else { return nil }
            counts[index] += 1
        }
        let all = counts.indices.map { index in
            Bin(
                low: edges[index], high: index + 1 < edges.count ? edges[index + 1] : nil,
                count: counts[index])
        }
        let first = all.firstIndex { $0.count > 0 } ?? 0
        let last = all.lastIndex { $0.count > 0 } ?? 0
        bins = Array(all[first...last])
    }

    /// The ticks as exact numbers.
    private static func edges(_ scale: ValueScale) -> [Fraction]? {
        guard scale.decimals <= 12, scale.ticks.count <= mostBins,
            let power = PowerOfTen.int128(scale.decimals)
        else { return nil }
        var edges: [Fraction] = []
        for tick in scale.ticks {
            guard let count = Int64(exactly: (tick * Double(power)).rounded()),
                let edge = Fraction(Int128(count), over: power), edges.last.map({ $0 < edge }) ?? true
            else { return nil }
            edges.append(edge)
        }
        return edges
    }
}
