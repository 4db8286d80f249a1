/// One thing in a file that could not be taken as it stands.
package struct ImportProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        // The row is kept out.
        case fieldCount(found: Int, expected: Int)
        case unclosedQuote
        /// Longer than so many bytes.
        case recordTooLong(Int)
        case nulByte
        case emptyRow
        case missingKey
        case repeatedKey(String)
        /// A total or a footer of a report, by its label.
        case reportLine(String)
        // The row is kept, the value is missing.
        case notADay(String)
        case notANumber(String)
        case notAFlag(String)
        case numberTooLarge(String)
        /// `#N/A`, `#DIV/0!`
        case cellError(String)
        case formulaWithoutValue
        /// A cell names a text that the workbook does not hold.
        case noSuchText
        /// Pictures and the like in a database.
        case binary
        // The value is kept.
        case strayQuote
        case formula
        /// The value is that of the cells it is merged with.
        case mergedCell
        case hiddenRow
        // Left out without loss.
        case rowAboveHeader
        case macros
        // About the whole file, or a sentence of the company's own file.
        case emptyFile
        /// There is a header and no row under it.
        case noRows
        case unreadable(String)
        case unreadableSentence
        case idleSentence
        case unmetCorrection(String)
    }
    /// File name, without folders.
    package var file: String
    /// Lines count from 1, as editors do; nil for problems of the whole file.
    package var line: Int?
    /// The header, where one column is concerned.
    package var column: String?
    package var kind: Kind

    package init(file: String, line: Int?, column: String? = nil, kind: Kind) {
        self.file = file
        self.line = line
        self.column = column
        self.kind = kind
    }

    /// What became of the record.
    package enum Consequence: Sendable, Hashable {
        case rowRefused, valueMissing, kept, fileRefused, sentenceIgnored
    }

    package var consequence: Consequence {
        switch kind {
        case .fieldCount, .unclosedQuote, .recordTooLong, .nulByte, .emptyRow, .missingKey, .repeatedKey,
            .reportLine:
            .rowRefused
        case .notADay, .notANumber, .notAFlag, .numberTooLarge, .cellError, .formulaWithoutValue, .noSuchText,
            .binary:
            .valueMissing
        case .strayQuote, .formula, .mergedCell, .hiddenRow, .rowAboveHeader, .macros, .noRows: .kept
        case .emptyFile, .unreadable: .fileRefused
        case .unreadableSentence, .idleSentence, .unmetCorrection: .sentenceIgnored
        }
    }
}

extension ImportProblem: CustomStringConvertible {
    /// `sales.csv:812, close_date: "TBD" is not a date; taken as missing`
    package var description: String {
        var place = file
        if let line { place += ":\(line)" }
        if let column { place += ", \(column)" }
        return "\(place): \(words)"
    }

    /// What is wrong and what became of it, without the place.
    package var words: String {
        switch kind {
        case .fieldCount(let found, let expected):
            "\(found) \(found == 1 ? "field" : "fields") where the header has \(expected); row kept out"
        case .unclosedQuote: "a quote is opened and never closed; line kept out"
        case .recordTooLong(let limit): "a record longer than \(Words.grouped(limit)) bytes; line kept out"
        case .nulByte: "a NUL byte; row kept out"
        case .emptyRow: "no values at all; row kept out"
        case .missingKey: "no value in the column that names the record; row kept out"
        case .repeatedKey(let key): "\(Words.shown(key)) stands here a second time; row kept out"
        case .reportLine(let label): "\(Words.shown(label)) is a line of the report, no record; row kept out"
        case .notADay(let value): "`\(value)` is not a date; taken as missing"
        case .notANumber(let value): "`\(value)` is not a number; taken as missing"
        case .notAFlag(let value): "`\(value)` is neither yes nor no; taken as missing"
        case .numberTooLarge(let value): "`\(value)` is too large to be counted exactly; taken as missing"
        case .strayQuote: "a quote inside quotes is not doubled; taken as it stands"
        case .cellError(let error): "`\(error)` is an error of the spreadsheet; taken as missing"
        case .formulaWithoutValue:
            "a formula that was never worked out; taken as missing until a spreadsheet opens and saves the file"
        case .noSuchText: "a text that the workbook does not hold; taken as missing"
        case .binary: "binary data, which say nothing here; taken as missing"
        case .formula: "a formula; the value that it came to when the file was saved is taken"
        case .mergedCell: "merged with a cell above; the value above is taken"
        case .hiddenRow: "a hidden row; it is taken all the same"
        case .rowAboveHeader: "a row above the header; it is no record"
        case .macros: "it holds macros; they are never run"
        case .emptyFile: "the file is empty"
        case .noRows: "a header and no rows"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .unreadableSentence: "a sentence that is not understood; it is left out"
        case .idleSentence: "a sentence that corrects, sets and defines nothing; it is left out"
        case .unmetCorrection(let words): words
        }
    }
}

extension ImportProblem.Kind {
    /// The value that could not be read as its column's kind.
    var value: String? {
        switch self {
        case .notADay(let value), .notANumber(let value), .notAFlag(let value), .numberTooLarge(let value):
            value
        default: nil
        }
    }
}
