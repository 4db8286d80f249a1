import Binding
import Model

/// A leaf's state made ready: its days, what tells the days on which a record was open, and the values on each.
struct CompiledState {
    /// Numbers of the days, ascending.
    let days: [Int64]
    let created: IntegerScalar?
    let closed: IntegerScalar?
    let due: IntegerScalar?
    /// Numbers of the conditions that a record is open today, and that it is decided.
    let isOpen: Int
    let isDecided: Int
    /// What is aggregated: one for all days, or one for each.
    let inputs: [CompiledLeaf.Input]
    /// The number of the condition that holds of all that can take part.
    let mask: Int
    /// For each day the number of its own condition, where a roster makes them differ; else none.
    let masks: [Int]
    /// For each day the stretch of days without a change in the roster; none without a roster.
    let stretches: [Int]
    /// Neighbouring days of the same calendar units; none until the layout is known.
    private(set) var runs: [StateRun] = []
    /// The run of each day.
    private(set) var runOfDay: [Int] = []

    init(
        _ state: StateDays, _ condition: Predicate, inputs: [CompiledLeaf.Input], resolver: FieldResolver,
        program: inout MaskProgram
    ) throws {
        func date(_ path: FieldPath?) throws -> IntegerScalar? {
            try path.map { IntegerScalar(number: try resolver.daySource($0)) }
        }
        days = state.days.map { Int64($0.number) }
        created = try date(state.created)
        closed = try date(state.closed)
        due = try date(state.due)
        isOpen = try program.add(.isOneOf(state.outcome, [OutcomeText.open]))
        isDecided = try program.add(.isOneOf(state.outcome, OutcomeText.decided))
        self.inputs = inputs
        let roster = resolver.database.roster
        stretches = roster.map { roster in state.days.map { roster.stretch(of: $0.number) } } ?? []
        guard let roster, condition.isPlaced else {
            (mask, masks) = (try program.add(condition), [])
            return
        }
        var conditions: [Int: Predicate] = [:]
        for stretch in stretches where conditions[stretch] == nil {
            conditions[stretch] = condition.placed(.on(Day(number: roster.day(in: stretch))))
        }
        masks = try stretches.map { try program.add(conditions[$0]!) }
        mask = try program.add(.or(conditions.sorted { $0.key < $1.key }.map(\.value)))
    }

    /// Finds out which days share their calendar units.
    mutating func place(in layout: GroupLayout) {
        for (number, day) in days.enumerated() {
            let codes = layout.codes(ofDay: day)
            if runs.last?.codes == codes {
                runs[runs.count - 1].days = runs[runs.count - 1].days.lowerBound..<number + 1
            } else {
                runs.append(
                    StateRun(days: number..<number + 1, codes: codes, offset: layout.denseNumber(codes)))
            }
            runOfDay.append(runs.count - 1)
        }
    }

    /// The most days that one calendar unit holds.
    var longestRun: Int { runs.map(\.days.count).max() ?? 0 }

    func input(onDay number: Int) -> CompiledLeaf.Input {
        inputs.count == 1 ? inputs[0] : inputs[number]
    }

    /// How many of the days the group with these codes holds.
    func dayCount(codes: [UInt32], layout: GroupLayout) -> Int {
        let units = layout.calendarCodes(of: codes)
        return runs.first { $0.codes == units }?.days.count ?? 1
    }
}

/// Neighbouring days of a state that fall into the same calendar units.
struct StateRun {
    /// Numbers among the state's days.
    var days: Range<Int>
    /// Key by key: the unit's code, 0 for keys that are no calendar.
    let codes: [UInt32]
    /// What the units add to the dense number of a group without units.
    let offset: Int
}

extension GroupLayout {
    /// Key by key the code of the day's calendar unit, 0 for other keys.
    func codes(ofDay day: Int64) -> [UInt32] {
        keys.map { key in
            guard case .calendar(let calendar) = key else { return 0 }
            let place = Int(day - calendar.firstNumber)
            return calendar.codes.indices.contains(place) ? calendar.codes[place] : 0
        }
    }

    /// The codes of the calendar keys, 0 for the others.
    func calendarCodes(of codes: [UInt32]) -> [UInt32] {
        zip(keys, codes).map { key, code in
            if case .calendar = key { code } else { 0 }
        }
    }

    /// The number of the group with these codes among all combinations; 0 where groups are numbered as met.
    func denseNumber(_ codes: [UInt32]) -> Int {
        guard denseCount != nil else { return 0 }
        return zip(keys, codes).reduce(0) { $0 * $1.0.cardinality + Int($1.1) }
    }

    /// Dense numbers of all groups in which every calendar key has code 0.
    var numbersWithoutUnits: [Int] {
        keys.reduce([0]) { numbers, key in
            if case .calendar = key { return numbers.map { $0 * key.cardinality } }
            return numbers.flatMap { number in
                (0..<key.cardinality).map { number * key.cardinality + $0 }
            }
        }
    }
}
