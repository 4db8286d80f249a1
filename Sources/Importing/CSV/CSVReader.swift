import Model
import Store

/// Choices of reading that come from outside the file.
package struct CSVOptions: Sendable {
    /// Columns that name things by their header, whatever their values look like: they stay text.
    package var isName: @Sendable (_ header: String) -> Bool
    /// Columns whose header speaks of a date.
    package var isDay: @Sendable (_ header: String) -> Bool
    /// Columns whose header is the name of a number.
    package var isNumber: @Sendable (_ header: String) -> Bool
    /// Texts of a column that the company says are no values.
    package var missingTexts: @Sendable (_ header: String) -> Set<String>
    /// The company's date order for dates that leave it open.
    package var dayFirst: Bool?
    /// Whether the company's decimal mark is the comma, for numbers that leave it open.
    package var decimalComma: Bool?
    /// Whether the first record names the columns.
    package var header: HeaderRule
    /// Bytes read at a time, and bytes of a file that one thread takes at a time.
    package var blockSize: Int
    package var stretchSize: Int
    /// A record longer than this is refused.
    package var recordLimit: Int

    package init(
        isName: @escaping @Sendable (String) -> Bool = { _ in false },
        isDay: @escaping @Sendable (String) -> Bool = { _ in false },
        isNumber: @escaping @Sendable (String) -> Bool = { _ in false },
        missingTexts: @escaping @Sendable (String) -> Set<String> = { _ in [] }, dayFirst: Bool? = nil,
        decimalComma: Bool? = nil,
        header: HeaderRule = .present, blockSize: Int = 1 << 19, stretchSize: Int = 1 << 24,
        recordLimit: Int? = nil
    ) {
        self.isName = isName
        self.isDay = isDay
        self.isNumber = isNumber
        self.missingTexts = missingTexts
        self.dayFirst = dayFirst
        self.decimalComma = decimalComma
        self.header = header
        self.blockSize = blockSize
        self.stretchSize = stretchSize
        self.recordLimit = recordLimit ?? CSVLimits.recordBytes
    }
}

/// Reads a CSV file into typed columns, in two passes over its bytes: the first looks at every value to decide
/// what each column holds, the second reads the values as that. Nothing is taken from a sample.
package struct CSVReader: Sendable {
    let file: String
    let options: CSVOptions
    let context: RunContext

    package init(file: String, options: CSVOptions = CSVOptions(), context: RunContext) {
        self.file = file
        self.options = options
        self.context = context
    }

    /// Throws `FileError` when the file cannot be read, is empty or has no header, and `Cancelled`.
    package func read(_ source: ByteSource) throws -> RawTable {
        try read(TextTable(name: file, text: source))
    }

    /// Throws `FileError` when the table is empty or has no header, and `Cancelled`.
    func read(_ table: TextTable) throws -> RawTable {
        let source = table.text
        let isWritten = table.cells != nil
        // Other formats say themselves which of their rows is the header.
        let rule = isWritten && options.header == .recognised ? .present : options.header
        guard let header = try CSVHeader.read(source, file: file, isWritten: isWritten, rule: rule) else {
            throw FileError(path: file, reason: FileError.emptyReason)
        }
        guard header.fields.count <= RecordScanner.fieldLimit else {
            throw FileError(path: file, reason: "more than \(RecordScanner.fieldLimit) columns")
        }
        let stream = RecordStream(
            source: header.source, dialect: header.dialect, columnCount: header.fields.count,
            blockSize: options.blockSize, recordLimit: options.recordLimit,
            cancellation: context.cancellation)
        let missingTexts = CSVReader.headers(header.fields, encoding: header.encoding).map(
            options.missingTexts)
        let survey = try FileSurvey.make(
            stream, from: header.dataStart, original: source, missingTexts: missingTexts, reader: self)
        guard survey.rowCount <= Int(Int32.max) else {
            throw FileError(path: file, reason: "more than \(Int32.max) rows")
        }
        let encoding = header.encoding == .utf8 ? survey.encoding.encoding : header.encoding
        let headers = CSVReader.headers(header.fields, encoding: encoding)
        let decision = ValueDecision(
            evidence: survey.evidence,
            hints: ValueDecision.Hints(
                isName: headers.map(options.isName), isDay: headers.map(options.isDay),
                isNumber: headers.map(options.isNumber), dayFirst: options.dayFirst,
                decimalComma: options.decimalComma,
                holdsNumbers: table.cells?.holdsNumbers ?? []),
            separator: header.dialect.separator)
        var loader = ColumnLoader(
            stream: stream, survey: survey, kinds: decision.kinds, headers: headers,
            missingTexts: missingTexts, encoding: encoding, firstLine: header.dataLine,
            lines: table.cells?.lines ?? LineMap(), reader: self)
        let columns = try loader.load(evidence: survey.evidence, doubts: decision.doubts)
        var problems = ProblemTally()
        for line in header.linesAbove {
            problems.add(ImportProblem(file: file, line: line, kind: .rowAboveHeader))
        }
        problems.add(loader.problems)
        let ending =
            isWritten
            ? nil
            : try TextEnding(header.source, dialect: header.dialect, lastStretch: survey.stretches.last)
        return RawTable(
            file: file, byteCount: table.origin?.byteCount ?? source.count,
            checksum: table.origin?.checksum ?? survey.checksum,
            content: RawTable.Content(byteCount: source.count, checksum: survey.checksum), encoding: encoding,
            dialect: header.dialect, damagedBytes: encoding == .utf8 ? survey.encoding.invalidBytes : 0,
            rowCount: survey.rowCount, problems: problems, columns: columns,
            linesAbove: header.linesAbove.count, title: table.cells?.title, cellsOf: table.cells?.of,
            isHidden: table.cells?.isHidden ?? false, lacksHeader: header.isMissing, ending: ending)
    }

    /// Headers without blanks at their ends; columns without one are called by their number, repeated ones
    /// are numbered.
    private static func headers(_ fields: [[UInt8]], encoding: TextEncoding) -> [String] {
        var seen: [String: Int] = [:]
        return fields.enumerated().map { place, field in
            let text = field.withUnsafeBufferPointer { encoding.decodeUTF8Or1252($0) }
            var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if words.isEmpty { words = "column \(place + 1)" }
            let count = seen[NameKey.fold(words), default: 0] + 1
            seen[NameKey.fold(words)] = count
            return count == 1 ? words : "\(words) \(count)"
        }
    }
}

extension TextEncoding {
    /// Bytes of a file that was UTF-16 are UTF-8 by now.
    func decodeUTF8Or1252(_ bytes: UnsafeBufferPointer<UInt8>) -> String { decode(bytes) }
}
