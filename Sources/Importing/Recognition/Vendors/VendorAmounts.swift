import Model
import Store

/// Applies what a program's exports need to have done with amounts. A column that the company names itself is taken
/// as it stands.
struct VendorAmounts {
    private(set) var doubts: [Doubt] = []

    mutating func settle(_ deals: inout DraftTable, _ outcomes: RowBuffer<UInt32>) {
        guard let rule = deals.recognised.vendor?.amountRule, let place = deals.index(of: .amount),
            case .money(let scale) = deals.columns[place].type, deals.columns[place].why != MeaningMatch.said
        else { return }
        switch rule {
        case .cents:
            if scale == 0 { takeHundredths(&deals, place) }
        case .actualWhereWon:
            takeActual(&deals, place, scale, outcomes)
        }
    }

    private func sentence(_ deals: DraftTable, _ place: Int) -> String {
        "import \(Words.quoted(deals.source.file)) as deals with amount = "
            + Words.name(deals.columns[place].header)
    }

    /// Whole numbers become hundredths, unless a column that shows the same amounts says otherwise.
    private mutating func takeHundredths(_ deals: inout DraftTable, _ place: Int) {
        guard let values = deals.columns[place].raw.integers else { return }
        let program = deals.recognised.vendor?.name ?? ""
        if let shown = deals.columns.first(where: { $0.header == "value_formatted" }),
            VendorAmounts.agree(values, shown)
        {
            deals.columns[place].why += "; whole amounts, as `value_formatted` shows them"
            return
        }
        deals.columns[place].type = .money(scale: 2)
        deals.columns[place].why += "; cents"
        doubts.append(
            Doubt(
                .numbers,
                "the whole numbers of `\(deals.columns[place].header)` are taken as cents, as exports of \(program) have them",
                count: deals.rowCount, sentence: sentence(deals, place)))
    }

    /// Whether the shown amounts are the values as they stand, in every row that has both.
    private static func agree(_ values: RowBuffer<Int64>, _ shown: DraftColumn) -> Bool {
        guard let others = shown.raw.integers, case .number(let format) = shown.raw.kind else { return false }
        let scale: Int = if case .money(let scale) = shown.type { scale } else { format.scale }
        let unit = NumberScan.powersOfTen[min(scale, 18)]
        let rows = (0..<values.count).filter { values.pointer[$0] != .min && others.pointer[$0] != .min }
        return !rows.isEmpty && rows.allSatisfy { values.pointer[$0] == others.pointer[$0] / unit }
    }

    /// Won deals count with what they came to, where that is written beside what was expected.
    private mutating func takeActual(
        _ deals: inout DraftTable, _ place: Int, _ scale: Int, _ outcomes: RowBuffer<UInt32>
    ) {
        guard let actual = deals.column(named: "actual amount"), let values = actual.raw.integers,
            let expected = deals.columns[place].raw.integers
        else { return }
        let actualScale: Int
        switch actual.type {
        case .money(let scale), .number(let scale): actualScale = scale
        default: return
        }
        let common = max(scale, actualScale)
        let amounts = RowBuffer<Int64>(count: deals.rowCount)
        var (changed, without) = (0, 0)
        for row in 0..<deals.rowCount {
            let planned = VendorAmounts.scaled(expected.pointer[row], by: common - scale)
            let real = VendorAmounts.scaled(values.pointer[row], by: common - actualScale)
            let isWon = outcomes.pointer[row] == OutcomeFinder.code(.won)
            amounts.pointer[row] = isWon && real != .min ? real : planned
            if isWon, real != .min, real != planned { changed += 1 }
            if isWon, real == .min { without += 1 }
        }
        deals.columns[place].raw.values = .integers(amounts)
        deals.columns[place].type = .money(scale: common)
        deals.columns[place].why += "; of won deals `\(actual.header)`"
        guard changed + without > 0 else { return }
        doubts.append(
            Doubt(
                .numbers,
                "won deals count with `\(actual.header)`, which differs from `\(deals.columns[place].header)` for "
                    + "\(Words.grouped(changed)) and is missing for \(Words.grouped(without))",
                count: changed + without, sentence: sentence(deals, place)))
    }

    private static func scaled(_ value: Int64, by power: Int) -> Int64 {
        value == .min ? .min : NumberScan.multiplied(value, byTenTo: power) ?? .min
    }
}
