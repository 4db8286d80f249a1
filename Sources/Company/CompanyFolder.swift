import Importing
import Language
import Model
import Synchronization

/// A company's folder: its files with data and its `company.topline`.
package struct CompanyFolder: Sendable {
    /// Without a slash at the end.
    package let path: String
    private let lastFailure = FailedRefresh()
    private let dateOrders: DateOrderMemory

    package init(path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path.isEmpty ? "." : path
        dateOrders = DateOrderMemory(stateFolder: StateFolder(company: self.path).path)
    }

    /// The folder's own name; for `.` that of the working folder.
    package var name: String {
        let resolved = FilePlace.absolute(path)
        return resolved.split(separator: "/").last.map(String.init) ?? "company"
    }

    /// Opens a folder and imports what is in it.
    ///
    /// Throws `FileError` when the folder cannot be read or holds no data, and `Cancelled`.
    package static func open(_ path: String, _ context: RunContext) throws -> CompanyVersion {
        try CompanyFolder(path: path).version(context)
    }

    /// Imports the folder's files as they are now.
    package func version(_ context: RunContext) throws -> CompanyVersion {
        try version(with: corrections.whole(), context)
    }

    /// The file in which a sentence is kept: `company.topline`, or a path where the folder may not be written.
    package var keptFileName: String { corrections.name }

    /// Where the company's corrections are kept.
    var corrections: CorrectionPlace { CorrectionPlace(folder: path) }

    private func version(with file: CompanyFile, _ context: RunContext) throws -> CompanyVersion {
        let fingerprint = try FolderFingerprint.of(folder: path)
        let names = fingerprint.files.map(\.name).filter(FolderListing.isData)
        guard !names.isEmpty else {
            let seen = try FolderListing.names(in: path).filter { $0 != CompanyFile.name }
            throw FileError(path: path, reason: FolderListing.withoutData(seen))
        }
        let files = names.map { ImportFile(name: $0, path: path + "/" + $0) }
        let corrections = file.corrections
        var result = try Importer.run(
            files, corrections: corrections, dateOrders: dateOrders.orders, context: context)
        dateOrders.remember(result.summary.dateOrders)
        for problem in file.problems { result.summary.problems.add(problem) }
        let facts = SalesFacts.tables(in: result.database, corrections)
        let newest = SalesFacts.newestEvent(in: result.database, facts)
        var catalogue = CatalogueBuilder.catalogue(
            of: result.database.outlinedMoney,
            summary: result.summary,
            companyName: name, currency: result.currency, fact: facts[0])
        catalogue.facts = facts
        catalogue.conversion = result.database.currencyConversion
        var version = CompanyVersion(
            name: name, database: result.database, catalogue: catalogue, summary: result.summary,
            fingerprint: fingerprint, newestEvent: newest,
            corrections: corrections,
            statements: [], definitions: try self.corrections.definitions(),
            unreadableDefinitions: try self.corrections.unreadableDefinitions())
        version.adoptCalendar(of: file)
        version.adopt(keptHistory(of: version))
        return version
    }

    // MARK: Changes

    /// The data as they are now when files have changed since that version; nil when none has.
    ///
    /// Throws `FileError` when a file that was read before cannot be read any more: the version stays in use.
    package func changed(since version: CompanyVersion, _ context: RunContext) throws -> CompanyVersion? {
        let fingerprint = try FolderFingerprint.of(folder: path)
        if fingerprint == version.fingerprint { return nil }
        if let failure = lastFailure.error(of: fingerprint) { throw failure }
        do {
            let newer = try self.version(context)
            try newer.checkStandsIn(for: version)
            return newer
        } catch let error as FileError {
            lastFailure.remember(error, of: fingerprint)
            throw error
        }
    }

    // MARK: Corrections

    /// Keeps a correction in `company.topline` and imports again with it.
    ///
    /// Throws `FileError` when the correction meets nothing in the data or the file cannot be written; nothing
    /// is changed then. `sentence` is the statement as it is to stand in the file.
    package func keep(
        _ statement: Statement, sentence: String, _ context: RunContext
    ) throws -> CompanyVersion {
        try changingAlone(context.cancellation) {
            var place = corrections
            try place.keep(statement, sentence: sentence)
            let version = try version(with: place.whole(), context)
            let new = CompanyFile(text: sentence).corrections.subjects
            if let unmet = version.summary.unmet.first(where: { new.contains($0.subject) }) {
                throw FileError(path: CompanyFile.name, reason: unmet.words)
            }
            try place.write()
            var written = version
            written.fingerprint = try FolderFingerprint.of(folder: path)
            return written
        }
    }

    /// Keeps a setting of the calendar in `company.topline`. The data are read again only if they have changed.
    ///
    /// Throws `FileError` when the file cannot be written; nothing is changed then.
    package func keepSetting(
        _ statement: Statement, sentence: String, of version: CompanyVersion, _ context: RunContext
    ) throws -> CompanyVersion {
        guard try FolderFingerprint.of(folder: path) == version.fingerprint else {
            return try keep(statement, sentence: sentence, context)
        }
        return try changingAlone(context.cancellation) {
            var place = corrections
            try place.keep(statement, sentence: sentence)
            var written = version
            written.adoptCalendar(of: try place.whole())
            try place.write()
            written.fingerprint = try FolderFingerprint.of(folder: path)
            return written
        }
    }

    // MARK: The program's own files

    /// Files that a crash left half written beside those they were to replace. Throws `FileError`.
    package func unfinishedWrites() throws -> [String] { try UnfinishedWrites.names(in: path) }

    /// Where corrections, settings and definitions would be written now.
    package var writtenFile: String { corrections.target }

    /// Where the program keeps what it remembers of this company; made if it can be.
    package var stateFolder: String {
        let state = StateFolder(company: path).path
        FilePlace.makeFolder(state)
        return state
    }

    /// Whether the program has not greeted this company before.
    package var isOpenedFirst: Bool { StateFolder(company: path).isNew }

    /// Remembers that it has.
    package func markOpened() { StateFolder(company: path).markOpened() }
}

/// The last refresh that failed, so that broken files are not read again before every sentence.
private final class FailedRefresh: Sendable {
    private let last = Mutex<(fingerprint: FolderFingerprint, error: FileError)?>(nil)

    func error(of fingerprint: FolderFingerprint) -> FileError? {
        last.withLock { $0?.fingerprint == fingerprint ? $0?.error : nil }
    }

    func remember(_ error: FileError, of fingerprint: FolderFingerprint) {
        last.withLock { $0 = (fingerprint, error) }
    }
}
