import Model
import Store

/// Which sales lines fall on hours that are known: sales without hours behind them would make an hour look richer than
/// it was.
enum HoursCoverage {
    /// The column of sales lines that says so.
    static let column = "hours known"

    /// Adds the column where there are shifts beside the lines. Hours are known of a line where a shift of its day, of
    /// its store and its employee as far as both tables name them, has some.
    static func complete(_ drafts: inout [DraftTable]) {
        guard let lines = drafts.firstIndex(where: { $0.kind == .salesLines }),
            let shifts = drafts.first(where: { $0.kind == .shifts }),
            let known = KnownHours(shifts, beside: drafts[lines]),
            let sold = drafts[lines].column(.sold)?.raw.days, drafts[lines].index(named: column) == nil
        else { return }
        let flags = RowBuffer<Int64>(count: drafts[lines].rowCount)
        for row in 0..<drafts[lines].rowCount {
            flags.pointer[row] = known.holds(sold.pointer[row], row) ? 1 : 0
        }
        drafts[lines].columns.append(
            .derived(
                name: column, role: nil, type: .flag, values: .integers(flags),
                why: "whether \(shifts.source.file) has hours for its day\(known.words)"))
    }
}

/// The days, stores and employees that have hours.
private struct KnownHours {
    private struct Key: Hashable {
        var day: Int32
        /// Codes of the shifts' dictionaries; 0 where none is named or asked for.
        var rep: Int
        var store: Int
    }

    private var keys: Set<Key> = []
    private var reps: Matcher?
    private var stores: Matcher?

    /// The text of a column of lines as a code of the same column of shifts.
    private struct Matcher {
        let lines: RowBuffer<UInt32>
        let shifts: RowBuffer<UInt32>
        let codes: [Int]

        init?(_ role: Role, _ lines: DraftTable, _ shifts: DraftTable) {
            guard let own = lines.column(role)?.raw, let other = shifts.column(role)?.raw,
                let ownCodes = own.codes, let otherCodes = other.codes
            else { return nil }
            var codeOfText: [String: Int] = [:]
            for (code, text) in other.dictionary.texts.enumerated().dropFirst() { codeOfText[text] = code }
            self.lines = ownCodes
            self.shifts = otherCodes
            // A name that no shift has is nobody's.
            codes = own.dictionary.texts.enumerated().map { $0 == 0 ? 0 : codeOfText[$1] ?? -1 }
        }

        func code(ofLine row: Int) -> Int { codes[Int(lines.pointer[row])] }
        func code(ofShift row: Int) -> Int { Int(shifts.pointer[row]) }
    }

    init?(_ shifts: DraftTable, beside lines: DraftTable) {
        guard let days = shifts.column(.worked)?.raw.days, let hours = shifts.column(.hours)?.raw.integers
        else { return nil }
        reps = Matcher(.rep, lines, shifts)
        stores = Matcher(.store, lines, shifts)
        for row in 0..<shifts.rowCount where days.pointer[row] != .min && hours.pointer[row] > 0 {
            keys.insert(
                Key(
                    day: days.pointer[row], rep: reps?.code(ofShift: row) ?? 0,
                    store: stores?.code(ofShift: row) ?? 0))
        }
    }

    /// A shift that names nobody is of everybody in its store.
    func holds(_ day: Int32, _ line: Int) -> Bool {
        guard day != .min else { return false }
        let rep = reps?.code(ofLine: line) ?? 0
        let store = stores?.code(ofLine: line) ?? 0
        return keys.contains(Key(day: day, rep: rep, store: store))
            || rep != 0 && keys.contains(Key(day: day, rep: 0, store: store))
    }

    /// `, store and employee`
    var words: String {
        let named = [stores == nil ? nil : "store", reps == nil ? nil : "employee"].compactMap { $0 }
        return named.isEmpty ? "" : (named.count == 1 ? " and " : ", ") + named.joined(separator: " and ")
    }
}
