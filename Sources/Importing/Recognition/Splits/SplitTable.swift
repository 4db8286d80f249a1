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
    /// A share of more than ten deals is none, nor is one below minus ten.
    private static let largestShare = 10 * unit

    let parts: [Part]
    /// How many rows speak of a deal's share that is beyond all shares.
    let excessCount: Int
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
        var (parts, excessCount) = ([Part](), 0)
        for row in 0..<splits.rowCount {
            guard shares[row] != .min, let name = rep.raw.text(at: row),
                let place = deal.raw.text(at: row).flatMap({ dealRows[$0] })
            else { continue }
            guard let share = NumberScan.multiplied(shares[row], byTenTo: SplitTable.scale - scale),
                share.magnitude <= SplitTable.largestShare.magnitude
            else {
                excessCount += 1
                continue
            }
            parts.append(
                Part(row: row, deal: place, share: share, rep: name, type: type?.raw.text(at: row) ?? ""))
        }
        (self.parts, self.excessCount) = (parts, excessCount)
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
        let off = SplitTable.sum(parts) - Int128(SplitTable.unit)
        return off.magnitude <= UInt128(tolerance) * UInt128(parts.count)
    }

    /// What the shares come to, over `unit`.
    static func sum(_ parts: [Part]) -> Int128 { parts.reduce(0) { $0 + Int128($1.share) } }
}
