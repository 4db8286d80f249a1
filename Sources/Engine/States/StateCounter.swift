/// Sums over the days on which records were open, for all days of a state in one pass over the records.
///
/// A record adds its value where it opens and takes it away where it closes; the running sum over the units is then
/// the value of the units that it was open throughout. `parts` sets right the units in which it opened or closed
/// between two of their days. Sums wrap; the caller makes sure that the totals fit.
struct StateCounter {
    private let runs: [StateRun]
    private let runOfDay: [Int]
    /// By slot of a group and unit.
    private var changes: [Int]
    /// Empty where every unit holds one day.
    private var parts: [Int]

    init(_ state: CompiledState, slotCount: Int) {
        runs = state.runs
        runOfDay = state.runOfDay
        changes = Array(repeating: 0, count: slotCount)
        parts = state.longestRun > 1 ? changes : []
    }

    /// Adds the value on the days given, which are not empty, to a group; `slot` is that of the group without units.
    mutating func add(_ value: Int, days: Range<Int>, slot: Int) {
        change(by: value, fromDay: days.lowerBound, slot)
        if days.upperBound < runOfDay.count { change(by: 0 &- value, fromDay: days.upperBound, slot) }
    }

    private mutating func change(by value: Int, fromDay day: Int, _ slot: Int) {
        let run = runs[runOfDay[day]]
        changes[slot + run.offset] &+= value
        if !parts.isEmpty { parts[slot + run.offset] &-= value &* (day - run.days.lowerBound) }
    }

    mutating func absorb(_ other: StateCounter) {
        for slot in changes.indices { changes[slot] &+= other.changes[slot] }
        for slot in parts.indices { parts[slot] &+= other.parts[slot] }
    }

    /// Gives the total of each unit of the group whose slot without units is given.
    func forEachTotal(slot: Int, _ body: (_ slot: Int, _ total: Int) -> Void) {
        var running = 0
        for run in runs {
            let place = slot + run.offset
            running &+= changes[place]
            let total = running &* run.days.count &+ (parts.isEmpty ? 0 : parts[place])
            if total != 0 { body(place, total) }
        }
    }
}
