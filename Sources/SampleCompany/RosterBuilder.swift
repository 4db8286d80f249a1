import Model

/// Makes reps with their spells out of the plan of the roster.
struct RosterBuilder {
    let shape: Shape
    private let managers: [String]
    private let newManager: String
    private let names: [String]
    private var random: SplitMix64

    init(seed: UInt64, shape: Shape) {
        self.shape = shape
        random = SplitMix64(seed: seed, part: .roster)
        let dealt = random.shuffled(PeopleNames.all)
        managers = Array(dealt[0..<RosterPlan.teams.count])
        newManager = dealt[RosterPlan.teams.count]
        names = Array(dealt[(RosterPlan.teams.count + 1)...])
    }

    mutating func reps() -> [RepRecord] {
        RosterPlan.seats.enumerated().map { index, seat in
            let spells = spells(of: seat)
            return RepRecord(
                name: names[index], hired: spells[0].first, left: spells[spells.count - 1].last,
                spells: spells, skill: random.number(in: -40...40), pace: random.number(in: 85...115),
                seat: seat)
        }
    }

    /// Cuts the time in the company wherever team, role or manager changes.
    private func spells(of seat: Seat) -> [RosterSpell] {
        let changes = [seat.promoted, seat.moved?.month, RosterPlan.managerChange.month]
        let months = [seat.hired] + Set(changes.compactMap { $0 }).filter { $0 > seat.hired }.sorted()
        let end = seat.left.map { shape.month($0) - 1 }
        var spells: [RosterSpell] = []
        for month in months where shape.month(month) <= end ?? shape.lastDay {
            let spell = spell(of: seat, in: month)
            if let last = spells.last, last.isSamePlace(as: spell) { continue }
            if !spells.isEmpty { spells[spells.count - 1].last = spell.first - 1 }
            spells.append(spell)
        }
        spells[spells.count - 1].last = end
        return spells
    }

    private func spell(of seat: Seat, in month: Int) -> RosterSpell {
        var team = seat.team
        if let move = seat.moved, month >= move.month { team = move.team }
        let isPromoted = seat.promoted.map { month >= $0 } ?? false
        let change = RosterPlan.managerChange
        let manager = team == change.team && month >= change.month ? newManager : managers[team]
        return RosterSpell(
            team: RosterPlan.teams[team], manager: manager,
            region: RosterPlan.regions[RosterPlan.region(ofTeam: team)],
            role: (isPromoted ? seat.role.next : seat.role).title, first: shape.month(month), last: nil)
    }
}

extension RosterSpell {
    /// Whether both say the same but for their days.
    fileprivate func isSamePlace(as other: RosterSpell) -> Bool {
        team == other.team && manager == other.manager && region == other.region && role == other.role
    }
}
