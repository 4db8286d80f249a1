import Binding
import Language
import Model
import Reports

extension Answerer {
    /// `drill 2`, `drill won`: the deals behind a row of the last `changes in`, each with what it was worth before and
    /// after and with what it adds to the row.
    package func drill(
        _ row: AnswerRow, in changes: AnsweredChanges, _ clauses: [Clause], sentence: String
    ) throws -> Report {
        if let other = seen(from: changes.asked.question.fact) {
            return try other.drill(row, in: changes, clauses, sentence: sentence)
        }
        let (place, words) = try changes.place(row)
        var report = Report(
            title: "\(factPlural.capitalizedFirst) behind \(words)", context: changes.report.context,
            notes: changes.report.notes, sentence: sentence, provenance: changes.report.provenance)
        for clause in clauses {
            switch clause.node {
            case .form(let form): report.requestedForm = Form(rawValue: form.rawValue)
            case .into(let file): report.destination = file
            default:
                throw DiagnosticError(
                    Diagnostic(
                        .unexpected(found: clause.kind.word, expected: ["`as`", "`into`"]), at: clause.range))
            }
        }
        let moves = changes.moves.filter(place.holds).sorted { left, right in
            let sizes = [left, right].map { $0.amount < .zero ? $0.amount.negated : $0.amount }
            if sizes[0] != sizes[1] { return sizes[0] > sizes[1] }
            return (left.deal, left.step.rawValue) < (right.deal, right.step.rawValue)
        }
        report.narration = [counted(Set(moves.map(\.deal)).count, factPlural)]
        report.blocks = [.table(table(moves, of: changes, showsStep: place.isGroup))]
        let content = columns.content(changes.asked.measure)
        var sum = StepSum()
        for move in moves { try sum.add(move) }
        report.blocks.append(.text("Together: \(CellWords.text(sum.amount, content: content))."))
        return report
    }

    private func table(_ moves: [DealMove], of changes: AnsweredChanges, showsStep: Bool) -> ReportTable {
        let content = columns.content(changes.asked.measure)
        let states = moves.map { (changes.before[$0.deal], changes.after[$0.deal]) }
        let hasReps = states.contains { $0.0?.rep != nil || $0.1?.rep != nil }
        let heads: [(String, Bool)] = [
            (catalogue.factSingular.capitalizedFirst, true), ("Rep", hasReps), ("Step", showsStep),
        ]
        let texts = heads.filter(\.1).map {
            ReportColumn(heading: $0.0, content: .text, isKey: $0.0 != "Step")
        }
        let numbers = ["Before", "After", "Change"].map { ReportColumn(heading: $0, content: content) }
        let rows = zip(moves, states).map { move, states in
            let (before, after) = states
            func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .missing }
            let names = [
                text(after?.name ?? before?.name), text(after?.rep ?? before?.rep), .text(move.step.words),
            ]
            let shown = zip(names, heads).filter(\.1.1).map(\.0)
            let amounts = [before, after].map { $0?.amount.map { Cell.number($0) } ?? .missing }
            return Row(cells: shown + amounts + [.number(move.amount)])
        }
        return ReportTable(columns: texts + numbers, rows: rows, isOfRecords: true, emptyText: "No deals.")
    }
}

extension ChangesRow {
    fileprivate var isGroup: Bool {
        if case .group = self { return true }
        return false
    }

    /// What the row is called: `won`, `West`.
    fileprivate var name: String {
        switch self {
        case .step(.opening): "opening"
        case .step(.closing): "closing"
        case .step(let step): step.words.lowercased()
        case .group(let group): group.map { $0 ?? "–" }.joined(separator: " · ")
        }
    }
}

extension AnsweredChanges {
    /// The row of a number or a name, with the words for it.
    fileprivate func place(_ row: AnswerRow) throws(DiagnosticError) -> (ChangesRow, String) {
        switch row {
        case .number(let number, let source):
            guard rows.indices.contains(number - 1) else {
                throw DiagnosticError(
                    Diagnostic(.noSuchRow("\(number)", count: rows.count, near: []), at: source.range))
            }
            return (rows[number - 1], rows[number - 1].name)
        case .name(let phrase):
            let wanted = NameKey.fold(phrase.text)
            if let found = rows.first(where: { NameKey.fold($0.name) == wanted }) {
                return (found, found.name)
            }
            let near = Nearest.names(to: phrase.text, among: rows.map(\.name))
            throw DiagnosticError(
                Diagnostic(
                    .noSuchRow(phrase.text, count: rows.count, near: near), at: phrase.range,
                    fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) }))
        }
    }
}
