import Model
import Store

extension DraftColumn {
    /// Money keeps at most this many decimals.
    static let moneyScaleLimit = 4

    private static let moneyRoles: Set<Role> = [.amount, .listPrice, .quota, .target, .unitPrice]

    /// Words of a header in a table of sales that make its numbers money.
    private static let moneyWords: Set<String> = [
        "amount", "value", "price", "cost", "revenue", "margin", "fee", "total", "budget", "acv", "arr",
        "mrr",
        "tcv", "betrag", "wert", "umsatz", "montant", "importe", "importo", "bedrag",
    ]

    /// Decides the type by what the values are and what the column means, and holds the values in its unit.
    mutating func settleType(in kind: TableKind) {
        switch raw.kind {
        case .text: type = .text
        case .day: type = .day
        case .flag: type = .flag
        case .percent(let format): type = .percent(scale: format.scale + 2)
        case .number(let format): settleNumber(scale: format.scale, in: kind)
        }
    }

    private mutating func settleNumber(scale: Int, in kind: TableKind) {
        if role == .probability || (role == .discount && isShare(scale)) {
            type = .percent(scale: scale + (isOverOne(scale) ? 2 : 0))
        } else if isMoney(in: kind) {
            let moneyScale = scale == 1 ? 2 : min(scale, DraftColumn.moneyScaleLimit)
            rescale(from: scale, to: moneyScale)
            type = .money(scale: moneyScale)
        } else {
            type = .number(scale: scale)
        }
    }

    private func isMoney(in kind: TableKind) -> Bool {
        if kind == .rates { return false }
        if let role {
            let isOff = role == .discount && kind == .salesLines
            return DraftColumn.moneyRoles.contains(role) || isOff || !raw.evidence.currencies.isEmpty
        }
        if !raw.evidence.currencies.isEmpty { return true }
        let words = HeaderWords.words(of: header)
        return TableKind.facts.contains(kind) && words.contains(where: DraftColumn.moneyWords.contains)
    }

    /// A discount is a share when it never exceeds one, or its header says percent.
    private func isShare(_ scale: Int) -> Bool {
        let words = HeaderWords.words(of: header)
        return !isOverOne(scale) || words.contains("percent") || words.contains("pct") || header.contains("%")
    }

    private func isOverOne(_ scale: Int) -> Bool {
        guard let integers = raw.integers else { return false }
        let one = NumberScan.powersOfTen[min(scale, 18)]
        return (0..<integers.count).contains { integers.pointer[$0] > one }
    }

    /// Rounds half away from zero where decimals are dropped; a value that no longer fits becomes missing.
    private mutating func rescale(from scale: Int, to newScale: Int) {
        guard scale != newScale, let integers = raw.integers else { return }
        for row in 0..<integers.count where integers.pointer[row] != .min {
            let value = integers.pointer[row]
            integers.pointer[row] =
                newScale > scale
                ? NumberScan.multiplied(value, byTenTo: newScale - scale) ?? .min
                : NumberScan.rounded(value, droppingDigits: scale - newScale)
        }
    }
}
