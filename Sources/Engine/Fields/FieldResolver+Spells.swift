import Model
import Store

/// Fields that a roster dates: the team that a record's rep was in.
extension FieldResolver {
    /// The spells, and for each code of the first key of the path the person in the list that it leads to.
    private struct People {
        var own: Column
        var rows: [Int32]
        var roster: Roster
        var target: Column
    }

    private func people(_ path: FieldPath) throws -> People {
        guard let roster = database.roster, let spells = database.table(named: roster.table),
            !path.links.isEmpty
        else { throw EngineError.unknownField(path) }
        let (own, rows, table) = try linked(path)
        guard table.name == roster.people else { throw EngineError.unknownField(path) }
        return People(own: own, rows: rows, roster: roster, target: try column(path.column, of: spells, path))
    }

    func source(_ path: FieldPath, _ spell: SpellChoice) throws -> FieldSource {
        let people = try people(path)
        switch spell {
        case .on(let day): return source(path, people) { people.roster.row(of: $0, on: day.number) }
        case .now:
            let day = today?.number ?? .max
            return source(path, people) { people.roster.latestRow(of: $0, by: day) }
        case .dated(let date):
            return try source(path, people, dates: try daySource(date), otherwise: nil)
        case .first(let date, let last):
            let last = try daySource(last)
            return try source(path, people, dates: try daySource(date), until: last, otherwise: nil)
        case .placed:
            guard let date = ownDate else { return try source(path, .now) }
            return try source(path, people, dates: date, otherwise: today)
        }
    }

    /// By the rep alone, who has the same spell in all records.
    private func source(_ path: FieldPath, _ people: People, _ row: (Int32) -> Int32) -> FieldSource {
        FieldSource(path: path, own: people.own, rowOfCode: people.rows.map(row), target: people.target)
    }

    /// By the rep and the date; `otherwise` is the day of records without the date.
    private func source(
        _ path: FieldPath, _ people: People, dates: FieldSource, until last: FieldSource? = nil,
        otherwise: Day?
    ) throws -> FieldSource {
        let column = try spellColumns.column(path, today: otherwise) {
            people.target.taken(at: rows(people, dates, until: last, otherwise?.number))
        }
        return FieldSource(path: path, own: column, rowOfCode: nil, target: column)
    }

    /// For each record the row of the roster, −1 for none.
    private func rows(
        _ people: People, _ dates: FieldSource, until last: FieldSource?, _ otherwise: Int32?
    ) -> [Int32] {
        var rows: [Int32] = []
        rows.reserveCapacity(fact.rowCount)
        for group in 0..<fact.rowGroupCount {
            let codes = people.own.segments[group].values
            for offset in 0..<codes.count {
                let person = people.rows[Int(codes.integer(at: offset))]
                let day = dates.integer(at: rows.count).map { Int32(clamping: $0) } ?? otherwise
                let end = last?.integer(at: rows.count).map { Int32(clamping: $0) }
                rows.append(
                    day.map { people.roster.row(of: person, from: $0, until: end ?? $0) } ?? -1)
            }
        }
        return rows
    }

    /// The date that tells of a record alone which spell counts: the day it closed, else its only or first date.
    private var ownDate: FieldSource? {
        let days = fact.columns.filter { $0.type == .day }
        let roles: [Role] = [.closed, .start, .created]
        let first = roles.lazy.compactMap { role in days.first { $0.role == role } }.first ?? days.first
        return first.map {
            FieldSource(
                path: FieldPath(table: fact.name, column: $0.name), own: $0, rowOfCode: nil, target: $0)
        }
    }
}

extension Column {
    /// The values at these rows, one behind the other; missing where a row is less than 0.
    fileprivate func taken(at rows: [Int32]) -> Column {
        let packing = SegmentPacking(rowCount: rows.count, order: nil)
        var column = self
        if let dictionary {
            let count = rows.map(Int.init).max().map { $0 + 1 } ?? 0
            let codes = (0..<max(0, count)).map { UInt32(code(at: $0)) }
            column.segments = packing.codes(
                RowBuffer(rows.map { $0 < 0 ? 0 : codes[Int($0)] }), dictionaryCount: dictionary.count)
        } else {
            column.segments = packing.integers(
                RowBuffer(rows.map { $0 < 0 ? .min : integer(at: Int($0)) ?? .min }))
        }
        return column
    }
}
