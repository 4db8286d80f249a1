import Binding
import Model
import Reports

/// The words above an answer: what was asked, with resolved dates.
struct Header {
    let catalogue: Catalogue
    let settings: AnswerSettings

    /// `Win rate by rep`, `Revenue and win rate by region`
    func title(_ question: BoundQuestion) -> String {
        let measures = joined(question.measures.map(\.name))
        let each = question.dimensions.prefix(question.eachCount).map(\.name)
        let by = question.dimensions.dropFirst(question.eachCount).map(\.name)
        var title = measures.capitalizedFirst
        if !by.isEmpty { title += " by \(joined(by))" }
        if !question.across.isEmpty { title += " across \(joined(question.across.map(\.name)))" }
        if !each.isEmpty { title += " for each \(joined(each))" }
        return title
    }

    /// Period or day, filters, and the day that counts as today where it is not the clock's. `areWhole` where the data
    /// cover both of the periods compared.
    func context(_ question: BoundQuestion, areWhole: Bool = true) -> [String] {
        var parts: [String] = []
        let narrowing = question.comparison?.narrowing
        if let comparison = question.comparison { parts.append(comparisonWords(comparison, areWhole)) }
        if question.comparison == nil || narrowing != nil {
            let axes = axisNames(question)
            if !axes.isEmpty, narrowing == nil || question.period != nil {
                parts.append(periodWords(question.period, axes: axes))
            }
            if question.isStockOverTime {
                parts += stockWords(question, isAlone: axes.isEmpty)
            } else if question.measures.contains(where: \.isStock) {
                let day = question.period?.days.last.map { min($0, question.today) } ?? question.today
                parts.append(axes.isEmpty ? "as of \(day)" : "what is open as of \(day)")
            } else if axes.isEmpty, narrowing == nil, catalogue.isFact {
                parts.append("all time")
            }
        }
        parts += question.measures.flatMap { divisorWords($0, question) }.uniqued()
        if !catalogue.isFact { parts.append("each \(catalogue.factSingular) once") }
        parts += question.filters.filter { $0 != narrowing?.current }.map { $0.words + $0.days }
        if let base = baseWords(question) { parts.append(base) }
        parts += question.groupConditions.map { "where \($0.words)" }.uniqued()
        parts += conversionWords(
            of: question.measures.flatMap(\.leaves).flatMap(\.aggregate.fields)
                + question.filters.flatMap(\.predicate.comparedFields))
        if let day = question.asOf, !parts.contains("as of \(day)") { parts.append("as of \(day)") }
        if question.asOf == nil, let today = todayWords(question.today) { parts.append(today) }
        return parts
    }

    /// What a `per` divides by: `per rep with decided deals`, `253 working days (Monday to Friday)` up to today.
    private func divisorWords(_ measure: Measure, _ question: BoundQuestion) -> [String] {
        switch measure.divisor {
        case nil: return []
        case .records(_, let words): return ["divided by the number of \(words)"]
        case .workingDays:
            let periods = [question.currentPeriod] + (question.basePeriod.map { [$0] } ?? [])
            let counts = periods.map {
                NumberWords.grouped(WorkingDays($0, catalogue, today: question.today).count())
            }
            let week = catalogue.workSchedule == WorkSchedule() ? " (Monday to Friday)" : ""
            return [counts.joined(separator: " against ") + " working days" + week]
        }
    }

    /// `against West`
    private func baseWords(_ question: BoundQuestion) -> String? {
        switch question.against {
        case nil: nil
        case .value(let filter, _): "against \(filter.words)"
        case .average: "against their average"
        case .team(let rep, let team):
            "against the other \(NameKey.plural(of: rep.names[0])) of the same \(team.names[0])"
        }
    }

    /// `at the end of each month`, `mean of the days of each month`, with the period unless it stands there already.
    private func stockWords(_ question: BoundQuestion, isAlone: Bool) -> [String] {
        let stocks = question.measures.flatMap(\.leaves).filter(\.records.isStock)
        let units = joined((question.dimensions + question.across).compactMap(\.calendarGrain?.unit.rawValue))
        let of = units.isEmpty ? "" : " of each \(units)"
        var words: [String] = []
        if stocks.contains(where: { !$0.isMeanOfDays }) {
            words.append(units.isEmpty ? "what is open at the end" : "what is open at the end\(of)")
        }
        if stocks.contains(where: \.isMeanOfDays) {
            words.append("mean of \(units.isEmpty ? "all" : "the") days\(of)")
        }
        return (isAlone ? [periodWords(question.period, axes: [])] : []) + words
    }

    /// `in EUR, at the rate of each deal's day`; nothing for numbers that no conversion went into.
    func conversionWords(of paths: [FieldPath]) -> [String] {
        guard let conversion = catalogue.conversion, let currency = catalogue.currency,
            paths.contains(where: { path in conversion.isConverted(path) && isMoney(path) })
        else { return [] }
        return ["in \(currency), at the rate of each \(catalogue.factSingular)'s day"]
    }

    private func isMoney(_ path: FieldPath) -> Bool {
        catalogue.fields.contains { field in
            if field.path == path, case .money = field.type { true } else { false }
        }
    }

    func todayWords(_ today: Day) -> String? {
        settings.todayOrigin == .data ? "today taken as \(today), the data's newest day" : nil
    }

    /// `closed in Q4 2017 (Oct 1 – Dec 31)`
    func periodWords(_ period: BoundPeriod?, axes: [String]) -> String {
        guard let period, period.days != .allTime else { return "all time" }
        let names = period.axisName.map { [$0] } ?? axes
        let axis = names.isEmpty ? "" : names.joined(separator: " or ") + " "
        guard period.unit != nil, period.unit?.unit != .day else {
            let words = PeriodWords.words(for: period.days)
            guard period.words != words else { return axis + words }
            return axis + period.placed
                + (PeriodWords.daysOnly(period.days).map { " (\($0))" } ?? "")
        }
        return "\(axis)in \(period.words)" + (PeriodWords.behindName(of: period).map { " (\($0))" } ?? "")
    }

    /// `Q4 2017 against Q3 2017, both whole`
    private func comparisonWords(_ comparison: BoundComparison, _ areWhole: Bool) -> String {
        let role = comparison.current.axisName.map { "\($0) in " } ?? ""
        let words = "\(role)\(comparison.current.words) against \(comparison.base.words)"
        guard comparison.isToDate || comparison.weekCount != nil else {
            return words + (areWhole ? ", both whole" : "")
        }
        let days = [comparison.current, comparison.base].map {
            PeriodWords.behindName(of: $0) ?? PeriodWords.words(for: $0.days)
        }
        let extent = comparison.weekCount.map { "weeks 1 – \($0) of each" } ?? "to date"
        return words + ", \(extent) (\(days.joined(separator: " against ")))"
    }

    /// The dates that place the measures' records: `closed`.
    func axisNames(_ question: BoundQuestion) -> [String] {
        let leaves = question.measures.flatMap(\.leaves)
        // Goals go by the days of the sales that they are held against.
        let own = leaves.contains { !$0.isBeside } ? leaves.filter { !$0.isBeside } : leaves
        return own.map(\.records.axisName).filter { !$0.isEmpty }.uniqued()
    }

    func joined(_ names: [String]) -> String {
        guard names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + names.last!
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order they first stand.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension BoundQuestion {
    /// The values of `for each` in a key, in words: what the rows of one part stand under.
    func partNames(_ key: [KeyValue]) -> [String] {
        zip(key, dimensions).prefix(eachCount).map { KeyWords.text($0, $1) }
    }

    /// True when a stock is followed over time: by calendar units, or as the mean of days.
    var isStockOverTime: Bool {
        let stocks = measures.filter(\.isStock)
        return !stocks.isEmpty
            && (dimensions.contains(where: \.isCalendar)
                || across.contains(where: \.isCalendar)
                || stocks.contains { $0.leaves.contains(where: \.isMeanOfDays) })
    }
}
