import Model
import Store

/// How long the goals of a table hold: told by their last days, else by how far their first days lie apart.
enum GoalGrain {
    /// Nil where nothing tells it: all goals begin on one day and none says when it ends.
    static func unit(starts: RowBuffer<Int32>?, ends: RowBuffer<Int32>?) -> CalendarUnit? {
        guard let starts else { return nil }
        if let ends {
            var counts: [CalendarUnit: Int] = [:]
            for row in 0..<starts.count where starts[row] != .min && ends[row] != .min {
                if let unit = unit(ofDays: Int(ends[row]) - Int(starts[row]) + 1) {
                    counts[unit, default: 0] += 1
                }
            }
            return CalendarUnit.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
                .flatMap { counts[$0] == nil ? nil : $0 }
        }
        let days = Set((0..<starts.count).map { starts[$0] }).subtracting([.min]).sorted()
        let gaps = zip(days, days.dropFirst()).map { Int($1) - Int($0) }
        return gaps.min().flatMap(unit(ofDays:))
    }

    private static func unit(ofDays count: Int) -> CalendarUnit? {
        switch count {
        case 1: .day
        case 6...8: .week
        case 27...37: .month
        case 84...99: .quarter
        case 174...191: .half
        case 357...378: .year
        default: nil
        }
    }
}

extension RecognisedTable {
    /// How long its goals hold.
    var goalUnit: CalendarUnit? {
        func days(_ role: Role) -> RowBuffer<Int32>? {
            matches.first { $0.meaning.role == role }.flatMap { raw.columns[$0.column].days }
        }
        return GoalGrain.unit(starts: days(.start), ends: days(.end))
    }
}
