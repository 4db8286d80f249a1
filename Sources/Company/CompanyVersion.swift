import Importing
import Language
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
    /// What the company's own file says of the import.
    package var corrections: Corrections
    /// All sentences of the company's own file that can be read.
    package var statements: [Statement]
    /// The definitions among them, with the lines where they stand.
    package var definitions: [WrittenDefinition]
    /// Why the history of its deals takes these files in no more; nil where it does, or never did.
    package var unkept: UnkeptReading?
    /// Definitions that cannot be read.
    package var unreadableDefinitions: [UnreadableDefinition]

    /// Takes over what the company's own file says of its calendar.
    mutating func adoptCalendar(of file: CompanyFile) {
        statements = file.statements
        catalogue.calendar = file.calendar
        catalogue.workSchedule = file.workSchedule
    }

    /// What currencies are worth in each other, by the company's files.
    package var rates: ExchangeRates { summary.rates }

    /// The company's `set date order`, if there is one.
    package var dayFirst: Bool? { corrections.dayFirst }

    /// Data files that could not be read, and those of the records that are measured that hold none, each with the
    /// reason.
    package var unreadFiles: [String] {
        let facts = database.table(named: catalogue.fact)?.source.allFiles ?? []
        let problems = summary.problems.groups.flatMap(\.examples).filter {
            $0.consequence == .fileRefused || $0.kind == .noRows && facts.contains($0.file)
        }
        return problems.map { problem in
            "\(problem.file): \(problem.words); nothing of it is in the answers"
        }
    }

    /// Files in use that end within a record, as half of an export does.
    package var brokenOffFiles: [String] {
        let used = Set(database.tables.flatMap(\.source.allFiles))
        return summary.endings.filter { $0.isBrokenOff && used.contains($0.file) }.map(\.file)
    }

    /// Sentences of the company's own file that are left out, each with its place and the reason.
    package var ignoredSentences: [String] {
        summary.problems.groups.filter { $0.consequence == .sentenceIgnored }.flatMap(\.examples)
            .map(\.description)
    }

    /// Columns that were there when the company was last opened and are gone, each with the sentence that finds it again.
    package var lostColumns: [String] {
        summary.doubts.filter { $0.topic == .lost }.map { doubt in
            doubt.text + (doubt.corrects ? "; if it is the same: `\(doubt.sentence)`" : "")
        }
    }

    /// Whether no file holds the records that are measured, and some could not be read.
    package var lacksFacts: Bool {
        database.table(named: catalogue.fact) == nil
            && summary.problems.groups.contains { $0.consequence == .fileRefused }
    }

    /// The day that counts as today on that day of the clock.
    package func today(clock: Day) -> Day { TodayRule.today(clock: clock, newestEvent: newestEvent) }

    /// Throws `FileError` when a file of the older version cannot be read now or was broken off, no deals are left, or a column that
    /// answers rested on has gone.
    func checkStandsIn(for older: CompanyVersion) throws {
        let files = older.database.tables.map(\.source).flatMap {
            $0.parts.isEmpty ? [$0.file] : $0.parts.map(\.file)
        }
        for problem in summary.problems.groups.flatMap(\.examples)
        where problem.consequence == .fileRefused
            && files.contains(where: { $0 == problem.file || $0.hasPrefix(problem.file + "/") })
        {
            throw FileError(path: problem.file, reason: problem.words)
        }
        for ending in summary.endings {
            if let known = older.summary.endings.first(where: { $0.file == ending.file }),
                let reason = ending.reasonAgainst(replacing: known)
            {
                throw FileError(path: ending.file, reason: reason)
            }
        }
        let fact = older.catalogue.fact
        if let table = older.database.table(named: fact), table.rowCount > 0,
            (database.table(named: fact)?.rowCount ?? 0) == 0
        {
            throw FileError(path: table.source.file, reason: "no \(fact) are in the files any more")
        }
        let lost = LostColumns(
            from: KnownColumn.all(of: older.summary), to: KnownColumn.all(of: summary))
        guard let first = lost.columns.first else { return }
        let words = lost.words.map { words in
            words.text + (words.count > 0 ? "; if it is the same: `\(words.sentence)`" : "")
        }
        throw FileError(path: first.column.file, reason: words.joined(separator: "; "))
    }
}
