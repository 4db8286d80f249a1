import Synchronization

/// Values that only the history of the records has, such as a rep who has left: what questions about the past can name
/// beside what the data hold now. Found when a name is not known otherwise.
package final class PastValues: Sendable {
    private let make: @Sendable () -> [ValueEntry]
    private let known = Mutex<[String: [ValueEntry]]?>(nil)

    package init(_ make: @escaping @Sendable () -> [ValueEntry]) { self.make = make }

    /// By folded name.
    package var values: [String: [ValueEntry]] {
        known.withLock { known in
            if let known { return known }
            let values = Dictionary(grouping: make()) { NameKey.fold($0.text) }
            known = values
            return values
        }
    }
}
