import Model

/// Makes a table of values that are at hand: tables worked out at import, small tables, tests.
package struct TableBuilder {
    package private(set) var columns: [Column] = []
    private let name: String
    private let source: TableSource

    package init(name: String, source: TableSource? = nil) {
        self.name = name
        self.source =
            source ?? TableSource(file: "", byteCount: 0, checksum: "", rowsRead: 0, rowsRefused: 0)
    }

    /// Adds a text column; nil and the empty text are missing.
    package mutating func addTexts(
        _ values: [String?], named name: String, header: String = "", role: Role? = nil
    ) {
        let builder = TextDictionaryBuilder()
        let codes = RowBuffer(values.map { $0.map(builder.code(for:)) ?? 0 })
        let dictionary = builder.dictionary { String(decoding: $0, as: UTF8.self) }
        let packing = SegmentPacking(rowCount: values.count, order: nil)
        columns.append(
            Column(
                name: name, sourceHeader: header, type: .text, role: role, dictionary: dictionary,
                segments: packing.codes(codes, dictionaryCount: dictionary.count)))
    }

    /// Adds a column of days.
    package mutating func addDays(
        _ values: [Day?], named name: String, header: String = "", role: Role? = nil
    ) {
        let packing = SegmentPacking(rowCount: values.count, order: nil)
        columns.append(
            Column(
                name: name, sourceHeader: header, type: .day, role: role, dictionary: nil,
                segments: packing.days(RowBuffer(values.map { $0?.number ?? .min }))))
    }

    /// Adds a column of integers in the unit that `type` tells.
    package mutating func addIntegers(
        _ values: [Int64?], named name: String, type: FieldType, header: String = "", role: Role? = nil
    ) {
        let packing = SegmentPacking(rowCount: values.count, order: nil)
        columns.append(
            Column(
                name: name, sourceHeader: header, type: type, role: role, dictionary: nil,
                segments: packing.integers(RowBuffer(values.map { $0 ?? .min }))))
    }

    /// Adds a column made elsewhere.
    package mutating func add(_ column: Column) { columns.append(column) }

    /// The table. All columns must be equally long.
    package func build() -> Table {
        let rowCount = columns.first?.rowCount ?? 0
        precondition(columns.allSatisfy { $0.rowCount == rowCount }, "columns of unequal length")
        return Table(name: name, columns: columns, rowCount: rowCount, source: source)
    }
}
