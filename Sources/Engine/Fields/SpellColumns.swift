import Model
import Store
import Synchronization

/// Columns of a fact whose values a roster gives record by record, each worked out when it is first asked for.
final class SpellColumns: Sendable {
    private let known = Mutex<[Key: Column]>([:])
    /// More are not worth their memory.
    private static let limit = 16

    private struct Key: Hashable {
        var path: FieldPath
        var today: Day?
    }

    /// Throws what `make` throws.
    func column(_ path: FieldPath, today: Day?, _ make: () throws -> Column) throws -> Column {
        let key = Key(path: path, today: today)
        return try known.withLock { known in
            if let column = known[key] { return column }
            if known.count >= Self.limit { known.removeAll() }
            let column = try make()
            known[key] = column
            return column
        }
    }
}
