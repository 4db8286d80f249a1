import CXLSXWriter
import FoundationEssentials
import Model
import Reports

/// A workbook (XLSX) could not be written; the reason in words.
package struct WorkbookError: Error, Hashable, CustomStringConvertible, Sendable {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// The report as a workbook: a sheet for each table, numbers as numbers, and a last sheet that says what they rest on.
///
/// The library writes files only, so the bytes take the way through a private one. The same report gives the same bytes:
/// the date of creation is the day that counts as today.
struct WorkbookFile: Sendable {
    let report: Report

    /// Throws `WorkbookError`.
    func bytes() throws -> [UInt8] {
        let sheets = WorkbookSheet.sheets(of: report)
        if let long = sheets.first(where: { $0.rows.count > WorkbookSheet.mostRows }) {
            throw WorkbookError(
                "a sheet holds \(WorkbookSheet.mostRows) rows, this answer has \(long.rows.count); write `as csv`"
            )
        }
        let path = try WorkbookFile.temporaryPath()
        defer { unlink(path) }
        guard let book = workbook_new(path) else { throw WorkbookError("there is no memory for it") }
        setProperties(of: book)
        let formats = WorkbookFormats(book)
        for sheet in sheets { try sheet.write(to: book, formats) }
        let result = workbook_close(book)
        guard result == LXW_NO_ERROR else { throw WorkbookError(WorkbookFile.words(result)) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbookError("its temporary file cannot be read")
        }
        return ExactNumbers.written(Array(data), sheets)
    }

    private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        let day = report.provenance?.today ?? Day(iso: "2000-01-01")!
        properties.created = time_t(day.number) * 86_400
        // Documents keep their titles short.
        let title = String(SafeText.markup(report.title).prefix(200))
        title.withCString { text in
            properties.title = UnsafeMutablePointer(mutating: text)
            workbook_set_properties(book, &properties)
        }
    }

    private static func temporaryPath() throws -> String {
        var path = Array((FileManager.default.temporaryDirectory.path + "/topline-XXXXXX").utf8CString)
        guard path.withUnsafeMutableBufferPointer({ private_file($0.baseAddress) }) == 0 else {
            throw WorkbookError("there is no place for temporary files")
        }
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func words(_ error: lxw_error) -> String { String(cString: lxw_strerror(error)) }
}
