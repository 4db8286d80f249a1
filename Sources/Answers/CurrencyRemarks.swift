import Binding
import Language
import Model

/// Says when an answer puts amounts of several currencies together.
struct CurrencyRemarks {
    let answerer: Answerer

    /// Nothing where all amounts that take part are in one currency, or where nobody can tell.
    func remarks(_ question: BoundQuestion) throws -> [Remark] {
        let catalogue = answerer.catalogue
        let leaves = question.measures.flatMap(\.leaves).filter {
            $0.fact == catalogue.fact && isOfAmounts($0.aggregate)
        }
        guard !leaves.isEmpty else { return [] }
        guard let field = catalogue.field(.currency), field.path.links.isEmpty else {
            let names = catalogue.mixedCurrencies
            return names.isEmpty ? [] : [.mixedCurrencies(listed(names))]
        }
        let names = try currencies(of: leaves, by: field, question)
        guard names.count > 1 else { return [] }
        guard question.dimensions.contains(.field(field)) else { return [.mixedCurrencies(listed(names))] }
        let showsWhole = question.measures.count == 1 || question.options.contains(.totals)
        return showsWhole ? [.wholeOfCurrencies(listed(names))] : []
    }

    /// The currencies of all records that take part, now or in the period compared with.
    private func currencies(
        of leaves: [LeafRule], by field: FieldEntry, _ question: BoundQuestion
    ) throws -> [String] {
        let evaluator = answerer.evaluator
        var found: Set<String> = []
        for asked in [question.askedNow, question.askedOfBase].compactMap({ $0 }) {
            let plan = evaluator.builder.plan(
                leaves: leaves, dimensions: [.field(field)], filters: asked.filters, period: asked.period)
            let batch = try evaluator.engine.run([plan], answerer.context)[0]
            let table = GroupTable(leaves: leaves, batch: batch)
            for row in 0..<table.rowCount where leaves.contains(where: { table.valueCount($0, row) > 0 }) {
                guard case .text(let text) = table.key(row)[0] else { continue }
                found.insert(text ?? "no currency")
            }
        }
        return found.sorted { ($0 == "no currency" ? 1 : 0, $0) < ($1 == "no currency" ? 1 : 0, $1) }
    }

    private func listed(_ names: [String]) -> String {
        names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }

    // MARK: Amounts

    private func isOfAmounts(_ aggregate: Aggregate) -> Bool {
        switch aggregate {
        case .sum(let value), .average(let value), .percentile(let value, _), .minimum(let value),
            .maximum(let value), .standardDeviation(let value):
            isAmount(value)
        case .count, .countPresent, .distinct: false
        }
    }

    /// Whether money of the records themselves takes part.
    private func isAmount(_ value: Scalar) -> Bool {
        switch value {
        case .field(let path):
            path.links.isEmpty && answerer.catalogue.fields.contains { $0.path == path && $0.type.isMoney }
        case .arithmetic(_, let left, let right): isAmount(left) || isAmount(right)
        case .rounded(let inner, _): isAmount(inner)
        case .daysBetween, .daysUntil, .datePart, .constant: false
        }
    }
}

extension FieldType {
    fileprivate var isMoney: Bool {
        if case .money = self { return true }
        return false
    }
}
