import Model

/// Where a table came from, for provenance.
package struct TableSource: Sendable, Hashable {
    /// File name, without folders.
    package var file: String
    package var byteCount: Int
    /// FNV-1a, 64 bits, of the file's bytes, in hexadecimal.
    package var checksum: String
    package var rowsRead: Int
    /// Rows that could not be read and were kept out.
    package var rowsRefused: Int
    /// The files that were taken together, in the order of their rows; empty for a table of one file.
    package var parts: [TableSource] = []
    /// The files that further columns of it are from.
    package var joined: [TableSource] = []

    /// The names of the files that its rows are from, and then of those that add columns to them.
    package var allFiles: [String] { (parts.isEmpty ? [file] : parts.map(\.file)) + joined.map(\.file) }

    /// Rows that were read and kept.
    package var rowCount: Int { rowsRead - rowsRefused }

    package init(file: String, byteCount: Int, checksum: String, rowsRead: Int, rowsRefused: Int) {
        self.file = file
        self.byteCount = byteCount
        self.checksum = checksum
        self.rowsRead = rowsRead
        self.rowsRefused = rowsRefused
    }

    /// The file that a row of the table is from, by its place as it was read.
    package func file(ofRow row: Int) -> String {
        var rest = row
        for part in parts {
            if rest < part.rowCount { return part.file }
            rest -= part.rowCount
        }
        return file
    }
}

/// A table: columns of equal length cut into row groups of `Table.rowGroupSize` rows (the last may be shorter).
package struct Table: Sendable {
    package static let rowGroupSize = 65_536

    /// The record kind's plural: `deals`.
    package var name: String
    package var columns: [Column]
    package var rowCount: Int
    package var source: TableSource

    package init(name: String, columns: [Column], rowCount: Int, source: TableSource) {
        self.name = name
        self.columns = columns
        self.rowCount = rowCount
        self.source = source
    }

    package func column(named name: String) -> Column? { columns.first { $0.name == name } }

    package var rowGroupCount: Int { (rowCount + Table.rowGroupSize - 1) / Table.rowGroupSize }
}

/// A column whose texts are keys of another table.
package struct Link: Sendable {
    package var fromTable: String
    package var fromColumn: String
    package var toTable: String
    package var toColumn: String
    /// For each code of the from column's dictionary the row it means in the other table; −1 where there is none.
    package var rowOfCode: [Int32]

    package init(fromTable: String, fromColumn: String, toTable: String, toColumn: String, rowOfCode: [Int32])
    {
        self.fromTable = fromTable
        self.fromColumn = fromColumn
        self.toTable = toTable
        self.toColumn = toColumn
        self.rowOfCode = rowOfCode
    }
}

/// One immutable version of a company's data. Answers hold on to the version they were asked of.
package struct Database: Sendable {
    package var tables: [Table]
    package var links: [Link]
    /// What is known of the records' past.
    package var history: KeptHistory?
    /// Who was in which team when, where a file says so.
    package var roster: Roster?
    /// The currencies of amounts, where they are not all in the one that is shown.
    package var money: CompanyMoney?

    package init(tables: [Table], links: [Link], roster: Roster? = nil) {
        self.tables = tables
        self.links = links
        self.roster = roster
    }

    package func table(named name: String) -> Table? { tables.first { $0.name == name } }

    package func link(from table: String, column: String) -> Link? {
        links.first { $0.fromTable == table && $0.fromColumn == column }
    }
}
