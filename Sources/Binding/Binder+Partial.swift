import Language

extension Binder {
    /// What is wrong with a question that could not be read whole: the parser's problems, and those of the names that
    /// it did read. At most three, in the order of the text.
    ///
    /// A name that touches a place where reading failed may be made of it, and is left out: nothing is reported that
    /// another error has made.
    package func problems(of partial: Question, beside found: [Diagnostic], in text: String) -> [Diagnostic] {
        let names = nameProblems(of: partial).filter { name in
            found.allSatisfy { isApart(name.range, from: $0, in: text) }
        }
        let all = (found + names).sorted { $0.range.start < $1.range.start }
        return Array(all.prefix(3))
    }

    private func nameProblems(of question: Question) -> [Diagnostic] {
        do {
            if case .measures(let measures) = question.subject, measures.isEmpty {
                try QuestionBinder(binder: self).bindNames(of: question)
            } else {
                _ = try bind(question, sentence: "")
            }
            return []
        } catch {
            return error.diagnostics.filter(\.problem.isAboutName)
        }
    }

    /// Whether a whole word stands between a name and a problem and all that would mend it.
    private func isApart(_ name: SourceRange, from other: Diagnostic, in text: String) -> Bool {
        let bytes = Array(text.utf8)
        return ([other.range] + other.fixes.flatMap(\.edits).map(\.range)).allSatisfy { range in
            let between =
                name.end <= range.start
                ? name.end..<range.start : range.end <= name.start ? range.end..<name.start : 0..<0
            return between.contains { !Character(Unicode.Scalar(bytes[$0])).isWhitespace }
        }
    }
}
