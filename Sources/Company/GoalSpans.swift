import Model
import Store

/// The different days that goals hold.
enum GoalSpans {
    static func all(in database: Database) -> [String: [DayRange]] {
        var spans: [String: [DayRange]] = [:]
        for name in [Catalogue.quotas, Catalogue.targets] {
            if let table = database.table(named: name) { spans[name] = self.spans(in: table) }
        }
        return spans
    }

    private static func spans(in table: Table) -> [DayRange] {
        guard let starts = table.columns.first(where: { $0.role == .start }),
            let ends = table.columns.first(where: { $0.role == .end })
        else { return [] }
        var found: Set<DayRange> = []
        for row in 0..<table.rowCount {
            guard let first = starts.integer(at: row), let last = ends.integer(at: row) else { continue }
            found.insert(
                DayRange(first: Day(number: Int32(clamping: first)), last: Day(number: Int32(clamping: last)))
            )
        }
        return found.sorted { ($0.first!, $0.last!) < ($1.first!, $1.last!) }
    }
}
