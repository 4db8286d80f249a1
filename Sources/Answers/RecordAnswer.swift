import Binding
import Language
import Model
import Reports
import Store

/// All that is known of one record: its own facts, those of the records it is linked to, and, for one that deals name,
/// what came of those.
extension Answerer {
    /// Throws where there is no such record.
    package func answer(_ record: BoundRecord, _ binder: Binder, sentence: String) throws -> Report {
        let finder = RecordFinder(database)
        guard let table = database.table(named: record.kind.table), let row = finder.row(of: record) else {
            throw DiagnosticError(finder.unknown(record))
        }
        let name = finder.name(ofRow: row, in: table)
        let title = "\(record.kind.singular.capitalizedFirst) \(name)"
        let own = facts(of: table, row)
        var report = Report(
            title: title, blocks: [.definitions(own.map(\.written))], sentence: sentence,
            provenance: provenance([]), requestedForm: record.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: record.destination)
        report.add(own, about: title)
        for (heading, facts) in linkedFacts(of: table, row) {
            report.blocks += [.text(heading), .definitions(facts.map(\.written))]
            report.add(facts, about: heading)
        }
        if record.kind.table != catalogue.fact { try addDeals(of: record.kind, name, binder, &report) }
        return report
    }

    // MARK: Facts

    private func facts(of table: Table, _ row: Int, except key: String? = nil) -> [KnownFact] {
        let known = table.columns.filter { $0.name != key && $0.role != .outcome }.map { column in
            KnownFact(
                term: column.name.capitalizedFirst, cell: cell(column, row, of: table),
                isPlain: isYear(column))
        }
        return known + (table.name == catalogue.fact ? workedOut(table, row) : [])
    }

    private func cell(_ column: Column, _ row: Int, of table: Table) -> Cell {
        if column.dictionary != nil { return column.text(at: row).map { .text($0) } ?? .missing }
        guard let number = column.integer(at: row) else { return .missing }
        switch column.type {
        case .text: return .missing
        case .day: return column.day(at: row).map { .day($0) } ?? .missing
        case .flag: return .flag(number != 0)
        case .days: return .measured(Fraction(Int(number)), .days)
        case .money(let scale), .number(let scale), .percent(let scale):
            let value = PowerOfTen.int128(scale).flatMap { Fraction(Int128(number), over: $0) }
            return value.map {
                .measured(
                    $0, columns.content(column.type, of: [FieldPath(table: table.name, column: column.name)]))
            } ?? .missing
        }
    }

    /// Whether its whole numbers are years, which are written without grouping.
    private func isYear(_ column: Column) -> Bool {
        column.type == .number(scale: 0) && column.name.split(separator: " ").contains("year")
    }

    /// The days from created to closed, or to today.
    private func workedOut(_ table: Table, _ row: Int) -> [KnownFact] {
        func day(_ role: Role) -> Day? { table.columns.first { $0.role == role }?.day(at: row) }
        guard let created = day(.created) else { return [] }
        let closed = day(.closed)
        let days = (closed ?? context.today).days(since: created)
        guard days >= 0 else { return [] }
        return [
            KnownFact(term: closed == nil ? "Age" : "Sales cycle", cell: .measured(Fraction(days), .days))
        ]
    }

    /// The records that this one points to, each under its kind and name.
    private func linkedFacts(of table: Table, _ row: Int) -> [(String, [KnownFact])] {
        database.links.filter { $0.fromTable == table.name && $0.toTable != table.name }.compactMap { link in
            guard let column = table.column(named: link.fromColumn),
                let other = database.table(named: link.toTable)
            else { return nil }
            let code = column.code(at: row)
            guard code > 0, link.rowOfCode.indices.contains(code), link.rowOfCode[code] >= 0 else {
                return nil
            }
            let facts = facts(of: other, Int(link.rowOfCode[code]), except: link.toColumn)
            guard !facts.isEmpty, let name = column.text(at: row) else { return nil }
            return ("\(link.fromColumn.capitalizedFirst) \(name)", facts)
        }
    }

    // MARK: Deals

    private static let dealMeasures = [
        "revenue", "won deals", "lost deals", "open deals", "win rate", "median deal", "sales cycle", "units",
        "orders", "average ticket", "return rate",
    ]

    /// What came of the deals that name the record, where questions can be asked by its kind.
    private func addDeals(of kind: RecordKind, _ name: String, _ binder: Binder, _ report: inout Report)
        throws
    {
        let measures = Self.dealMeasures.filter { library.entry(named: $0)?.measure != nil }
        let question = question(.measures(measures.map(Self.expression)), about: kind, name)
        guard !measures.isEmpty, case .question(let bound)? = try? binder.bind(question, sentence: "") else {
            return
        }
        let figures = try bound.measures.compactMap { try figure($0, of: bound) }
        let heading = "\(factPlural.capitalizedFirst), all time"
        report.blocks += [.text(heading), .definitions(figures.map(\.written))]
        report.add(figures, about: heading)
        let list = self.question(.listing(Self.phrase(factPlural)), about: kind, name)
        let series = self.question(
            .measures([Self.expression("revenue")]), about: kind, name, by: [Self.phrase("quarter")])
        report.suggestions = [series, list].map { Formatter().format($0) }
    }

    /// The measure's value, or the currencies that keep it from having one.
    private func figure(_ measure: Measure, of question: BoundQuestion) throws -> KnownFact? {
        var alone = question
        alone.measures = [measure]
        let term = measure.name.capitalizedFirst
        do {
            guard let value = try evaluator.evaluate(alone).whole.value(measure, 0) else { return nil }
            return KnownFact(term: term, cell: .measured(value, columns.content(measure)))
        } catch let mixed as MixedCurrencies {
            return KnownFact(term: term, cell: .text("in \(header.joined(mixed.names))"))
        }
    }

    private func question(
        _ subject: Subject, about kind: RecordKind, _ name: String, by dimensions: [Phrase] = []
    ) -> Question {
        var clauses = [Clause(.filter([Self.phrase("\(kind.singular) \(name)")], .or), range: Self.nowhere)]
        if !dimensions.isEmpty { clauses.insert(Clause(.by(dimensions), range: Self.nowhere), at: 0) }
        return Question(subject: subject, clauses: clauses, range: Self.nowhere)
    }

    private static let nowhere = SourceRange(0, 0)

    private static func phrase(_ text: String) -> Phrase { Phrase(text: text, range: nowhere) }

    private static func expression(_ name: String) -> Expression {
        Expression(.phrase(phrase(name)), range: nowhere)
    }
}

/// A fact with how people read it.
private struct KnownFact {
    var term: String
    var cell: Cell
    /// A number without grouping.
    var isPlain = false

    var written: (term: String, text: String) { (term, text) }

    private var text: String {
        switch cell {
        case .measured(let value, _) where isPlain && value.denominator == 1: "\(value.numerator)"
        case .measured(let value, let content): CellWords.text(value, content: content)
        case .text(let text): text
        case .day(let day): day.description
        case .flag(let flag): flag ? "yes" : "no"
        case .missing, .number, .withinNoise, .interval: "–"
        }
    }
}

extension Report {
    fileprivate mutating func add(_ facts: [KnownFact], about subject: String) {
        self.facts += facts.map { RecordFact(subject: subject, term: $0.term, cell: $0.cell) }
    }
}
