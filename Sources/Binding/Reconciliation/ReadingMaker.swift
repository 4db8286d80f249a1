import Language
import Model

/// The other ways to count a measure that a company's data allow, and those that they do not.
struct ReadingMaker {
    let catalogue: Catalogue
    let question: BoundQuestion

    /// Values of one field that are tried; the most frequent first.
    private static let mostValues = 12

    var readings: [Reading] { dates + ends + stages + undated + amounts + rates + parts + owners + filters }

    private var measure: Measure { question.measures[0] }
    private var areStocks: Bool { measure.isStock }

    // MARK: Time

    /// Another date of the record decides the period.
    private var dates: [Reading] {
        guard question.period != nil, !areStocks else { return [] }
        let own = question.period?.axisName ?? measure.leaves.first?.records.axisName ?? ""
        return [Role.created, .closed, .expectedClose].compactMap { role in
            guard let field = catalogue.field(role), !isOwnAxis(field.path) else { return nil }
            let instead = own.isEmpty ? "" : " instead of \(own)"
            return Reading(.date, "dated by \(field.names[0])\(instead)") { question in
                question.period?.axis = field.path
                question.period?.axisName = field.names[0]
            }
        }
    }

    private func isOwnAxis(_ path: FieldPath) -> Bool {
        if let axis = question.period?.axis { return axis == path }
        return measure.leaves.allSatisfy { $0.records.axis == path }
    }

    /// The period a day off at one end or both: days cut in another time zone, or an end left out.
    private var ends: [Reading] {
        guard let days = question.period?.days, let first = days.first, let last = days.last else {
            return []
        }
        let shifts = areStocks ? [(0, -1), (0, 1)] : [(-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1)]
        return shifts.compactMap { atStart, atEnd in
            guard first + atStart <= last + atEnd else { return nil }
            let shifted = DayRange(first: first + atStart, last: last + atEnd)
            let words = PeriodWords.words(for: shifted)
            return Reading(.ends, "\(words), a day off") { question in
                question.period?.days = shifted
                question.period?.unit = nil
                question.period?.words = words
            }
        }
    }

    /// Records without the date stand in no period.
    private var undated: [Reading] {
        guard question.period != nil, let rule = measure.singleLeaf,
            let axis = question.period?.axis ?? rule.records.axis
        else { return [] }
        var without = rule
        without.records.condition = .all([rule.records.condition, .isMissing(axis)])
        without.records.axis = nil
        guard !without.records.isStock, question.period?.axis == nil else { return [] }
        let added = MeasureTree.leaf(without)
        return [
            Reading(
                .undated,
                "with the \(rule.records.noun(catalogue.factPlural)) that have no day in `\(axis.column)`"
            ) {
                $0.measures[0].tree = .binary(.plus, $0.measures[0].tree, added)
            }
        ]
    }

    // MARK: Stages

    /// A stage counts that does not here, or does not that does.
    private var stages: [Reading] {
        let state = measure.leaves.first?.records.state
        guard let state, [.won, .lost, .decided].contains(state), measure.leaves.count == 1,
            let stage = catalogue.field(.stage)
        else { return [] }
        let counted = PlanBuilder.statePredicate(state, catalogue, at: nil)
        return values(of: stage).flatMap { value in
            let isIt = Predicate.isOneOf(stage.path, [value])
            return [
                Reading(.stage, "\(value) counts as \(state.rawValue), too") {
                    $0.measures[0] = $0.measures[0].counting(.or([counted, isIt]))
                },
                Reading(.stage, "\(value) does not count as \(state.rawValue)") {
                    $0.measures[0] = $0.measures[0].counting(.and([counted, .not(isIt)]))
                },
            ]
        }
    }

    // MARK: Amounts

    /// Another column of money, alone or where the amount is missing.
    private var amounts: [Reading] {
        guard let rule = measure.singleLeaf, case .sum(.field(let amount)) = rule.aggregate else { return [] }
        return catalogue.fields.filter { isMoney($0) && $0.path != amount }.flatMap { field in
            var missing = rule
            missing.aggregate = .sum(.field(field.path))
            missing.records.condition = .all([rule.records.condition, .isMissing(amount)])
            let added = MeasureTree.leaf(missing)
            let name = field.names[0]
            return [
                Reading(.amount, "the \(name) where there is no amount") {
                    $0.measures[0].tree = .binary(.plus, $0.measures[0].tree, added)
                },
                Reading(.amount, "the \(name) instead of the amount") {
                    $0.measures[0] = $0.measures[0].replacingLeaves { rule in
                        var rule = rule
                        rule.aggregate = .sum(.field(field.path))
                        return .leaf(rule)
                    }
                },
            ]
        }
    }

    /// Amounts of the record itself, or prices of what was sold: not an account's own turnover.
    private func isMoney(_ field: FieldEntry) -> Bool {
        guard case .money = field.type else { return false }
        // What is in another currency, or in one that nobody knows, takes no amount's place.
        if let conversion = catalogue.conversion, !conversion.isConverted(field.path) { return false }
        return field.path.links.isEmpty || field.role == .listPrice
    }

    /// One day's rates for all amounts, as programs have them that know no others.
    private var rates: [Reading] {
        guard let conversion = catalogue.conversion,
            measure.leaves.contains(where: { $0.aggregate.fields.contains(where: conversion.isConverted) })
        else { return [] }
        let ends = [question.period?.days.first, question.period?.days.last].compactMap { $0 }
        let days = [question.today] + ends.filter { $0 < question.today }
        return days.map { day in
            Reading(.rates, "all amounts at the rates of \(day)") { $0.ratesDay = day }
        }
    }

    // MARK: Parts

    /// One currency, pipeline or type of record alone.
    private var parts: [Reading] {
        catalogue.fields.filter { isPart($0) }.flatMap { field -> [Reading] in
            let all = values(of: field)
            guard all.count > 1 else { return [] }
            return all.map { value in
                let only = Filter(
                    words: value, predicate: .isOneOf(field.path, [value]), range: SourceRange(0, 0))
                return Reading(.part, "\(value) alone") { $0.filters.append(only) }
            }
        }
    }

    private func isPart(_ field: FieldEntry) -> Bool {
        guard field.type == .text, field.path.links.isEmpty else { return false }
        return [.currency, .type].contains(field.role) || field.names.contains("pipeline")
    }

    /// Whoever is in the team now, where filters go by the roster of the deal's date.
    private var owners: [Reading] {
        guard question.filters.contains(where: { $0.predicate.isPlaced }) else { return [] }
        return [
            Reading(.owner, "teams and regions as they are now") { question in
                for place in question.filters.indices {
                    question.filters[place].predicate = question.filters[place].predicate.placed(.now)
                }
            }
        ]
    }

    /// A filter of the question left out.
    private var filters: [Reading] {
        question.filters.map { filter in
            Reading(.filter, "without `\(filter.words)`") { question in
                question.filters.removeAll { $0 == filter }
            }
        }
    }

    private func values(of field: FieldEntry) -> [String] {
        let all = catalogue.values.values.joined().filter { $0.path == field.path }
        let ordered = all.sorted {
            $0.recordCount != $1.recordCount
                ? $0.recordCount > $1.recordCount : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
        }
        return ordered.prefix(ReadingMaker.mostValues).map(\.text)
    }

    // MARK: What cannot be tried

    var untried: [String] {
        var missing: [String] = []
        if catalogue.field(.currency) == nil { missing.append("currencies") }
        guard catalogue.fact == Catalogue.deals else { return missing }
        if !catalogue.fields.contains(where: { $0.names.contains("pipeline") }) {
            missing.append("pipelines")
        }
        if catalogue.field(.expectedClose) == nil { missing.append("expected close dates") }
        return missing
    }
}

extension Measure {
    /// Over the records of which this holds, in whatever state.
    fileprivate func counting(_ records: Predicate) -> Measure {
        replacingLeaves { rule in
            var rule = rule
            rule.records.state = .all
            rule.records.condition = .all([rule.records.condition, records])
            return .leaf(rule)
        }
    }
}
