import Binding
import Engine
import Language
import Model

/// Records that say the same as another: a number from elsewhere may count them once.
struct DuplicateRecords {
    let answerer: Answerer

    /// Facts that two records of one sale have in common, where the data have them.
    private static let facts: [Role] = [.account, .rep, .product, .amount]

    /// Counts the first of each; nil where there are none, or where nothing tells records apart.
    func reading(_ question: BoundQuestion) throws -> Reading? {
        let catalogue = answerer.catalogue
        guard let id = catalogue.field(.id), let axis = question.measures[0].leaves.first?.records.axis else {
            return nil
        }
        let facts = DuplicateRecords.facts.compactMap(catalogue.field)
        guard facts.count >= 3, facts.contains(where: { $0.role == .amount }) else { return nil }
        let plan = RecordPlan(
            table: catalogue.fact,
            filter: .all(
                question.filters.map(\.predicate)
                    + [answerer.recordsBehind(RestrictedQuestion(question: question))]),
            columns: [.field(id.path), .field(axis)] + facts.map { .field($0.path) },
            order: [], limit: nil, tieBreak: id.path, past: answerer.evaluator.builder.past)
        let repeated = repeatedIds(try answerer.evaluator.engine.run(plan, answerer.context))
        guard !repeated.isEmpty else { return nil }
        let names = (["day"] + facts.map { $0.names[0] }).joined(separator: ", ")
        let others = Filter(
            words: "no repeats", predicate: .not(.isOneOf(id.path, repeated)), range: SourceRange(0, 0))
        let verb = repeated.count == 1 ? "repeats" : "repeat"
        return Reading(
            .duplicates,
            "\(counted(repeated.count, catalogue.factPlural)) left out that \(verb) another (same \(names))"
        ) {
            $0.filters.append(others)
        }
    }

    /// The ids of records that an earlier one equals in every other column; a missing value equals nothing.
    private func repeatedIds(_ batch: RecordBatch) -> [String] {
        guard case .text(let ids) = batch.columns[0] else { return [] }
        var seen: Set<[String]> = []
        return batch.rows.indices.compactMap { row in
            let facts = batch.columns.dropFirst().compactMap { $0.text(row) }
            guard facts.count == batch.columns.count - 1, !seen.insert(facts).inserted else { return nil }
            return ids[row]
        }
    }
}

extension RecordColumn {
    /// The value as a key; nil where it is missing.
    fileprivate func text(_ row: Int) -> String? {
        switch self {
        case .text(let texts): texts[row]
        case .day(let days): days[row]?.description
        case .number(let numbers): numbers[row]?.description
        }
    }
}
