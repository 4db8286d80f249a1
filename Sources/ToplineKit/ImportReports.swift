import Answers
import Binding
import Company
import Importing
import Model
import Reports

/// What an import made of the files, as reports: `describe`, `describe deals`, `describe import`, `describe problems`.
struct ImportReports {
    let version: CompanyVersion

    private var summary: ImportSummary { version.summary }
    private var catalogue: Catalogue { version.catalogue }

    /// `8,800 deals: 4,238 won, 2,473 lost, 2,089 open · 85 accounts · 7 products · 35 reps`
    var countsInWords: String {
        let facts = catalogue.facts.isEmpty ? [catalogue.fact] : catalogue.facts
        let sales = facts.map { fact in
            catalogue.kinds.first { $0.table == fact }.map { kind in
                let outcomes = outcomes(of: kind).map { ": \($0)" } ?? ""
                return Self.counted(kind.rowCount, kind) + outcomes
            } ?? "no \(fact)"
        }
        let others = catalogue.kinds.filter { !facts.contains($0.table) }.map {
            Self.counted($0.rowCount, $0)
        }
        return (sales + others).joined(separator: " · ")
    }

    /// `4,238 won, 2,473 lost, 2,089 open`, `574 returns`; nil where there is nothing to say.
    private func outcomes(of kind: RecordKind) -> String? {
        switch kind.table {
        case Catalogue.deals:
            "\(grouped(summary.won)) won, \(grouped(summary.lost)) lost, \(grouped(summary.open)) open"
        case Catalogue.salesLines where summary.returned > 0:
            "\(grouped(summary.returned)) \(summary.returned == 1 ? "return" : "returns")"
        default: nil
        }
    }

    private static func counted(_ count: Int, _ kind: RecordKind) -> String {
        "\(NumberWords.grouped(count)) \(count == 1 ? kind.singular : kind.plural)"
    }

    private func grouped(_ count: Int) -> String { NumberWords.grouped(count) }

    // MARK: Reports

    /// `describe`: the company at a glance, with what is to be said of the history of its deals.
    func company(_ state: SessionState, history: String?) -> Report {
        var lines: [(term: String, text: String)] = [("Records", countsInWords)]
        if let first = catalogue.dataDays.first, let last = catalogue.dataDays.last {
            lines.append(("Data", "from \(first) to \(last)"))
        }
        lines.append(("Today", todayInWords(state)))
        lines.append(("Currency", MoneyReport(version: version).currencyInWords))
        if let revenueInWords { lines.append(("Revenue", revenueInWords)) }
        let calendar = CalendarWords(catalogue)
        lines.append(("Calendar", "\(calendar.years)\n\(calendar.running(on: state.today))"))
        lines.append(("Working days", calendar.work))
        if let history { lines.append(("History", history)) }
        lines.append(("Doubts", doubtCount))
        return Report(
            title: catalogue.companyName, blocks: [.definitions(lines)],
            suggestions: ["describe import", "describe doubts", "list metrics"], sentence: "describe")
    }

    /// Which of two kinds of sales revenue is taken from; nil where there is only one.
    private var revenueInWords: String? {
        guard catalogue.facts.count > 1 else { return nil }
        let other = catalogue.facts[1]
        let name = other == Catalogue.deals ? "deal revenue" : "line revenue"
        return "that of \(catalogue.fact), so that nothing counts twice; that of \(other) is `\(name)`\n"
            + "to change it: set revenue from \(other)"
    }

    func todayInWords(_ state: SessionState) -> String {
        switch state.todayOrigin {
        case .clock: "\(state.today), the clock's day"
        case .pinned: "\(state.today), as set"
        case .data: "\(state.today), the data's newest day (the clock is more than 45 days ahead)"
        }
    }

    private var doubtCount: String {
        summary.doubts.isEmpty ? "none" : "\(grouped(summary.doubts.count)): `describe doubts` lists them"
    }

    /// `describe import`: each file, what it was taken for and why.
    func mapping() -> Report {
        var report = Report(title: "Import", context: [catalogue.companyName], sentence: "describe import")
        for table in summary.tables {
            report.blocks.append(
                .text(
                    "\(table.file) → \(table.table): \(grouped(table.rowCount)) rows, \(table.writing), "
                        + "score \(table.score) (\(table.why))"))
            if let origins = Self.origins(table) { report.blocks.append(.text(origins)) }
            report.blocks.append(.table(columnTable(table)))
        }
        for file in summary.leftAside {
            report.blocks.append(.text(file.words))
        }
        return report
    }

    /// How well the headers are those of the programs that are known, and which of them speak for the best.
    private static func origins(_ table: TableSummary) -> String? {
        guard let best = table.origins.first else { return nil }
        let scores = table.origins.prefix(4).map { "\($0.program) \($0.score)" }.joined(separator: ", ")
        let headers = best.headers.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
        return "Exports it resembles, 0 to 100: \(scores). For \(best.program): \(headers)"
    }

    private func columnTable(_ table: TableSummary) -> ReportTable {
        let rows = table.columns.map { column in
            Row(cells: [
                column.header.isEmpty ? .missing : .text(column.header), .text(column.name),
                column.role.map { .text($0.rawValue) } ?? .missing, .text(column.type.inWords),
                .number(Fraction(column.missingCount)), column.link.map { .text($0) } ?? .missing,
                column.score == 0 ? .missing : .number(Fraction(column.score)), .text(column.why),
            ])
        }
        return ReportTable(
            columns: [
                ReportColumn(heading: "Header", content: .text, isKey: true),
                ReportColumn(heading: "Called", content: .text),
                ReportColumn(heading: "Role", content: .text),
                ReportColumn(heading: "Holds", content: .text),
                ReportColumn(heading: "Missing", content: .count, dropOrder: 1),
                ReportColumn(heading: "Links to", content: .text, dropOrder: 2),
                ReportColumn(heading: "Score", content: .count, dropOrder: 3),
                ReportColumn(heading: "Why", content: .text, dropOrder: 4),
            ], rows: rows, isProse: true)
    }

    /// `describe deals`: columns, three sample rows, where the rows came from.
    func table(_ kind: RecordKind) -> Report {
        var report = Report(
            title: kind.plural.prefix(1).uppercased() + kind.plural.dropFirst(),
            context: ["\(grouped(kind.rowCount)) rows"], sentence: "describe \(kind.plural)")
        guard let table = summary.tables.first(where: { $0.table == kind.table }) else { return report }
        report.context.append("from \(table.file)")
        if let outcomes = outcomes(of: kind) { report.context.append(outcomes) }
        report.blocks = [.table(columnTable(table)), .text("The first rows:"), .table(sampleTable(table))]
        if let pairs = MoneyReport(version: version).pairs(of: kind) { report.blocks.insert(pairs, at: 0) }
        return report
    }

    func sampleTable(_ table: TableSummary) -> ReportTable {
        let shown = table.columns.indices.filter { !table.columns[$0].header.isEmpty }
        let order = Self.dropOrders(of: shown.map { table.columns[$0].role })
        return ReportTable(
            columns: shown.enumerated().map { place, index in
                ReportColumn(
                    heading: table.columns[index].name.prefix(1).uppercased()
                        + table.columns[index].name.dropFirst(),
                    content: .text, dropOrder: order[place])
            },
            rows: table.sampleRows.map { row in
                Row(cells: shown.map { $0 >= row.count || row[$0].isEmpty ? .missing : .text(row[$0]) })
            })
    }

    /// Stage, amount and dates stay in a narrow table before other columns, and the first column with them.
    private static func dropOrders(of roles: [Role?]) -> [Int] {
        roles.enumerated().map { place, role in
            let tells = role.map(Self.telling.contains) ?? false
            return place == 0 ? 0 : tells ? place : roles.count + place
        }
    }

    private static let telling: Set<Role> = [
        .stage, .outcome, .amount, .created, .closed, .expectedClose, .sold,
    ]

    /// `describe problems`: rows kept out and values not read, by kind, with the first lines.
    func problems() -> Report {
        var report = Report(
            title: "Problems", context: [catalogue.companyName], sentence: "describe problems")
        if summary.problems.isEmpty {
            report.blocks = [.text("Every row and every value was read.")]
        } else {
            let refused = summary.problems.count(of: .rowRefused)
            let missing = summary.problems.count(of: .valueMissing)
            report.context.append(
                "\(grouped(refused)) \(refused == 1 ? "row" : "rows") kept out, "
                    + "\(grouped(missing)) \(missing == 1 ? "value" : "values") not read")
            report.blocks = [.table(problemTable)]
        }
        let spellings = summary.doubts.filter { $0.topic == .joined }
        report.notes = spellings.map { Remark.spellingsJoined($0.text + ".").note }
        return report
    }

    private var problemTable: ReportTable {
        let rows = summary.problems.groups.map { group in
            let first = group.examples[0]
            let lines = group.examples.prefix(5).compactMap(\.line).map(String.init).joined(separator: ", ")
            return Row(cells: [
                .text(first.file), first.column.map { .text($0) } ?? .missing, .number(Fraction(group.count)),
                .text(first.words), lines.isEmpty ? .missing : .text(lines + (group.count > 5 ? " …" : "")),
            ])
        }
        return ReportTable(
            columns: [
                ReportColumn(heading: "File", content: .text, isKey: true),
                ReportColumn(heading: "Column", content: .text),
                ReportColumn(heading: "Times", content: .count),
                ReportColumn(heading: "What", content: .text),
                ReportColumn(heading: "Lines", content: .text, dropOrder: 1),
            ], rows: rows, isProse: true)
    }

    /// `describe doubts`: what was decided and could have been decided otherwise.
    func doubtList() -> Report {
        var report = Report(title: "Doubts", context: [catalogue.companyName], sentence: "describe doubts")
        let lines = summary.doubts.enumerated().map { place, doubt in
            (term: "\(place + 1)", text: Self.words(doubt))
        }
        report.blocks = lines.isEmpty ? [.text("Nothing was doubtful.")] : [.definitions(lines)]
        return report
    }

    static func words(_ doubt: Doubt) -> String {
        "\(doubt.text).\n\(doubt.corrects ? "to change it" : "to see it"): \(doubt.sentence)"
    }

    /// `describe amount`, `explain region`: one field.
    func field(_ field: BoundField) -> Report {
        var lines: [(term: String, text: String)] = [(field.name, field.type.inWords)]
        if let entry = field.entry {
            lines.append(("Belongs to", entry.owner))
            if entry.names.count > 1 {
                lines.append(("Also called", entry.names.dropFirst().joined(separator: ", ")))
            }
            if let count = entry.distinctCount { lines.append(("Values", grouped(count))) }
            let values = catalogue.values(of: entry.path)
                .sorted { ($1.recordCount, $0.text) < ($0.recordCount, $1.text) }.prefix(5)
            if !values.isEmpty {
                lines.append(
                    (
                        "Most often",
                        values.map { "\($0.text) (\(grouped($0.recordCount)))" }.joined(separator: ", ")
                    ))
            }
        } else {
            lines.append(
                (
                    "Worked out",
                    "for each record, from its \(field.type == .days ? "dates" : "amount and list price")"
                ))
        }
        return Report(
            title: "Explain \(field.name)", blocks: [.definitions(lines)], sentence: "explain \(field.name)")
    }
}
