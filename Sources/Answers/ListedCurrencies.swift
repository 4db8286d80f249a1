import Binding
import Model

/// Amounts of several currencies in one list: each row says its own.
struct ListedCurrencies {
    let answerer: Answerer

    /// The column with the currencies goes behind the first amount of a list that shows amounts of several, unless it is
    /// shown already.
    func addColumn(to listing: inout BoundListing, of filter: Predicate) throws {
        guard let field, !listing.columns.contains(where: { $0.entry?.path == field.path }),
            let place = listing.columns.firstIndex(where: isMixed), try currencies(filter, field).count > 1
        else { return }
        listing.columns.insert(
            BoundField(name: field.names[0], scalar: .field(field.path), type: field.type, entry: field),
            at: place + 1)
    }

    /// The currencies of the records that a condition keeps; `no currency` for those that name none.
    func currencies(_ filter: Predicate, _ field: FieldEntry) throws -> [String] {
        let leaf = LeafRule(
            fact: answerer.catalogue.fact, aggregate: .count,
            records: RecordSet(state: .all, condition: filter, axis: nil, axisName: ""))
        let plan = answerer.evaluator.builder.plan(
            leaves: [leaf], dimensions: [.field(field)], filters: [], period: nil)
        let table = GroupTable(
            leaves: [leaf], batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        return (0..<table.rowCount).compactMap { row -> String? in
            if case .text(let name) = table.key(row)[0] { return name ?? MixedCurrencies.none }
            return nil
        }
    }

    private var field: FieldEntry? {
        answerer.catalogue.field(.currency).flatMap { $0.path.links.isEmpty ? $0 : nil }
    }

    /// Money of the records themselves, in several currencies.
    private func isMixed(_ field: BoundField) -> Bool {
        guard case .money = field.type, let conversion = answerer.catalogue.conversion else { return false }
        return field.scalar.fields.contains(where: conversion.isMixed)
    }
}
