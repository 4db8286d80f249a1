import Binding
import Language
import Model
import Reports
import Statistics

/// `explain 2` and `explain revenue for West this quarter`: how a number came about, from the records up.
extension Answerer {
    package func explain(row: AnswerRow, in last: AnsweredQuestion) throws -> Report {
        if let other = seen(from: last.question.fact) { return try other.explain(row: row, in: last) }
        if let day = last.question.asOf, asOfDay == nil {
            return try seen(at: day).explain(row: row, in: last)
        }
        if let moments = try seen(momentsOf: last.question) {
            return try moments.explain(row: row, in: last)
        }
        let place = try last.place(row)
        let restricted = try restricted(to: place, in: last, [])
        let alone = restricted.question
        var lines = try howItCame(restricted)
        if case .number(let number, _) = row { lines.append(("Records", "`drill \(number)` lists them")) }
        lines += try chance(of: last.question)
        return Report(
            title: "Explain \(place.words)", context: header.context(alone), blocks: [.definitions(lines)],
            sentence: last.question.sentence, provenance: provenance(alone.measures))
    }

    package func explain(_ question: BoundQuestion) throws -> Report {
        if let other = seen(from: question.fact) { return try other.explain(question) }
        if let day = question.asOf, asOfDay == nil {
            return try seen(at: day).explain(question)
        }
        if let moments = try seen(momentsOf: question) { return try moments.explain(question) }
        let all = AnsweredQuestion(question: question, report: Report(title: ""))
        let alone = all.restricted(to: AnsweredQuestion.Place(keys: [], words: "all"))
        var lines: [(term: String, text: String)] = [("Asked", question.sentence)]
        lines += try howItCame(alone) + chance(of: question)
        lines += places(question) + meanings(question)
        lines.append(("Sources", sources.joined(separator: "\n")))
        return Report(
            title: "Explain \(header.title(question).uncapitalizedFirst)",
            context: header.context(question, areWhole: try coversCompared(question)),
            blocks: [.definitions(lines)], sentence: question.sentence,
            provenance: provenance(question.measures))
    }

    // MARK: Lines

    /// For each measure its value with what it is made of, its range, and what is left out of it.
    private func howItCame(_ restricted: RestrictedQuestion) throws -> [(term: String, text: String)] {
        let question = restricted.question
        let evaluation = try evaluator.evaluate(question, narrowed: restricted.narrowing)
        let conversion = ConversionRemarks(answerer: self)
        let unconverted = try conversion.unconverted(question)
        var lines: [(term: String, text: String)] = []
        for measure in question.measures {
            let term = measure.name.capitalizedFirst
            lines.append((term, try measureWords.derivation(measure, evaluation.whole)))
            if let range = range(measure, evaluation.whole) { lines.append(("", range)) }
            for text in leftOut(measure, evaluation.whole, unconverted) { lines.append(("Left out", text)) }
        }
        lines += try conversion.remarks(question).map { ("Left out", RemarkWords.text($0)) }
        if let words = conversion.words(question) { lines.append(("Converted", words)) }
        for remark in try RatioRecords(answerer: self).remarks(question) {
            lines.append(("Left out", RemarkWords.text(remark)))
        }
        lines += momentRemarks.map { ("Known by", RemarkWords.text($0).capitalizedFirst) }
        if !question.filters.isEmpty, question.measures.flatMap(\.leaves).contains(where: { !$0.isBeside }) {
            lines.append(("Kept by", try keptBy(question.filters)))
        }
        return lines
    }

    /// `team`: that of the rep on the day that the deal closed.
    private func places(_ question: BoundQuestion) -> [(term: String, text: String)] {
        guard let roster = database.roster, let table = database.table(named: roster.table) else { return [] }
        let entries = (question.dimensions + question.across).compactMap { dimension -> FieldEntry? in
            if case .field(let entry) = dimension, entry.path.spell != nil { return entry }
            return nil
        }
        let axes = question.measures.flatMap(\.leaves).map { leaf in
            leaf.records.isStock
                ? "the day counted at" : "the date \(question.period?.axisName ?? leaf.records.axisName)"
        }.uniqued()
        return entries.map { entry in
            let day = entry.path.spell == .now ? "today" : "on " + axes.joined(separator: " or ")
            return (entry.names[0].capitalizedFirst, "of the rep \(day), by \(table.source.file)")
        }
    }

    /// `90 % range 56 – 78 % (Wilson)`
    private func range(_ measure: Measure, _ table: GroupTable) -> String? {
        guard let (part, whole) = measure.proportion,
            let range = RateInterval(
                successes: table.recordCount(part, 0), trials: table.recordCount(whole, 0),
                confidence: MeasureTable.confidence)
        else { return nil }
        return "90 % range \(CellWords.interval(low: range.low, high: range.high)) (Wilson's interval)"
    }

    private func leftOut(
        _ measure: Measure, _ table: GroupTable, _ unconverted: [LeafRule: Int]
    ) -> [String] {
        measure.leaves.compactMap { leaf in
            let missing = table.recordCount(leaf, 0) - table.valueCount(leaf, 0) - (unconverted[leaf] ?? 0)
            guard missing > 0 else { return nil }
            return "\(counted(missing, measureWords.records(leaf))): they have no value"
        }.uniqued()
    }

    /// `West 2,997 of 8,800 deals`: what each filter keeps on its own.
    private func keptBy(_ filters: [Filter]) throws -> String {
        let all = try factCount()
        let counts = try evaluator.counts(catalogue.fact, filters.map(\.predicate))
        return zip(filters, counts).map {
            "\($0.words): \(NumberWords.grouped($1)) of \(counted(all, factPlural))"
        }.joined(separator: "\n")
    }

    /// How likely differences between the groups of a rate are when all are equal.
    private func chance(of question: BoundQuestion) throws -> [(term: String, text: String)] {
        guard question.dimensions.count == 1, let proportion = question.measures[0].proportion else {
            return []
        }
        let groups = try evaluator.evaluate(question).groups
        let rates = (0..<groups.rowCount).compactMap { row in
            RateCount(
                successes: groups.recordCount(proportion.part, row),
                trials: groups.recordCount(proportion.whole, row))
        }
        guard rates.count > 1, let test = CommonRateTest(rates) else { return [] }
        let plural = NameKey.plural(of: question.dimensions[0].name)
        return [
            (
                "Chance",
                "if all \(rates.count) \(plural) were equal, differences this large would come up with "
                    + "\(CellWords.probability(test.pValue)) (chi-square test of one common rate)"
            )
        ]
    }

    private func meanings(_ question: BoundQuestion) -> [(term: String, text: String)] {
        question.measures.compactMap(\.metric).uniqued().compactMap { name in
            (library.entry(named: name) ?? library.otherEntry(named: name)).map {
                (term: "Means", text: "\($0.means)\n\($0.name) = \($0.rule)")
            }
        }
    }

    private var sources: [String] {
        provenance([]).sources.map {
            "\($0.file): \(NumberWords.grouped($0.rowCount)) rows, checksum \($0.checksum)"
        }
    }
}

extension String {
    /// The first letter in lower case, for a title inside a title.
    fileprivate var uncapitalizedFirst: String { prefix(1).lowercased() + dropFirst() }
}
