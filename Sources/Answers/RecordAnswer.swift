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
        var report = Report(
            title: title, blocks: [.definitions(facts(of: table, row))], sentence: sentence,
            provenance: provenance([]), requestedForm: record.form.flatMap { Form(rawValue: $0.rawValue) },
            destination: record.destination)
        for (heading, facts) in linkedFacts(of: table, row) {
            report.blocks += [.text(heading), .definitions(facts)]
        }
        if record.kind.table != catalogue.fact { try addDeals(of: record.kind, name, binder, &report) }
        return report
    }

    // MARK: Facts

    private func facts(of table: Table, _ row: Int, except key: String? = nil) -> [(
        term: String, text: String
    )] {
        let known = table.columns.filter { $0.name != key && $0.role != .outcome }.map { column in
            (term: column.name.capitalizedFirst, text: text(column, row) ?? "–")
        }
        return known + (table.name == catalogue.fact ? workedOut(table, row) : [])
    }

    private func text(_ column: Column, _ row: Int) -> String? {
        if column.dictionary != nil { return column.text(at: row) }
        guard let number = column.integer(at: row) else { return nil }
        switch column.type {
        case .text: return nil
        case .day: return column.day(at: row)?.description
        case .flag: return number == 0 ? "no" : "yes"
        case .days: return CellWords.text(Fraction(Int(number)), content: .days)
        case .number(scale: 0) where column.name.split(separator: " ").contains("year"): return "\(number)"
        case .money(let scale), .number(let scale), .percent(let scale):
            guard
                let value = Fraction(
                    Int128(number), over: (0..<scale).reduce(Int128(1)) { power, _ in power * 10 })
            else { return nil }
            return CellWords.text(value, content: columns.content(column.type))
        }
    }

    /// The days from created to closed, or to today.
    private func workedOut(_ table: Table, _ row: Int) -> [(term: String, text: String)] {
        func day(_ role: Role) -> Day? { table.columns.first { $0.role == role }?.day(at: row) }
        guard let created = day(.created) else { return [] }
        let closed = day(.closed)
        let days = (closed ?? context.today).days(since: created)
        guard days >= 0 else { return [] }
        let words = CellWords.text(Fraction(days), content: .days)
        return [closed == nil ? ("Age", words) : ("Sales cycle", words)]
    }

    /// The records that this one points to, each under its kind and name.
    private func linkedFacts(of table: Table, _ row: Int) -> [(String, [(term: String, text: String)])] {
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
        "revenue", "won deals", "lost deals", "open deals", "win rate", "median deal", "sales cycle",
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
        let evaluation = try evaluator.evaluate(bound)
        let figures = try bound.measures.compactMap { measure -> (term: String, text: String)? in
            guard let value = try evaluation.whole.value(measure, 0) else { return nil }
            return (
                measure.name.capitalizedFirst, CellWords.text(value, content: columns.content(measure.unit))
            )
        }
        report.blocks += [.text("\(factPlural.capitalizedFirst), all time"), .definitions(figures)]
        let list = self.question(.listing(Self.phrase(factPlural)), about: kind, name)
        let series = self.question(
            .measures([Self.expression("revenue")]), about: kind, name, by: [Self.phrase("quarter")])
        report.suggestions = [series, list].map { Formatter().format($0) }
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
