import Model
import Store

/// The hours of shifts whose file has only when they began and ended.
enum ShiftHours {
    /// Adds the column to a table of shifts that has none. A shift that ends before it begins goes past midnight.
    static func complete(_ draft: inout DraftTable) {
        guard draft.kind == .shifts, draft.index(of: .hours) == nil,
            let start = draft.column(named: "start"), let end = draft.column(named: "end"),
            let starts = minutes(start.raw), let ends = minutes(end.raw)
        else { return }
        var lengths: [Int?] = []
        for row in 0..<draft.rowCount {
            guard let first = starts(row), let last = ends(row) else {
                lengths.append(nil)
                continue
            }
            lengths.append(last > first ? last - first : last - first + 24 * 60)
        }
        // Three minutes are a twentieth of an hour: hundredths hold most rotas exactly.
        let scale = lengths.allSatisfy { $0.map { $0.isMultiple(of: 3) } ?? true } ? 2 : 4
        let hours = RowBuffer<Int64>(count: draft.rowCount)
        for (row, length) in lengths.enumerated() {
            hours.pointer[row] = length.map { rounded($0, scale: scale) } ?? .min
        }
        draft.columns.append(
            .derived(
                name: Role.hours.rawValue, role: .hours, type: .number(scale: scale),
                values: .integers(hours), why: "from `\(start.header)` to `\(end.header)`, breaks included"))
    }

    /// Hours over 10^scale, to the nearest.
    private static func rounded(_ minutes: Int, scale: Int) -> Int64 {
        let power = Int64(NumberScan.powersOfTen[scale])
        return (Int64(minutes) * power * 2 + 60) / 120
    }

    /// Minutes after midnight of each row; nil where the column holds no times.
    private static func minutes(_ column: RawColumn) -> ((Int) -> Int?)? {
        guard let codes = column.codes else { return nil }
        let known = column.dictionary.texts.map(minutesOfDay)
        guard known.contains(where: { $0 != nil }) else { return nil }
        return { known[Int(codes.pointer[$0])] }
    }

    /// `9:30`, `17:30:00`, `5:30 pm`; nil for what is no time of day.
    static func minutesOfDay(_ text: String) -> Int? {
        let folded = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
        let isHalf = folded.hasSuffix("am") || folded.hasSuffix("pm")
        let parts = (isHalf ? folded.dropLast(2) : folded[...]).split(
            separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), var hour = Int(parts[0]),
            let minute = Int(parts[1]), minute < 60, hour <= (isHalf ? 12 : 24)
        else { return nil }
        if isHalf { hour = hour % 12 + (folded.hasSuffix("pm") ? 12 : 0) }
        return hour * 60 + minute
    }
}
