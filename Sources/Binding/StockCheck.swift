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
        guard groups.contains(where: \.isCalendar) else { return }
        if groups.contains(where: \.isOfAge) {
            throw DiagnosticError(
                Diagnostic(.notYet("bands of age over time: a deal changes its band"), at: question.range))
        }
        for clause in question.clauses {
            guard case .with(let options) = clause.node, options.contains(where: \.addsRows) else { continue }
            throw DiagnosticError(
                Diagnostic(.stockOverTime(stock.name), at: clause.range, fixes: fixes(stock, clause)))
        }
    }

    private var groups: [Dimension] { bound.dimensions + bound.across }

    private func isOverTime(_ stock: Measure) -> Bool {
        groups.contains(where: \.isCalendar) || stock.leaves.contains(where: \.isMeanOfDays)
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

extension Dimension {
    /// True for bands of the days up to a day, which change from day to day.
    fileprivate var isOfAge: Bool {
        guard case .banded(let banding) = self else { return false }
        return banding.isOfAge
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
