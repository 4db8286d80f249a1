/// How a file ends, by which half of an export is told from the whole.
package struct FileEnding: Sendable, Hashable {
    /// File name, without folders.
    package var file: String
    /// Records that were read of it.
    package var rowCount: Int
    /// It ends within a record: within quotes, or in a line of too few fields that has no end.
    package var isBrokenOff: Bool
    /// Its last lines are those that a report puts under its records: `Grand Totals (12 records)`.
    package var hasFooter: Bool

    package init(file: String, rowCount: Int, isBrokenOff: Bool = false, hasFooter: Bool = false) {
        self.file = file
        self.rowCount = rowCount
        self.isBrokenOff = isBrokenOff
        self.hasFooter = hasFooter
    }

    /// Why a file with this ending is not taken in the place of what it was before; nil where it may be: one that
    /// has lost its end and records with it is half of an export.
    package func reasonAgainst(replacing older: FileEnding) -> String? {
        guard rowCount < older.rowCount, isBrokenOff || (older.hasFooter && !hasFooter) else { return nil }
        let ending =
            isBrokenOff ? "it ends within a record" : "the lines that stood under its records are gone"
        return "it is broken off: \(ending), and \(Words.grouped(rowCount)) of "
            + "\(Words.count(older.rowCount, "record")) are left"
    }

    /// Said of a file that is read all the same, since nothing was read before.
    var doubt: Doubt? {
        guard isBrokenOff else { return nil }
        return Doubt(
            .brokenOff,
            "\(file) ends within a record, as half of an export does; what is there is read "
                + "(\(Words.count(rowCount, "record")))",
            count: rowCount, sentence: "describe problems", corrects: false)
    }
}
