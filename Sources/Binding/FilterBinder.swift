import Language
import Model

/// Finds what the values after `for`, `in` and `excluding` are.
struct FilterBinder {
    let index: NameIndex
    let measures: MeasureBinder

    /// What one phrase of a filter means.
    private enum Term {
        case value(FieldEntry?, FieldPath, String)
        case records(RecordSet, String)
    }

    /// `for West or Central`, `for rep Anna Snelling and GTX Pro`
    func including(_ phrases: [Phrase], _ joiner: Joiner, range: SourceRange) throws(DiagnosticError)
        -> Filter
    {
        let terms = try terms(phrases, joiner)
        return Filter(
            words: words(terms, joiner), predicate: combine(terms, unitesAll: joiner == .or), range: range)
    }

    /// `excluding Alpha, Beta`: records without a value stay.
    func excluding(_ phrases: [Phrase], _ joiner: Joiner, range: SourceRange) throws(DiagnosticError)
        -> Filter
    {
        let terms = try terms(phrases, joiner)
        var missing: FieldPath?
        if case .value(_, let path, _)? = terms.first { missing = path }
        return Filter(
            words: "excluding " + words(terms, joiner), predicate: .not(combine(terms, unitesAll: true)),
            range: range, keepsMissing: missing)
    }

    // MARK: Combining

    /// Values of one field unite; fields intersect unless the word between them is `or`.
    private func combine(_ terms: [Term], unitesAll: Bool) -> Predicate {
        var fieldOrder: [FieldPath] = []
        var valuesOf: [FieldPath: [String]] = [:]
        var parts: [Predicate] = []
        for term in terms {
            switch term {
            case .value(_, let path, let text):
                if valuesOf[path] == nil { fieldOrder.append(path) }
                valuesOf[path, default: []].append(text)
            case .records(let set, _):
                parts.append(PlanBuilder.statePredicate(set.state, index.catalogue, at: nil))
            }
        }
        parts = fieldOrder.map { .isOneOf($0, valuesOf[$0]!) } + parts
        if parts.count == 1 { return parts[0] }
        return unitesAll ? .or(parts) : .and(parts)
    }

    private func words(_ terms: [Term], _ joiner: Joiner) -> String {
        var fields: [FieldPath] = []
        for case .value(_, let path, _) in terms where !fields.contains(path) { fields.append(path) }
        let between = fields.count > 1 && joiner != .or ? " and " : " or "
        return terms.map { term in
            switch term {
            case .value(_, _, let text): text
            case .records(_, let name): name
            }
        }.joined(separator: between)
    }

    // MARK: Looking up

    /// Names that hold the joining word (`Johnson and Johnson`) are tried whole first.
    private func terms(_ phrases: [Phrase], _ joiner: Joiner) throws(DiagnosticError) -> [Term] {
        var terms: [Term] = []
        var position = 0
        while position < phrases.count {
            var taken = 1
            var found: Term?
            for length in stride(from: phrases.count - position, through: 2, by: -1) {
                let words = joiner == .comma ? ", " : " \(joiner.rawValue) "
                let joined = phrases[position..<(position + length)].map(\.text).joined(separator: words)
                let range = phrases[position].range.union(phrases[position + length - 1].range)
                let whole = Phrase(text: joined, range: range)
                if !index.values(named: joined).isEmpty {
                    found = try value(whole)
                    taken = length
                    break
                }
            }
            if let found { terms.append(found) } else { terms.append(try term(phrases[position])) }
            position += taken
        }
        return terms
    }

    private func term(_ phrase: Phrase) throws(DiagnosticError) -> Term {
        if phrase.hasSlots {
            let name = phrase.text.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
            throw DiagnosticError(Diagnostic(.unknownParameter(String(name)), at: phrase.range))
        }
        if let value = try value(phrase) { return value }
        if !phrase.isQuoted {
            if let value = try qualifiedValue(phrase) { return value }
            if let records = try measures.recordSet(named: phrase.text), records.set.state != .all {
                return .records(records.set, phrase.text)
            }
        }
        throw DiagnosticError(unknown(phrase))
    }

    /// A value by its own name; the fact's own fields before those of linked tables.
    private func value(_ phrase: Phrase) throws(DiagnosticError) -> Term? {
        let found = index.values(named: phrase.text)
        guard let nearest = found.map(\.path.links.count).min() else { return nil }
        var candidates = found.filter { $0.path.links.count == nearest }
        if candidates.count > 1 { candidates.removeAll { entry(of: $0.path)?.role == .outcome } }
        let paths = Set(candidates.map(\.path))
        guard paths.count > 1 else {
            let first = candidates[0]
            return .value(entry(of: first.path), first.path, first.text)
        }
        let meanings = candidates.map { "\(entry(of: $0.path)?.names[0] ?? "") \($0.text)" }
        throw DiagnosticError(
            Diagnostic(
                .ambiguous(phrase.text, meanings: meanings), at: phrase.range,
                fixes: meanings.map { Fix(replacing: phrase.range, with: $0) }))
    }

    /// `rep Anna Snelling`: the first words name the field.
    private func qualifiedValue(_ phrase: Phrase) throws(DiagnosticError) -> Term? {
        let words = phrase.text.split(separator: " ").map(String.init)
        for count in stride(from: words.count - 1, through: 1, by: -1) {
            let name = words[..<count].joined(separator: " ")
            let rest = words[count...].joined(separator: " ")
            let fields = index.fields(named: name).filter { $0.type == .text }
            guard let field = fields.first, let path = field.entry?.path else { continue }
            if let value = index.values(named: rest).first(where: { $0.path == path }) {
                return .value(field.entry, path, value.text)
            }
            let known =
                index.suggests
                ? index.catalogue.values.values.joined().filter { $0.path == path }.map(\.text).sorted() : []
            let near = index.nearest(to: rest, among: known)
            throw DiagnosticError(
                Diagnostic(
                    .unknownValueOf(
                        rest, dimension: field.name, near: near.isEmpty && known.count <= 8 ? known : near),
                    at: phrase.range,
                    fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: "\(name) \($0)") }))
        }
        return nil
    }

    private func unknown(_ phrase: Phrase) -> Diagnostic {
        guard index.suggests else {
            return Diagnostic(.unknownValue(phrase.text, near: []), at: phrase.range)
        }
        let all = index.catalogue.values.values.joined().sorted {
            ($1.recordCount, $0.text) < ($0.recordCount, $1.text)
        }
        let near = index.nearest(to: phrase.text, among: all.map(\.text))
        let described = near.map { text in
            guard let value = all.first(where: { $0.text == text }), let field = entry(of: value.path) else {
                return text
            }
            return
                "\(text) (\(field.names[0]), \(NumberWords.grouped(value.recordCount)) \(index.catalogue.fact))"
        }
        return Diagnostic(
            .unknownValue(phrase.text, near: described), at: phrase.range,
            fixes: near.prefix(1).map { Fix(replacing: phrase.range, with: $0) })
    }

    private func entry(of path: FieldPath) -> FieldEntry? {
        index.catalogue.fields.first { $0.path == path }
    }
}
