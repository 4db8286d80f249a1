import Binding
import Model
import Reports

/// `reconcile revenue with 412,000 in Q3`: which other way to count gives the number from elsewhere.
struct ReconciliationAnswer {
    let answerer: Answerer
    let asked: BoundReconciliation
    private let others = OtherAnswerers()

    /// One way to count with what it comes to.
    struct Outcome {
        var words: String
        var question: BoundQuestion
        var value: Fraction
        /// From the number given.
        var distance: Fraction
        var families: Set<Reading.Family>
    }

    /// Ways shown beside the own one where none gives the number.
    private static let shownCount = 5
    /// Single ways that are combined with each other; the nearest first.
    private static let mostCombined = 24

    func answer() throws -> (report: Report, readings: [BoundQuestion]) {
        let question = asked.question
        var report = Report(
            title: "Reconcile \(asked.measure.name) with \(text(asked.target))",
            context: answerer.header.context(question), sentence: question.sentence,
            provenance: answerer.provenance(question.measures, filters: question.filters),
            requestedForm: question.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: question.destination)
        guard let own = try outcome("as it is defined here", question, []) else {
            try Emptiness(answerer: answerer).explain(question, &report)
            return (report, [])
        }
        let duplicates = try DuplicateRecords(answerer: answerer).reading(question)
        let earlier = EarlierDeals(answerer: answerer).readings(question)
        let readings = asked.readings + [duplicates].compactMap { $0 } + earlier
        let singles = try readings.compactMap { reading -> Outcome? in
            try lawful(reading.words, reading.applied(to: question), [reading.family])
        }
        // Where nothing at all is left, nobody has counted so.
        let changing = singles.filter { $0.value != own.value && ($0.value != .zero || own.value == .zero) }
        let found = try matches(own, effective(changing), readings)
        let isSame = asked.isTarget(own.value)
        let nearest = isSame ? [] : nearer(than: own, changing)
        let shown = [own] + found + nearest.prefix(max(0, Self.shownCount - found.count))
        report.narration = [
            "\(NumberWords.grouped(readings.count)) other \(readings.count == 1 ? "way" : "ways") to count tried",
            "\(NumberWords.grouped(changing.count)) \(changing.count == 1 ? "gives" : "give") another number",
        ]
        report.blocks = [
            .text(verdict(own, found, nearest, hasOthers: !changing.isEmpty)), .table(table(shown)),
        ]
        if !isSame {
            let lone = try LoneRecords(answerer: answerer).words(asked, own)
            report.blocks += ([lone].compactMap { $0 } + remainder(singles, own)).map { .text($0) }
        }
        report.notes = try answerer.dayRemarks(question).map(\.note)
        return (report, shown.map(\.question))
    }

    // MARK: Ways

    private func outcome(_ words: String, _ question: BoundQuestion, _ families: Set<Reading.Family>) throws
        -> Outcome?
    {
        let seen = try others.answerer(of: question, answerer)
        let whole = try seen.evaluator.evaluate(question).whole
        guard let value = try whole.value(question.measures[0], 0),
            let distance = value.subtracting(asked.target)
        else { return nil }
        return Outcome(
            words: words, question: question, value: value, distance: distance, families: families)
    }

    /// The same; nil for a way that would add several currencies as they stand.
    private func lawful(_ words: String, _ question: BoundQuestion, _ families: Set<Reading.Family>) throws
        -> Outcome?
    {
        do { return try outcome(words, question, families) } catch is MixedCurrencies { return nil }
    }

    /// The ways that give the number; two together only where no one alone does.
    private func matches(_ own: Outcome, _ singles: [Outcome], _ readings: [Reading]) throws -> [Outcome] {
        guard !asked.isTarget(own.value) else { return [] }
        let alone = singles.filter { asked.isTarget($0.value) }
        guard alone.isEmpty else { return alone }
        let candidates = singles.sorted(by: isNearer).prefix(Self.mostCombined)
        let byWords = Dictionary(readings.map { ($0.words, $0) }) { first, _ in first }
        var found: [Outcome] = []
        for (place, first) in candidates.enumerated() {
            for second in candidates.dropFirst(place + 1)
            where first.families.isDisjoint(with: second.families) {
                guard let change = byWords[second.words] else { continue }
                let both = try lawful(
                    "\(first.words), and \(second.words)", change.applied(to: first.question),
                    first.families.union(second.families))
                if let both, asked.isTarget(both.value) { found.append(both) }
            }
        }
        return Array(found.prefix(Self.shownCount))
    }

    /// Without the ways that change something more to no effect: a day less at the end gives the number, and with a day
    /// more at the beginning it is the same.
    private func effective(_ outcomes: [Outcome]) -> [Outcome] {
        var values: Set<Fraction> = []
        return outcomes.filter { $0.families != [.ends] || values.insert($0.value).inserted }
    }

    /// Ways that do not give the number and come nearer to it than the own one, as far as it is written; nearest first.
    private func nearer(than own: Outcome, _ outcomes: [Outcome]) -> [Outcome] {
        effective(outcomes).filter {
            !asked.isTarget($0.value) && $0.distance.magnitude < own.distance.magnitude
                && text($0.value) != text(own.value)
        }.sorted(by: isNearer)
    }

    private func isNearer(_ left: Outcome, _ right: Outcome) -> Bool {
        left.distance.magnitude != right.distance.magnitude
            ? left.distance.magnitude < right.distance.magnitude : left.words < right.words
    }

    // MARK: Words

    private func verdict(_ own: Outcome, _ found: [Outcome], _ nearest: [Outcome], hasOthers: Bool) -> String
    {
        let here = "Here it is \(text(own.value))"
        if own.distance == .zero { return "\(here), the same number." }
        if asked.isTarget(own.value) { return "\(here), the same number to the digits given." }
        let side = own.distance < .zero ? "less" : "more"
        let off = "\(here): \(distance(own)) \(side) than \(text(asked.target))."
        if let first = found.first {
            let count =
                found.count == 1 ? "It is that number" : "\(found.count) ways give that number, the first"
            let chance =
                first.families.count > 1
                ? " Two changes together can meet a number by chance: look at the records (`drill 2`)." : ""
            return "\(off) \(count) \(first.words).\(chance)"
        }
        guard let nearest = nearest.first else {
            return hasOthers
                ? "\(off) No way tried gives it, and none comes nearer."
                : "\(off) No other way to count changes it."
        }
        return "\(off) No way tried gives it. Nearest: \(nearest.words), off by \(distance(nearest))."
    }

    /// Kinds of change of which none changes anything, and what cannot be tried.
    private func remainder(_ singles: [Outcome], _ own: Outcome) -> [String] {
        let tried = singles.flatMap(\.families).uniqued()
        let idle = tried.filter { family in
            singles.allSatisfy { !$0.families.contains(family) || $0.value == own.value }
        }
        var lines: [String] = []
        if !idle.isEmpty { lines.append("Changes nothing: \(idle.map(\.words).joined(separator: ", ")).") }
        let isPastTried =
            tried.contains(.past) || answerer.asOfDay != nil || answerer.catalogue.fact != Catalogue.deals
        let untried = asked.untried + (isPastTried ? [] : ["\(answerer.factPlural) as they stood then"])
        if !untried.isEmpty {
            lines.append("Not in the data, so not tried: \(untried.joined(separator: ", ")).")
        }
        return lines
    }

    private func text(_ value: Fraction) -> String {
        CellWords.text(value, content: answerer.columns.content(asked.measure))
    }

    /// How far it is off, without its sign.
    private func distance(_ outcome: Outcome) -> String {
        let distance = outcome.distance.magnitude
        guard asked.measure.unit == .percent else { return text(distance) }
        let words = CellWords.text(distance, content: .points)
        return words.hasPrefix("+") ? String(words.dropFirst()) : words
    }

    private func table(_ outcomes: [Outcome]) -> ReportTable {
        let unit = asked.measure.unit
        let content = answerer.columns.content(unit)
        let columns = [
            ReportColumn(heading: "#", content: .rank),
            ReportColumn(heading: "Counted", content: .text, isKey: true),
            ReportColumn(heading: asked.measure.name.capitalizedFirst, content: content),
            ReportColumn(
                heading: "Off by", content: unit == .percent ? .points : content, role: .difference),
        ]
        return ReportTable(
            columns: columns,
            rows: outcomes.enumerated().map { place, outcome in
                Row(
                    cells: [
                        .number(Fraction(place + 1)), .text(outcome.words), .number(outcome.value),
                        .number(outcome.distance),
                    ])
            })
    }
}

extension Reading.Family {
    fileprivate var words: String {
        switch self {
        case .date: "another date"
        case .ends: "ends of the period a day off"
        case .stage: "other stages"
        case .amount: "other amounts"
        case .undated: "records without the date"
        case .part: "parts of the business"
        case .owner: "today's teams"
        case .filter: "filters left out"
        case .calendar: "calendar years"
        case .duplicates: "repeats"
        case .rates: "rates of one day"
        case .past: "what was known earlier"
        }
    }
}
