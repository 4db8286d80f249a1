import Model

// Values as texts that lose nothing and do not depend on how a column happens to be stored: `2026-03-02`, `1250.5`.

extension Column {
    /// A row's value; nil where it is missing.
    package func exactText(at row: Int) -> String? {
        switch type {
        case .text: text(at: row)
        case .day: day(at: row)?.description
        case .flag, .days: integer(at: row).map { String($0) }
        case .money(let scale), .number(let scale), .percent(let scale):
            integer(at: row).map { ExactDecimal(value: $0, scale: scale).text }
        }
    }
}

/// An integer over a power of ten.
package struct ExactDecimal: Hashable, Sendable {
    package var value: Int64
    package var scale: Int

    package init(value: Int64, scale: Int) {
        self.value = value
        self.scale = scale
    }

    /// A number as `text` writes it; nil for anything else, and for what does not fit.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let value = Int64(parts.joined()), text.last != "." else {
            return nil
        }
        self.init(value: value, scale: parts.count == 2 ? parts[1].utf8.count : 0)
    }

    /// Without needless zeros: `-0.5`, `1250`.
    package var text: String {
        var digits = Array(String(value.magnitude))
        while digits.count <= scale { digits.insert("0", at: 0) }
        var decimals = digits.suffix(scale)
        while decimals.last == "0" { decimals.removeLast() }
        let whole = String(digits.dropLast(scale))
        return (value < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + String(decimals))
    }

    /// The integer at a larger scale; nil at a smaller one, and for what does not fit.
    package func value(atScale other: Int) -> Int64? {
        guard other >= scale else { return nil }
        var result = value
        for _ in scale..<other {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }
}
