/// The sheets of a workbook and where its parts lie in the archive.
struct WorkbookParts {
    struct Sheet {
        var name: String
        var part: String
        var isHidden: Bool
    }
    private(set) var sheets: [Sheet] = []
    private(set) var styles: String?
    private(set) var texts: String?
    /// Days count from 1904-01-01 instead of 1900-01-01.
    private(set) var countsFrom1904 = false
    private(set) var hasMacros = false

    /// More sheets than this are not read.
    static let sheetLimit = 1000

    /// Throws `FileError` when the archive holds no workbook.
    init(_ archive: ZipArchive, file: String) throws {
        let root = try Relationships(archive, file: file, part: "_rels/.rels", base: "")
        let workbook = root.part(ofType: "officeDocument") ?? "xl/workbook.xml"
        guard archive.holds(workbook) else {
            throw FileError(path: file, reason: "it is a ZIP archive, but no workbook")
        }
        let list = SheetList()
        try archive.read(workbook, file: file, by: list)
        countsFrom1904 = list.countsFrom1904
        let folder = workbook.split(separator: "/").dropLast().joined(separator: "/")
        let name = workbook.split(separator: "/").last ?? ""
        let links = try Relationships(
            archive, file: file, part: (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels",
            base: folder)
        styles = links.part(ofType: "styles").flatMap { archive.holds($0) ? $0 : nil }
        texts = links.part(ofType: "sharedStrings").flatMap { archive.holds($0) ? $0 : nil }
        hasMacros = links.part(ofType: "vbaProject") != nil || archive.holds("xl/vbaProject.bin")
        guard list.sheets.count <= WorkbookParts.sheetLimit else {
            throw FileError(path: file, reason: "more than \(WorkbookParts.sheetLimit) sheets")
        }
        sheets = list.sheets.compactMap { sheet in
            guard let link = links.byId[sheet.id], link.type == "worksheet" else { return nil }
            return Sheet(name: sheet.name, part: link.part, isHidden: sheet.isHidden)
        }
    }
}

/// What a part of a workbook refers to.
private final class Relationships: XMLHandler {
    /// The last word of the type's address: `worksheet`.
    private(set) var byId: [String: (type: String, part: String)] = [:]
    /// The folder that places are told from.
    private let base: String

    init(_ archive: ZipArchive, file: String, part: String, base: String) throws {
        self.base = base
        if archive.holds(part) { try archive.read(part, file: file, by: self) }
    }

    func part(ofType type: String) -> String? { byId.values.filter { $0.type == type }.map(\.part).min() }

    func begin(_ element: XMLElement) {
        guard element.name == "Relationship", let id = element["Id"], let type = element["Type"],
            let target = element["Target"], element["TargetMode"] != "External"
        else { return }
        byId[id] = (type.split(separator: "/").last.map(String.init) ?? "", path(of: target))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The place in the archive, from its root.
    private func path(of target: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : base.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// The list of sheets in the workbook's own part.
private final class SheetList: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false

    func begin(_ element: XMLElement) {
        if element.name == "workbookPr" { countsFrom1904 = element.isSet("date1904") }
        guard element.name == "sheet", let name = element["name"], let id = element["id"] else { return }
        sheets.append((name, id, ["hidden", "veryHidden"].contains(element["state"])))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
