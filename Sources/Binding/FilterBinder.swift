import Language
import Model

/// Finds what the values after `for`, `in` and `excluding` are.
struct FilterBinder {
    let index: NameIndex
    let measures: MeasureBinder
    /// The date that `weekday` and its kin are of where the sentence names none.
    var ownAxis: FieldPath?

    /// What one phrase of a filter means.
    private enum Term {
        case value(FieldEntry?, FieldPath, String)
        case records(RecordSet, String)
        case segment(Segment)
        /// A band or a part of a date, by its number.
        case number(Dimension, Int?)
    }

    /// `for West or Central`, `for rep Anna Snelling and GTX Pro`
    func including(_ phrases: [Phrase], _ joiner: Joiner, range: SourceRange) throws(DiagnosticError)
        -> Filter
    {
        let terms = try terms(phrases, joiner)
        let unitesAll = joiner == .or
        return Filter(
            words: words(terms, unitesAll: unitesAll), predicate: combine(terms, unitesAll: unitesAll),
            range: range, segments: segments(terms))
    }

    /// `excluding Alpha, Beta`: records without a value stay.
    func excluding(_ phrases: [Phrase], _ joiner: Joiner, range: SourceRange) throws(DiagnosticError)
        -> Filter
    {
        let terms = try terms(phrases, joiner)
        var missing: FieldPath?
        if case .value(_, let path, _)? = terms.first { missing = path }
        return Filter(
            words: "excluding " + words(terms, unitesAll: true),
            predicate: .not(combine(terms, unitesAll: true)), range: range, keepsMissing: missing,
            segments: segments(terms))
    }

    // MARK: Combining

    /// What unites whatever the word between: the values of one field, those of one dimension. Everything else stands
    /// alone.
    private func parts(_ terms: [Term]) -> [[Term]] {
        var parts: [[Term]] = []
        for term in terms {
            if let same = parts.firstIndex(where: { unite($0[0], term) }) {
                parts[same].append(term)
            } else {
                parts.append([term])
            }
        }
        return parts
    }

    private func unite(_ left: Term, _ right: Term) -> Bool {
        switch (left, right) {
        case (.value(_, let left, _), .value(_, let right, _)): left == right
        case (.number(let left, _), .number(let right, _)): left == right
        default: false
        }
    }

    /// Parts intersect unless the word between them is `or`.
    private func combine(_ terms: [Term], unitesAll: Bool) -> Predicate {
        let predicates = parts(terms).map(predicate)
        if predicates.count == 1 { return predicates[0] }
        return unitesAll ? .or(predicates) : .and(predicates)
    }

    private func predicate(_ part: [Term]) -> Predicate {
        switch part[0] {
        case .value(_, let path, _):
            return .isOneOf(
                path, part.compactMap { if case .value(_, _, let text) = $0 { text } else { nil } })
        case .records(let set, _):
            return .all([PlanBuilder.statePredicate(set.state, index.catalogue, at: nil), set.condition])
        case .segment(let segment): return segment.predicate(index.catalogue)
        case .number(let dimension, _):
            let bands = part.compactMap { term in
                if case .number(_, let number) = term {
                    dimension.predicate(of: number, axis: ownAxis)
                } else {
                    nil
                }
            }
            return bands.count == 1 ? bands[0] : .or(bands)
        }
    }

    /// What is meant, whatever the word that was written: `North or South`, `enterprise and North`,
    /// `(North or South) and Frost Guard`.
    private func words(_ terms: [Term], unitesAll: Bool) -> String {
        let parts = parts(terms).map { $0.map(name).joined(separator: " or ") }
        guard !unitesAll, parts.count > 1 else { return parts.joined(separator: " or ") }
        return zip(self.parts(terms), parts).map { $0.count > 1 ? "(\($1))" : $1 }.joined(separator: " and ")
    }

    private func name(_ term: Term) -> String {
        switch term {
        case .value(_, let path, let text): path.spell == .now ? "\(text) now" : text
        case .records(_, let name): name
        case .segment(let segment): segment.name
        case .number(let dimension, let number): "\(dimension.name) \(dimension.name(of: number))"
        }
    }

    private func segments(_ terms: [Term]) -> [String] {
        terms.compactMap { term in
            switch term {
            case .segment(let segment): segment.name
            case .records(let set, _): set.segment
            case .number(.banded(let banding), _): banding.name
            case .number(.part(let part), _): part.name
            case .value, .number: nil
            }
        }
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
        if let segment = try segment(phrase) { return segment }
        if let value = try value(phrase) { return value }
        if !phrase.isQuoted {
            if let value = try qualifiedValue(phrase) { return value }
            if let value = try valueNow(phrase) { return value }
            if let records = try measures.recordSet(named: phrase.text, at: phrase.range),
                records.set.state != .all
            {
                return .records(records.set, phrase.text)
            }
        }
        throw DiagnosticError(unknown(phrase))
    }

    /// `big deals`, `segment big deals`. A name that is also a value's has two meanings.
    private func segment(_ phrase: Phrase) throws(DiagnosticError) -> Term? {
        let words = phrase.text.split(separator: " ")
        if !phrase.isQuoted, words.count > 1, words[0].lowercased() == "segment",
            let segment = try index.usableSegment(
                named: words.dropFirst().joined(separator: " "), at: phrase.range)
        {
            return .segment(segment)
        }
        guard let segment = try index.usableSegment(named: phrase.text, at: phrase.range) else { return nil }
        guard let value = index.values(named: phrase.text).first else { return .segment(segment) }
        let meanings = [
            "segment \(segment.name)", "\(entry(of: value.path)?.names[0] ?? "") \(value.text)",
        ]
        throw DiagnosticError(
            Diagnostic(
                .ambiguous(phrase.text, meanings: meanings), at: phrase.range,
                fixes: meanings.map { Fix(replacing: phrase.range, with: $0) }))
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
            if let term = try numbered(name, rest, phrase) { return term }
            let fields = index.fields(named: name).filter { $0.type == .text }
            guard let field = fields.first, let path = field.entry?.path else { continue }
            if let value = index.values(named: rest).first(where: { $0.path == path.listed }) {
                return .value(field.entry, path, value.text)
            }
            let known =
                index.suggests
                ? index.catalogue.values.values.joined().filter { $0.path == path.listed }.map(\.text)
                    .sorted()
                : []
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

    /// `West now`, `region West now`: those who are there today.
    private func valueNow(_ phrase: Phrase) throws(DiagnosticError) -> Term? {
        let words = phrase.text.split(separator: " ")
        guard words.count > 1, words.last?.lowercased() == "now" else { return nil }
        let rest = Phrase(text: words.dropLast().joined(separator: " "), range: phrase.range)
        var found = try value(rest)
        if found == nil { found = try qualifiedValue(rest) }
        guard case .value(let entry, let path, let text)? = found, path.spell == .placed else { return nil }
        return .value(entry, path.now, text)
    }

    /// `size "1k – 5k"`, `weekday Monday`
    private func numbered(_ name: String, _ value: String, _ phrase: Phrase) throws(DiagnosticError) -> Term?
    {
        guard let dimension = try index.numberedDimension(named: name, at: phrase.range) else { return nil }
        guard let number = dimension.number(named: value) else {
            throw DiagnosticError(dimension.unknownValue(value, at: phrase.range))
        }
        if dimension.needsAxis && ownAxis == nil {
            throw DiagnosticError(Diagnostic(.partOfWhichDate(name), at: phrase.range))
        }
        return .number(dimension, number)
    }

    private func unknown(_ phrase: Phrase) -> Diagnostic {
        if phrase.text.wholeMatch(of: #/[Qq][0-9]+/#) != nil {
            return Diagnostic(.noSuchUnit(phrase.text, known: "quarters Q1 to Q4"), at: phrase.range)
        }
        if phrase.text.wholeMatch(of: #/[Hh][0-9]+/#) != nil {
            return Diagnostic(.noSuchUnit(phrase.text, known: "halves H1 and H2"), at: phrase.range)
        }
        if let problem = notInCurrency(phrase.text) { return Diagnostic(problem, at: phrase.range) }
        guard index.suggests else {
            return Diagnostic(.unknownValue(phrase.text, near: []), at: phrase.range)
        }
        let all = index.catalogue.values.values.joined().sorted {
            ($1.recordCount, $0.text) < ($0.recordCount, $1.text)
        }
        let near = index.nearest(to: phrase.text, among: all.map(\.text) + index.segmentNames)
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

    /// `for CHF`, written as a code, where it is known which currencies amounts are in.
    private func notInCurrency(_ text: String) -> Problem? {
        let catalogue = index.catalogue
        guard CurrencyCodes.all.contains(text[...]) else { return nil }
        guard let field = catalogue.field(.currency) else {
            return catalogue.currency.map { .notInCurrency(text, known: [$0], isColumn: false) }
        }
        let known = catalogue.values.values.joined().filter { $0.path == field.path }.sorted {
            ($1.recordCount, $0.text) < ($0.recordCount, $1.text)
        }
        return known.isEmpty ? nil : .notInCurrency(text, known: known.map(\.text), isColumn: true)
    }

    private func entry(of path: FieldPath) -> FieldEntry? {
        index.catalogue.fields.first { $0.path == path }
    }
}
