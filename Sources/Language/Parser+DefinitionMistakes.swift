// Definitions that lack a word: what kind they are, the records of a segment, its `where`.

extension Parser {
    /// `define serious deals as deals over 4,000`: of the kind as which it can be read.
    mutating func undefined() -> Diagnostic {
        var diagnostic = unexpected()
        guard current.kind == .word else { return diagnostic }
        let place = current.range.start
        for kind in ["segment", "metric", "dimension", "query"] {
            let edit = Fix.Edit(SourceRange(place, place), "\(kind) ")
            let added = Token(.word, kind, range: edit.range, keyword: Keyword(spelling: kind))
            var reader = Parser([tokens[index - 1], added] + tokens[index...])
            do throws(Diagnostic) {
                _ = try reader.parseDefinition()
                guard reader.isAtEnd, reader.diagnostics.isEmpty else { continue }
                diagnostic.fixes = [Fix([edit])]
                return diagnostic
            } catch {
                guard kind == "segment", case .segmentWithoutWhere = error.problem,
                    let fix = error.fixes.first
                else { continue }
                diagnostic.fixes = [Fix([edit] + fix.edits)]
                return diagnostic
            }
        }
        return diagnostic
    }

    /// `as deals over 4,000`, `as amount > 4,000`: the mark stands on what a `where` is missing before.
    mutating func segmentWithoutWhere(_ name: Phrase) -> Diagnostic {
        let unexpected = unexpected()
        guard !isAtEnd else { return unexpected }
        let taken = tokens[lastPhrase]
        let bound = [.over, .under].contains(current.keyword) && startsQuantity(at: index + 1)
        let fix: Fix
        if bound, taken.last?.text.hasSuffix("s") == true {
            let sign = current.keyword == .over ? ">" : "<"
            fix = Fix(replacing: current.range, with: "where amount \(sign)")
        } else if bound || startsComparison(at: index) {
            let place = taken.first?.range.start ?? current.range.start
            fix = Fix(inserting: "\(Self.records(of: name)) where ", at: place)
        } else {
            return unexpected
        }
        return Diagnostic(.segmentWithoutWhere, at: current.range, fixes: [fix])
    }

    /// `serious deals` are deals, and so is what is called by one word.
    private static func records(of name: Phrase) -> String {
        let words = name.text.split(separator: " ")
        return words.count > 1 && words[words.count - 1].hasSuffix("s")
            ? String(words[words.count - 1]) : "deals"
    }
}
