import Importing

/// The columns that a company's files had when it was last opened, kept beside the prompt's history.
struct ColumnMemory {
    private let path: String

    init(stateFolder: String) { path = stateFolder + "/columns" }

    var exists: Bool { FilePlace.exists(path) }

    /// One column a line, its parts between tabs; none where nothing is remembered or it cannot be read.
    var columns: [KnownColumn] {
        guard let bytes = try? RegularFile.bytes(at: path, limit: 16 << 20) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 6 else { return nil }
            return KnownColumn(
                table: parts[0], file: parts[1], name: parts[2], header: parts[3], holds: parts[4],
                isMeant: parts[5] == "meant")
        }
    }

    /// Without a place to write, nothing is remembered.
    func remember(_ columns: [KnownColumn]) {
        let lines = columns.map { column in
            [
                column.table, column.file, column.name, column.header, column.holds,
                column.isMeant ? "meant" : "plain",
            ].map { $0.filter { !$0.isNewline && $0 != "\t" } }.joined(separator: "\t") + "\n"
        }
        try? WholeFile.write(Array(lines.joined().utf8), to: path)
    }
}

extension CompanyFolder {
    /// Says as doubts which columns that answers rested on have gone since the company was last opened.
    package func noteLostColumns(in version: inout CompanyVersion) {
        let memory = ColumnMemory(stateFolder: StateFolder(company: path).path)
        guard memory.exists else { return }
        let lost = LostColumns(from: memory.columns, to: KnownColumn.all(of: version.summary))
        let doubts = lost.words.map { words in
            Doubt(
                .lost, "\(words.text); it was there when the company was last opened", count: nil,
                sentence: words.count > 0 ? words.sentence : "describe import", corrects: words.count > 0)
        }
        version.summary.doubts.insert(contentsOf: doubts, at: 0)
        if lost.columns.isEmpty { memory.remember(KnownColumn.all(of: version.summary)) }
    }

    /// Remembers the columns for the next open, unless some are missed that have not been found again.
    package func rememberColumns(of version: CompanyVersion) {
        let memory = ColumnMemory(stateFolder: stateFolder)
        let columns = KnownColumn.all(of: version.summary)
        if LostColumns(from: memory.columns, to: columns).columns.isEmpty { memory.remember(columns) }
    }
}
