import Model

/// What the company's own file says against or beyond what was recognised.
package struct Corrections: Sendable, Hashable {
    /// `import "accounts.csv" as accounts with turnover = revenue`
    package struct Table: Sendable, Hashable {
        /// File name.
        package var file: String
        /// What its rows are: `deals`, `accounts`, or a name of the company's own.
        package var kind: String
        package var columns: [Column]
        package var reading: FileReading

        package init(
            file: String, kind: String, columns: [Column], reading: FileReading = FileReading()
        ) {
            self.file = file
            self.kind = kind
            self.columns = columns
            self.reading = reading
        }
    }
    /// `rep = sales_agent`
    package struct Column: Sendable, Hashable {
        package var name: String
        package var header: String

        package init(name: String, header: String) {
            self.name = name
            self.header = header
        }
    }
    /// `treat product "GTXPro" as "GTX Pro"`; the same text twice keeps it apart from near spellings.
    /// `treat amount "tbd" as missing`: the text is no value.
    package struct Spelling: Sendable, Hashable {
        package var dimension: String
        package var text: String
        package var meant: String

        package init(dimension: String, text: String, meant: String) {
            self.dimension = dimension
            self.text = text
            self.meant = meant
        }

        package var meansMissing: Bool { NameKey.fold(meant) == "missing" && text != meant }
    }
    /// `treat stage "On hold" as lost`
    package struct Stage: Sendable, Hashable {
        package var text: String
        package var outcome: Outcome

        package init(text: String, outcome: Outcome) {
            self.text = text
            self.outcome = outcome
        }
    }
    /// What a correction is about.
    package enum Subject: Sendable, Hashable {
        case file(String)
        case header(String, String)
        case spelling(String, String)
        case stage(String)
        case revenue
    }
    package private(set) var tables: [Table] = []
    package private(set) var spellings: [Spelling] = []
    package private(set) var stages: [Stage] = []
    /// `set currency USD`
    package var currency: String?
    /// `set date order day first`
    package var dayFirst: Bool?
    /// `set decimal comma`
    package var decimalComma: Bool?
    /// `set revenue from sales lines`: the kind of sales that revenue is taken from.
    package var revenueKind: String?

    /// The file that corrections are kept in.
    package static let file = "company.topline"

    package init() {}

    /// Adds to what was said of the file before; a name or header said again counts as said last.
    package mutating func add(_ table: Table) {
        guard let place = tables.firstIndex(where: { $0.file == table.file }) else {
            return tables.append(table)
        }
        tables[place].kind = table.kind
        tables[place].reading.add(table.reading)
        for column in table.columns {
            tables[place].columns.removeAll {
                NameKey.fold($0.name) == NameKey.fold(column.name) || $0.header == column.header
            }
            tables[place].columns.append(column)
        }
    }

    /// What was said last of a text counts.
    package mutating func add(_ spelling: Spelling) {
        spellings.removeAll {
            $0.text == spelling.text && NameKey.fold($0.dimension) == NameKey.fold(spelling.dimension)
        }
        spellings.append(spelling)
    }

    package mutating func add(_ stage: Stage) {
        stages.removeAll { NameKey.fold($0.text) == NameKey.fold(stage.text) }
        stages.append(stage)
    }

    /// Everything that is corrected here.
    package var subjects: Set<Subject> {
        var subjects = Set(spellings.map { Subject.spelling(NameKey.fold($0.dimension), $0.text) })
        subjects.formUnion(stages.map { .stage(NameKey.fold($0.text)) })
        if revenueKind != nil { subjects.insert(.revenue) }
        for table in tables {
            subjects.insert(.file(table.file))
            subjects.formUnion(table.columns.map { .header(table.file, $0.header) })
            subjects.formUnion(table.reading.factors.map { .header(table.file, $0.column) })
        }
        return subjects
    }

    /// Tables of workbooks and databases that are alone in their file: they are meant by the file's name, too.
    private var loneTables: [String: String] = [:]

    /// Says that a file holds this one table.
    mutating func addLone(table: String, of file: String) { loneTables[table] = file }

    func table(forFile file: String) -> Table? {
        tables.first { $0.file == file } ?? tables.first { $0.file == loneTables[file] }
    }

    /// Whether a correction's name of a file means this table.
    func isCalled(_ file: String, table: String) -> Bool { table == file || loneTables[table] == file }

    /// What is said of a table's file, or of all the files that were taken together.
    func table(for raw: RawTable) -> Table? {
        let said = (raw.parts.isEmpty ? [raw.file] : raw.parts.map(\.file)).compactMap(table(forFile:))
        return said.first.map { first in
            Table(file: raw.file, kind: first.kind, columns: said.flatMap(\.columns))
        }
    }

    func outcome(ofStage text: String) -> Outcome? {
        stages.first { NameKey.fold($0.text) == NameKey.fold(text) }?.outcome
    }
}
