import Binding
import Language
import Model
import Reports

extension Answerer {
    package func reconcile(_ asked: BoundReconciliation) throws -> (report: Report, readings: [BoundQuestion])
    {
        try ReconciliationAnswer(answerer: try seen(by: asked.question), asked: asked).answer()
    }

    /// The records that one way to count has and the own one has not, or the other way round; of the own one all.
    func drill(
        reading row: AnswerRow, in last: AnsweredQuestion, _ clauses: [Clause], _ binder: Binder,
        sentence: String
    ) throws -> Report {
        let place = try last.reading(row)
        if let day = last.readings[place].asOf, asOfDay == nil, last.readings[0].asOf == nil {
            return try drill(
                last.readings[place], of: day, against: last.readings[0], clauses, binder, sentence: sentence)
        }
        let own = recordsBehind(last.readings[0])
        let other = recordsBehind(last.readings[place])
        let onlyOwn = Predicate.all([own, .not(other)])
        let onlyOther = Predicate.all([other, .not(own)])
        let counts = try evaluator.counts(catalogue.fact, [onlyOwn, onlyOther])
        let isOwn = place == 0 || counts == [0, 0]
        let records = Filter(
            words: isOwn ? "as it is defined here" : "counted in one way only",
            predicate: isOwn ? own : .or([onlyOwn, onlyOther]), range: SourceRange(0, 0))
        let listing = try binder.bindRecords(behind: [records], clauses, sentence: sentence)
        var report = try answer(listing)
        report.title =
            isOwn
            ? "\(factPlural.capitalizedFirst) behind the number"
            : "\(factPlural.capitalizedFirst) that make the difference"
        if place > 0 {
            report.blocks.append(
                .text(
                    isOwn
                        ? "Both ways count the same \(factPlural), with other amounts."
                        : "Only as it is defined here: \(NumberWords.grouped(counts[0])). "
                            + "Only the other way: \(NumberWords.grouped(counts[1]))."))
        }
        return report
    }

    /// The records that stood otherwise on an earlier day, as they are now.
    private func drill(
        _ other: BoundQuestion, of day: Day, against own: BoundQuestion, _ clauses: [Clause],
        _ binder: Binder,
        sentence: String
    ) throws -> Report {
        let found = try EarlierDeals(answerer: self).differences(own, other)
        let predicate = found.map { Predicate.isOneOf($0.id, $0.all) } ?? recordsBehind(own)
        let filter = Filter(
            words: found == nil ? "as it is defined here" : "counted otherwise on \(day)",
            predicate: predicate,
            range: SourceRange(0, 0))
        var report = try answer(binder.bindRecords(behind: [filter], clauses, sentence: sentence))
        guard let found else { return report }
        report.title = "\(factPlural.capitalizedFirst) that make the difference"
        func words(_ count: Int, _ text: String) -> String { "\(text): \(NumberWords.grouped(count))." }
        report.blocks.append(
            .text(
                [
                    words(found.onlyNow.count, "Only as it is now"),
                    words(found.onlyThen.count, "Only as it was on \(day)"),
                    words(found.otherwise.count, "With another amount then"),
                ].joined(separator: " ")))
        return report
    }

    func recordsBehind(_ question: BoundQuestion) -> Predicate {
        .all(
            question.filters.map(\.predicate)
                + [recordsBehind(RestrictedQuestion(question: question))])
    }
}

extension AnsweredQuestion {
    /// Which of the ways to count stands in a row.
    func reading(_ row: AnswerRow) throws(DiagnosticError) -> Int {
        if case .number(let number, _) = row, readings.indices.contains(number - 1) { return number - 1 }
        let name =
            switch row {
            case .number(let number, _): "\(number)"
            case .name(let phrase): phrase.text
            }
        throw DiagnosticError(Diagnostic(.noSuchRow(name, count: readings.count, near: []), at: row.range))
    }
}
