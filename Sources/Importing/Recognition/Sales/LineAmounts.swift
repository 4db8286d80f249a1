import Model
import Store

/// What a sales line came to: as the file has it, else quantity × unit price less the discount.
enum LineAmounts {
    /// Adds the amounts where the file has none: exact, then rounded once a line to hundredths, halves to even.
    static func multiply(_ lines: inout DraftTable) {
        guard lines.index(of: .amount) == nil, let factors = Factors(lines) else { return }
        let amounts = RowBuffer<Int64>(count: lines.rowCount)
        for row in 0..<lines.rowCount { amounts.pointer[row] = factors.paid(row) ?? .min }
        let discount = lines.column(.discount).map { ", less `\($0.header)`" } ?? ""
        lines.columns.append(
            .derived(
                name: Role.amount.rawValue, role: .amount, type: .money(scale: Factors.amountScale),
                values: .integers(amounts),
                why: "quantity × unit price\(discount), rounded once a line, halves to even"))
    }

    /// Discounted lines whose amount in the file is quantity × unit price; 0 unless they are most of those discounted.
    static func countBeforeDiscount(_ lines: DraftTable) -> Int {
        guard let amount = lines.column(.amount), !amount.header.isEmpty,
            case .money(let scale) = amount.type,
            let amounts = amount.raw.integers, let discounts = lines.column(.discount)?.raw.integers,
            var factors = Factors(lines), scale <= Factors.amountScale
        else { return 0 }
        factors.discount = nil
        let power = NumberScan.powersOfTen[Factors.amountScale - scale]
        let discounted = (0..<lines.rowCount).filter { discounts.pointer[$0] > 0 }
        let undiscounted = discounted.count { row in
            guard amounts.pointer[row] != .min, let full = factors.paid(row) else { return false }
            return full.magnitude == (amounts.pointer[row] &* power).magnitude
        }
        return undiscounted * 2 > discounted.count ? undiscounted : 0
    }

    /// What an amount is multiplied from.
    private struct Factors {
        static let amountScale = 2

        let quantity: (values: RowBuffer<Int64>, scale: Int)
        let price: (values: RowBuffer<Int64>, scale: Int)
        /// A share of the price, or money off the line.
        var discount: (values: RowBuffer<Int64>, scale: Int, isShare: Bool)?

        init?(_ lines: DraftTable) {
            guard let quantity = lines.column(.quantity), let quantities = quantity.raw.integers,
                case .number(let quantityScale) = quantity.type,
                let price = lines.column(.unitPrice), let prices = price.raw.integers,
                case .money(let priceScale) = price.type
            else { return nil }
            self.quantity = (quantities, quantityScale)
            self.price = (prices, priceScale)
            guard let column = lines.column(.discount), let values = column.raw.integers else { return }
            switch column.type {
            case .percent(let scale): discount = (values, scale, true)
            case .money(let scale): discount = (values, scale, false)
            default: break
            }
        }

        /// In hundredths; nil where a factor is missing or the product is too large.
        func paid(_ row: Int) -> Int64? {
            guard quantity.values.pointer[row] != .min, price.values.pointer[row] != .min else { return nil }
            let pieces = Int128(quantity.values.pointer[row])
            var exact = pieces * Int128(price.values.pointer[row])
            var scale = quantity.scale + price.scale
            if let discount, discount.values.pointer[row] != .min {
                let (off, isTooLarge) = taken(discount, row, from: exact, scale)
                guard !isTooLarge else { return nil }
                (exact, scale) = off
            }
            return Factors.rounded(exact, from: scale)
        }

        private typealias Scaled = (value: Int128, scale: Int)

        /// The product less the discount, which takes from a return what it gave back.
        private func taken(
            _ discount: (values: RowBuffer<Int64>, scale: Int, isShare: Bool), _ row: Int, from exact: Int128,
            _ scale: Int
        ) -> (Scaled, isTooLarge: Bool) {
            let value = Int128(discount.values.pointer[row])
            let power = Int128(NumberScan.powersOfTen[min(discount.scale, 18)])
            if discount.isShare {
                let (product, overflow) = exact.multipliedReportingOverflow(by: power - value)
                return ((product, scale + discount.scale), overflow)
            }
            let common = max(scale, discount.scale)
            let (grown, overflow) = exact.multipliedReportingOverflow(
                by: Int128(NumberScan.powersOfTen[min(common - scale, 18)]))
            let off = value * Int128(NumberScan.powersOfTen[min(common - discount.scale, 18)])
            return ((exact < 0 ? grown + off : grown - off, common), overflow)
        }

        /// Halves to the even neighbour.
        private static func rounded(_ value: Int128, from scale: Int) -> Int64? {
            if scale <= amountScale {
                return Int64(exactly: value * Int128(NumberScan.powersOfTen[amountScale - scale]))
            }
            var unit: Int128 = 1
            for _ in 0..<(scale - amountScale) { unit *= 10 }
            let (quotient, rest) = value.quotientAndRemainder(dividingBy: unit)
            let twice = rest.magnitude * 2
            let isUp = twice > unit.magnitude || (twice == unit.magnitude && !quotient.isMultiple(of: 2))
            return Int64(exactly: isUp ? quotient + (value < 0 ? -1 : 1) : quotient)
        }
    }
}
