/// Facts of a record that its course tells: what was expected of it before, and since when it stands where it stands.
/// They stand in no file; the engine works them out from the history where a question needs them.
package enum CourseColumn: String, CaseIterable, Hashable, Sendable {
    /// How often the expected close was moved into a later month.
    case pushCount = "push count"
    /// Days from the first expected close that is known to the last.
    case pushDays = "push days"
    /// Of what is open the days since it entered its stage; of a stage that was entered the days it lasted.
    case stageDays = "stage days"

    package var type: FieldType {
        switch self {
        case .pushCount: .number(scale: 0)
        case .pushDays, .stageDays: .days
        }
    }

    /// The role of a column without which it cannot be known.
    package var neededRole: Role {
        switch self {
        case .pushCount, .pushDays: .expectedClose
        case .stageDays: .stage
        }
    }
}

/// Columns that records at moments of their course have beside their own.
package enum MomentColumn {
    /// `yes` where a deal that was due was neither won nor lost in the days it was due in.
    package static let slipped = "slipped"
    /// The day on which a push was seen.
    package static let pushed = "pushed"
    /// `yes` for a deal's first push in the days asked about.
    package static let firstPush = "first push"
    /// The day on which a stage was entered.
    package static let entered = "entered"
    /// `yes` where a deal has been in a later stage since, or was won; `no` where it ended before; `open` where it is
    /// still under way.
    package static let passed = "passed"

    /// `no` where nothing is known of the stages of a deal but that it was won.
    package static let known = "known"

    package static let yes = "yes"
    package static let no = "no"
    package static let open = "open"
}
