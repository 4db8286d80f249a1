import Answers
import Binding
import Language
import Model

/// The whole sentences to run in the place of one that is wrong, likeliest first. Each can be read, and every name in
/// it is known.
struct CorrectionFinder {
    let binder: Binder
    let records: RecordFinder
    /// The names of saved queries.
    var queries: [String] = []

    func corrections(of source: StatementSource, _ diagnostics: [Diagnostic]) -> [String] {
        if let run = savedQuery(source.sentence) { return [run] }
        let repair = SentenceRepair(binder) { records.row(of: $0) != nil }
        var found = [source.corrected(diagnostics)].compactMap { $0 }.filter {
            repair.isFaithful($0, to: source.sentence) && repair.isSound($0)
        }
        // A new name is not a mistyped one: no words of a definition are guessed at.
        guard !source.sentence.lowercased().hasPrefix("define ") else { return found }
        // Where every name is known, other words would only change the question.
        guard !repair.isSound(source.sentence) else { return found }
        let canBeMended = diagnostics.allSatisfy { $0.problem.mayBeMistyped || $0.problem.isNotYet }
        guard canBeMended, diagnostics.contains(where: \.problem.mayBeMistyped) else {
            let isOdd = canBeMended && repair.holdsUnknownWord(source.sentence)
            guard found.isEmpty, isOdd, let near = repair.nearest(to: source.sentence) else { return found }
            return [near.sentence]
        }
        if diagnostics.count == 1 {
            found += otherFixes(of: diagnostics[0], in: source).filter {
                repair.isFaithful($0, to: source.sentence) && repair.isSound($0)
            }
        }
        let isCertain = !found.isEmpty && !diagnostics.contains(where: \.problem.mayBeAboutOtherWords)
        guard !isCertain, let near = repair.nearest(to: source.sentence) else { return found }
        guard let first = found.first, !near.isIdiom else { return [near.sentence] }
        // Nothing that was typed is a slip where all of it can stand.
        guard !repair.keepsWords(first, of: source.sentence) else { return found }
        let isNearer = distance(near.sentence, source) < distance(first, source)
        return isNearer ? [near.sentence] : found
    }

    /// `run monday` of a query that is saved: its name goes in quotes.
    private func savedQuery(_ sentence: String) -> String? {
        let words = sentence.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == "run",
            let name = queries.first(where: { NameKey.fold($0) == NameKey.fold(String(words[1])) })
        else { return nil }
        return "run \(Quotes.around(name))"
    }

    /// Letters that a correction changes.
    private func distance(_ sentence: String, _ source: StatementSource) -> Int {
        let most = sentence.count + source.sentence.count
        return EditDistance.between(source.sentence.lowercased(), sentence.lowercased(), limit: most) ?? most
    }

    private func otherFixes(of diagnostic: Diagnostic, in source: StatementSource) -> [String] {
        diagnostic.fixes.dropFirst().compactMap {
            source.corrected([Diagnostic(diagnostic.problem, at: diagnostic.range, fixes: [$0])])
        }
    }
}
