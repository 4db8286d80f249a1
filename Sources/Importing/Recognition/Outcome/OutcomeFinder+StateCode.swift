import Model
import Store

/// Dynamics numbers the states of an opportunity: `statecode` 0 is open, 1 won, 2 lost.
extension OutcomeFinder {
    /// Nil where there is no such column, or a value in it that is none of the three.
    func byStateCode() -> Decision? {
        guard
            let column = deals.columns.first(where: { column in
                ["state code", "status"].contains(column.meaning)
                    && HeaderWords.words(of: column.header).joined() == "statecode"
            })
        else { return nil }
        let states = [Outcome.open, .won, .lost]
        let codes = RowBuffer<UInt32>(count: deals.rowCount)
        for row in 0..<deals.rowCount {
            let value =
                column.raw.integers.map { Int($0[row]) } ?? column.raw.text(at: row).flatMap { Int($0) }
            guard let value, states.indices.contains(value) else { return nil }
            codes.pointer[row] = OutcomeFinder.code(states[value])
        }
        return Decision(codes: codes, why: "`\(column.header)`: 0 is open, 1 won, 2 lost")
    }
}
