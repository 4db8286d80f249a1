import Model

/// *State at a day* of a whole plan (`as of`): the data as they stood at the end of a day.
///
/// An engine with history reads it from there. Without history it is worked out from dates: a record created later
/// does not exist; one that was decided later is open, has no closing day, and what its end decided is missing. All
/// other values are those of the data now.
package struct PastState: Hashable, Sendable {
    package var day: Day
    /// The table whose records have the dates: the fact.
    package var table: String
    package var created: String?
    package var closed: String?
    package var outcome: String?
    /// Text columns that the end of a record decides: its stage, the reason of a loss.
    package var decidedLater: [String]
    /// The rates by which amounts of several currencies become one.
    package var rates = PastRates.ofItsDay
    /// What the history tells beside the dates is left out: the records differ from those of today by their dates alone.
    package var goesByDates = false

    package init(
        day: Day, table: String, created: String?, closed: String?, outcome: String?, decidedLater: [String]
    ) {
        self.day = day
        self.table = table
        self.created = created
        self.closed = closed
        self.outcome = outcome
        self.decidedLater = decidedLater
    }

    /// The state of a company's fact at a day.
    package init(day: Day, catalogue: Catalogue) {
        func column(_ role: Role) -> String? {
            catalogue.fields.first {
                $0.role == role && $0.path.table == catalogue.fact && $0.path.links.isEmpty
            }?.path.column
        }
        self.init(
            day: day, table: catalogue.fact,
            created: [.created, .sold, .worked, .counted].lazy.compactMap(column).first,
            closed: column(.closed),
            outcome: column(.outcome), decidedLater: [Role.stage, .reason].compactMap(column))
    }

    /// The records of the table that existed.
    package var exists: Predicate {
        guard let created else { return .always }
        let path = FieldPath(table: table, column: created)
        return .or([.isMissing(path), .dayIn(path, DayRange(first: nil, last: day))])
    }
}
