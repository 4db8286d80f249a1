/// Files that are called tables of text and hold something else: a workbook under another name, a page that asked for a
/// password instead of the export.
enum ForeignContent {
    private static let looked = 4096
    /// The share of control characters, and their number, from which bytes are no text.
    private static let controlShare = 0.05
    private static let controlCount = 16

    /// Why the bytes are no table of text, and what to do; nil where nothing speaks against it.
    static func reason(head: [UInt8]) -> String? {
        if let known = kinds.first(where: { head.starts(with: $0.start) }) {
            return "it is no table of text but \(known.words)"
        }
        let text = head.prefix(looked)
        let start = String(decoding: text.prefix(200), as: UTF8.self).lowercased().drop { $0.isWhitespace }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
            return "it is a web page, perhaps one that asked to log in: export it anew"
        }
        let controls = text.count { $0 < 32 && !(9...13).contains($0) && $0 != 27 }
        guard controls >= controlCount, Double(controls) > controlShare * Double(text.count) else {
            return nil
        }
        return "it holds binary data and no text"
    }

    private static let kinds: [(start: [UInt8], words: String)] = [
        (
            [0x50, 0x4B, 0x03, 0x04],
            "a workbook or an archive: if it is a workbook, its name should end in .xlsx"
        ),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "a workbook of the format before Excel 2007: save it as .xlsx or .csv"
        ),
        ([0x1F, 0x8B], "packed by gzip: its name should end in .csv.gz"),
        (Array("SQLite format 3\0".utf8), "a database: its name should end in .sqlite"),
        (Array("%PDF".utf8), "a PDF: export it as CSV"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
    ]
}
