import Model
import Store

/// Finds the columns that field paths mean, following links from the fact.
struct FieldResolver {
    let database: Database
    let fact: Table

    /// Throws `unknownTable` when the fact is not there.
    init(database: Database, fact: String) throws {
        guard let table = database.table(named: fact) else { throw EngineError.unknownTable(fact) }
        self.database = database
        self.fact = table
    }

    func source(_ path: FieldPath) throws -> FieldSource {
        guard path.table == fact.name else { throw EngineError.unknownField(path) }
        guard let firstLink = path.links.first else {
            let column = try column(path.column, of: fact, path)
            return FieldSource(path: path, own: column, rowOfCode: nil, target: column)
        }
        let own = try column(firstLink, of: fact, path)
        var (rows, table) = try follow(firstLink, from: fact, path)
        for link in path.links.dropFirst() {
            let key = try column(link, of: table, path)
            let (next, nextTable) = try follow(link, from: table, path)
            rows = rows.map { $0 < 0 ? -1 : next[key.code(at: Int($0))] }
            table = nextTable
        }
        return FieldSource(
            path: path, own: own, rowOfCode: rows, target: try column(path.column, of: table, path))
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

    private func column(_ name: String, of table: Table, _ path: FieldPath) throws -> Column {
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
