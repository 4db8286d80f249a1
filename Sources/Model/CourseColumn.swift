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
