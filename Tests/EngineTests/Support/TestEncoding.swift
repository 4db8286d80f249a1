import Model

@testable import Store

extension TestDatabase {
    /// The same data as the store holds them.
    var encoded: Database {
        let stored = tables.map(\.encoded)
        return Database(
            tables: stored, links: links.map { encoded($0, stored) }, roster: roster.map(encoded))
    }

    private func encoded(_ roster: TestRoster) -> Roster {
        let (spells, people) = (table(roster.table), table(roster.people))
        func day(_ name: String, _ row: Int) -> Int32? {
            if case .day(let day) = spells.column(name)!.values[row] { day.number } else { nil }
        }
        let entries = (0..<spells.rowCount).compactMap { row -> Roster.Entry? in
            guard let name = spells.column(roster.key)!.values[row],
                let person = people.column(roster.key)!.values.firstIndex(of: name)
            else { return nil }
            return Roster.Entry(
                person: person, first: day("from", row), last: day("to", row), row: Int32(row))
        }
        return Roster(
            table: roster.table, people: roster.people, personCount: people.rowCount, entries: entries)
    }

    private func encoded(_ link: TestLink, _ stored: [Table]) -> Link {
        let from = stored.first { $0.name == link.fromTable }!
        let keys = table(link.toTable).column(link.toColumn)!.values
        let texts = from.column(named: link.fromColumn)!.dictionary!.texts
        let rows = texts.enumerated().map { code, text in
            code == 0 ? -1 : Int32(keys.firstIndex(of: .text(text)) ?? -1)
        }
        return Link(
            fromTable: link.fromTable, fromColumn: link.fromColumn, toTable: link.toTable,
            toColumn: link.toColumn, rowOfCode: rows)
    }
}

extension TestTable {
    var encoded: Table {
        Table(
            name: name, columns: columns.map(\.encoded), rowCount: rowCount,
            source: TableSource(file: "", byteCount: 0, checksum: "", rowsRead: rowCount, rowsRefused: 0))
    }
}

extension TestColumn {
    var encoded: Column {
        var dictionary: TextDictionary?
        let integers: [Int64?]
        if type == .text {
            let (codes, texts) = textCodes
            integers = codes
            dictionary = TextDictionary(texts: texts)
        } else {
            integers = values.map { $0.map(stored) }
        }
        let groups = stride(from: 0, to: integers.count, by: Table.rowGroupSize).map {
            Array(integers[$0..<min(integers.count, $0 + Table.rowGroupSize)])
        }
        let present = integers.compactMap { $0 }
        let isNarrow = present.allSatisfy { Int32(exactly: $0) != nil }
        return Column(
            name: name, sourceHeader: name, type: type, role: nil, dictionary: dictionary,
            segments: groups.map { segment($0, codeCount: dictionary?.count, isNarrow: isNarrow) })
    }

    /// Codes by first appearance, and the dictionary's texts.
    private var textCodes: ([Int64?], [String]) {
        var texts = [""]
        var codeOfText: [String: Int64] = [:]
        let codes = values.map { value -> Int64? in
            guard case .text(let text) = value else { return nil }
            if let code = codeOfText[text] { return code }
            texts.append(text)
            codeOfText[text] = Int64(texts.count - 1)
            return Int64(texts.count - 1)
        }
        return (codes, texts)
    }

    private func stored(_ value: TestValue) -> Int64 {
        switch value {
        case .text: preconditionFailure("texts are stored as codes")
        case .day(let day): return Int64(day.number)
        case .number(let number):
            let unit: Int128 = (0..<scale).reduce(1) { unit, _ in unit * 10 }
            return Int64(number.numerator * (unit / number.denominator))
        }
    }

    private var scale: Int {
        switch type {
        case .money(let scale), .number(let scale), .percent(let scale): scale
        case .text, .day, .flag, .days: 0
        }
    }

    private func segment(_ integers: [Int64?], codeCount: Int?, isNarrow: Bool) -> ColumnSegment {
        let present = integers.compactMap { $0 }
        let zone = present.isEmpty ? nil : ZoneMap(minimum: present.min()!, maximum: present.max()!)
        let filled = integers.map { $0 ?? 0 }
        if let codeCount {
            let values: ColumnValues =
                codeCount <= 256
                ? .codes8(filled.map { UInt8($0) })
                : codeCount <= 65_536
                    ? .codes16(filled.map { UInt16($0) }) : .codes32(filled.map { UInt32($0) })
            return ColumnSegment(values: values, validity: nil, zone: zone)
        }
        var validity: Bitmap?
        if present.count < integers.count {
            validity = Bitmap(repeating: true, count: integers.count)
            for (row, value) in integers.enumerated() where value == nil { validity![row] = false }
        }
        let values: ColumnValues = isNarrow ? .int32(filled.map { Int32($0) }) : .int64(filled)
        return ColumnSegment(values: values, validity: validity, zone: zone)
    }
}
