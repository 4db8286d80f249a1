import Model
import Store

/// Names whose letters were read in the wrong encoding before they came here: `MÃ¼ller` for `Müller`, as files are that a
/// spreadsheet opened and saved again.
struct DamagedLetters {
    /// Columns with more texts are not looked through.
    private static let distinctLimit = 200_000

    let draft: DraftTable

    func doubts() -> [Doubt] { draft.columns.compactMap(doubt) }

    private func doubt(_ column: DraftColumn) -> Doubt? {
        guard column.role != nil, column.raw.codes != nil, !column.header.isEmpty,
            column.raw.dictionary.count <= DamagedLetters.distinctLimit
        else { return nil }
        let damaged = column.raw.dictionary.texts.compactMap { text in
            DamagedLetters.repaired(text).map { (text: text, meant: $0) }
        }
        guard let first = damaged.first else { return nil }
        let shown = damaged.map { "\(Words.shown($0.text)) (\(Words.shown($0.meant)))" }
        let are = damaged.count == 1 ? "value looks" : "values look"
        return Doubt(
            .joined,
            "\(Words.grouped(damaged.count)) \(are) as if read in another encoding, in `\(column.header)` of "
                + "\(draft.source.file): \(Words.list(shown))",
            count: damaged.count,
            sentence:
                "treat \(Words.name(column.name)) \(Words.quoted(first.text)) as \(Words.quoted(first.meant))"
        )
    }

    /// The text as it was before its UTF-8 was taken for Windows-1252; nil where it never was.
    static func repaired(_ text: String) -> String? {
        // Every such text holds `Â`, `Ã` or `â`, whose first byte in UTF-8 is this.
        guard text.utf8.contains(0xC3) else { return nil }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = Windows1252.byte(scalar) else { return nil }
            bytes.append(byte)
        }
        guard let meant = String(validating: bytes, as: UTF8.self), meant != text else { return nil }
        return meant
    }
}
