import Model

/// One move of an expected close into a later month.
package struct RecordPush: Sendable {
    package var key: String
    /// That of the reading that shows it, or the day that a file says.
    package var day: Day
    package var from: Day
    package var to: Day
    /// What was read of the record then, by column; nil where a file alone tells of the push.
    package var record: [String: String?]?
}

extension Day {
    /// Whether the other day is later and in another month, as Salesforce counts pushes.
    package func isPushed(to other: Day) -> Bool {
        self < other && (year != other.year || month != other.month)
    }
}
