/// Which of a rep's spells in a roster a fact such as the team is taken from.
package indirect enum SpellChoice: Hashable, Sendable {
    /// The spell on the date that places the record: that of each leaf's axis, of a stock the day it is counted at.
    case placed
    /// The spell on this date of the record.
    case dated(FieldPath)
    /// The spell on the first of two dates of the record, else the first that begins up to the second: of a quota that of
    /// a rep who was hired within its quarter.
    case first(FieldPath, until: FieldPath)
    /// The spell on a day.
    case on(Day)
    /// Today's spell; of those who have none today the last one before.
    case now
}

extension FieldPath {
    /// The same fact as it is today, where a roster dates it.
    package var now: FieldPath { spell == nil ? self : with(.now) }

    /// The path under which the catalogue lists the field's values: both are the same for `team` and `team now`.
    package var listed: FieldPath { spell == nil ? self : with(.placed) }

    /// The path with the spell chosen that places a record so; any other as it is.
    package func placed(_ choice: SpellChoice) -> FieldPath { spell == .placed ? with(choice) : self }

    private func with(_ choice: SpellChoice) -> FieldPath {
        var path = self
        path.spell = choice
        return path
    }
}
