import Model

/// What somebody wrote about a record.
package struct RecordNote: Hashable, Sendable {
    /// The day that counted as today when it was written.
    package var day: Day
    /// The kind of record, singular: `deal`.
    package var kind: String
    /// The record's id or name, as the data have it.
    package var record: String
    package var text: String

    package init(day: Day, kind: String, record: String, text: String) {
        self.day = day
        self.kind = kind
        self.record = record
        self.text = text
    }
}
