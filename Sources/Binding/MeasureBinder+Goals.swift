import Language
import Model

extension MeasureBinder {
    /// `sum of quota of quotas`, beside measures of sales: what was set as goals for the same people and days. Nil for
    /// anything else.
    func goal(named rest: String, _ kind: AggregateWord.Kind, _ phrase: Phrase) throws(DiagnosticError)
        -> Measure?
    {
        let words = rest.lowercased().split(separator: " ").map(String.init)
        guard kind == .sum, words.count > 2, words[words.count - 2] == "of",
            let table = [Catalogue.quotas, Catalogue.targets].first(where: { $0 == words[words.count - 1] }),
            table != index.catalogue.fact
        else { return nil }
        guard let goals = index.catalogue.seen(from: table), let start = goals.field(.start),
            goals.field(.end) != nil
        else {
            throw DiagnosticError(Diagnostic(.noSuchRole(table, capability: phrase.text), at: phrase.range))
        }
        let name = words.dropLast(2).joined(separator: " ")
        guard
            let field = goals.fields.first(where: {
                $0.path.links.isEmpty && $0.type.isNumeric && $0.names.contains(name)
            })
        else {
            throw DiagnosticError(
                Diagnostic(.unknownField(name, near: goals.fields.flatMap(\.names)), at: phrase.range))
        }
        var leaf = LeafRule(
            fact: table, aggregate: .sum(.field(field.path)),
            records: RecordSet(
                state: .all, condition: .always, axis: start.path, axisName: table))
        leaf.isBeside = true
        return Measure(
            name: phrase.text, tree: .leaf(leaf), unit: AggregateWord.Kind.sum.unit(of: field.type))
    }
}
