import Model

/// An Excel workbook (Office Open XML, ECMA-376): every sheet with values is a table.
struct WorkbookFile {
    let name: String
    let context: RunContext
    var limits = UnpackingLimits()

    /// Throws `FileError` when it is no workbook, damaged or protected, and `Cancelled`.
    func content(of source: ByteSource) throws -> FileContent {
        guard source.count > 0 else { throw FileError(path: name, reason: FileError.emptyReason) }
        guard try source.bytes(limit: 4) != [0xD0, 0xCF, 0x11, 0xE0] else {
            throw FileError(
                path: name,
                reason:
                    "it is protected by a password, or an .xls of before 2007; save it as .xlsx without one")
        }
        let checksum = try FileChecksum.of(source, cancellation: context.cancellation)
        let origin = TextTable.Origin(byteCount: source.count, checksum: checksum.text)
        let archive = try ZipArchive(source, file: name, limits: limits, context: context)
        let parts = try WorkbookParts(archive, file: name)
        let cells = try cells(archive, parts)
        var content = FileContent()
        for (place, sheet) in parts.sheets.enumerated() {
            context.progress(Double(place) / Double(parts.sheets.count), "reading \(name)/\(sheet.name)")
            if let table = try table(of: sheet, archive, cells, origin) { content.tables.append(table) }
        }
        guard !content.tables.isEmpty else {
            throw FileError(path: name, reason: "no sheet of it holds values")
        }
        if parts.hasMacros {
            content.problems.add(ImportProblem(file: name, line: nil, kind: .macros))
        }
        return content
    }

    private func cells(_ archive: ZipArchive, _ parts: WorkbookParts) throws -> CellReader {
        let styles = CellStyles()
        if let part = parts.styles { try archive.read(part, file: name, by: styles) }
        let texts = SharedTexts(file: name)
        if let part = parts.texts { try archive.read(part, file: name, by: texts) }
        return CellReader(styles: styles, texts: texts, countsFrom1904: parts.countsFrom1904)
    }

    /// Reads the sheet twice: merged cells are named behind the rows, and how wide a table is shows at its end.
    private func table(
        of sheet: WorkbookParts.Sheet, _ archive: ZipArchive, _ cells: CellReader, _ origin: TextTable.Origin
    ) throws -> TextTable? {
        let survey = SheetSurvey(cells: cells)
        let first = SheetParser(file: name) { survey.look(at: $0) }
        try archive.read(sheet.part, file: name, by: first)
        guard let layout = survey.layout() else { return nil }
        let table = "\(name)/\(sheet.name)"
        guard layout.columns.count <= RecordScanner.fieldLimit else {
            throw FileError(path: table, reason: "more than \(RecordScanner.fieldLimit) columns")
        }
        let writer = SheetWriter(table: table, layout: layout, merges: first.merges, cells: cells)
        let second = SheetParser(file: name) { try writer.take($0) }
        try archive.read(sheet.part, file: name, by: second)
        return try writer.finish(origin: origin, sheet: sheet)
    }
}
