import Company
import Language
import Model

/// How one sentence of this session is taken back.
struct UndoStep: Sendable {
    enum Restoration: Sendable {
        /// Settings of the session.
        case settings(SessionSettings)
        /// Definitions of a script.
        case definitions([WrittenDefinition])
        /// What was written about a record.
        case note(RecordNote)
        /// The company's files, as they were before and after. The data are read again when they are about the import.
        case files(before: KeptFiles, after: KeptFiles, readsAgain: Bool)
    }
    var sentence: String
    var restoration: Restoration
}

/// What `set` and `timing` change for a session and no file keeps.
struct SessionSettings: Hashable, Sendable {
    var pinnedToday: Day?
    var smallSample: Int
    var showsTiming: Bool
}
