import Binding
import Model

/// Amounts of several currencies in one list: each row says its own.
struct ListedCurrencies {
    let answerer: Answerer

    /// The currencies of the records listed, where they show or are ordered by amounts of their own.
    func names(_ filter: Predicate, _ listing: BoundListing) throws -> [String] {
        guard !(listing.columns + listing.sortKeys.map(\.field)).allSatisfy({ !isAmount($0) }) else {
            return []
        }
        guard let field else { return answerer.catalogue.mixedCurrencies }
        let leaf = LeafRule(
            fact: answerer.catalogue.fact, aggregate: .count,
            records: RecordSet(state: .all, condition: filter, axis: nil, axisName: ""))
        let plan = answerer.evaluator.builder.plan(
            leaves: [leaf], dimensions: [.field(field)], filters: [], period: nil)
        let table = GroupTable(
            leaves: [leaf], batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        return (0..<table.rowCount).compactMap { row -> String? in
            if case .text(let name) = table.key(row)[0] { return name ?? "no currency" }
            return nil
        }.sorted { ($0 == "no currency" ? 1 : 0, $0) < ($1 == "no currency" ? 1 : 0, $1) }
    }

    /// Behind the first amount, unless it is shown already.
    func addColumn(to listing: inout BoundListing) {
        guard let field, !listing.columns.contains(where: { $0.entry?.path == field.path }),
            let place = listing.columns.firstIndex(where: isAmount)
        else { return }
        listing.columns.insert(
            BoundField(name: field.names[0], scalar: .field(field.path), type: field.type, entry: field),
            at: place + 1)
    }

    /// An order by amounts of several currencies is one of plain numbers.
    func remarks(_ names: [String], _ listing: BoundListing) -> [Remark] {
        guard names.count > 1 else { return [] }
        if listing.sortKeys.contains(where: { isAmount($0.field) }) {
            return [.orderedMixedCurrencies(answerer.header.joined(names))]
        }
        return field == nil ? [.mixedCurrencies(answerer.header.joined(names))] : []
    }

    private var field: FieldEntry? {
        answerer.catalogue.field(.currency).flatMap { $0.path.links.isEmpty ? $0 : nil }
    }

    /// Money of the records themselves.
    private func isAmount(_ field: BoundField) -> Bool {
        guard case .money = field.type else { return false }
        return field.scalar.fields.allSatisfy(\.links.isEmpty)
    }
}
