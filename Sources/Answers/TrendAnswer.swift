import Binding
import Model
import Reports
import Statistics

/// `trend of winrate by team`: a straight line through the units of each group, and whether it differs from flat.
struct TrendAnswer {
    let answerer: Answerer
    let trend: BoundTrend

    /// A fitted line of one group, with how many units it goes through.
    struct Line {
        var slope: Double
        var first: Double
        var last: Double
        var pValue: Double
        var count: Int

        /// A slope that chance alone gives in one of twenty flat series is not called a direction.
        static let significance = 0.05
        var isClear: Bool { pValue < Line.significance }
    }

    private struct Point {
        var time: Double
        var value: Fraction
        var rate: RateCount?
    }

    func report() throws -> Report {
        let question = trend.series
        let evaluation = try answerer.evaluator.evaluate(question)
        var report = Report(
            title: "Trend of \(answerer.header.joined(question.measures.map(\.name)))" + groupWords,
            context: answerer.header.context(question), sentence: question.sentence,
            provenance: answerer.provenance(question.measures),
            requestedForm: question.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: question.destination)
        report.narration = try answerer.narration(question, evaluation)
        report.notes = try answerer.dayRemarks(question).map(\.note)
        guard evaluation.groups.rowCount > 0 else {
            try Emptiness(answerer: answerer).explain(question, &report)
            return report
        }
        for measure in question.measures {
            if question.measures.count > 1 { report.blocks.append(.text(measure.name.capitalizedFirst)) }
            try addBlocks(measure, evaluation, &report)
        }
        let common = try answerer.commonNotes(question, evaluation)
        report.notes += common.filter { !["TL417", "TL430"].contains($0.code) && !report.notes.contains($0) }
        report.notes += cutRemarks.map(\.note)
        return report
    }

    private var groupWords: String {
        trend.groups.isEmpty ? "" : " by \(answerer.header.joined(trend.groups.map(\.name)))"
    }

    private func addBlocks(_ measure: Measure, _ evaluation: Evaluation, _ report: inout Report) throws {
        let lines = try fitted(measure, evaluation)
        guard trend.groups.isEmpty else {
            report.blocks.append(.table(table(measure, lines)))
            let fits = lines.compactMap(\.line)
            if fits.count >= Self.many, fits.contains(where: \.isClear) {
                let byChance = (Double(fits.count) * Line.significance).rounded()
                report.notes.append(
                    Remark.directionsByChance(lines: fits.count, clear: max(1, Int(byChance))).note)
            }
            return
        }
        let words = lines.first.flatMap(\.line).map { sentence(measure, $0) } ?? Self.tooFew(trend.unit)
        let (table, notes) = try series(measure, evaluation)
        report.blocks += [.text(words), .table(table)]
        report.notes += notes.filter { !report.notes.contains($0) }
    }

    /// With so many lines, one in twenty that chance calls clear is to be expected.
    private static let many = 10

    private static func tooFew(_ unit: CalendarUnit) -> String {
        "Too few \(unit.rawValue)s for a direction: a line needs three."
    }

    // MARK: Fitting

    private func fitted(_ measure: Measure, _ evaluation: Evaluation) throws -> [(
        key: [KeyValue], line: Line?
    )] {
        var points: [[KeyValue]: [Point]] = [:]
        guard let span = try span(of: measure), let first = span.first.map(steps.start) else { return [] }
        let table = evaluation.groups
        for row in 0..<table.rowCount {
            let key = table.key(row)
            guard case .unit(let day?) = key[0], isWhole(day),
                let value = try table.value(measure, row)
            else { continue }
            let rate = measure.proportion.flatMap { part, whole in
                RateCount(
                    successes: table.recordCount(part, row), trials: table.recordCount(whole, row))
            }
            points[Array(key.dropFirst()), default: []].append(
                Point(time: time(of: day, from: first), value: value, rate: rate))
        }
        let filled = points.mapValues { measure.isAdditive ? withZeros($0, over: span) : $0 }
        let keys = filled.keys.sorted { GroupOrder.compare($0, $1) < 0 }
        return keys.map { ($0, line(measure, filled[$0]!)) }
    }

    private func time(of day: Day, from first: Day) -> Double {
        Double(steps.distance(from: first, to: day))
    }

    private var steps: UnitSteps { UnitSteps(grain: trend.grain) }

    /// The days from the first to the last record that the measure could count, within the period.
    private func span(of measure: Measure) throws -> DayRange? {
        guard let leaf = answerer.mainLeaf(measure) else { return nil }
        var range = leaf.records.isStock ? answerer.catalogue.dataDays : nil
        if range == nil { range = try answerer.evaluator.span(leaf, trend.series) }
        return range?.intersection(trend.series.period?.days ?? .allTime)
    }

    /// Nothing sold is a zero of a sum, not a hole.
    private func withZeros(_ points: [Point], over span: DayRange) -> [Point] {
        guard let first = span.first.map(steps.start), let last = span.last else { return points }
        let known = Set(points.map(\.time))
        var day = first
        var filled = points
        while day <= last {
            let time = time(of: day, from: first)
            if isWhole(day), !known.contains(time) {
                filled.append(Point(time: time, value: .zero, rate: nil))
            }
            day = steps.next(after: day)
        }
        return filled.sorted { $0.time < $1.time }
    }

    private func line(_ measure: Measure, _ points: [Point]) -> Line? {
        guard let first = points.first?.time, let last = points.last?.time else { return nil }
        let times = points.map(\.time)
        if measure.proportion != nil,
            let fit = RateTrend(times: times, rates: points.compactMap(\.rate))
        {
            return Line(
                slope: fit.slope, first: fit.value(at: first), last: fit.value(at: last), pValue: fit.pValue,
                count: points.count)
        }
        return LinearTrend(times: times, values: points.map(\.value.double)).map { fit in
            Line(
                slope: fit.slope, first: fit.value(at: first), last: fit.value(at: last), pValue: fit.pValue,
                count: points.count)
        }
    }

    // MARK: Explaining

    /// Each line with its test: the p-values that the answer itself keeps in words.
    func explanation() throws -> Report {
        let evaluation = try answerer.evaluator.evaluate(trend.series)
        var lines: [(term: String, text: String)] = [("Asked", trend.series.sentence)]
        for measure in trend.series.measures {
            for (key, line) in try fitted(measure, evaluation) {
                let group = zip(trend.groups, key).map { KeyWords.text($1, $0) }
                let term = ([measure.name.capitalizedFirst] + group).joined(separator: " · ")
                lines.append((term, line.map { test(measure, $0) } ?? Self.tooFew(trend.unit)))
            }
        }
        return Report(
            title: "Explain the trend of \(answerer.header.joined(trend.series.measures.map(\.name)))",
            context: answerer.header.context(trend.series), blocks: [.definitions(lines)],
            sentence: trend.series.sentence, provenance: answerer.provenance(trend.series.measures))
    }

    private func test(_ measure: Measure, _ line: Line) -> String {
        let content = answerer.columns.content(measure)
        let slope = CellWords.text(
            Fraction(rounding: line.slope), content: measure.unit == .percent ? .points : content)
        let name =
            measure.proportion == nil
            ? "t test of the slope of a least-squares line, \(line.count - 2) degrees of freedom"
            : "Cochran and Armitage's test for a trend in rates"
        return "\(slope) a \(trend.unit.rawValue) over \(line.count) \(trend.unit.rawValue)s, "
            + "\(CellWords.probability(line.pValue)) (\(name))"
    }

    // MARK: Units that are not whole

    private var units: CutUnits {
        CutUnits(
            grain: trend.grain, asked: trend.series.period?.days ?? .allTime, today: answerer.context.today)
    }

    private func isWhole(_ start: Day) -> Bool { units.isWhole(start) }

    private var cutRemarks: [Remark] {
        (units.running.map { [.runningUnitNotFitted($0)] } ?? [])
            + (units.cut.isEmpty ? [] : [.cutUnitsNotFitted(units.cut)])
    }

    // MARK: Words and tables

    /// `Win rate rises by 0.4 points a month, from 61.2 % to 65.3 % on a straight line through 12 months.`
    private func sentence(_ measure: Measure, _ line: Line) -> String {
        let content = answerer.columns.content(measure)
        let ends = [line.first, line.last].map { CellWords.text(Fraction(rounding: $0), content: content) }
        let step = CellWords.text(
            Fraction(rounding: line.slope.magnitude), content: measure.unit == .percent ? .points : content)
        let amount = step.hasPrefix("+") ? String(step.dropFirst()) : step
        let through = "on a straight line through \(line.count) \(trend.unit.rawValue)s"
        let subject = measure.name.capitalizedFirst
        guard line.isClear else {
            return
                "\(subject) has no clear direction: \(through) it goes from \(ends[0]) to \(ends[1]), which "
                + "chance alone does often."
        }
        let verb = line.slope > 0 ? "rises" : "falls"
        return
            "\(subject) \(verb) by \(amount) a \(trend.unit.rawValue), from \(ends[0]) to \(ends[1]) \(through)."
    }

    private func table(_ measure: Measure, _ lines: [(key: [KeyValue], line: Line?)]) -> ReportTable {
        let content = answerer.columns.content(measure)
        let perStep: ReportColumn.Content = measure.unit == .percent ? .points : content
        let columns =
            trend.groups.map(answerer.columns.key) + [
                ReportColumn(heading: "Start of line", content: content, dropOrder: 2),
                ReportColumn(heading: "End of line", content: content, dropOrder: 1),
                ReportColumn(heading: "Per \(trend.unit.rawValue)", content: perStep),
                ReportColumn(heading: "Direction", content: .text),
            ]
        let sorted = lines.sorted { left, right in
            let slopes = [left.line?.slope ?? -.infinity, right.line?.slope ?? -.infinity]
            return slopes[0] == slopes[1]
                ? GroupOrder.compare(left.key, right.key) < 0 : slopes[0] > slopes[1]
        }
        let rows = sorted.map { key, line in
            let keys = key.map(MeasureColumns.cell)
            guard let line else {
                return Row(
                    cells: keys + [.missing, .missing, .missing, .text("too few \(trend.unit.rawValue)s")],
                    key: keys)
            }
            let numbers = [line.first, line.last, line.slope].map { Cell.number(Fraction(rounding: $0)) }
            let direction = line.isClear ? (line.slope > 0 ? "rising" : "falling") : "no clear direction"
            return Row(cells: keys + numbers + [.text(direction)], key: keys)
        }
        return ReportTable(columns: columns, rows: rows)
    }

    /// The series itself, unit by unit.
    private func series(_ measure: Measure, _ evaluation: Evaluation) throws -> (
        table: ReportTable, notes: [Note]
    ) {
        var question = trend.series
        question.measures = [measure]
        var report = Report(title: "")
        try TableAnswer(answerer: answerer).fill(&report, question, evaluation)
        guard case .table(let table)? = report.blocks.first else {
            return (ReportTable(columns: [], rows: []), report.notes)
        }
        return (table, report.notes)
    }
}

/// Steps of a calendar unit.
private struct UnitSteps {
    let grain: CalendarGrain

    func start(of day: Day) -> Day { grain.range(containing: day).first! }
    func next(after start: Day) -> Day { grain.start(after: 1, from: start) }

    /// How many units lie between two first days.
    func distance(from first: Day, to second: Day) -> Int {
        grain.index(containing: second) - grain.index(containing: first)
    }
}

extension Fraction {
    /// A fitted value for printing: to ten digits behind the point, which no answer shows.
    init(rounding value: Double) {
        let scale = 1e10
        let scaled = (value * scale).rounded()
        self = scaled.magnitude < 1e30 ? Fraction(Int128(scaled), over: Int128(scale)) ?? .zero : .zero
    }
}
