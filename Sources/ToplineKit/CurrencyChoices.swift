import Binding
import Language

/// What can be asked where a question would put amounts of several currencies together.
struct CurrencyChoices {
    private let binder: Binder

    init(_ binder: Binder) { self.binder = binder }

    func error(_ mixed: MixedCurrencies, in piece: StatementSource) -> DiagnosticError {
        let sentences = sentences(mixed, piece)
        let fixes = sentences.prefix(1).map { Fix(replacing: piece.range, with: $0) }
        return DiagnosticError(
            Diagnostic(
                .mixedCurrencies(mixed.names, instead: sentences + [setting(mixed)]), at: piece.range,
                fixes: Array(fixes)))
    }

    private func setting(_ mixed: MixedCurrencies) -> String {
        "set currency \(mixed.names.first { $0 != MixedCurrencies.none } ?? "EUR")"
    }

    /// Those that can be bound: by currency, and for the first currency alone.
    private func sentences(_ mixed: MixedCurrencies, _ piece: StatementSource) -> [String] {
        guard case .question(let question)? = piece.parsed.statement?.body,
            let currency = binder.catalogue.field(.currency)?.names[0]
        else { return [] }
        var asked: [Question] = []
        if case .measures = question.subject, !mixed.isComparison {
            asked.append(question.grouped(by: currency))
        }
        if let code = mixed.names.first(where: { $0 != MixedCurrencies.none }) {
            asked.append(question.kept(to: code, of: mixed.names))
        }
        return asked.map { Formatter().format($0) }.filter { sentence in
            guard case .question(let question)? = (try? parseStatement(sentence))?.body else { return false }
            return (try? binder.bind(question, sentence: sentence)) != nil
        }
    }
}

extension Question {
    /// `… by currency`, behind what it is grouped by already.
    fileprivate func grouped(by name: String) -> Question {
        var question = self
        let phrase = Phrase(text: name, range: range)
        let place = clauses.firstIndex { if case .by = $0.node { true } else { false } }
        if let place, case .by(let names) = clauses[place].node {
            question.clauses[place] = Clause(.by(names + [phrase]), range: clauses[place].range)
        } else {
            question.clauses.append(Clause(.by([phrase]), range: range))
        }
        return question
    }

    /// `… for EUR`, in the place of several that were named.
    fileprivate func kept(to code: String, of names: [String]) -> Question {
        var question = self
        question.clauses = clauses.compactMap { clause in
            guard case .filter(let phrases, let joiner) = clause.node else { return clause }
            let others = phrases.filter { !names.contains($0.text.uppercased()) }
            return others.isEmpty ? nil : Clause(.filter(others, joiner), range: clause.range)
        }
        question.clauses.append(
            Clause(.filter([Phrase(text: code, range: range)], .comma), range: range))
        return question
    }
}
