import Model
import Store

/// How often the dates of a file contradict each other, or today, under either order of day and month.
struct DateContradictions {
    private(set) var dayFirst = 0
    private(set) var monthFirst = 0

    /// The order under which fewer rows do; nil where as many do.
    var likelyDayFirst: Bool? { dayFirst == monthFirst ? nil : dayFirst < monthFirst }

    /// None contradicts under the one order, and some do under the other.
    var provenDayFirst: Bool? { min(dayFirst, monthFirst) == 0 ? likelyDayFirst : nil }

    /// So many rows that no slip of a pen explains them.
    func proves(dayFirst isDayFirst: Bool, rows: Int) -> Bool {
        provenDayFirst == isDayFirst && max(dayFirst, monthFirst) >= rows
    }

    private let table: RawTable
    private let today: Day

    /// Looks at a file whose dates leave their order open and were read in this one.
    init(_ table: RawTable, readDayFirst: Bool, today: Day) {
        self.table = table
        self.today = today
        let (created, closed) = (days(.created), days(.closed))
        let planned = closed ?? days(.expectedClose)
        let happened = ([.created, .sold, .entered] as [Role]).compactMap(days)
        let decided = isDecided
        for row in 0..<table.rowCount {
            for isSwapped in [false, true] {
                func day(_ days: OpenDays?) -> Int32? { days?.day(row, isSwapped: isSwapped) }
                var isContradiction = happened.contains { day($0).map { $0 > today.number } ?? false }
                if let close = day(planned), let begin = day(created), begin > close {
                    isContradiction = true
                }
                if let close = day(closed), close > today.number, decided(row) { isContradiction = true }
                guard isContradiction else { continue }
                if readDayFirst != isSwapped { dayFirst += 1 } else { monthFirst += 1 }
            }
        }
    }

    /// The first column of dates that its header says to be this.
    private func days(_ role: Role) -> OpenDays? {
        let column = table.columns.first { $0.days != nil && $0.isSaid(toBe: role) }
        return column.flatMap { column in
            column.days.map { OpenDays(days: $0, isOpen: column.evidence.eitherOrderDays > 0) }
        }
    }

    /// Whether a row's stage says that it is won or lost.
    private var isDecided: (Int) -> Bool {
        guard let stage = table.columns.first(where: { $0.codes != nil && $0.isSaid(toBe: .stage) }),
            let codes = stage.codes
        else { return { _ in false } }
        let isEnd = stage.dictionary.texts.map { text in
            let reading = OutcomeWords.outcome(of: text)
            return reading.outcome != nil && !reading.isDoubtful
        }
        return { isEnd[Int(codes[$0])] }
    }
}

/// Days as they were read, and with day and month the other way round.
private struct OpenDays {
    let days: RowBuffer<Int32>
    /// Its dates could be read either way.
    let isOpen: Bool

    func day(_ row: Int, isSwapped: Bool) -> Int32? {
        let number = days[row]
        guard number != .min else { return nil }
        guard isSwapped, isOpen else { return number }
        let day = Day(number: number)
        return Day(year: day.year, month: day.dayOfMonth, day: day.month)?.number ?? number
    }
}

extension RawColumn {
    /// Whether the header says in its very words that it is this.
    fileprivate func isSaid(toBe role: Role) -> Bool {
        ColumnHints.meanings.contains { $0.role == role && $0.isSaid(by: header) }
    }
}
