import Importing
import Language
import Model
import Store

// The history of a company's deals: each version of its data is compared with the one that was read before.

extension CompanyFolder {
    /// Of more deals than this no history is kept: it would be read and compared at every change of a file.
    package static let historyLimit = 200_000

    /// The version with what has changed in its deals since the last reading kept as of a day.
    ///
    /// Nothing is written where nothing has changed, and where no history is kept. Where one was kept before, the version
    /// says why it is not (`unkept`). Throws `FileError`, `Cancelled`.
    ///
    /// - Parameter isConfirmed: somebody says that deals which are in the files no more are gone.
    package func keepHistory(
        of version: CompanyVersion, asOf day: Day, isConfirmed: Bool = false,
        _ cancellation: CancellationFlag = CancellationFlag()
    ) throws -> CompanyVersion {
        var version = version
        version.unkept = nil
        let file = HistoryFile(folder: path)
        guard let table = version.followedTable, try file.lastBasis() != version.historyBasis,
            try (table.rowCount <= CompanyFolder.historyLimit && table.holdsOpenRecords)
                || !file.content().readings.isEmpty
        else { return version }
        let outcome = try changingAlone(cancellation) {
            let history = RecordHistory(table: table.name, readings: try file.content().readings)
            let outcome = HistoryReading.next(
                of: version, after: history, asOf: day, isConfirmed: isConfirmed)
            if case .reading(let reading) = outcome { try file.append(reading) }
            return outcome
        }
        switch outcome {
        case .reading: version.adopt(keptHistory(of: version))
        case .unkept(let reason): version.unkept = reason
        case .nothingNew: break
        }
        return version
    }

    /// How the history of a version's deals stands. Throws `FileError`.
    package func historyStanding(of version: CompanyVersion) throws -> HistoryStanding {
        let file = HistoryFile(folder: path)
        let content = try file.content()
        let table = version.followedTable
        let history = RecordHistory(table: table?.name ?? Catalogue.deals, readings: content.readings)
        return HistoryStanding(
            file: file.targetName, readingCount: history.readings.count { !$0.isRestated },
            correctionCount: history.readings.count(where: \.isRestated),
            dayCount: Set(history.days).count,
            days: history.days.first.flatMap { first in history.days.last.map { first...$0 } },
            identity: history.readings.last?.identity.columns ?? [], broken: content.broken,
            obstacle: HistoryReading.obstacle(table, after: history),
            isBrokenOff: table.map(version.isBrokenOff) ?? false)
    }

    /// The history that goes with a version, read when it is asked for.
    func keptHistory(of version: CompanyVersion) -> KeptHistory {
        let table = version.followedTable
        let file = HistoryFile(folder: path)
        return KeptHistory {
            let readings = (try? file.content().readings) ?? []
            var history = RecordHistory(table: table?.name ?? Catalogue.deals, readings: readings)
            history.obstacle = HistoryReading.obstacle(table, after: history)
            return history
        }
    }
}

/// What is kept of the history of a company's deals.
package struct HistoryStanding: Sendable {
    /// Where it is kept.
    package var file: String
    package var readingCount: Int
    /// Readings of files that were read before, which take the place of the one before.
    package var correctionCount: Int
    /// On how many days the deals were read.
    package var dayCount: Int
    /// From the first reading to the last.
    package var days: ClosedRange<Day>?
    /// The columns by which a deal is known.
    package var identity: [String]
    /// Where readings begin that are not whole.
    package var broken: [String]
    package var obstacle: HistoryObstacle?
    /// A file of the deals ends within a record.
    package var isBrokenOff: Bool

    /// Whether nothing more is kept though the data would have a history.
    package var isStopped: Bool {
        isBrokenOff || ![nil, .nothingOpen, .noRecords].contains(obstacle)
    }
}

extension HistoryReading {
    fileprivate enum Next {
        case reading(HistoryReading)
        case unkept(UnkeptReading)
        case nothingNew
    }

    /// What has changed since the last reading.
    fileprivate static func next(
        of version: CompanyVersion, after history: RecordHistory, asOf day: Day, isConfirmed: Bool
    ) -> Next {
        let last = history.readings.last
        let basis = version.historyBasis
        guard last?.basis != basis, let table = version.database.table(named: history.table) else {
            return .nothingNew
        }
        if let obstacle = obstacle(table, after: history) {
            return last == nil ? .nothingNew : .unkept(.obstacle(obstacle))
        }
        guard !version.isBrokenOff(table) else { return last == nil ? .nothingNew : .unkept(.brokenOff) }
        guard let identity = identity(of: table, after: history),
            let states = RecordStates(of: table, by: identity)
        else { return .nothingNew }
        let source = table.source.checksumOfAll
        let changes = history.latest.changes(to: states)
        let isRestated = last?.source == source
        guard !(changes.isEmpty && isRestated) else { return .nothingNew }
        let asOf = isRestated ? last?.day ?? day : day
        if let last, last.day > asOf { return .unkept(.later(last.day)) }
        if !isRestated, !isConfirmed,
            let vanished = UnkeptReading(vanishedBy: changes, after: history)
        {
            return .unkept(vanished)
        }
        return .reading(
            HistoryReading(
                day: asOf, source: source, basis: basis, isRestated: isRestated, identity: identity,
                columns: states.columns, changes: changes))
    }

    /// What the readings went by as long as it tells the records apart; at first, what does.
    private static func identity(of table: Table, after history: RecordHistory) -> RecordIdentity? {
        guard let known = history.readings.last?.identity else { return RecordIdentity(of: table) }
        return known.keys(of: table) == nil ? nil : known
    }

    fileprivate static func obstacle(_ table: Table?, after history: RecordHistory) -> HistoryObstacle? {
        guard let table, table.rowCount > 0 else { return .noRecords }
        if table.rowCount > CompanyFolder.historyLimit { return .tooMany(limit: CompanyFolder.historyLimit) }
        if history.readings.isEmpty, !table.holdsOpenRecords { return .nothingOpen }
        return identity(of: table, after: history) == nil ? .noIdentity : nil
    }
}

extension CompanyVersion {
    /// The table whose history is kept: the deals, whatever revenue is read from; without deals what sales are.
    fileprivate var followedTable: Table? {
        database.table(named: Catalogue.deals) ?? database.table(named: catalogue.fact)
    }

    /// Whether a file that the table's rows are from ends within a record.
    fileprivate func isBrokenOff(_ table: Table) -> Bool {
        brokenOffFiles.contains(where: table.source.allFiles.contains)
    }

    /// Takes the history of its deals, with the names that only it knows.
    mutating func adopt(_ history: KeptHistory) {
        database.history = history
        guard let table = followedTable, table.name == catalogue.fact else { return }
        catalogue.pastValues = PastValues { history.history.formerValues(of: table) }
    }

    /// Tells cheaply that nothing has changed that a reading could show: the files and what corrects them.
    fileprivate var historyBasis: String {
        let files = database.tables.map(\.source.checksumOfAll)
        let corrections = statements.compactMap { statement -> String? in
            guard case .command(let command) = statement.body else { return nil }
            switch command {
            case .importFile, .treat, .set(.currency), .set(.dateOrder), .set(.decimalMark):
                return Formatter().format(statement)
            default: return nil
            }
        }
        return FileChecksum.text(of: (files + corrections).joined(separator: "\n"))
    }
}

extension TableSource {
    fileprivate var checksumOfAll: String {
        let all = (parts.isEmpty ? [self] : parts) + joined
        return all.count == 1
            ? all[0].checksum : FileChecksum.text(of: all.map(\.checksum).joined(separator: "\n"))
    }
}

extension FileChecksum {
    fileprivate static func text(of text: String) -> String {
        var checksum = FileChecksum()
        Array(text.utf8).withUnsafeBufferPointer { checksum.add($0) }
        return checksum.text
    }
}

extension Table {
    fileprivate var holdsOpenRecords: Bool {
        guard let outcome = columns.first(where: { $0.role == .outcome }),
            let code = outcome.dictionary?.texts.firstIndex(of: Outcome.open.rawValue)
        else { return false }
        return outcome.codeCounts()[code] > 0
    }
}
