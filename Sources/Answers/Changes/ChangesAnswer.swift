import Binding
import Model
import Reports

/// An answer of `changes in`, with what it is made of: what `drill` goes back to.
package struct AnsweredChanges: Sendable {
    package var report: Report
    let asked: BoundChanges
    let moves: [DealMove]
    let before: [String: DealState]
    let after: [String: DealState]
    /// What the rows stand for, as they are shown.
    let rows: [ChangesRow]
}

/// A row of such an answer: a step, or a group with all of its steps.
enum ChangesRow: Hashable, Sendable {
    case step(PipelineStep)
    case group([String?])

    func holds(_ move: DealMove) -> Bool {
        switch self {
        case .step(let step): move.step == step
        case .group(let group): move.group == group && !move.step.isEnd
        }
    }
}

/// `changes in pipeline since monday`: opening and closing, and what lies between, adding up to the unit.
struct ChangesAnswer {
    let answerer: Answerer
    let asked: BoundChanges

    /// Throws `MixedCurrencies` where the deals' amounts are in several that nothing converts.
    func answered() throws -> AnsweredChanges {
        try checkCurrencies()
        let states = DealStates(answerer, asked)
        let before = try states.states(on: asked.openingDay)
        let after = try states.states(on: asked.closingDay)
        var moves: [DealMove] = []
        for deal in Set(before.keys).union(after.keys).sorted() {
            moves += try DealMoves(of: deal, from: before[deal], to: after[deal], due: asked.due?.days).moves
        }
        let sums = try StepSums(moves)
        let rows =
            asked.dimensions.isEmpty
            ? shownSteps(sums).map { ChangesRow.step($0) } : sums.groupsInOrder.map { .group($0) }
        var report = Report(
            title: title, context: context, sentence: asked.question.sentence,
            provenance: answerer.provenance([asked.measure], filters: asked.filters),
            requestedForm: asked.question.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: asked.question.destination)
        report.blocks = [.table(asked.dimensions.isEmpty ? stepTable(sums) : groupTable(sums))]
        report.narration = narration(sums)
        report.notes = try notes(before, after)
        return AnsweredChanges(
            report: report, asked: asked, moves: moves, before: before, after: after, rows: rows)
    }

    private func checkCurrencies() throws {
        let catalogue = answerer.catalogue
        guard let amount = asked.amount, catalogue.conversion?.isMixed(amount) == true,
            let currency = catalogue.field(.currency)
        else { return }
        let names = try ListedCurrencies(answerer: answerer).currencies(
            .all([asked.kept, .not(.isMissing(amount))]), currency)
        if names.count > 1 { throw MixedCurrencies(names) }
    }

    // MARK: Words

    private var title: String {
        let by = asked.dimensions.map { $0.names[0] }
        return "Changes in \(asked.measure.name)" + (by.isEmpty ? "" : " by \(answerer.header.joined(by))")
    }

    private var context: [String] {
        let days = PeriodWords.words(for: DayRange(first: asked.days.lowerBound, last: asked.days.upperBound))
        var parts = [asked.words == days ? days : "\(asked.words) (\(days))"]
        if let due = asked.due { parts.append(answerer.header.periodWords(due, axes: [])) }
        parts += asked.filters.map { $0.words + $0.days }
        if let amount = asked.amount, answerer.catalogue.conversion?.isConverted(amount) == true {
            parts.append("in \(answerer.catalogue.currency ?? ""), all at the rates of \(asked.closingDay)")
        }
        if let today = answerer.header.todayWords(answerer.context.today) { parts.append(today) }
        return parts
    }

    private func narration(_ sums: StepSums) -> [String] {
        [(PipelineStep.opening, asked.openingDay), (.closing, asked.closingDay)].map { step, day in
            "\(counted(sums.whole[step]?.deals ?? 0, answerer.factPlural)) open on \(day)"
        }
    }

    /// What either end rests on, and what has no amount.
    private func notes(_ before: [String: DealState], _ after: [String: DealState]) throws -> [Note] {
        var remarks: [Remark] = []
        for day in [asked.openingDay, asked.closingDay] where day < answerer.context.today {
            remarks.append(.asOf(day, PastSources(answerer.database, fact: answerer.catalogue.fact, on: day)))
        }
        if let missing = missingAmounts(before, after) { remarks.append(missing) }
        let opening = answerer.seen(at: asked.openingDay)
        remarks += try opening.undatedRemarks(asked.filters)
        remarks += try FinalAmounts(answerer: opening).remarks(asked.question)
        return remarks.map(\.note)
    }

    /// Deals that are open on either day without an amount: they add nothing to it.
    private func missingAmounts(_ before: [String: DealState], _ after: [String: DealState]) -> Remark? {
        guard let amount = asked.amount else { return nil }
        let open = [before, after].map { $0.filter { $0.value.isOpen && $0.value.group != nil } }
        let lacking = Set(open.flatMap { $0.filter { $0.value.amount == nil }.map(\.key) })
        guard !lacking.isEmpty else { return nil }
        let deals = Set(open.flatMap(\.keys))
        return .amountsMissing(
            missing: lacking.count, of: "\(counted(deals.count, answerer.factPlural)) open on either day",
            field: answerer.catalogue.fields.first { $0.path == amount }?.names[0] ?? amount.column)
    }

    // MARK: Tables

    private var countsDeals: Bool { asked.amount == nil }

    private func shownSteps(_ sums: StepSums) -> [PipelineStep] {
        PipelineStep.allCases.filter {
            sums.whole[$0] != nil || $0.isAlwaysShown(countsDeals: countsDeals, hasDue: asked.due != nil)
        }
    }

    private func words(_ step: PipelineStep) -> String {
        switch step {
        case .opening: "\(step.words) on \(asked.openingDay)"
        case .closing: "\(step.words) on \(asked.closingDay)"
        default: step.words
        }
    }

    /// One row for each step; the closing is their sum.
    private func stepTable(_ sums: StepSums) -> ReportTable {
        var columns = [
            ReportColumn(heading: "Step", content: .text, isKey: true),
            answerer.columns.column(asked.measure),
        ]
        if !countsDeals {
            columns.append(
                ReportColumn(heading: answerer.factPlural.capitalizedFirst, content: .count, role: .support))
        }
        let rows = shownSteps(sums).map { step in
            let sum = sums.whole[step]
            var cells: [Cell] = [.text(words(step)), .number(sum?.amount ?? .zero)]
            if !countsDeals { cells.append(.number(Fraction(sum?.deals ?? 0))) }
            return Row(kind: step == .closing ? .total : .data, cells: cells)
        }
        return ReportTable(columns: columns, rows: rows)
    }

    /// One row for each group, with a column for each step.
    private func groupTable(_ sums: StepSums) -> ReportTable {
        let steps = shownSteps(sums).filter { sums.whole[$0] != nil || $0.isEnd }
        let keys = asked.dimensions.map { answerer.columns.key(.field($0)) }
        let content = answerer.columns.content(asked.measure)
        let columns = keys + steps.map { ReportColumn(heading: words($0), content: content) }
        func row(_ kind: Row.Kind, _ key: [Cell], _ values: [PipelineStep: StepSum]) -> Row {
            Row(
                kind: kind, cells: key + steps.map { .number(values[$0]?.amount ?? .zero) },
                key: kind == .total ? [] : key)
        }
        var rows = sums.groupsInOrder.map { group in
            row(.data, group.map { $0.map { .text($0) } ?? .missing }, sums.groups[group] ?? [:])
        }
        if rows.count > 1 {
            let name = [Cell.text("All")] + keys.dropFirst().map { _ in Cell.missing }
            rows.append(row(.total, name, sums.whole))
        }
        return ReportTable(
            columns: columns, rows: rows,
            emptyText: "Nothing was open on either day, and nothing came in between.")
    }
}

/// What a step comes to.
struct StepSum: Sendable {
    var amount = Fraction.zero
    var deals = 0

    mutating func add(_ move: DealMove) throws {
        guard let sum = amount.adding(move.amount) else { throw MeasureOverflow() }
        amount = sum
        deals += 1
    }
}

/// The sums of the steps, of each group and of everything.
struct StepSums: Sendable {
    private(set) var groups: [[String?]: [PipelineStep: StepSum]] = [:]
    private(set) var whole: [PipelineStep: StepSum] = [:]

    init(_ moves: [DealMove]) throws {
        for move in moves {
            try groups[move.group, default: [:]][move.step, default: StepSum()].add(move)
            try whole[move.step, default: StepSum()].add(move)
        }
    }

    /// Those with the most open in the end first; without a name last.
    var groupsInOrder: [[String?]] {
        groups.keys.sorted { left, right in
            for step in [PipelineStep.closing, .opening] {
                let values = [left, right].map { groups[$0]?[step]?.amount ?? .zero }
                if values[0] != values[1] { return values[0] > values[1] }
            }
            for (one, other) in zip(left, right) where one != other {
                guard let one else { return false }
                guard let other else { return true }
                return one.utf8.lexicographicallyPrecedes(other.utf8)
            }
            return false
        }
    }
}
