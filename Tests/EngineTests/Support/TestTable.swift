import Model
import Store

/// A value as people read it, before any encoding.
enum TestValue: Hashable {
    case text(String)
    case day(Day)
    case number(Fraction)
}

/// A column in plain values; stored integers are the numbers times ten to the type's scale.
struct TestColumn {
    var name: String
    var type: FieldType
    var values: [TestValue?]

    init(_ name: String, _ type: FieldType, _ values: [TestValue?]) {
        self.name = name
        self.type = type
        self.values = values
    }

    static func text(_ name: String, _ values: [String?]) -> TestColumn {
        TestColumn(name, .text, values.map { $0.map { .text($0) } })
    }

    static func days(_ name: String, _ values: [String?]) -> TestColumn {
        TestColumn(name, .day, values.map { $0.map { .day(Day(iso: $0)!) } })
    }

    /// Integers of the scale: 150 at scale 2 is 1.5.
    static func money(_ name: String, scale: Int = 2, _ values: [Int64?]) -> TestColumn {
        TestColumn(name, .money(scale: scale), values.map { $0.map { .number(scaled($0, scale)) } })
    }

    static func scaled(_ value: Int64, _ scale: Int) -> Fraction {
        Fraction(Int128(value), over: (0..<scale).reduce(1) { unit, _ in unit * 10 })!
    }
}

/// A table in plain values.
struct TestTable {
    var name: String
    var rowCount: Int
    var columns: [TestColumn]

    init(_ name: String, _ columns: [TestColumn]) {
        self.name = name
        self.columns = columns
        rowCount = columns.first?.values.count ?? 0
    }

    func column(_ name: String) -> TestColumn? { columns.first { $0.name == name } }
}

/// A column whose texts are keys of another table.
struct TestLink {
    var fromTable: String
    var fromColumn: String
    var toTable: String
    var toColumn: String
}

/// Which table holds the spells of whom; both name the people in `key`, and the spells their days in `from` and `to`.
struct TestRoster {
    var table: String
    var people: String
    var key: String
}

/// Tables in plain values, and the links between them.
struct TestDatabase {
    var tables: [TestTable]
    var links: [TestLink] = []
    var roster: TestRoster?

    func table(_ name: String) -> TestTable { tables.first { $0.name == name }! }
}
