/// The table `Target | What lives here | Imports` of ARCHITECTURE.md.
struct ArchitectureTable {
    private(set) var imports: [String: Set<String>] = [:]

    init(document: String) {
        var isInside = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "|").map { ArchitectureTable.plain($0) }
            guard cells.count == 3 else {
                isInside = false
                continue
            }
            if cells == ["Target", "What lives here", "Imports"] {
                isInside = true
            } else if isInside, !cells[0].allSatisfy({ $0 == "-" || $0 == ":" }) {
                imports[cells[0]] = ArchitectureTable.names(cells[2])
            }
        }
    }

    private static func plain(_ cell: Substring) -> String {
        var text = cell.filter { $0 != "`" }[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// The words of a list of targets; a dash stands for none.
    private static func names(_ cell: String) -> Set<String> {
        Set(cell.split { $0 == "," || $0 == " " }.map(String.init).filter { $0.contains(where: \.isLetter) })
    }
}
