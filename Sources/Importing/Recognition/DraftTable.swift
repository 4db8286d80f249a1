import Model
import Store

/// A recognised table on its way into the store: columns have names, roles and types.
struct DraftTable: Sendable {
    var kind: TableKind
    /// The table's name in the store.
    var name: String
    var columns: [DraftColumn]
    var rowCount: Int
    var source: TableSource
    var recognised: Recognition

    /// What is told of how the file was recognised.
    struct Recognition: Sendable {
        var score: Int
        var why: String
        var writing: String
        /// The program the file is from, where it is known.
        var vendor: Vendor?
        /// Programs whose headers are among the file's, the best first.
        var origins: [Origin] = []
    }

    func index(of role: Role) -> Int? { columns.firstIndex { $0.role == role } }
    func column(_ role: Role) -> DraftColumn? { columns.first { $0.role == role } }

    /// The column with this name or meaning.
    func index(named name: String) -> Int? {
        columns.firstIndex { $0.name == name } ?? columns.firstIndex { $0.meaning == name }
    }

    func column(named name: String) -> DraftColumn? { index(named: name).map { columns[$0] } }

    /// The column that names a record.
    var key: Int? { kind.keyRole.flatMap(index(of:)) }
}

struct DraftColumn: Sendable {
    var name: String
    /// Empty for a column worked out here.
    var header: String
    /// Other names it has in sentences.
    var synonyms: [String]
    var role: Role?
    /// The name of what it was taken for, also where that is no role: `parent`, `deal`.
    var meaning: String?
    var type: FieldType
    var raw: RawColumn
    /// 0 to 100.
    var score: Int
    var why: String
}

extension DraftColumn {
    /// A column worked out at import.
    static func derived(
        name: String, role: Role?, type: FieldType, values: RawValues,
        dictionary: TextDictionary = TextDictionary(texts: [""]), why: String
    ) -> DraftColumn {
        let kind: ValueKind = type == .day ? .day(.written(dayFirst: true)) : .text
        var raw = RawColumn(header: "", kind: kind, values: values, evidence: ColumnEvidence())
        raw.dictionary = dictionary
        return DraftColumn(
            name: name, header: "", synonyms: [], role: role, meaning: role?.rawValue, type: type, raw: raw,
            score: 100, why: why)
    }
}

extension DraftTable {
    /// Keeps these rows, in this order.
    mutating func keepRows(_ rows: [Int]) {
        for place in columns.indices { columns[place].raw.takeRows(rows) }
        rowCount = rows.count
    }
}

extension RawColumn {
    /// How many rows have no value.
    func missingCount() -> Int {
        switch values {
        case .texts(let codes): (0..<codes.count).count { codes.pointer[$0] == 0 }
        case .days(let days): (0..<days.count).count { days.pointer[$0] == .min }
        case .integers(let integers): (0..<integers.count).count { integers.pointer[$0] == .min }
        }
    }
}
