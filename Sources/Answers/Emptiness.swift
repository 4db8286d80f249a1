import Binding
import Model
import Reports

/// Why an answer is empty: what each condition alone keeps, and the period nearest to the question that is not empty.
struct Emptiness {
    let answerer: Answerer

    func explain(_ question: BoundQuestion, _ report: inout Report) throws {
        let leaf = question.measures.first.flatMap(answerer.mainLeaf)
        if let leaf, leaf.isBeside {
            let period = question.currentPeriod.map { " in \($0.words)" } ?? ""
            return report.blocks.append(.text("There are no \(leaf.fact)\(period)."))
        }
        if let leaf, let other = answerer.seen(from: leaf.fact) {
            try Emptiness(answerer: other).explain(
                leaf, question, Counterparts(answerer.catalogue, other.catalogue), &report)
            return
        }
        let records = leaf.map { answerer.evaluator.builder.leaf($0, period: nil).records } ?? .always
        let axis = question.period?.axis ?? leaf?.records.axis
        let name = leaf.map { self.name($0.records) } ?? answerer.factPlural
        try explain(
            named: name, records: records, axis: axis, filters: question.filters,
            period: question.currentPeriod, &report)
    }

    /// Of records of another kind than the question's own.
    private func explain(
        _ leaf: LeafRule, _ question: BoundQuestion, _ counterparts: Counterparts, _ report: inout Report
    ) throws {
        try explain(
            named: name(leaf.records), records: answerer.evaluator.builder.leaf(leaf, period: nil).records,
            axis: leaf.records.axis, filters: question.filters.compactMap(counterparts.filter),
            period: counterparts.period(question.currentPeriod) ?? nil, &report)
    }

    /// The text, what each condition keeps of the records meant, and a suggestion.
    func explain(
        named name: String, records: Predicate, axis: FieldPath?, filters: [Filter], period: BoundPeriod?,
        _ report: inout Report
    ) throws {
        var conditions = filters.map { (words: $0.words, predicate: $0.predicate) }
        if let period, let axis, period.days != .allTime {
            conditions.append((period.words, .dayIn(axis, period.days)))
        }
        let plans: [Predicate] = [.always, records] + conditions.map { .all([records, $0.predicate]) }
        let counts = try answerer.evaluator.counts(answerer.catalogue.fact, plans)
        var lines: [String] = []
        if counts[0] == 0, let moments = answerer.moments {
            lines.append(moments.emptyWords)
        } else if counts[0] == 0, let past = answerer.evaluator.builder.past {
            lines.append("There are no \(answerer.factPlural) yet on \(past.day).")
        } else if counts[0] == 0 {
            lines.append("There are no \(answerer.factPlural) in the data.\(emptyFile)")
        } else if counts[1] == 0 {
            lines.append("There are no \(name) among \(counted(counts[0], answerer.factPlural)).")
        } else {
            lines.append("No \(name.hasSuffix("s") ? String(name.dropLast()) : name) matches.")
            let kept = zip(conditions, counts.dropFirst(2)).map { "\($0.words) \(NumberWords.grouped($1))" }
            let subject = "Of \(counted(counts[1], name))"
            if conditions.count == 1 {
                lines.append("\(subject), \(conditions[0].words) keeps \(NumberWords.grouped(counts[2])).")
            }
            if conditions.count > 1 {
                lines.append("\(subject), alone they keep: \(kept.joined(separator: " · ")).")
            }
            try addSpan(records: records, axis: axis, period: period, name: name, &lines)
        }
        try addMissing(named: name, records: records, filters: filters, total: counts[1], &lines)
        report.notes += try ConversionRemarks(answerer: answerer).remarks(compared: filters).map(\.note)
        report.blocks = [.text(lines.joined(separator: "\n"))]
    }

    /// Why the file of the records meant holds none.
    private var emptyFile: String {
        guard let source = answerer.database.table(named: answerer.catalogue.fact)?.source else { return "" }
        return source.rowsRefused == 0
            ? " \(source.file) has a header and no rows."
            : " None of the rows of \(source.file) could be read: `describe problems` says why."
    }

    /// Where the data lie when the period is outside them.
    private func addSpan(
        records: Predicate, axis: FieldPath?, period: BoundPeriod?, name: String, _ lines: inout [String]
    ) throws {
        guard let axis, let period, period.days != .allTime else { return }
        let set = RecordSet(state: .all, condition: records, axis: axis, axisName: "")
        let rules = [Aggregate.minimum(.field(axis)), .maximum(.field(axis))].map {
            LeafRule(fact: answerer.catalogue.fact, aggregate: $0, records: set)
        }
        let plan = answerer.evaluator.builder.plan(leaves: rules, dimensions: [], filters: [], period: nil)
        let table = GroupTable(
            leaves: rules, batch: try answerer.evaluator.engine.run([plan], answerer.context)[0])
        let days = rules.compactMap { table.value($0, 0)?.rounded(toDigits: 0) }.map {
            Day(number: Int32(truncatingIfNeeded: $0))
        }
        guard days.count == 2 else { return }
        let range = DayRange(first: days[0], last: days[1])
        if range.intersection(period.days).isEmpty {
            lines.append("The \(name) lie between \(days[0]) and \(days[1]).")
        }
    }

    /// Conditions on a value that no record has: missing is not zero. An amount that only lacks a rate is there.
    private func addMissing(
        named name: String, records: Predicate, filters: [Filter], total: Int, _ lines: inout [String]
    ) throws {
        let conversion = ConversionRemarks(answerer: answerer)
        for path in filters.flatMap({ $0.predicate.comparedFields }).map(conversion.filed).uniqued() {
            let missing = try answerer.evaluator.counts(
                answerer.catalogue.fact, [.all([records, .isMissing(path)])])[0]
            let field = answerer.catalogue.fields.first { $0.path == path }?.names[0] ?? path.column
            let article = "aeiou".contains(field.first ?? "x") ? "an" : "a"
            if missing == total && total > 0 {
                lines.append(
                    "None of the \(counted(total, name)) has \(article) \(field): missing is not zero.")
            } else if missing > 0 {
                lines.append(
                    "\(NumberWords.grouped(missing)) of the \(counted(total, name)) "
                        + "\(missing == 1 ? "has" : "have") no \(field).")
            }
        }
    }

    private func name(_ records: RecordSet) -> String {
        records.noun(answerer.factPlural)
    }
}

extension Predicate {
    /// Fields whose values are compared with numbers.
    var comparedFields: [FieldPath] {
        switch self {
        case .and(let parts), .or(let parts): parts.flatMap(\.comparedFields)
        case .not(let inner): inner.comparedFields
        case .compare(let left, _, let right): left.fields + right.fields
        default: []
        }
    }
}
