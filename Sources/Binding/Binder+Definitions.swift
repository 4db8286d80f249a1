import Language
import Model

/// Definitions that hold from a day: those in force at the end of the asked period are used for the whole of it.
extension Binder {
    /// The same names with other definitions in force.
    private init(_ other: Binder, library: MetricLibrary) {
        catalogue = other.catalogue
        self.library = library
        today = other.today
        index = NameIndex(other.catalogue, today: other.today, defined: library.defined)
        resolver = other.resolver
        wholeLibrary = other.wholeLibrary ?? other.library
    }

    /// The binder with the definitions in force for a question; nil where there is only one set of them.
    func inForce(for question: Question) -> Binder? {
        guard !library.eras.isEmpty else { return nil }
        return Binder(self, library: library.inForce(on: lastDay(of: question)))
    }

    /// The day whose definitions are used for a question; nil where there is only one set of them.
    func definitionDay(of question: Question) -> Day? { wholeLibrary == nil ? nil : lastDay(of: question) }

    /// The end of the asked period, but not after today while it runs; today without one.
    private func lastDay(of question: Question) -> Day {
        var asked: [(role: DatedPeriod.Role?, days: DayRange)] = []
        for case .period(let dated) in question.clauses.map(\.node) {
            if let resolved = try? resolver.resolve(dated.period) {
                asked.append((dated.role, resolved.days))
            }
        }
        guard let days = (asked.first { $0.role == nil } ?? asked.first)?.days, let last = days.last else {
            return today
        }
        return days.first.map { $0 > today } ?? false ? last : min(last, today)
    }

    /// The days inside those asked from which the question's measures are something else than before.
    func definitionChanges(in bound: BoundQuestion, of question: Question) -> [DefinitionChange] {
        guard let whole = wholeLibrary, !bound.measures.allSatisfy(\.isStock) else { return [] }
        let ranges = [bound.basePeriod?.days, bound.currentPeriod?.days]
        let firsts = ranges.compactMap { $0 }.map(\.first)
        let first = firsts.contains(nil) ? nil : firsts.compactMap { $0 }.min()
        return whole.changes(after: first, through: lastDay(of: question)).compactMap { day in
            let before = Binder(self, library: whole.inForce(on: day - 1)).measureBinder
            let after = Binder(self, library: whole.inForce(on: day)).measureBinder
            let names = question.subject.expressions.filter { expression in
                (try? before.bind(expression).tree) != (try? after.bind(expression).tree)
            }.map { Formatter().format($0) }
            return names.isEmpty ? nil : DefinitionChange(day: day, measures: names)
        }
    }
}

/// A day from which measures of a question are something else.
package struct DefinitionChange: Hashable, Sendable {
    package var day: Day
    package var measures: [String]
}

extension Subject {
    /// The measures that a question is about.
    fileprivate var expressions: [Expression] {
        switch self {
        case .ranking(let ranking): ranking.measures
        case .measures(let measures), .trend(let measures): measures
        case .reconciliation(let measure, _): [measure]
        case .listing, .howMany, .comparison, .again, .funnel, .drill: []
        }
    }
}
