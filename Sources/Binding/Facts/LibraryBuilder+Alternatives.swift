import Language
import Model

/// Definitions of the prelude of which the data decide: a name may be defined several times, and the first that the
/// columns of the counts of stock allow holds.
extension LibraryBuilder {
    func fitting(_ prelude: [WrittenDefinition]) -> [WrittenDefinition] {
        let names = prelude.map { NameKey.fold($0.name) }
        guard Set(names).count < names.count else { return prelude }
        let view = catalogue.seen(from: Catalogue.stockCounts)
        return prelude.indices.filter { place in
            let rivals = prelude.indices.filter { names[$0] == names[place] }
            return place == (rivals.first { fits(prelude[$0], view) } ?? rivals[0])
        }.map { prelude[$0] }
    }

    private func fits(_ written: WrittenDefinition, _ view: Catalogue?) -> Bool {
        guard case .metric(let definition) = written.definition, let view else { return false }
        let index = NameIndex(view, today: today)
        return definition.rule.columns(of: Catalogue.stockCounts).allSatisfy {
            !index.fields(named: $0).isEmpty
        }
    }
}

extension Expression {
    /// The columns of a table that aggregates in it are taken of: `stock` in `ending stock of stock counts`.
    fileprivate func columns(of table: String) -> [String] {
        switch node {
        case .phrase(let phrase):
            guard phrase.text.hasSuffix(" \(table)") else { return [] }
            var words = phrase.text.split(separator: " ").map(String.init)
            words.removeFirst()
            if words.first == "of" { words.removeFirst() }
            return [words.prefix { $0 != "of" }.joined(separator: " ")]
        case .quantity, .call: return []
        case .group(let inner): return inner.columns(of: table)
        case .binary(_, let left, let right): return left.columns(of: table) + right.columns(of: table)
        }
    }
}
