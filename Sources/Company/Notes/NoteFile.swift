import Importing
import Model

/// The notes of a company: `company.notes` in its folder, or a file of the user's where the folder may not be written.
/// Both are read. One line a note, fields by tabs; lines are only added, so that a history of versions merges them:
///
///     + 2026-03-02 deal D17 waiting for legal
///
/// A line that begins with `-` takes the same note back. A last line without its end was broken off, and counts for
/// nothing.
struct NoteFile {
    static let name = "company.notes"
    /// More is not read.
    private static let byteLimit = 64 << 20

    private let place: OwnFilePlace

    init(folder: String) { place = OwnFilePlace(NoteFile.name, folder: folder) }

    var targetName: String { place.targetName }

    /// The notes that stand, in the order they were written, and the places of lines that are none: `company.notes:3`.
    /// Throws `FileError`.
    func content() throws -> (notes: [RecordNote], broken: [String]) {
        var notes: [RecordNote] = []
        var broken: [String] = []
        for path in place.existing {
            let bytes = try RegularFile.bytes(at: path, limit: NoteFile.byteLimit)
            for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
            where !line.isEmpty {
                let isBrokenOff = bytes.last != 10 && line.endIndex == bytes.endIndex
                let text = String(decoding: line, as: UTF8.self)
                if text.hasPrefix("#") { continue }
                guard !isBrokenOff, let (isTakenBack, note) = NoteFile.read(text) else {
                    broken.append("\(place.name(of: path)):\(number + 1)")
                    continue
                }
                if !isTakenBack {
                    notes.append(note)
                } else if let place = notes.lastIndex(of: note) {
                    notes.remove(at: place)
                }
            }
        }
        return (notes, broken)
    }

    /// Adds a line. Throws `FileError` where it cannot be written; nothing is changed then.
    func append(_ note: RecordNote, takesBack: Bool = false) throws {
        try place.append(NoteFile.line(note, takesBack: takesBack), opening: NoteFile.opening)
    }

    // MARK: Lines

    private static let opening = "# Notes on records, one a line. Lines are only added.\n"

    private static func line(_ note: RecordNote, takesBack: Bool) -> String {
        [takesBack ? "-" : "+", note.day.description, note.kind, note.record, note.text]
            .map(plain).joined(separator: "\t") + "\n"
    }

    /// On one line and in one field.
    private static func plain(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }

    private static func read(_ line: String) -> (isTakenBack: Bool, note: RecordNote)? {
        let fields = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map(
            String.init)
        guard fields.count == 5, ["+", "-"].contains(fields[0]), let day = Day(iso: fields[1]) else {
            return nil
        }
        return (
            fields[0] == "-", RecordNote(day: day, kind: fields[2], record: fields[3], text: fields[4])
        )
    }
}

extension CompanyFolder {
    /// The notes that stand, the oldest first, and the places of lines that are none. Throws `FileError`.
    package func notes() throws -> (notes: [RecordNote], broken: [String]) {
        try NoteFile(folder: path).content()
    }

    /// Where the next note would be written: `company.notes`, or a file elsewhere.
    package var noteFile: String { NoteFile(folder: path).targetName }

    /// Adds a note, or takes one back by a line that says so. Throws `FileError`; nothing is changed then.
    package func write(_ note: RecordNote, takesBack: Bool = false) throws {
        try changingAlone { try NoteFile(folder: path).append(note, takesBack: takesBack) }
    }
}
