import Importing
import Model
import Store

/// Makes the catalogue of everything in a company's data that a sentence can name.
package struct CatalogueBuilder {
    /// Text columns with more different values than this have none in the catalogue.
    package static let distinctLimit = 200_000
    /// Links followed from the fact: deals → reps is one, deals → accounts → reps two.
    private static let linkLimit = 2

    private let database: Database
    private let summary: ImportSummary
    private let fact: Table
    private var fields: [FieldEntry] = []
    private var values: [String: [ValueEntry]] = [:]
    private var valuesNow: [FieldPath: [ValueEntry]] = [:]

    /// The catalogue of a database; `fact` names the table questions are about.
    package static func catalogue(
        of database: Database, summary: ImportSummary, companyName: String, currency: String?,
        fact: String = "deals"
    ) -> Catalogue {
        let empty = Table(
            name: fact, columns: [], rowCount: 0,
            source: TableSource(file: "", byteCount: 0, checksum: "", rowsRead: 0, rowsRefused: 0))
        var builder = CatalogueBuilder(
            database: database, summary: summary, fact: database.table(named: fact) ?? empty)
        builder.collect()
        var catalogue = Catalogue(
            companyName: companyName, currency: currency, fact: fact, kinds: builder.kinds,
            fields: builder.fields, values: builder.values,
            dataDays: DatedEvents.range(in: builder.fact) ?? .allTime)
        catalogue.tableFields = builder.tableFields
        catalogue.guessedDates = summary.guessedDates
        catalogue.goalSpans = GoalSpans.all(in: database)
        catalogue.valuesNow = builder.valuesNow
        catalogue.views = CatalogueViews { table in
            guard table != fact, database.table(named: table) != nil else { return nil }
            return CatalogueBuilder.catalogue(
                of: database, summary: summary, companyName: companyName, currency: currency, fact: table)
        }
        return catalogue
    }

    private init(database: Database, summary: ImportSummary, fact: Table) {
        self.database = database
        self.summary = summary
        self.fact = fact
    }

    private var kinds: [RecordKind] {
        database.tables.map { table in
            let kind = TableKind.named(table.name)
            return RecordKind(
                table: table.name, singular: kind.singular, plural: table.name, synonyms: kind.synonyms,
                rowCount: table.rowCount)
        }
    }

    /// Every table's own columns, named as they are through links.
    private var tableFields: [String: [FieldEntry]] {
        var all: [String: [FieldEntry]] = [:]
        for table in database.tables {
            let stop = Stop(table: table, links: [], factRows: [], keyColumn: nil)
            all[table.name] = table.columns.map { column in
                FieldEntry(
                    path: FieldPath(table: table.name, column: column.name),
                    names: names(of: column, at: stop),
                    type: column.type, role: column.role, owner: TableKind.named(table.name).singular)
            }
        }
        return all
    }

    // MARK: Walking the links

    /// A table as it is reached from the fact.
    private struct Stop {
        var table: Table
        var links: [String]
        /// For each row of the fact the row here is not kept; for each row here, how many rows of the fact
        /// lead to it.
        var factRows: [Int]
        /// The column whose values the link that led here already gives.
        var keyColumn: String?
    }

    private mutating func collect() {
        var stops = [
            Stop(
                table: fact, links: [], factRows: [Int](repeating: 1, count: fact.rowCount), keyColumn: nil)
        ]
        while !stops.isEmpty {
            let stop = stops.removeFirst()
            let dated = datedColumns(at: stop)
            for column in stop.table.columns where column.name != stop.keyColumn {
                if !dated.contains(where: { $0.name == column.name }) { add(column, at: stop) }
            }
            for column in dated { addDated(column, at: stop) }
            guard stop.links.count < CatalogueBuilder.linkLimit else { continue }
            stops += next(after: stop)
        }
        addUnusedKeys()
        sortValues()
    }

    /// The tables one link further, without coming back to one that the way has passed.
    private func next(after stop: Stop) -> [Stop] {
        database.links.filter { $0.fromTable == stop.table.name }.compactMap { link in
            guard link.toTable != fact.name, link.toTable != stop.table.name,
                let table = database.table(named: link.toTable),
                let column = stop.table.column(named: link.fromColumn)
            else { return nil }
            var factRows = [Int](repeating: 0, count: table.rowCount)
            for (code, count) in factCounts(of: column, at: stop).enumerated() {
                let row = link.rowOfCode[code]
                if row >= 0 { factRows[Int(row)] += count }
            }
            return Stop(
                table: table, links: stop.links + [link.fromColumn], factRows: factRows,
                keyColumn: link.toColumn)
        }
    }

    /// For each code of a text column the number of rows of the fact that hold it.
    private func factCounts(of column: Column, at stop: Stop) -> [Int] {
        if stop.links.isEmpty { return column.codeCounts() }
        var counts = [Int](repeating: 0, count: column.dictionary?.count ?? 0)
        guard !counts.isEmpty else { return [] }
        for row in 0..<stop.table.rowCount { counts[column.code(at: row)] += stop.factRows[row] }
        return counts
    }

    // MARK: Fields and values

    private mutating func add(_ column: Column, at stop: Stop) {
        let path = FieldPath(table: fact.name, links: stop.links, column: column.name)
        let counts = column.type == .text ? factCounts(of: column, at: stop) : []
        add(
            column, path, names: names(of: column, at: stop),
            owner: TableKind.named(stop.table.name).singular, counts)
    }

    private mutating func add(
        _ column: Column, _ path: FieldPath, names: [String], owner: String, _ counts: [Int]
    ) {
        fields.append(
            FieldEntry(
                path: path, names: names, type: column.type, role: column.role, owner: owner,
                distinctCount: column.type == .text ? counts.dropFirst().count { $0 > 0 } : nil))
        guard let dictionary = column.dictionary, column.role != .id,
            dictionary.count <= CatalogueBuilder.distinctLimit, !isUniqueName(column, counts)
        else { return }
        for code in dictionary.texts.indices.dropFirst() {
            let entry = ValueEntry(path: path, text: dictionary.texts[code], recordCount: counts[code])
            values[NameKey.fold(dictionary.texts[code]), default: []].append(entry)
        }
    }

    // MARK: Rosters

    /// What a roster says of the people in a list that the fact names, by day.
    private func datedColumns(at stop: Stop) -> [Column] {
        guard let roster = database.roster, stop.table.name == roster.people, stop.links.count == 1,
            let spells = database.table(named: roster.table)
        else { return [] }
        let key = database.links.first { $0.fromTable == roster.table && $0.toTable == roster.people }
        return spells.columns.filter { column in
            column.name != key?.fromColumn && ![.start, .end, .rep, .id].contains(column.role)
        }
    }

    /// `team` is that of the record's date, `team now` that of today.
    private mutating func addDated(_ column: Column, at stop: Stop) {
        guard let roster = database.roster, let spells = database.table(named: roster.table) else { return }
        let (then, now) = spellRows(roster, at: stop)
        var spellStop = Stop(table: spells, links: stop.links, factRows: then, keyColumn: nil)
        let owner = TableKind.named(stop.table.name).singular
        let names = names(of: column, at: spellStop)
        let path = FieldPath(table: fact.name, links: stop.links, column: column.name, spell: .placed)
        let counts = column.type == .text ? factCounts(of: column, at: spellStop) : []
        add(column, path, names: names, owner: owner, counts)
        fields.append(
            FieldEntry(path: path.now, names: names.map { "\($0) now" }, type: column.type, owner: owner))
        guard let texts = column.dictionary?.texts else { return }
        spellStop.factRows = now
        valuesNow[path.now] = zip(texts, factCounts(of: column, at: spellStop)).dropFirst().map {
            ValueEntry(path: path.now, text: $0, recordCount: $1)
        }.filter { $0.recordCount > 0 }
    }

    /// For each spell the number of records of the fact that closed in it, open ones counting for the latest, and the
    /// number of those whose rep is in it now.
    private func spellRows(_ roster: Roster, at stop: Stop) -> (then: [Int], now: [Int]) {
        let none = [Int](repeating: 0, count: database.table(named: roster.table)?.rowCount ?? 0)
        guard let key = stop.links.first, let own = fact.column(named: key),
            let link = database.link(from: fact.name, column: key)
        else { return (none, none) }
        var (then, now) = (none, none)
        let closed = fact.columns.first { $0.role == .closed }
        for row in 0..<fact.rowCount {
            let person = link.rowOfCode[own.code(at: row)]
            let day = closed?.integer(at: row).map { Int32(clamping: $0) }
            let latest = roster.latestRow(of: person, by: .max)
            let spell = day.map { roster.row(of: person, on: $0) } ?? latest
            if spell >= 0 { then[Int(spell)] += 1 }
            if latest >= 0 { now[Int(latest)] += 1 }
        }
        return (then, now)
    }

    /// Names of single deals and free texts are no dimensions.
    private func isUniqueName(_ column: Column, _ counts: [Int]) -> Bool {
        column.role == .name && counts.count > 1000
    }

    /// The role's name or the header's words, then the other names the import found.
    private func names(of column: Column, at stop: Stop) -> [String] {
        let told = summary.tables.first { $0.table == stop.table.name }?
            .columns.first { $0.name == column.name }
        var names = [column.name]
        for name in told?.synonyms ?? [] where !names.contains(name) { names.append(name) }
        for name in CatalogueBuilder.commonNames(of: column.role) where isFree(name, names) {
            names.append(name)
        }
        return names
    }

    private func isFree(_ name: String, _ names: [String]) -> Bool {
        let key = NameKey.fold(name)
        return !names.contains { NameKey.fold($0) == key }
            && !fields.contains { $0.names.contains { NameKey.fold($0) == key } }
            && !fact.columns.contains { NameKey.fold($0.name) == key }
    }

    /// Words that people use for a role whatever the file calls it.
    private static func commonNames(of role: Role?) -> [String] {
        switch role {
        case .rep: TableKind.reps.synonyms
        case .account: TableKind.accounts.synonyms
        case .product: TableKind.products.synonyms
        case .order: ["receipt", "ticket"]
        default: []
        }
    }

    /// Reps, accounts and products that no record of the fact names are values of the fact's column too.
    private mutating func addUnusedKeys() {
        for link in database.links where link.fromTable == fact.name {
            guard let to = database.table(named: link.toTable)?.column(named: link.toColumn)?.dictionary,
                let own = fact.column(named: link.fromColumn)?.dictionary,
                to.count <= CatalogueBuilder.distinctLimit, own.count <= CatalogueBuilder.distinctLimit
            else { continue }
            let known = Set(own.texts)
            let path = FieldPath(table: fact.name, column: link.fromColumn)
            for text in to.texts where !known.contains(text) {
                values[NameKey.fold(text), default: []].append(
                    ValueEntry(path: path, text: text, recordCount: 0))
            }
        }
    }

    /// Most frequent first; equals in the order of the fields.
    private mutating func sortValues() {
        for (key, entries) in values where entries.count > 1 {
            values[key] = entries.enumerated().sorted { left, right in
                (right.element.recordCount, left.offset) < (left.element.recordCount, right.offset)
            }.map(\.element)
        }
    }
}
