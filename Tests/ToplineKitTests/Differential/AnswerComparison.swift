/// Compares Topline's CSV with DuckDB's rows; says the first difference in words.
struct AnswerComparison {
    let question: QuestionCase

    /// Nil when both agree.
    func difference(csv: String, expected: [[String]]) -> String? {
        var rows = CSVRows.parse(csv)
        guard !rows.isEmpty else { return "no answer" }
        let header = rows.removeFirst()
        if let place = question.placeColumn {
            rows.removeAll { $0.count > place + 1 && $0[place].isEmpty && $0[place + 1] != "All" }
        }
        if expected.isEmpty {
            return rows.isEmpty || header == ["Text"] ? nil : "rows where none are expected: \(rows)"
        }
        if question.hasGaps {
            let keys = Set(expected.map { $0[0] })
            let gaps = rows.filter { !keys.contains($0[0]) }
            if let gap = gaps.first(where: { $0.dropFirst().contains { !["", "0"].contains($0) } }) {
                return "a unit without records has values: \(gap)"
            }
            rows.removeAll { !keys.contains($0[0]) }
        }
        guard rows.count == expected.count else {
            return "\(rows.count) rows instead of \(expected.count): \(rows) instead of \(expected)"
        }
        for (place, (row, wanted)) in zip(rows, expected).enumerated() {
            guard row.count == wanted.count, row.count == question.columns.count else {
                return "row \(place + 1): \(row) instead of \(wanted)"
            }
            for (column, precision) in question.columns.enumerated()
            where !agree(row[column], wanted[column], precision) {
                return "row \(place + 1), column \(header[column]): \(row) instead of \(wanted)"
            }
        }
        return nil
    }

    private func agree(_ value: String, _ wanted: String, _ precision: MeasureCase.Precision) -> Bool {
        if value == wanted { return true }
        guard let left = Double(value), let right = Double(wanted) else { return false }
        switch precision {
        case .exact: return AnswerComparison.trimmed(value) == AnswerComparison.trimmed(wanted)
        case .absolute:
            return (left - right).magnitude <= 1e-12 * max(1, left.magnitude, right.magnitude)
        case .relative: return (left - right).magnitude <= 1e-12 * max(left.magnitude, right.magnitude)
        }
    }

    /// A decimal number without zeros at its end.
    private static func trimmed(_ number: String) -> Substring {
        guard number.contains(".") else { return number[...] }
        var text = number[...]
        while text.last == "0" { text.removeLast() }
        return text.last == "." ? text.dropLast() : text
    }
}
