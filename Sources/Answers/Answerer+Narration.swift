import Binding
import Model

// What an answer says of the records it is made of, step by step.

extension Answerer {
    /// `8,800 deals → 2,997 in West → 1,985 decided in Q4 2017 → 30 reps`
    func narration(_ question: BoundQuestion, _ evaluation: Evaluation) throws -> [String] {
        let all = try moments?.recordCount ?? factCount()
        let beside = question.measures.flatMap(\.leaves).tables.filter { $0 != catalogue.fact }
        let others = beside.compactMap { table in catalogue.kinds.first { $0.table == table } }
        var steps = [
            ([counted(all, factPlural)] + others.map { counted($0.rowCount, $0.plural) }).joined(
                separator: ", ")
        ]
        if !question.filters.isEmpty {
            let kept = try evaluator.counts(catalogue.fact, [evaluator.builder.filter(question)])[0]
            steps.append(
                "\(NumberWords.grouped(kept)) \(question.filters.map(\.words).joined(separator: ", "))")
        }
        guard
            let leaf = question.measures.lazy.compactMap(mainLeaf).first(where: {
                $0.fact == catalogue.fact || $0.isBeside
            }), !leaf.isMeanOfDays
        else { return steps }
        if leaf.isBeside { steps = [] }
        let period = question.currentPeriod
        let count = NumberWords.grouped(evaluation.whole.recordCount(leaf, 0))
        let words = leaf.records.isStock ? leaf.records.adjective : placed(leaf, in: period)
        if !words.isEmpty { steps.append("\(count) \(words)") }
        for dimension in question.dimensions.prefix(1)
        where question.dimensions.count == 1 && !dimension.isCalendar {
            steps.append(counted(knownRows(evaluation, leaf), NameKey.plural(of: dimension.name)))
        }
        return steps
    }

    /// `won in Q4 2017`, `created in Q4 2017`, `won, created in Q4 2017`
    private func placed(_ leaf: LeafRule, in period: BoundPeriod?) -> String {
        let records = leaf.records
        if leaf.isBeside {
            return [leaf.fact, period?.placed ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        guard let period else { return records.adjective }
        let dated = period.placed
        guard let axis = period.axisName, axis != records.adjective, axis != records.axisName else {
            return "\(records.adjective.isEmpty ? records.axisName : records.adjective) \(dated)"
        }
        return records.adjective.isEmpty ? "\(axis) \(dated)" : "\(records.adjective), \(axis) \(dated)"
    }

    /// The leaf whose records an answer is counted by: the whole of a share, else the first.
    func mainLeaf(_ measure: Measure) -> LeafRule? {
        measure.proportion?.whole ?? measure.leaves.first { $0.records.state == .due } ?? measure.leaves.first
    }

    /// Groups that have a name and a record of the leaf.
    private func knownRows(_ evaluation: Evaluation, _ leaf: LeafRule) -> Int {
        (0..<evaluation.groups.rowCount).count {
            !evaluation.groups.key($0).contains(where: \.isMissing)
                && evaluation.groups.recordCount(leaf, $0) > 0
        }
    }
}
