import Model
import Store

/// Finds the columns that field paths mean, following links from the fact.
struct FieldResolver {
    let database: Database
    private let data: SeenDatabase
    let fact: Table
    /// Columns that a roster gives record by record, as they have been worked out.
    let spellColumns: SpellColumns
    /// What is known of the courses of the records.
    let courses: KnownCourses
    /// The day that the courses are known up to: that of a past state.
    let courseDay: Day?
    /// The day that counts as today, where it is known.
    let today: Day?

    /// Throws `unknownTable` when the fact is not there.
    init(_ data: SeenDatabase, fact: String, today: Day?) throws {
        guard let table = data.database.table(named: fact) else { throw EngineError.unknownTable(fact) }
        database = data.database
        self.data = data
        spellColumns = data.spellColumns
        courses = data.courses
        courseDay = data.day ?? today
        self.fact = table
        self.today = today
    }

    func source(_ path: FieldPath) throws -> FieldSource {
        guard path.table == fact.name else { throw EngineError.unknownField(path) }
        if let spell = path.spell { return try source(path, spell) }
        guard !path.links.isEmpty else {
            let table = path.currency.flatMap { data.table(fact.name, in: $0) } ?? fact
            let column = try courseColumn(path) ?? column(path.column, of: table, path)
            return FieldSource(path: path, own: column, rowOfCode: nil, target: column)
        }
        let (own, rows, table) = try linked(path)
        return FieldSource(
            path: path, own: own, rowOfCode: rows, target: try column(path.column, of: table, path))
    }

    /// The first key that the path follows, and for each of its codes the row of the table that it leads to.
    func linked(_ path: FieldPath) throws -> (own: Column, rows: [Int32], table: Table) {
        let own = try column(path.links[0], of: fact, path)
        var (rows, table) = try follow(path.links[0], from: fact, path)
        for link in path.links.dropFirst() {
            let key = try column(link, of: table, path)
            let (next, nextTable) = try follow(link, from: table, path)
            rows = rows.map { $0 < 0 ? -1 : next[key.code(at: Int($0))] }
            table = nextTable
        }
        return (own, rows, table)
    }

    /// The source, which must be a text field.
    func textSource(_ path: FieldPath) throws -> FieldSource {
        let source = try source(path)
        guard source.type == .text else { throw EngineError.notText(path) }
        return source
    }

    /// The source, which must hold numbers or days.
    func numberSource(_ path: FieldPath) throws -> FieldSource {
        let source = try source(path)
        guard source.type != .text else { throw EngineError.notNumber(path) }
        return source
    }

    /// The source, which must hold days.
    func daySource(_ path: FieldPath) throws -> FieldSource {
        let source = try source(path)
        guard source.type == .day else { throw EngineError.notDay(path) }
        return source
    }

    func column(_ name: String, of table: Table, _ path: FieldPath) throws -> Column {
        guard let column = table.column(named: name) else { throw EngineError.unknownField(path) }
        return column
    }

    /// The row that each code of a key column means, −1 for none and for the missing code.
    private func follow(_ name: String, from table: Table, _ path: FieldPath) throws -> ([Int32], Table) {
        guard let link = database.link(from: table.name, column: name),
            let target = database.table(named: link.toTable)
        else { throw EngineError.unknownLink(path, column: name) }
        let codeCount = try column(name, of: table, path).dictionary?.count ?? 1
        var rows = Array(link.rowOfCode.prefix(codeCount))
        rows.append(contentsOf: repeatElement(-1, count: codeCount - rows.count))
        if !rows.isEmpty { rows[0] = -1 }
        return (rows, target)
    }
}
