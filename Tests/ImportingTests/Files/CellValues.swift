import Glibc
import Model
import SampleCompany

@testable import Importing

/// A value of a CSV file as formats with types of their own hold it.
enum CellValue: Equatable {
    case empty
    case text(String)
    case number(Double)
    case day(Day)
}

enum CellValues {
    /// All records of a generated file, the header first.
    static func rows(of file: GeneratedFile) -> [[CellValue]] {
        var rows: [[CellValue]] = []
        RecordScanner.forEachRecord(
            in: file.bytes, dialect: CSVDialect(), isEnd: true, limit: .max
        ) { fields, _ in
            rows.append(fields.map { value(String(decoding: $0, as: UTF8.self)) })
        }
        return rows
    }

    private static func value(_ text: String) -> CellValue {
        if text.isEmpty { return .empty }
        let bytes = Array(text.utf8)
        let day = bytes.withUnsafeBufferPointer { DayScan.iso($0.baseAddress!, $0.count) }
        if let day { return .day(Day(number: day)) }
        if bytes.allSatisfy({ $0.isDigit || $0 == 45 || $0 == 46 }), let number = Double(text) {
            return .number(number)
        }
        return .text(text)
    }
}

extension WorkbookWriter {
    /// Rows of these values; days have the first format.
    static func rows(_ rows: [[CellValue]]) -> String {
        rows.enumerated().map { place, row in
            let cells = row.map { value in
                switch value {
                case .empty: "<c/>"
                case .text(let text): "<c t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
                case .number(let number): "<c><v>\(seventeenDigits(number))</v></c>"
                case .day(let day): "<c s=\"1\"><v>\(day.number + 25_569)</v></c>"
                }
            }
            return "<row r=\"\(place + 1)\">\(cells.joined())</row>"
        }.joined()
    }

    /// As spreadsheets write binary numbers.
    private static func seventeenDigits(_ number: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 48)
        let length = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.17g", $0) }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
