import CZip
import Glibc

/// Writes workbooks as programs do, and as they should not: the parts are texts.
struct WorkbookWriter {
    /// A sheet's cells: the XML between `<sheetData>` and `</sheetData>`, and what follows it.
    struct Sheet {
        var name: String
        var rows: String
        var after = ""
        var state = "visible"
    }
    var sheets: [Sheet]
    var texts: [String] = []
    /// Format codes; cells with `s="1"` have the first of them.
    var formats: [String] = []
    var countsFrom1904 = false
    var extraParts: [String: String] = [:]

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    var parts: [(name: String, text: String)] {
        let list = sheets.enumerated().map { place, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" state=\"\(sheet.state)\" r:id=\"s\(place + 1)\"/>"
        }
        var links = sheets.indices.map {
            link("s\($0 + 1)", "\(Self.office)/worksheet", "worksheets/sheet\($0 + 1).xml")
        }
        links.append(link("st", "\(Self.office)/styles", "styles.xml"))
        links.append(link("tx", "\(Self.office)/sharedStrings", "/xl/sharedStrings.xml"))
        var parts = [
            ("_rels/.rels", relationships([link("r1", "\(Self.office)/officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                Self.head
                    + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr date1904=\""
                    + "\(countsFrom1904 ? 1 : 0)\"/><sheets>\(list.joined())</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", relationships(links)),
            ("xl/styles.xml", styles),
            (
                "xl/sharedStrings.xml",
                Self.head
                    + "<sst xmlns=\"\(Self.main)\">\(texts.map { "<si><t xml:space=\"preserve\">\($0)</t></si>" }.joined())</sst>"
            ),
        ]
        for (place, sheet) in sheets.enumerated() {
            parts.append(
                (
                    "xl/worksheets/sheet\(place + 1).xml",
                    Self.head + "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData>"
                        + "\(sheet.after)</worksheet>"
                ))
        }
        return parts + extraParts.map { ($0.key, $0.value) }
    }

    private func link(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }

    private func relationships(_ links: [String]) -> String {
        Self.head + "<Relationships xmlns=\"\(Self.package)\">\(links.joined())</Relationships>"
    }

    private var styles: String {
        let codes = formats.enumerated().map { place, code in
            "<numFmt numFmtId=\"\(200 + place)\" formatCode=\"\(Self.escaped(code))\"/>"
        }
        let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        return Self.head + "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs></styleSheet>"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    var bytes: [UInt8] { ZipWriter.bytes(parts.map { ($0.name, Array($0.text.utf8)) }) }
}

enum ZipWriter {
    /// An archive of these parts.
    static func bytes(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var template = Array("/tmp/topline-test-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        close(descriptor)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { return [] }
        for part in parts {
            // Freed by libzip.
            guard let memory = malloc(max(1, part.bytes.count)) else { return [] }
            part.bytes.withUnsafeBytes { if $0.count > 0 { memcpy(memory, $0.baseAddress!, $0.count) } }
            let source = zip_source_buffer(archive, memory, UInt64(part.bytes.count), 1)
            precondition(zip_file_add(archive, part.name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        precondition(zip_close(archive) == 0)
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: ftell(file))
        rewind(file)
        precondition(fread(&bytes, 1, bytes.count, file) == bytes.count)
        return bytes
    }
}
