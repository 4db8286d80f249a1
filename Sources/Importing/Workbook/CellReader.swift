import Model

/// Says what cells hold, as text: numbers in plain digits, days in ISO, as their number formats show them.
struct CellReader {
    let styles: CellStyles
    let texts: SharedTexts
    /// Days count from 1904-01-01.
    let countsFrom1904: Bool

    /// What a cell comes to.
    enum Value {
        case text(String)
        case number(String)
        case missing(ImportProblem.Kind?)
    }

    /// Whether the cell holds anything, be it an error.
    func isFilled(_ cell: SheetCell, of row: SheetRow) -> Bool {
        guard !cell.text.isEmpty, cell.kind == .shared else { return !cell.text.isEmpty }
        return row.withText(of: cell) { sharedNumber($0) }.flatMap { texts.withText($0) { !$0.isEmpty } }
            ?? true
    }

    /// Writes the cell, and answers what is wrong with it.
    func write(_ cell: SheetCell, of row: SheetRow, to writer: TableWriter) -> ImportProblem.Kind? {
        if row.withText(of: cell, { writePlainly(cell, $0, to: writer) }) { return nil }
        return CellReader.write(value(of: cell, in: row), to: writer)
    }

    static func write(_ value: Value, to writer: TableWriter) -> ImportProblem.Kind? {
        switch value {
        case .text(let text): writer.add(text)
        case .number(let text): writer.addNumber(text)
        case .missing(let problem):
            writer.addEmpty()
            return problem
        }
        return nil
    }

    /// Copies texts and short numbers, which need no thought; false for all else.
    private func writePlainly(
        _ cell: SheetCell, _ bytes: UnsafeBufferPointer<UInt8>, to writer: TableWriter
    ) -> Bool {
        switch cell.kind {
        case .text where !bytes.isEmpty: writer.add(bytes)
        case .shared:
            guard let number = sharedNumber(bytes) else { return false }
            return texts.withText(number, { writer.add($0) }) != nil
        case .number where styles.format(ofStyle: cell.style) == .number && CellReader.isShort(bytes):
            writer.addNumber(bytes)
        default: return false
        }
        return true
    }

    /// At most 15 digits with at most one point among them, behind a minus or none.
    private static func isShort(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = 0
        var points = 0
        for (place, byte) in bytes.enumerated() {
            if byte.isDigit {
                digits += 1
            } else if byte == 46, digits > 0 {
                points += 1
            } else if byte != 45 || place > 0 {
                return false
            }
        }
        return digits > 0 && digits <= 15 && points <= 1 && bytes.last != 46
    }

    private func sharedNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        Int(String(decoding: bytes, as: UTF8.self))
    }

    // MARK: Values

    func value(of cell: SheetCell, in row: SheetRow) -> Value {
        let text = row.withText(of: cell) { String(decoding: $0, as: UTF8.self) }
        if text.isEmpty {
            let isUnknown = cell.isFormula && cell.kind == .number
            return .missing(isUnknown ? .formulaWithoutValue : nil)
        }
        switch cell.kind {
        case .text: return .text(text)
        case .shared:
            let found = Int(text).flatMap { number in
                texts.withText(number) { String(decoding: $0, as: UTF8.self) }
            }
            return found.map { .text($0) } ?? .missing(.noSuchText)
        case .flag: return .text(text == "0" || text == "false" ? "FALSE" : "TRUE")
        case .error: return .missing(.cellError(text))
        case .isoDay: return .text(CellReader.withoutMidnight(text))
        case .number: return number(text, styles.format(ofStyle: cell.style))
        }
    }

    private func number(_ text: String, _ format: CellFormat) -> Value {
        guard let value = Double(text), value.isFinite else { return .text(text) }
        switch format {
        case .number:
            // Numbers of accounts may have more digits than a binary number keeps.
            let isWhole = text.utf8.count <= 18 && text.utf8.allSatisfy(\.isDigit)
            return .number(isWhole ? text : DecimalText.text(value) ?? text)
        case .percent: return .number(DecimalText.text(value, shiftedBy: 2).map { $0 + "%" } ?? text)
        case .currency(let mark): return .number(DecimalText.text(value).map { "\($0) \(mark)" } ?? text)
        case .day, .dayAndTime, .time, .elapsed: return moment(value, format, text)
        }
    }

    // MARK: Days and times

    private func moment(_ serial: Double, _ format: CellFormat, _ text: String) -> Value {
        guard serial >= 0, serial < 2_958_467 else { return .missing(.notADay(text)) }
        var whole = Int(serial)
        var seconds = Int(((serial - Double(whole)) * 86_400).rounded())
        if seconds == 86_400 { (whole, seconds) = (whole + 1, 0) }
        if format == .elapsed { return .text(CellReader.clock(whole * 86_400 + seconds)) }
        if format == .time, whole == 0 { return .text(CellReader.clock(seconds)) }
        guard let day = day(whole) else { return .missing(.notADay(text)) }
        let isDayAlone = format == .day || seconds == 0
        return .text(isDayAlone ? day.description : "\(day) \(CellReader.clock(seconds))")
    }

    private func day(_ whole: Int) -> Day? {
        if countsFrom1904 { return Day(year: 1904, month: 1, day: 1).map { $0 + whole } }
        // 60 is a 29 February 1900 that never was; the days before it count from one day later.
        guard whole > 0, whole < 60 else { return SerialDay.day(Int64(whole)) }
        return Day(year: 1899, month: 12, day: 31).map { $0 + whole }
    }

    /// `14:05:09`
    private static func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }

    /// `2025-03-31` for `2025-03-31T00:00:00`.
    private static func withoutMidnight(_ text: String) -> String {
        let rest = text.dropFirst(10)
        return rest.allSatisfy { "T0:.Z".contains($0) } ? String(text.prefix(10)) : text
    }
}
