import Model
import Store

/// The values of one column of a file as they were read; `min` is the missing value of days and integers.
enum RawValues: Sendable {
    case texts(RowBuffer<UInt32>)
    case days(RowBuffer<Int32>)
    /// Numbers, shares, and flags (1 is yes).
    case integers(RowBuffer<Int64>)
}

/// A value that is not of its column's kind.
struct Misfit: Sendable {
    var line: Int
    var column: Int
    var kind: ImportProblem.Kind
}

/// Writes the values of one column of a batch to their rows.
struct ColumnReader {
    let kind: ValueKind
    let column: Int
    /// Texts that are no values.
    let missingTexts: Set<String>

    /// - Parameters:
    ///   - values: where the column's values go, from `row` on.
    ///   - hours: where the hours of dates with a time of day go; −1 where there is none.
    ///   - dictionary: the thread's own, for texts.
    func read(
        _ batch: FieldBatch, into values: RawValues, hours: RowBuffer<Int8>?, at row: Int,
        dictionary: TextDictionaryBuilder, misfits: inout [Misfit]
    ) {
        switch (kind, values) {
        case (.text, .texts(let codes)):
            let rows = batch.rows
            dictionary.encode(
                spans: rows.spans + column, stride: rows.columnCount, count: rows.rowCount,
                bytes: rows.bytes, into: codes.pointer + row)
        case (.day(let writing), .days(let days)):
            readDays(
                batch, writing, into: days.pointer + row, hours: hours.map { $0.pointer + row }, &misfits)
        case (.number(let format), .integers(let numbers)):
            readNumbers(batch, format, into: numbers.pointer + row, &misfits)
        case (.percent(let format), .integers(let numbers)):
            readNumbers(batch, format, into: numbers.pointer + row, &misfits)
        case (.flag, .integers(let flags)):
            readFlags(batch, into: flags.pointer + row, &misfits)
        default:
            preconditionFailure("a column's values are held by its kind")
        }
    }

    private func readDays(
        _ batch: FieldBatch, _ writing: DayWriting, into days: UnsafeMutablePointer<Int32>,
        hours: UnsafeMutablePointer<Int8>?, _ misfits: inout [Misfit]
    ) {
        let rows = batch.rows
        for row in 0..<rows.rowCount {
            let field = rows.field(row: row, column: column)
            var hour: Int?
            if let iso = DayScan.iso(field.baseAddress!, field.count) {
                days[row] = iso
            } else if field.isEmpty {
                days[row] = .min
            } else {
                let read = ColumnReader.day(field, writing)
                hour = read.hour
                days[row] = read.day?.number ?? .min
                if read.day == nil { note(.notADay(shown(field)), field, batch, row, &misfits) }
            }
            hours?[row] = Int8(hour ?? -1)
        }
    }

    /// The day that is written, with the hour of a time of day beside it.
    private static func day(
        _ field: UnsafeBufferPointer<UInt8>, _ writing: DayWriting
    ) -> (day: Day?, hour: Int?) {
        switch writing {
        case .written(let dayFirst):
            let scan = DayScan.scan(field)
            return (scan?.day(dayFirst: dayFirst), scan?.hour)
        case .compact: return (wholeNumber(field).flatMap(CompactDay.day), nil)
        case .serial: return (wholeNumber(field).flatMap(SerialDay.day), nil)
        }
    }

    private static func wholeNumber(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard let number = NumberReader.read(field, mark: .point), !number.isTooLarge else { return nil }
        return NumberScan.rounded(number.mantissa, droppingDigits: number.decimals)
    }

    private func readNumbers(
        _ batch: FieldBatch, _ format: NumberFormat, into numbers: UnsafeMutablePointer<Int64>,
        _ misfits: inout [Misfit]
    ) {
        let isPoint = format.decimalMark == .point
        let rows = batch.rows
        for row in 0..<rows.rowCount {
            let field = rows.field(row: row, column: column)
            if field.isEmpty {
                numbers[row] = .min
            } else if let plain = NumberScan.plain(field.baseAddress!, field.count),
                isPoint || !field.contains(UInt8(ascii: ".")), plain.decimals <= format.scale,
                let number = NumberScan.multiplied(plain.mantissa, byTenTo: format.scale &- plain.decimals)
            {
                numbers[row] = number
            } else {
                numbers[row] = readClosely(field, format, batch, row, &misfits)
            }
        }
    }

    private func readClosely(
        _ field: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, _ batch: FieldBatch, _ row: Int,
        _ misfits: inout [Misfit]
    ) -> Int64 {
        guard let scan = NumberReader.read(field, mark: format.decimalMark) else {
            note(.notANumber(shown(field)), field, batch, row, &misfits)
            return .min
        }
        if let number = scan.scaled(to: format.scale) { return number }
        note(.numberTooLarge(shown(field)), field, batch, row, &misfits)
        return .min
    }

    private func readFlags(
        _ batch: FieldBatch, into flags: UnsafeMutablePointer<Int64>, _ misfits: inout [Misfit]
    ) {
        let rows = batch.rows
        for row in 0..<rows.rowCount {
            let field = rows.field(row: row, column: column)
            let flag = FlagWord.read(field)
            flags[row] = flag.map { $0 ? 1 : 0 } ?? .min
            if flag == nil { note(.notAFlag(shown(field)), field, batch, row, &misfits) }
        }
    }

    /// Notes a misfit unless the text is a word for missing.
    private func note(
        _ kind: ImportProblem.Kind, _ field: UnsafeBufferPointer<UInt8>, _ batch: FieldBatch, _ row: Int,
        _ misfits: inout [Misfit]
    ) {
        if MissingWord.isMissing(field) || MissingWord.told(field, missingTexts) != nil { return }
        misfits.append(Misfit(line: batch.lines[row], column: column, kind: kind))
    }

    /// The value for a message: its first 40 bytes.
    private func shown(_ field: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: field.prefix(40), as: UTF8.self)
        return field.count > 40 ? text + "…" : text
    }
}
