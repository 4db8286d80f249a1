import Binding
import Language
import Model
import Reports

/// Segments and saved queries: what they are, where they stand, what they hold now.
extension Answerer {
    /// How many records of the fact meet a condition, of how many.
    package func recordWords(_ predicate: Predicate) throws -> String {
        let counts = try evaluator.counts(catalogue.fact, [predicate, .always])
        return "\(NumberWords.grouped(counts[0])) of \(counted(counts[1], factPlural))"
    }

    package func segmentList() throws -> Report {
        let segments = library.defined.segments.values.sorted { $0.name < $1.name }
        let rows = try segments.map { segment in
            let count = try evaluator.counts(catalogue.fact, [segment.predicate(catalogue)])[0]
            return Row(cells: [
                .text(segment.name), segment.problems.isEmpty ? .number(Fraction(count)) : .missing,
                .text(segment.written.definition.means ?? segment.words),
                .text(segment.written.origin.inWords),
            ])
        }
        return Report(
            title: "Segments", context: [counted(segments.count, "segments")],
            blocks: [
                .table(
                    ReportTable(
                        columns: [
                            ReportColumn(heading: "Segment", content: .text, isKey: true),
                            ReportColumn(heading: factPlural.capitalizedFirst, content: .count),
                            ReportColumn(heading: "Meaning", content: .text),
                            ReportColumn(heading: "Defined in", content: .text, dropOrder: 1),
                        ], rows: rows,
                        emptyText:
                            "None yet. `define segment big deals as \(factPlural) where amount >= 50k` makes one."
                    ))
            ], sentence: "list segments")
    }

    package func queryList() -> Report {
        let rows = library.book.definitions(ofKind: "query").map { written in
            guard case .query(let query) = written.definition else { return Row(cells: []) }
            return Row(cells: [
                .text(query.name.text),
                query.parameters.isEmpty ? .missing : .text(query.parameters.joined(separator: ", ")),
                .text(query.questions.map { Formatter().format($0) }.joined(separator: "; ")),
                .text(written.origin.inWords),
            ])
        }
        return Report(
            title: "Queries", context: [counted(rows.count, "queries")],
            blocks: [
                .table(
                    ReportTable(
                        columns: [
                            ReportColumn(heading: "Query", content: .text, isKey: true),
                            ReportColumn(heading: "Parameters", content: .text),
                            ReportColumn(heading: "Asks", content: .text),
                            ReportColumn(heading: "Defined in", content: .text, dropOrder: 1),
                        ], rows: rows,
                        emptyText: "None yet. `save as \"name\"` keeps the last question."))
            ], sentence: "list queries")
    }

    package func explain(_ segment: Segment) throws -> Report {
        var lines: [(term: String, text: String)] = [
            (
                segment.name.capitalizedFirst,
                [segment.written.definition.means, segment.words].compactMap { $0 }.joined(separator: "\n")
            )
        ]
        if let problem = segment.problems.first {
            lines.append(("Not usable", problem.problem.words.title))
        } else {
            lines.append(("Holds now", try recordWords(segment.predicate(catalogue))))
            let names = ["won", "lost", "open"].compactMap { RecordSet.State(rawValue: $0) }
            let counts = try evaluator.counts(
                catalogue.fact,
                names.map {
                    .all([PlanBuilder.statePredicate($0, catalogue, at: nil), segment.predicate(catalogue)])
                })
            lines.append(
                (
                    "Of them",
                    zip(names, counts).map { "\(NumberWords.grouped($1)) \($0.rawValue)" }.joined(
                        separator: " · ")
                ))
        }
        lines += DefinitionLines(segment.written).lines
        return Report(
            title: "Segment \(segment.name)", blocks: [.definitions(lines)],
            suggestions: ["list \(segment.name)", "win rate for \(segment.name)"],
            sentence: "explain \(segment.name)")
    }

    package func explain(_ defined: DefinedDimension) throws -> Report {
        var lines: [(term: String, text: String)] = [
            (
                defined.name.capitalizedFirst,
                [defined.written.definition.means, defined.words].compactMap { $0 }.joined(separator: "\n")
            )
        ]
        if let problem = defined.problems.first {
            lines.append(("Not usable", problem.problem.words.title))
        }
        lines += DefinitionLines(defined.written).lines
        var report = Report(
            title: "Dimension \(defined.name)", blocks: [.definitions(lines)],
            suggestions: ["win rate by \(defined.name)"], sentence: "explain \(defined.name)")
        if let table = try valueTable(defined) { report.blocks.append(.table(table)) }
        return report
    }

    /// The values with the number of records that have each, where the date is known without a measure.
    private func valueTable(_ defined: DefinedDimension) throws -> ReportTable? {
        guard let dimension = defined.dimension, let numbers = dimension.numbers,
            let predicates = dimension.valuePredicates
        else { return nil }
        let counts = try evaluator.counts(catalogue.fact, predicates)
        return ReportTable(
            columns: [
                ReportColumn(heading: defined.name.capitalizedFirst, content: .text, isKey: true),
                ReportColumn(heading: factPlural.capitalizedFirst, content: .count),
            ],
            rows: zip(numbers, counts).map {
                Row(cells: [.text(dimension.name(of: $0)), .number(Fraction($1))])
            })
    }

    package func explain(_ written: WrittenDefinition, _ query: QueryDefinition) -> Report {
        let parameters = query.parameters.isEmpty ? "none" : query.parameters.joined(separator: ", ")
        let lines: [(term: String, text: String)] =
            [
                (
                    query.name.text.capitalizedFirst,
                    query.questions.map { Formatter().format($0) }.joined(separator: "\n")
                ),
                ("Parameters", parameters),
            ] + DefinitionLines(written).lines
        return Report(
            title: "Query \(query.name.text)", blocks: [.definitions(lines)],
            sentence: "explain \(query.name.text)")
    }

    // MARK: Provenance

    /// Definitions of metrics, and of the segments that they and the filters name.
    func usedDefinitions(
        _ measures: [Measure], _ filters: [Filter], _ records: RecordSet?, _ dimensions: [Dimension],
        on day: Day?
    ) -> [(name: String, rule: String)] {
        let library = day.map(self.library.inForce) ?? self.library
        let metrics = measures.compactMap(\.metric).compactMap { library.entry(named: $0) }.map { entry in
            (name: entry.name, rule: entry.rule + (entry.start.map { " from \($0)" } ?? ""))
        }
        let names =
            filters.flatMap(\.segments) + measures.flatMap(\.leaves).compactMap(\.records.segment)
            + [records?.segment].compactMap { $0 }
        let segments = names.compactMap { library.defined.segments[NameKey.fold($0)] }.uniqued().map {
            (name: $0.name, rule: $0.words)
        }
        let used = (dimensions.map(\.name) + filters.flatMap(\.segments))
            .compactMap { library.defined.dimensions[NameKey.fold($0)] }.uniqued().map {
                (name: $0.name, rule: $0.words)
            }
        return metrics + segments + used
    }
}

extension Segment {
    /// `deals where amount >= 50000`
    var words: String {
        guard case .segment(let definition) = written.definition else { return "" }
        return "\(definition.kind.text) where \(Formatter().format(definition.condition))"
    }
}

extension DefinedDimension {
    /// `deals banded by amount at 1k, 5k, 20k`
    var words: String {
        guard case .dimension(let definition) = written.definition else { return "" }
        switch definition.source {
        case .name(let name): return name.text
        case .banded(let kind, by: let field, at: let limits):
            let words = limits.map { Formatter().format(Expression(.quantity($0), range: $0.range)) }
            return "\(kind.text) banded by \(field.text) at \(words.joined(separator: ", "))"
        }
    }
}
