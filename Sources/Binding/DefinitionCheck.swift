import Language
import Model

/// Checks a definition against a company's data and its other definitions before it is in force.
package struct DefinitionCheck: Sendable {
    package let catalogue: Catalogue
    package let today: Day
    package let dayFirst: Bool?
    /// Those in force.
    package let definitions: [WrittenDefinition]

    package init(catalogue: Catalogue, today: Day, dayFirst: Bool?, definitions: [WrittenDefinition]) {
        self.catalogue = catalogue
        self.today = today
        self.dayFirst = dayFirst
        self.definitions = definitions
    }

    /// What is worth saying of a definition that is right, in whole sentences. Throws all that is wrong with it.
    package func notes(on written: WrittenDefinition) throws(DiagnosticError) -> [String] {
        let before = library(definitions)
        var book = DefinitionBook(definitions)
        book.add(written)
        let after = library(book.definitions)
        var problems: [Diagnostic] = []
        switch written.definition {
        case .metric(let metric): problems = self.problems(of: metric, after)
        case .segment(let segment):
            problems = takenName(segment.name, "segment", before)
            if problems.isEmpty {
                problems = after.defined.segments[NameKey.fold(written.name)]?.problems ?? []
            }
        case .dimension(let dimension):
            problems = takenName(dimension.name, "dimension", before)
            if problems.isEmpty {
                problems = after.defined.dimensions[NameKey.fold(written.name)]?.problems ?? []
            }
        case .query(let query): problems = self.problems(of: query, after)
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return nameNotes(written) + brokenNotes(before, after, written)
    }

    private func library(_ definitions: [WrittenDefinition]) -> MetricLibrary {
        MetricLibrary(catalogue: catalogue, today: today, definitions: definitions, dayFirst: dayFirst)
    }

    private func binder(_ library: MetricLibrary) -> Binder {
        Binder(catalogue: catalogue, library: library, today: today, dayFirst: dayFirst)
    }

    // MARK: Metrics

    private func problems(of metric: MetricDefinition, _ library: MetricLibrary) -> [Diagnostic] {
        var day = today
        if let period = metric.start {
            do throws(DiagnosticError) { day = try binder(library).day(of: period) } catch {
                return error.diagnostics
            }
        }
        return library.inForce(on: day).entry(named: metric.name.text)?.problems ?? []
    }

    // MARK: Names

    /// Words that already name deals, or something else that is defined.
    private func takenName(_ name: Phrase, _ kind: String, _ library: MetricLibrary) -> [Diagnostic] {
        let index = NameIndex(catalogue, today: today)
        let measures = MeasureBinder(index: index, library: library, today: today)
        if index.kind(named: name.text) != nil {
            return [Diagnostic(.nameTaken(name.text, by: "a kind of record"), at: name.range)]
        }
        if let found = try? measures.recordSet(named: name.text) {
            let words = "the name of deals by their state (\(found.set.state.rawValue))"
            return [Diagnostic(.nameTaken(name.text, by: words), at: name.range)]
        }
        let other = definitions.first { written in
            let word = written.definition.kindWord
            return word != kind && ["segment", "dimension"].contains(word)
                && NameKey.fold(written.name) == NameKey.fold(name.text)
        }
        guard let other else { return [] }
        let words = "a \(other.definition.kindWord) (\(other.origin.inWords))"
        return [Diagnostic(.nameTaken(name.text, by: words), at: name.range)]
    }

    private func nameNotes(_ written: WrittenDefinition) -> [String] {
        let index = NameIndex(catalogue, today: today)
        let name = written.name
        var notes: [String] = []
        switch written.definition {
        case .metric:
            if let field = index.fields(named: name).first {
                notes.append(
                    "`\(name)` is also a \(field.entry == nil ? "fact of each deal" : "column of \(field.entry!.owner)s"); standing alone it is now this metric."
                )
            }
        case .segment:
            for value in index.values(named: name).prefix(1) {
                let field = catalogue.fields.first { $0.path == value.path }?.names[0] ?? ""
                notes.append("`\(name)` is also a \(field): write `segment \(name)` or `\(field) \(name)`.")
            }
        case .dimension:
            if let field = index.fields(named: name).first {
                notes.append(
                    "`\(name)` is also a column of \(field.entry?.owner ?? "deal")s; behind `by` it is now this."
                )
            }
        case .query: break
        }
        if case .query = written.definition { return notes }
        if !isReadableName(name) {
            notes.append("`\(name)` holds a word of the language: write it in quotes, `\"\(name)\"`.")
        }
        return notes
    }

    /// Whether the name without quotes is read as one name.
    private func isReadableName(_ name: String) -> Bool {
        guard let statement = try? parseStatement("list \(name)"),
            case .question(let question) = statement.body,
            case .listing(let phrase) = question.subject, question.clauses.isEmpty
        else { return false }
        return NameKey.fold(phrase.text) == NameKey.fold(name)
    }

    /// What could be worked out before and cannot now.
    private func brokenNotes(
        _ before: MetricLibrary, _ after: MetricLibrary, _ written: WrittenDefinition
    ) -> [String] {
        let metrics = after.entries.filter { entry in
            !entry.isOwn && entry.measure == nil && before.entry(named: entry.name)?.measure != nil
        }.map { (name: $0.name, reason: $0.trouble ?? "") }
        let known = Set(before.brokenDefinitions.map(\.0))
        let own = after.brokenDefinitions.filter { !known.contains($0.0) }.map { broken, problem in
            (name: broken.name, reason: problem.problem.words.title)
        }
        return (metrics + own).map {
            "`\($0.name)` is made from it and can no longer be worked out: \($0.reason)."
        }
    }

    // MARK: Queries

    private func problems(of query: QueryDefinition, _ library: MetricLibrary) -> [Diagnostic] {
        let binder = binder(library)
        var problems: [Diagnostic] = []
        for question in query.questions {
            for slot in question.slots where !query.parameters.contains(slot.name) {
                problems.append(
                    Diagnostic(.slotWithoutParameter(slot.name, has: query.parameters), at: slot.range))
            }
            guard let known = question.withoutSlots else { continue }
            do throws(DiagnosticError) { _ = try binder.bind(known, sentence: "") } catch {
                problems += error.diagnostics
            }
        }
        return problems
    }
}
