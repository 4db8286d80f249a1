import Model
import Store

/// The second pass over a file: reads every value as what its column was found to hold.
struct ColumnLoader {
    let stream: RecordStream
    let survey: FileSurvey
    let kinds: [ValueKind]
    let headers: [String]
    /// For each column, texts that are no values.
    let missingTexts: [Set<String>]
    let encoding: TextEncoding
    /// The line of the first row.
    let firstLine: Int
    /// Which line of the original each line is.
    let lines: LineMap
    let reader: CSVReader
    private(set) var problems = ProblemTally()
    /// The column of amounts beside which several currencies stand, where no column of its own names them.
    private var marked: CurrencyMarkColumn?

    init(
        stream: RecordStream, survey: FileSurvey, kinds: [ValueKind], headers: [String],
        missingTexts: [Set<String>], encoding: TextEncoding, firstLine: Int, lines: LineMap, reader: CSVReader
    ) {
        self.stream = stream
        self.survey = survey
        self.kinds = kinds
        self.headers = headers
        self.missingTexts = missingTexts
        self.encoding = encoding
        self.firstLine = firstLine
        self.lines = lines
        self.reader = reader
    }

    /// What one thread makes of its run of stretches.
    private struct Part: Sendable {
        var rows: Range<Int>
        var dictionaries: DictionaryBox
        var problems: ProblemTally
    }

    /// Handed over once when its thread has ended, which the compiler cannot see.
    private final class DictionaryBox: @unchecked Sendable {
        let builders: [TextDictionaryBuilder]
        init(count: Int) { builders = (0..<count).map { _ in TextDictionaryBuilder() } }
    }

    /// All columns. Throws `FileError` (also when the file changed meanwhile) or `Cancelled`.
    mutating func load(evidence: [ColumnEvidence], doubts: [[ValueDoubt]]) throws -> [RawColumn] {
        let values = kinds.map { $0.buffer(rowCount: survey.rowCount) }
        let hours = zip(kinds, evidence).map { kind, evidence -> RowBuffer<Int8>? in
            guard case .day(.written) = kind, evidence.timesDropped > 0 else { return nil }
            return RowBuffer(count: survey.rowCount)
        }
        marked = CurrencyMarkColumn(kinds: kinds, headers: headers, evidence, rowCount: survey.rowCount)
        let runs = Workers.runs(of: survey.stretches.count, parts: Workers.processorCount)
        let progress = ReadingProgress(reader: reader, phase: 1, total: stream.source.count)
        let parts = try Workers.map(runs.count) { [self] job in
            try load(run: runs[job], into: values, hours, progress)
        }
        for part in parts { problems.add(part.problems) }
        let dictionaries = try Workers.map(kinds.count) { [self] column in
            dictionary(of: column, parts, values[column])
        }
        return kinds.indices.map { column in
            var raw = RawColumn(
                header: headers[column], kind: kinds[column], values: values[column],
                evidence: evidence[column], doubts: doubts[column])
            raw.dictionary = dictionaries[column]
            raw.hours = hours[column]
            raw.hasCurrenciesOfItsOwn = marked?.differs(column) ?? false
            return raw
        } + (marked.map { [$0.column(beside: headers[$0.place])] } ?? [])
    }

    private func load(
        run: Range<Int>, into values: [RawValues], _ hours: [RowBuffer<Int8>?], _ progress: ReadingProgress
    ) throws -> Part {
        let before = survey.stretches[..<run.lowerBound]
        var row = before.reduce(0) { $0 + $1.end.rowCount }
        var line = before.reduce(firstLine) { $0 + $1.end.lineCount }
        let firstRow = row
        let dictionaries = DictionaryBox(count: kinds.count)
        var problems = ProblemTally()
        for stretch in survey.stretches[run] {
            let misfits = try load(stretch, at: row, into: values, hours, dictionaries.builders)
            note(stretch.end.problems, misfits, from: line, &problems)
            row += stretch.end.rowCount
            line += stretch.end.lineCount
            progress.advance(by: stretch.bytes.count)
        }
        return Part(rows: firstRow..<row, dictionaries: dictionaries, problems: problems)
    }

    private func load(
        _ stretch: FileSurvey.Stretch, at firstRow: Int, into values: [RawValues],
        _ hours: [RowBuffer<Int8>?], _ dictionaries: [TextDictionaryBuilder]
    ) throws -> [Misfit] {
        var row = firstRow
        let lastRow = firstRow + stretch.end.rowCount
        var misfits: [Misfit] = []
        _ = try stream.read(stretch.bytes) { batch in
            guard row + batch.rowCount <= lastRow else { throw changed }
            for (column, kind) in kinds.enumerated() {
                ColumnReader(kind: kind, column: column, missingTexts: missingTexts[column]).read(
                    batch, into: values[column], hours: hours[column], at: row,
                    dictionary: dictionaries[column], misfits: &misfits)
            }
            marked?.read(batch, at: row)
            row += batch.rowCount
        }
        guard row == lastRow else { throw changed }
        return misfits
    }

    private var changed: FileError {
        FileError(path: reader.file, reason: "it changed while it was being read")
    }

    private func note(
        _ refused: [(line: Int, kind: ImportProblem.Kind)], _ misfits: [Misfit], from firstLine: Int,
        _ problems: inout ProblemTally
    ) {
        for problem in refused {
            let line = lines.row(ofLine: firstLine + problem.line)
            problems.add(ImportProblem(file: reader.file, line: line, kind: problem.kind))
        }
        for misfit in misfits {
            problems.add(
                ImportProblem(
                    file: reader.file, line: lines.row(ofLine: firstLine + misfit.line),
                    column: headers[misfit.column], kind: misfit.kind))
        }
    }

    /// Makes one dictionary of the threads' and gives the rows of the later threads its codes.
    private func dictionary(of column: Int, _ parts: [Part], _ values: RawValues) -> TextDictionary {
        guard case .texts(let codes) = values else { return TextDictionary(texts: [""]) }
        let first = parts[0].dictionaries.builders[column]
        for part in parts.dropFirst() {
            let newCodes = first.absorb(part.dictionaries.builders[column])
            newCodes.withUnsafeBufferPointer { map in
                for row in part.rows { codes.pointer[row] = map[Int(codes.pointer[row])] }
            }
        }
        return first.dictionary { encoding.decode($0) }
    }
}

extension ValueKind {
    fileprivate func buffer(rowCount: Int) -> RawValues {
        switch self {
        case .text: .texts(RowBuffer(count: rowCount))
        case .day: .days(RowBuffer(count: rowCount))
        case .flag, .number, .percent: .integers(RowBuffer(count: rowCount))
        }
    }
}
