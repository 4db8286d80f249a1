import Language
import Model

/// What cannot be asked of stocks: adding them up over time, and their values on days to come.
struct StockCheck {
    let bound: BoundQuestion
    let question: Question

    func check() throws(DiagnosticError) {
        guard let stock = bound.measures.first(where: \.isStock) else { return }
        if let first = bound.period?.days.first, first > bound.today, isOverTime(stock) {
            throw DiagnosticError(
                Diagnostic(
                    .emptyByConstruction("how much will be open after today, \(bound.today), is not known"),
                    at: bound.period?.range ?? question.range))
        }
        guard bound.dimensions.contains(where: \.isCalendar) else { return }
        for clause in question.clauses {
            guard case .with(let options) = clause.node, options.contains(where: \.addsRows) else { continue }
            throw DiagnosticError(
                Diagnostic(.stockOverTime(stock.name), at: clause.range, fixes: fixes(stock, clause)))
        }
    }

    private func isOverTime(_ stock: Measure) -> Bool {
        bound.dimensions.contains(where: \.isCalendar) || stock.leaves.contains(where: \.isMeanOfDays)
    }

    /// The sentence without the option; with the mean of the days where one measure is asked for by name.
    private func fixes(_ stock: Measure, _ clause: Clause) -> [Fix] {
        var plain = question
        plain.clauses.removeAll { $0 == clause }
        let without = Formatter().format(Statement(body: .question(plain), range: question.range))
        let isMean = stock.leaves.contains(where: \.isMeanOfDays)
        guard stock.isAdditive, !isMean, without.hasPrefix(stock.name) else {
            return [Fix(replacing: question.range, with: without)]
        }
        return [without, "average \(without)"].map { Fix(replacing: question.range, with: $0) }
    }
}

extension WithOption {
    /// True when rows of an answer are added to make it.
    fileprivate var addsRows: Bool {
        switch self {
        case .totals, .share, .others, .runningTotal: true
        case .rank, .change, .counts, .range, .empty, .rolling: false
        }
    }
}
