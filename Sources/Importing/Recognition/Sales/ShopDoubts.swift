import Model
import Store

/// What is doubtful about hours worked and about counts of stock: days that cannot be, rows that stand twice, sales that
/// have nothing to be set against.
struct ShopDoubts {
    let drafts: [DraftTable]

    func all() -> [Doubt] {
        let shifts = drafts.first { $0.kind == .shifts }
        let stock = drafts.first { $0.kind == .stockCounts }
        return (shifts.map { longDays($0) + belowZero($0, [.hours]) + withoutHours($0) } ?? [])
            + (stock.map { belowZero($0, [.onHand, .opening, .received]) + repeated($0) + neverCounted($0) }
                ?? [])
    }

    private var lines: DraftTable? { drafts.first { $0.kind == .salesLines } }

    // MARK: Hours

    /// More than a day has, of one employee or in one row.
    private func longDays(_ shifts: DraftTable) -> [Doubt] {
        guard let hours = shifts.column(.hours), let values = hours.raw.integers,
            let days = shifts.column(.worked)?.raw.days, let reps = shifts.column(.rep)?.raw.codes,
            case .number(let scale) = hours.type
        else { return [] }
        var sums: [SIMD2<Int32>: Int64] = [:]
        for row in 0..<shifts.rowCount
        where values.pointer[row] > 0 && days.pointer[row] != .min && reps.pointer[row] != 0 {
            let key = SIMD2(days.pointer[row], Int32(bitPattern: reps.pointer[row]))
            let (sum, overflow) = sums[key, default: 0].addingReportingOverflow(values.pointer[row])
            sums[key] = overflow ? .max : sum
        }
        let limit = 24 * Int64(NumberScan.powersOfTen[min(scale, 16)])
        let long = sums.values.count { $0 > limit }
        guard long > 0 else { return [] }
        return [
            Doubt(
                .numbers,
                "\(Words.count(long, "day of one employee has", "days of one employee have")) more than 24 hours",
                count: long, sentence: "list shifts where hours > 12", corrects: false)
        ]
    }

    /// Sales on days, in stores or by employees of which no hours are known.
    private func withoutHours(_ shifts: DraftTable) -> [Doubt] {
        guard let lines, let flags = lines.column(named: HoursCoverage.column)?.raw.integers else {
            return []
        }
        let count = (0..<lines.rowCount).count { flags.pointer[$0] == 0 }
        guard count > 0 else { return [] }
        return [
            Doubt(
                .missing,
                "\(Words.count(count, "sales line falls", "sales lines fall")) on no hours in \(shifts.source.file): "
                    + "sales per hour leaves \(count == 1 ? "it" : "them") out",
                count: count, sentence: "list sales lines where hours known is no", corrects: false)
        ]
    }

    // MARK: Stock

    private func belowZero(_ draft: DraftTable, _ roles: [Role]) -> [Doubt] {
        roles.compactMap { role in
            guard let column = draft.column(role), let values = column.raw.integers else { return nil }
            let count = (0..<draft.rowCount).count {
                values.pointer[$0] < 0 && values.pointer[$0] != .min
            }
            guard count > 0 else { return nil }
            return Doubt(
                .numbers,
                "\(Words.count(count, "\(draft.kind.singular) has", "\(draft.name) have")) a `\(column.header)` below zero",
                count: count, sentence: "list \(draft.name) where \(column.name) < 0", corrects: false)
        }
    }

    /// Several counts of one product in one store on one day are added up.
    private func repeated(_ stock: DraftTable) -> [Doubt] {
        guard let days = stock.column(.counted)?.raw.days, let products = stock.column(.product)?.raw.codes
        else { return [] }
        let stores = stock.column(.store)?.raw.codes
        var seen: Set<SIMD3<UInt32>> = []
        var count = 0
        for row in 0..<stock.rowCount where days.pointer[row] != .min && products.pointer[row] != 0 {
            let key = SIMD3(
                UInt32(bitPattern: days.pointer[row]), products.pointer[row], stores?.pointer[row] ?? 0)
            if !seen.insert(key).inserted { count += 1 }
        }
        guard count > 0 else { return [] }
        let place = stores == nil ? "day and product" : "day, product and store"
        return [
            Doubt(
                .duplicate,
                "\(Words.count(count, "stock count has", "stock counts have")) the \(place) of another; they are added up",
                count: count, sentence: "list stock counts sorted by counted, product", corrects: false)
        ]
    }

    /// Products that were sold and never counted.
    private func neverCounted(_ stock: DraftTable) -> [Doubt] {
        guard let lines, let sold = lines.column(.product)?.raw, let counted = stock.column(.product)?.raw
        else {
            return []
        }
        let known = Set(counted.dictionary.texts)
        let counts = sold.codeCounts()
        let unknown = sold.dictionary.texts.indices.dropFirst().filter {
            counts[$0] > 0 && !known.contains(sold.dictionary.texts[$0])
        }
        guard !unknown.isEmpty else { return [] }
        let names = Words.list(unknown.map { "`\(sold.dictionary.texts[$0])`" })
        let records = unknown.reduce(0) { $0 + counts[$1] }
        return [
            Doubt(
                .missing,
                "\(Words.count(unknown.count, "product")) that \(unknown.count == 1 ? "was" : "were") sold "
                    + "\(unknown.count == 1 ? "has" : "have") no stock in \(stock.source.file), so no sell-through: \(names)",
                count: records,
                sentence:
                    "list sales lines where product is \(Words.quoted(sold.dictionary.texts[unknown[0]]))",
                corrects: false)
        ]
    }
}
