import Binding
import Engine
import Language
import Model
import Reports

/// What the deals were when they were read before: a number from elsewhere may be of such a day, with the stages,
/// amounts and owners of that day.
struct EarlierDeals {
    let answerer: Answerer

    /// Of readings after the period the latest are tried.
    private static let mostReadings = 12

    /// The deals as of each day on which they were read, once the period was over; of one that still runs, in it.
    func readings(_ question: BoundQuestion) -> [Reading] {
        let catalogue = answerer.catalogue
        guard answerer.asOfDay == nil, answerer.moments == nil,
            let history = answerer.original.history?.history, history.table == catalogue.fact
        else { return [] }
        let days = question.period?.days ?? .allTime
        let isOver = days.last.map { $0 < question.today } ?? false
        let first = (isOver ? days.last : days.first) ?? Day(number: .min)
        let read = history.days.uniqued().filter { first <= $0 && $0 < question.today }
        return read.suffix(Self.mostReadings).reversed().map { day in
            Reading(.past, "as the \(catalogue.factPlural) stood on \(day)") {
                $0.asOf = day
                $0.today = day
            }
        }
    }

    /// The deals that one of two questions counts and the other does not, or with another amount. Nil where no id tells
    /// which deal was which.
    func differences(_ own: BoundQuestion, _ other: BoundQuestion) throws -> Differences? {
        guard let id = answerer.catalogue.field(.id)?.path else { return nil }
        var amount: FieldPath?
        if let rule = own.measures[0].singleLeaf, case .sum(.field(let path)) = rule.aggregate {
            amount = path
        }
        let now = try records(own, id, amount)
        let then = try records(other, id, amount)
        return Differences(
            id: id, onlyNow: now.keys.filter { then[$0] == nil },
            onlyThen: then.keys.filter { now[$0] == nil },
            otherwise: now.keys.filter { key in then[key].map { $0 != now[key] } ?? false })
    }

    struct Differences {
        var id: FieldPath
        var onlyNow: [String]
        var onlyThen: [String]
        /// Counted both times, with another amount.
        var otherwise: [String]

        var all: [String] { (onlyNow + onlyThen + otherwise).sorted() }
    }

    /// The amount of each record of a question, by its id.
    private func records(_ question: BoundQuestion, _ id: FieldPath, _ amount: FieldPath?) throws
        -> [String: Fraction?]
    {
        let seen = try answerer.seen(by: question)
        let plan = RecordPlan(
            table: seen.catalogue.fact, filter: seen.recordsBehind(question),
            columns: [id, amount].compactMap { $0 }.map { .field($0) }, order: [], limit: nil, tieBreak: nil,
            past: seen.evaluator.builder.past)
        let batch = try seen.evaluator.engine.run(plan, seen.context)
        guard case .text(let ids) = batch.columns[0] else { return [:] }
        var amounts: [Fraction?] = ids.map { _ in nil }
        if batch.columns.count > 1, case .number(let numbers) = batch.columns[1] { amounts = numbers }
        return Dictionary(
            zip(ids, amounts).compactMap { id, amount in id.map { ($0, amount) } },
            uniquingKeysWith: { first, _ in first })
    }
}
