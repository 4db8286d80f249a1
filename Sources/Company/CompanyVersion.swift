import Importing
import Model
import Store

/// One immutable state of a company's data. A sentence keeps the version it was asked of.
package struct CompanyVersion: Sendable {
    /// The folder's name.
    package var name: String
    package var database: Database
    package var catalogue: Catalogue
    package var summary: ImportSummary
    /// Of the files this was made of.
    package var fingerprint: FolderFingerprint
    /// The day of the newest creation or close of a deal.
    package var newestEvent: Day?

    /// The day that counts as today on that day of the clock.
    package func today(clock: Day) -> Day { TodayRule.today(clock: clock, newestEvent: newestEvent) }
}
