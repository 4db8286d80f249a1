import Model
import Synchronization

/// Converted tables of one state of the data, each worked out when it is first asked for.
package final class ConvertedTables: Sendable {
    private let known = Mutex<[Key: Table]>([:])
    /// More are not worth their memory.
    private static let limit = 4

    private struct Key: Hashable {
        var table: String
        var currency: String
        var open: Day?
        var all: Day?
    }

    package init() {}

    package func table(_ name: String, in currency: String, by rule: RateRule, _ make: () -> Table) -> Table {
        var key = Key(table: name, currency: currency)
        switch rule {
        case .ofRecords(let day), .ofRecordsNow(_, let day): key.open = day
        case .fixed(let day): key.all = day
        }
        return known.withLock { known in
            if let table = known[key] { return table }
            if known.count >= Self.limit { known.removeAll() }
            let table = make()
            known[key] = table
            return table
        }
    }
}
