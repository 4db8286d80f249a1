import Store

/// A file as it was read: typed columns in the file's order, before anything in it is recognised.
package struct RawTable: Sendable {
    /// File name, without folders; in a workbook or database followed by the table's: `book.xlsx/Deals`.
    package var file: String
    package var byteCount: Int
    package var checksum: String
    /// Of the text of this table alone, by which copies are told: that of a plain CSV file is the file's.
    var content: Content
    package var encoding: TextEncoding
    package var dialect: CSVDialect
    /// Bytes that are no UTF-8 in a file that is UTF-8 otherwise; they show as U+FFFD.
    var damagedBytes: Int
    package var rowCount: Int
    package var problems: ProblemTally
    var columns: [RawColumn]
    /// Lines of a text file above its header that hold anything.
    var linesAbove = 0
    /// The files whose rows stand one behind the other; empty for a single file.
    /// What the table is called in its file, where a file can hold several.
    var title: String?
    /// What the text was written from, where the file is none: `sheet of a workbook`.
    var cellsOf: String?
    /// The file does not show this table.
    var isHidden = false
    /// No row names the columns: they are called `column 1`, `column 2`.
    var lacksHeader = false
    /// How its text ends; nil where the file is none.
    var ending: TextEnding?
    var parts: [TableSource] = []
    /// Of the files in `parts`.
    var contentOfParts: [Content] = []
    /// What its columns mean where it is a file of exchange rates, and why not where it only looks like one.
    var rateMatches: [MeaningMatch]?
    var rateRefusal: RateSheet.Refusal?

    struct Content: Sendable, Hashable {
        var byteCount: Int
        var checksum: String
    }
}

extension RawTable {
    /// `UTF-8, separator comma, 5 lines above the header left out`, `sheet of a workbook`
    var writing: String {
        if let cellsOf { return cellsOf }
        let above = linesAbove > 0 ? ", \(Words.count(linesAbove, "line")) above the header left out" : ""
        return "\(encoding.rawValue), separator \(dialect.separatorName)\(above)"
    }
}

/// One column as it was read.
struct RawColumn: Sendable {
    /// The header's words as the file has them; `column 3` where it has none.
    var header: String
    var kind: ValueKind
    var values: RawValues
    /// Of texts.
    var dictionary = TextDictionary(texts: [""])
    /// Of dates with times of day, the hour; −1 where there is none. Nil where no row has one.
    var hours: RowBuffer<Int8>?
    /// The currencies beside its numbers are not those of their rows, which stand beside another column.
    var hasCurrenciesOfItsOwn = false
    var evidence: ColumnEvidence
    var doubts: [ValueDoubt] = []
}

extension RawColumn {
    /// The codes, where the column holds texts.
    var codes: RowBuffer<UInt32>? {
        if case .texts(let codes) = values { return codes }
        return nil
    }

    var days: RowBuffer<Int32>? {
        if case .days(let days) = values { return days }
        return nil
    }

    var integers: RowBuffer<Int64>? {
        if case .integers(let integers) = values { return integers }
        return nil
    }

    func text(at row: Int) -> String? {
        guard let code = codes?[row], code != 0 else { return nil }
        return dictionary.texts[Int(code)]
    }

    /// How many rows hold each code.
    func codeCounts() -> [Int] {
        var counts = [Int](repeating: 0, count: dictionary.count)
        guard let codes else { return counts }
        for row in 0..<codes.count { counts[Int(codes.pointer[row])] += 1 }
        return counts
    }

    /// Gives each text another code of another dictionary; several texts may become one.
    mutating func recode(_ newCodes: [UInt32], _ newDictionary: TextDictionary) {
        guard let codes else { return }
        newCodes.withUnsafeBufferPointer { map in
            for row in 0..<codes.count { codes.pointer[row] = map[Int(codes.pointer[row])] }
        }
        dictionary = newDictionary
    }

    /// Replaces texts by others, or by nothing; texts that become equal become one.
    mutating func replaceTexts(_ replacement: (String) -> String?) {
        var coder = TextCoder()
        let newCodes = dictionary.texts.map { text in
            coder.code(of: text.isEmpty ? nil : replacement(text))
        }
        recode(newCodes, TextDictionary(texts: coder.texts))
    }
}
