/// A table of a source file as text: what a file of any format becomes before its values are looked at.
///
/// The text is CSV. What a CSV file holds is taken as it stands; readers of other formats write their cells as CSV
/// of one dialect, and say which row of the original each line is.
struct TextTable: Sendable {
    /// By which the table is told and corrected: the file's name, in a workbook or database followed by the table's:
    /// `deals.csv.gz`, `book.xlsx/Deals`.
    var name: String
    var text: ByteSource
    /// Size and checksum of the file itself where the text is not what the file holds.
    var origin: Origin?
    /// Where the text was written from cells by `TableWriter`.
    var cells: Cells?
    /// What was found in reading the cells.
    var problems = ProblemTally()

    struct Cells: Sendable {
        /// What the cells are those of: `sheet of a workbook`.
        var of: String
        /// What the table is called in its file.
        var title: String
        var isHidden = false
        /// Which row each line is.
        var lines: LineMap
        /// Columns some of whose cells are numbers, not texts that may be read as such: their decimals stand behind a
        /// point.
        var holdsNumbers: [Bool]
    }

    struct Origin: Sendable {
        var byteCount: Int
        var checksum: String
    }
}

/// What a source file holds.
struct FileContent: Sendable {
    var tables: [TextTable] = []
    /// Problems of the file, and of tables that are no part of `tables`.
    var problems = ProblemTally()
}
