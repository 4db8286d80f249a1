import Binding
import Language
import Model

/// Rolling averages: of sums the mean of the units of a window, of rates and averages that of all its records.
struct RollingWindow {
    let axis: SeriesAxis
    /// How many units of the axis a window has.
    let count: Int
    private let lookup: CellLookup
    /// Windows that begin earlier or end later are not whole in the data.
    private let wholeFrom: Day
    private let wholeTo: Day

    /// Reads the units before the first one asked for, too. Nil where the question has no window or no data.
    init?(_ question: BoundQuestion, _ answerer: Answerer) throws {
        guard let axis = SeriesAxis(question), let (count, unit) = question.rolling,
            let steps = axis.steps(count, unit),
            let leaf = question.measures.first(where: \.canRoll).flatMap(answerer.mainLeaf),
            let begin = try answerer.evaluator.span(leaf, question)?.first
        else { return nil }
        var asked = question
        (asked.comparison, asked.against) = (nil, nil)
        if let first = asked.period?.days.first {
            asked.period?.days.first = axis.grain.start(after: 1 - steps, from: first)
        }
        self.axis = axis
        self.count = steps
        lookup = CellLookup(try answerer.evaluator.evaluate(asked), base: nil)
        wholeFrom = axis.grain.range(containing: begin).first!
        wholeTo = min(question.today, question.period?.days.last ?? question.today)
    }

    /// Missing where the window is not whole, and for rows without a unit.
    func value(_ measure: Measure, _ source: CellSource) throws -> Fraction? {
        guard let day = axis.day(of: source), isWhole(day) else { return nil }
        let rows = (0..<count).compactMap {
            lookup.source(of: source, at: axis.grain.start(after: -$0, from: day), on: axis)
        }
        guard let value = try LeafPool(rows: rows.map { ($0.table, $0.row) }).value(measure) else {
            return nil
        }
        return measure.isLinear ? value.divided(by: Fraction(count)) : value
    }

    /// The whole window has gone by and lies in the data.
    func isWhole(_ day: Day) -> Bool {
        axis.grain.start(after: 1 - count, from: day) >= wholeFrom
            && axis.grain.range(containing: day).last! <= wholeTo
    }
}

extension BoundQuestion {
    /// The length of `with rolling 3 month average`.
    var rolling: (count: Int, unit: TimeUnit)? {
        for case .rolling(let count, let unit) in options { return (count, unit) }
        return nil
    }
}
