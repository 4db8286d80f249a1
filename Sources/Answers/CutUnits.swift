import Binding
import Model

/// The units of a series at the ends of what was asked: the one that still runs, and those that the period cuts.
struct CutUnits {
    let grain: CalendarGrain
    let asked: DayRange
    let today: Day

    /// Whether the unit is over and lies in the period with all its days.
    func isWhole(_ start: Day) -> Bool {
        let days = grain.range(containing: start)
        return isOver(start) && asked.intersection(days) == days
    }

    /// The unit of today, where it goes on after today and the period holds today.
    var running: String? {
        let start = start(of: today)
        guard grain.unit != .day, asked.contains(today), !isOver(start) else { return nil }
        return grain.name(startingAt: start)
    }

    /// Those that are over and lie only partly in the period.
    var cut: [String] {
        [asked.first, asked.last].compactMap { $0 }.map(start).uniqued()
            .filter { isOver($0) && !isWhole($0) }.map(grain.name)
    }

    private func start(of day: Day) -> Day { grain.range(containing: day).first! }

    private func isOver(_ start: Day) -> Bool { grain.start(after: 1, from: start) - 1 <= today }
}
