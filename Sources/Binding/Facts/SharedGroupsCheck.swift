import Language
import Model

/// Whether all kinds of records that a question measures know what it is grouped and filtered by.
struct SharedGroupsCheck {
    let bound: BoundQuestion
    let question: Question
    let catalogue: Catalogue

    func check() throws(DiagnosticError) {
        for measured in bound.allMeasured {
            for table in measured.leaves.tables where table != catalogue.fact {
                guard let view = catalogue.seen(from: table) else { continue }
                try check(measured.name, view)
            }
            try checkLevels(measured.name, measured.leaves)
        }
    }

    private func check(_ measure: String, _ view: Catalogue) throws(DiagnosticError) {
        let counterparts = Counterparts(catalogue, view)
        for dimension in bound.dimensions + bound.across where counterparts.dimension(dimension) == nil {
            throw unknown(dimension.name, measure, view, at: question.range(naming: dimension))
        }
        for filter in bound.filters where counterparts.filter(filter) == nil {
            throw unknown(filter.words, measure, view, at: filter.range)
        }
        for period in [bound.period, bound.comparison?.base].compactMap({ $0 })
        where counterparts.period(period) == nil {
            throw unknown(period.axisName ?? period.words, measure, view, at: period.range)
        }
    }

    /// What lies on a shelf has a value at the end of a week or a month, and none on all its Mondays.
    private func checkLevels(_ measure: String, _ leaves: [LeafRule]) throws(DiagnosticError) {
        guard let table = leaves.first(where: { $0.records.coverage?.level != nil }) else { return }
        for case .part(let part) in bound.dimensions + bound.across {
            let view = catalogue.seen(from: Catalogue.stockCounts)
            throw unknown(
                part.name, measure, view ?? catalogue, at: question.range(naming: .part(part)),
                records: view?.factPlural ?? table.fact)
        }
    }

    private func unknown(
        _ name: String, _ measure: String, _ view: Catalogue, at range: SourceRange, records: String? = nil
    ) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                .notKnownBy(
                    measure: measure, name: name, records: records ?? view.factPlural,
                    has: Counterparts(catalogue, view).sharedNames), at: range
            ))
    }
}

extension Sequence where Element == LeafRule {
    /// The tables whose records they are made of, counts of stock among them where they decide what takes part.
    package var tables: [String] {
        let own = filter { !$0.isBeside }.map(\.fact)
        let levels = compactMap { $0.records.coverage?.level?.table }
        return (own + levels).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
