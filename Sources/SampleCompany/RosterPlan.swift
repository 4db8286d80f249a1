/// One place in a team and whoever sits on it from some month on, in months since the data begin.
struct Seat: Hashable, Sendable {
    var team: Int
    var hired: Int
    /// The month after which the rep is gone.
    var left: Int?
    var role: CareerRole
    /// The month of the next higher role.
    var promoted: Int?
    /// The month and the team of a move.
    var moved: Move?

    struct Move: Hashable, Sendable {
        var month: Int
        var team: Int
    }

    init(
        _ team: Int, hired: Int, left: Int? = nil, _ role: CareerRole = .executive, promoted: Int? = nil,
        moved: Move? = nil
    ) {
        self.team = team
        self.hired = hired
        self.left = left
        self.role = role
        self.promoted = promoted
        self.moved = moved
    }
}

/// What reps are called as they rise.
enum CareerRole: Int, Sendable {
    case associate, executive, senior

    var title: String {
        switch self {
        case .associate: "Associate"
        case .executive: "Account Executive"
        case .senior: "Senior Account Executive"
        }
    }

    /// New deals, and quota, against an account executive's 100.
    var pace: Int {
        switch self {
        case .associate: 85
        case .executive: 100
        case .senior: 112
        }
    }

    var next: CareerRole { CareerRole(rawValue: rawValue + 1) ?? self }
}

/// Who comes, goes, rises and moves. Names are dealt by the seed; the plan is the same for each.
enum RosterPlan {
    static let regions = ["North", "South", "West"]
    static let teams = ["Alder", "Birch", "Cedar", "Juniper", "Maple", "Spruce"]

    static func region(ofTeam team: Int) -> Int { team / 2 }

    /// The team that gets another manager, and the month in which it does.
    static let managerChange = Seat.Move(month: 18, team: 3)

    static let seats: [Seat] = alder + birch + cedar + juniper + maple + spruce

    static let alder = [
        Seat(0, hired: -70, .senior),
        Seat(0, hired: -41),
        Seat(0, hired: -26, left: 14),
        Seat(0, hired: 16, .associate, promoted: 28),
        Seat(0, hired: -18, promoted: 24),
        Seat(0, hired: -14, moved: Seat.Move(month: 15, team: 1)),
        Seat(0, hired: 6),
    ]
    static let birch = [
        Seat(1, hired: -52, .senior),
        Seat(1, hired: -33),
        Seat(1, hired: -13, .associate, promoted: 9),
        Seat(1, hired: -22, left: 9),
        Seat(1, hired: 11),
        Seat(1, hired: 26, .associate),
    ]
    static let cedar = [
        Seat(2, hired: -64, .senior),
        Seat(2, hired: -37, promoted: 12),
        Seat(2, hired: -29),
        Seat(2, hired: -15),
        Seat(2, hired: -16, left: 20),
        Seat(2, hired: 4),
        Seat(2, hired: 22),
    ]
    static let juniper = [
        Seat(3, hired: -48, left: 27, .senior),
        Seat(3, hired: -30),
        Seat(3, hired: -19, promoted: 18),
        Seat(3, hired: -14, .associate, promoted: 6),
        Seat(3, hired: 3, left: 17),
        Seat(3, hired: -23),
        Seat(3, hired: 19),
        Seat(3, hired: 29),
    ]
    static let maple = [
        Seat(4, hired: -58, .senior),
        Seat(4, hired: -28),
        Seat(4, hired: -35, promoted: 21),
        Seat(4, hired: -14),
        Seat(4, hired: -17, left: 31),
        Seat(4, hired: 8, moved: Seat.Move(month: 24, team: 5)),
        Seat(4, hired: 32, .associate),
    ]
    static let spruce = [
        Seat(5, hired: -44, .senior),
        Seat(5, hired: -25),
        Seat(5, hired: -21, left: 23),
        Seat(5, hired: -16, promoted: 15),
        Seat(5, hired: 13, .associate, promoted: 25),
        Seat(5, hired: 25),
    ]
}
