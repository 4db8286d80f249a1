import Model
import Store

/// Adds to sales lines what is worked out at import: which came back, amounts that the file leaves to be multiplied, the
/// hour of the day. What came back counts below zero, so that sums are what was kept.
struct SalesLineCompleter {
    private(set) var doubts: [Doubt] = []
    /// Lines of what came back.
    private(set) var returnCount = 0

    mutating func complete(_ lines: inout DraftTable) {
        LineAmounts.multiply(&lines)
        let returns = returns(in: lines)
        turnSigns(&lines, returns)
        addHour(to: &lines)
        note(lines)
    }

    // MARK: Returns

    /// 1 for each line of what came back: flagged as such, or of a quantity or an amount below zero.
    private func returns(in lines: DraftTable) -> RowBuffer<Int64> {
        let flags = lines.column(.isReturn)?.raw.integers
        let signed = [Role.quantity, .amount].compactMap { lines.column($0)?.raw.integers }
        let returns = RowBuffer<Int64>(count: lines.rowCount)
        for row in 0..<lines.rowCount {
            let isFlagged = flags?.pointer[row] == 1
            let isBelow = signed.contains { $0.pointer[row] != .min && $0.pointer[row] < 0 }
            returns.pointer[row] = isFlagged || isBelow ? 1 : 0
        }
        return returns
    }

    private mutating func turnSigns(_ lines: inout DraftTable, _ returns: RowBuffer<Int64>) {
        returnCount = (0..<returns.count).count { returns.pointer[$0] == 1 }
        let isFlagged = lines.column(.isReturn)?.raw.integers != nil
        for role in [Role.quantity, .amount] {
            guard let place = lines.index(of: role), let values = lines.columns[place].raw.integers else {
                continue
            }
            for row in 0..<lines.rowCount where returns.pointer[row] == 1 && values.pointer[row] > 0 {
                values.pointer[row] = -values.pointer[row]
            }
            if returnCount > 0 { lines.columns[place].why += "; below zero for what came back" }
        }
        setReturn(&lines, returns)
        if isFlagged || returnCount > 0 { addReturnedQuantity(to: &lines, returns) }
    }

    /// The flag itself, so that every line says whether it came back.
    private func setReturn(_ lines: inout DraftTable, _ returns: RowBuffer<Int64>) {
        if let place = lines.index(of: .isReturn) {
            lines.columns[place].raw.values = .integers(returns)
            lines.columns[place].type = .flag
        } else {
            lines.columns.append(
                .derived(
                    name: Role.isReturn.rawValue, role: .isReturn, type: .flag, values: .integers(returns),
                    why: returnCount > 0
                        ? "quantities or amounts below zero" : "no line says that it came back"))
        }
    }

    /// Only where something says what came back: else nobody knows whether nothing did.
    private func addReturnedQuantity(to lines: inout DraftTable, _ returns: RowBuffer<Int64>) {
        guard let quantity = lines.column(.quantity), let values = quantity.raw.integers else { return }
        let returned = RowBuffer<Int64>(count: lines.rowCount)
        for row in 0..<lines.rowCount {
            let value = values.pointer[row]
            returned.pointer[row] = value == .min ? .min : returns.pointer[row] == 1 ? -value : 0
        }
        lines.columns.append(
            .derived(
                name: "returned quantity", role: nil, type: quantity.type, values: .integers(returned),
                why: "`\(quantity.header)` of what came back"))
    }

    // MARK: The hour

    /// From a column of times, or from the time of day beside the date.
    private func addHour(to lines: inout DraftTable) {
        guard lines.index(of: .hour) == nil, let (hours, why) = hours(in: lines) else { return }
        let place = (lines.index(of: .sold) ?? lines.columns.count - 1) + 1
        lines.columns.insert(
            .derived(
                name: Role.hour.rawValue, role: .hour, type: .number(scale: 0), values: .integers(hours),
                why: why), at: place)
    }

    private func hours(in lines: DraftTable) -> (RowBuffer<Int64>, why: String)? {
        if let time = lines.column(named: "time"), let codes = time.raw.codes {
            let hourOfCode = time.raw.dictionary.texts.map(SalesLineCompleter.hour)
            if hourOfCode.contains(where: { $0 != .min }) {
                let hours = RowBuffer<Int64>(count: lines.rowCount)
                for row in 0..<lines.rowCount { hours.pointer[row] = hourOfCode[Int(codes.pointer[row])] }
                return (hours, "the hour of `\(time.header)`")
            }
        }
        guard let sold = lines.column(.sold), let known = sold.raw.hours else { return nil }
        let hours = RowBuffer<Int64>(count: lines.rowCount)
        for row in 0..<lines.rowCount {
            hours.pointer[row] = known.pointer[row] < 0 ? .min : Int64(known.pointer[row])
        }
        return (hours, "the hour of `\(sold.header)`")
    }

    /// The hour of `09:30` or `2:15 pm`; the least number for what is no time.
    private static func hour(_ text: String) -> Int64 {
        var bytes = Array(text.utf8)
        let hour = bytes.withUnsafeMutableBufferPointer { bytes -> Int? in
            var cursor = ByteCursor(UnsafeBufferPointer(bytes))
            return DayScan.timeOfDay(&cursor)
        }
        return hour.map(Int64.init) ?? .min
    }

    // MARK: Doubts

    private mutating func note(_ lines: DraftTable) {
        guard lines.rowCount > 0 else { return }
        if let undated = lines.column(.sold)?.raw.missingCount(), undated > 0 {
            doubts.append(
                Doubt(
                    .missing,
                    "\(Words.count(undated, "sales line has", "sales lines have")) no date and "
                        + "\(undated == 1 ? "counts" : "count") in no period",
                    count: undated, sentence: "list sales lines where sold is missing", corrects: false))
        }
        let undiscounted = LineAmounts.countBeforeDiscount(lines)
        if undiscounted > 0 {
            doubts.append(
                Doubt(
                    .numbers,
                    "the amounts of \(Words.count(undiscounted, "discounted sales line")) are quantity × unit price, "
                        + "as if no discount had been given",
                    count: undiscounted, sentence: "list sales lines where discount > 0", corrects: false))
        }
    }
}
