import Glibc
import Model
import Synchronization

/// What the first pass over a file finds: where its stretches begin, how many rows they have, what the values
/// look like, and what cannot be read.
struct FileSurvey: Sendable {
    /// A stretch of the file; its first record begins exactly at `bytes.lowerBound`.
    struct Stretch: Sendable {
        var bytes: Range<Int>
        var end: StretchEnd
        var evidence: [ColumnEvidence]
        var encoding: EncodingEvidence
    }
    var stretches: [Stretch]
    var evidence: [ColumnEvidence]
    var encoding: EncodingEvidence
    var checksum: String

    var rowCount: Int { stretches.reduce(0) { $0 + $1.end.rowCount } }

    /// Looks at the whole file. `missingTexts` are, for each column, texts that are no values. Throws `FileError` or `Cancelled`.
    static func make(
        _ stream: RecordStream, from start: Int, original: ByteSource, missingTexts: [Set<String>],
        reader: CSVReader
    ) throws -> FileSurvey {
        let limits = stretchLimits(from: start, to: stream.source.count, size: reader.options.stretchSize)
        let progress = ReadingProgress(reader: reader, phase: 0, total: stream.source.count)
        let checksum = Mutex("")
        let runs = Workers.runs(of: limits.count, parts: Workers.processorCount)
        let parts = try Workers.map(runs.count + 1) { job -> [Stretch] in
            guard job > 0 else {
                let sum = try FileChecksum.of(original, cancellation: stream.cancellation)
                checksum.withLock { $0 = sum.text }
                return []
            }
            return try runs[job - 1].map { index in
                let begin = index == 0 ? limits[0].lowerBound : try stream.lineStart(after: limits[index])
                defer { progress.advance(by: limits[index].count) }
                return try stream.survey(
                    begin..<max(begin, limits[index].upperBound), missingTexts: missingTexts)
            }
        }
        return try FileSurvey(
            stretches: joined(parts.flatMap { $0 }, from: start, stream, missingTexts),
            columnCount: stream.columnCount, checksum: checksum.withLock { $0 })
    }

    private init(stretches: [Stretch], columnCount: Int, checksum: String) {
        self.stretches = stretches
        self.checksum = checksum
        evidence = Array(repeating: ColumnEvidence(), count: columnCount)
        encoding = EncodingEvidence()
        for stretch in stretches {
            for column in 0..<columnCount { evidence[column].add(stretch.evidence[column]) }
            encoding.add(stretch.encoding)
        }
    }

    private static func stretchLimits(from start: Int, to end: Int, size: Int) -> [Range<Int>] {
        let starts = stride(from: start, to: max(start + 1, end), by: size)
        return starts.map { $0..<min($0 + size, max($0, end)) }
    }

    /// A stretch that began within quotes did not begin at a record: it is read again from where the one
    /// before ended. So the records found do not depend on how the file was cut.
    private static func joined(
        _ stretches: [Stretch], from start: Int, _ stream: RecordStream, _ missingTexts: [Set<String>]
    ) throws -> [Stretch] {
        var joined: [Stretch] = []
        var begin = start
        for stretch in stretches {
            let bytes = begin..<max(begin, stretch.bytes.upperBound)
            joined.append(
                stretch.bytes == bytes ? stretch : try stream.survey(bytes, missingTexts: missingTexts))
            begin = joined[joined.count - 1].end.end
        }
        return joined
    }
}

extension RecordStream {
    /// Where the first line begins that starts in the stretch; its end when none does.
    fileprivate func lineStart(after stretch: Range<Int>) throws -> Int {
        var offset = stretch.lowerBound - 1
        while offset < stretch.upperBound {
            let block = try source.bytes(at: offset, limit: min(1 << 16, stretch.upperBound - offset))
            if let place = block.firstIndex(of: dialect.lineEnd) { return offset + place + 1 }
            if block.isEmpty { break }
            offset += block.count
        }
        return stretch.upperBound
    }

    /// Reads a stretch and looks at every value.
    fileprivate func survey(_ bytes: Range<Int>, missingTexts: [Set<String>]) throws -> FileSurvey.Stretch {
        var evidence = missingTexts.map { ColumnEvidence(missingTexts: $0) }
        var encoding = EncodingEvidence()
        let end = try read(bytes) { batch in
            let rows = batch.rows
            encoding.look(at: rows.bytes, count: rows.byteCount)
            for column in 0..<columnCount { evidence[column].look(at: rows, column: column) }
        }
        return FileSurvey.Stretch(bytes: bytes, end: end, evidence: evidence, encoding: encoding)
    }
}

/// Tells the caller how far the reading of a file has come; both passes count half.
final class ReadingProgress: Sendable {
    private let done = Atomic<Int>(0)
    private let reader: CSVReader
    private let phase: Int
    private let total: Int

    init(reader: CSVReader, phase: Int, total: Int) {
        self.reader = reader
        self.phase = phase
        self.total = max(total, 1)
    }

    func advance(by bytes: Int) {
        let (_, sum) = done.add(bytes, ordering: .relaxed)
        let share = min(1, Double(sum) / Double(total))
        reader.context.progress((Double(phase) + share) / 2, "reading \(reader.file)")
    }
}
