import Model

/// What had changed in a table's records between one reading of a company's files and the next.
package struct HistoryReading: Hashable, Sendable {
    /// The records are known as of the end of this day.
    package var day: Day
    /// The checksum of the files that the records are from.
    package var source: String
    /// A checksum of all that the reading rests on: the other files and the company's corrections too.
    package var basis: String
    /// The same files as the time before, read otherwise: what they hold takes the place of that reading.
    package var isRestated: Bool
    package var identity: RecordIdentity
    /// The columns that are followed, in the order of the values of added records.
    package var columns: [String]
    package var changes: [RecordChange]

    package init(
        day: Day, source: String, basis: String, isRestated: Bool = false, identity: RecordIdentity,
        columns: [String], changes: [RecordChange]
    ) {
        self.day = day
        self.source = source
        self.basis = basis
        self.isRestated = isRestated
        self.identity = identity
        self.columns = columns
        self.changes = changes
    }
}

/// One change of one record. Values are exact texts; nil is a missing value.
package enum RecordChange: Hashable, Sendable {
    case added(key: String, values: [String?])
    case changed(key: String, column: String, from: String?, to: String?)
    case removed(key: String)
}
