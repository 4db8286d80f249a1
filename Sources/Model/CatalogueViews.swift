import Synchronization

/// Catalogues of the same data as seen from other tables than the fact, each made when it is first asked for.
package final class CatalogueViews: Sendable {
    private let make: @Sendable (String) -> Catalogue?
    private let known = Mutex<[String: Catalogue]>([:])

    /// `make` gives nil for a table that is not there.
    package init(_ make: @escaping @Sendable (_ table: String) -> Catalogue?) { self.make = make }

    package func view(from table: String) -> Catalogue? {
        known.withLock { known in
            if let view = known[table] { return view }
            known[table] = make(table)
            return known[table]
        }
    }
}
