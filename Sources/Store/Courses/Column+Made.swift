import Model

extension Column {
    /// A column worked out from others, of exact texts; what is no value of its type is missing.
    package static func made(_ name: String, _ type: FieldType, _ texts: [String?]) -> Column {
        Column(
            name: name, sourceHeader: "", type: type, role: nil,
            dictionary: type == .text ? TextDictionary(texts: [""]) : nil, segments: []
        ).rebuilt(with: texts)
    }

    /// A column of whole numbers or days between two dates.
    package static func made(_ name: String, _ type: FieldType, _ values: [Int?]) -> Column {
        let integers = RowBuffer(values.map { $0.map { Int64($0) } ?? .min })
        return Column(
            name: name, sourceHeader: "", type: type, role: nil, dictionary: nil,
            segments: SegmentPacking(rowCount: values.count, order: nil).integers(integers))
    }
}
