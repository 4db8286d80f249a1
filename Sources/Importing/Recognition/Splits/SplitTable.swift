import Model
import Store

/// The rows of a file that parts deals between people, with the deals that they are about.
struct SplitTable {
    /// A row of the file.
    struct Part {
        var row: Int
        /// The deal's row.
        var deal: Int
        /// The share as an integer over `SplitTable.unit`.
        var share: Int64
        var rep: String
        var type: String
    }

    /// Decimals of a share, as many as numbers keep and two more for percentages.
    static let scale = NumberFormat.scaleLimit + 2
    /// A whole.
    static let unit = NumberScan.powersOfTen[scale]

    let parts: [Part]
    /// The word for shares that count for revenue; empty where the file has no types.
    let revenueType: String
    /// Half of the last decimal that the file writes, over `unit`: so far each share may be rounded.
    let tolerance: Int64
    /// The decimals of a share that the file writes.
    let writtenScale: Int

    /// How much the last decimal that the file writes is of `unit`.
    var writtenUnit: Int64 { NumberScan.powersOfTen[SplitTable.scale - writtenScale] }

    /// Nil where the file has no deal, rep or share in its rows.
    init?(_ splits: DraftTable, dealRows: [String: Int]) {
        guard let deal = splits.column(named: "deal"), let rep = splits.column(.rep),
            let percent = splits.column(named: "split percent"), let shares = percent.raw.integers,
            case .percent(let scale) = percent.type, scale <= SplitTable.scale
        else { return nil }
        let type = splits.column(named: "split type")
        let factor = NumberScan.powersOfTen[SplitTable.scale - scale]
        tolerance = max(1, factor / 2)
        writtenScale = scale
        parts = (0..<splits.rowCount).compactMap { row in
            guard shares[row] != .min, let name = rep.raw.text(at: row),
                let place = deal.raw.text(at: row).flatMap({ dealRows[$0] }),
                let share = NumberScan.multiplied(shares[row], byTenTo: SplitTable.scale - scale)
            else { return nil }
            return Part(row: row, deal: place, share: share, rep: name, type: type?.raw.text(at: row) ?? "")
        }
        revenueType = SplitTable.revenueType(parts.map(\.type))
    }

    /// Whether shares of that type come on top of the deal.
    static func isOverlay(_ type: String) -> Bool { HeaderWords.words(of: type).contains("overlay") }

    /// The type that speaks of revenue, else the commonest that is no overlay, else the first by name.
    private static func revenueType(_ types: [String]) -> String {
        let counts = Dictionary(types.filter { !isOverlay($0) }.map { ($0, 1) }, uniquingKeysWith: +)
        let words: Set<String> = ["revenue", "umsatz", "revenu", "ingresos", "ricavi", "receita", "omzet"]
        let named = counts.keys.filter { !words.isDisjoint(with: HeaderWords.words(of: $0)) }.sorted()
        return named.first
            ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// The parts of the deals' revenue, by the deal's row.
    var revenueParts: [Int: [Part]] {
        Dictionary(grouping: parts.filter { $0.type == revenueType && !SplitTable.isOverlay($0.type) }) {
            $0.deal
        }
    }

    var overlayParts: [Part] { parts.filter { SplitTable.isOverlay($0.type) } }

    /// Whether the shares are a whole, as far as the file's decimals can say so: 33.33 three times is.
    func isWhole(_ parts: [Part]) -> Bool {
        let sum = parts.reduce(Int64(0)) { $0 &+ $1.share }
        return (sum - SplitTable.unit).magnitude <= UInt64(tolerance) * UInt64(parts.count)
    }
}

/// Parts an amount so that the parts add up to it.
enum LargestRemainder {
    /// The amount in minor units, cut by weights: each part is rounded down (to nothing), and what is left goes unit by
    /// unit to the parts with the largest remainders, ties in the order given. The whole of the weights is `whole`; what
    /// they do not come to stays with nobody, rounded half away from zero.
    static func parts(of amount: Int64, weights: [Int64], whole: Int64) -> [Int64] {
        guard whole > 0, !weights.isEmpty else { return weights.map { _ in 0 } }
        let magnitude = Int128(amount.magnitude)
        let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
        let total = (magnitude * sum * 2 + Int128(whole)) / (Int128(whole) * 2)
        var parts = weights.map { magnitude * Int128($0) / Int128(whole) }
        let order = weights.indices.sorted { left, right in
            let remainders = [left, right].map { magnitude * Int128(weights[$0]) % Int128(whole) }
            return (remainders[1], left) < (remainders[0], right)
        }
        let left = Int(total - parts.reduce(0, +))
        for place in order.prefix(max(0, left)) { parts[place] += 1 }
        return parts.map { Int64(clamping: amount < 0 ? -$0 : $0) }
    }
}
