import Model
import Store

extension ColumnValues {
    /// The stored integer or code at a row of the row group.
    func integer(at row: Int) -> Int64 {
        switch self {
        case .codes8(let values): Int64(values[row])
        case .codes16(let values): Int64(values[row])
        case .codes32(let values): Int64(values[row])
        case .int32(let values): Int64(values[row])
        case .int64(let values): values[row]
        }
    }
}

extension Column {
    /// The dictionary code at a row of the table; 0 is missing.
    func code(at row: Int) -> Int {
        let (group, offset) = row.quotientAndRemainder(dividingBy: Table.rowGroupSize)
        return Int(segments[group].values.integer(at: offset))
    }

    /// The stored integer at a row of the table, nil when missing.
    func integer(at row: Int) -> Int64? {
        let (group, offset) = row.quotientAndRemainder(dividingBy: Table.rowGroupSize)
        let segment = segments[group]
        if let validity = segment.validity, !validity[offset] { return nil }
        return segment.values.integer(at: offset)
    }

    /// The least and greatest value present in any row group, nil when every value is missing.
    var bounds: ClosedRange<Int64>? {
        let zones = segments.compactMap(\.zone)
        guard let least = zones.map(\.minimum).min(), let greatest = zones.map(\.maximum).max() else {
            return nil
        }
        return least...greatest
    }

    /// True when some row may have no value.
    var canBeMissing: Bool { segments.contains { $0.validity != nil || $0.zone == nil } }
}

extension FieldType {
    /// Stored integers are the value times ten to this power.
    var scale: Int {
        switch self {
        case .money(let scale), .number(let scale), .percent(let scale): scale
        case .text, .day, .flag, .days: 0
        }
    }
}
