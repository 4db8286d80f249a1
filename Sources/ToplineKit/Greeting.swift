import Binding
import Company
import Importing
import Model
import Rendering
import Reports

/// The first lines at a prompt: the company, its records, its days, doubts on the first open, questions to start with.
struct Greeting {
    let state: SessionState

    func text(_ options: RenderOptions, isFirstOpen: Bool) -> String {
        let reports = ImportReports(version: state.version)
        var report = Report(
            title: state.version.catalogue.companyName, context: [reports.countsInWords] + days)
        report.blocks += (state.version.unreadFiles + state.version.lostColumns).map { .text($0) }
        if isFirstOpen { report.blocks += firstOpen(reports) }
        var text = readableText(of: report, options: options)
        let questions = self.questions
        if !questions.isEmpty {
            text += "\nAsk, or type a digit:\n"
            for (place, question) in questions.enumerated() { text += "  \(place + 1)  \(question)\n" }
        }
        return text + "`help` shows what can be asked.\n\n"
    }

    private var days: [String] {
        var parts: [String] = []
        if let first = state.version.catalogue.dataDays.first,
            let last = state.version.catalogue.dataDays.last
        {
            parts.append("\(first) to \(last)")
        }
        parts.append("today is \(ImportReports(version: state.version).todayInWords(state))")
        return parts
    }

    /// Mapping, three sample rows and each doubt with the sentence that settles it.
    private func firstOpen(_ reports: ImportReports) -> [Block] {
        let summary = state.version.summary
        var blocks: [Block] = [.text("First open. How the files were taken (`describe import` says why):")]
        blocks.append(.definitions(summary.tables.map { ("\($0.file)", "\($0.table): " + mapping($0)) }))
        if let deals = summary.tables.first(where: { $0.table == state.version.catalogue.fact }) {
            blocks.append(.table(reports.sampleTable(deals)))
        }
        let shown = summary.doubts.prefix(6)
        if !shown.isEmpty {
            blocks.append(.text("Doubts, each with the sentence that settles or shows it:"))
            blocks.append(.definitions(shown.enumerated().map { ("\($0 + 1)", ImportReports.words($1)) }))
            if summary.doubts.count > shown.count {
                blocks.append(.text("\(summary.doubts.count - shown.count) more: describe doubts"))
            }
        }
        return blocks
    }

    private func mapping(_ table: TableSummary) -> String {
        table.columns.filter { !$0.header.isEmpty }.map { column in
            NameKey.fold(column.header) == NameKey.fold(column.name)
                ? column.name : "\(column.name) = \(column.header)"
        }.joined(separator: ", ")
    }

    /// Three questions that this very data can answer.
    var questions: [String] {
        var questions: [String] = []
        let catalogue = state.version.catalogue
        let isMixed = catalogue.conversion != nil && catalogue.currency == nil
        func has(_ metric: String) -> Bool { state.library.entry(named: metric)?.measure != nil }
        if let rep = catalogue.field(.rep), has("win rate") {
            questions.append("top 5 \(NameKey.plural(of: rep.names[0])) by win rate this quarter")
        }
        if has("revenue"), (catalogue.field(.closed) ?? catalogue.field(.sold)) != nil {
            questions.append(isMixed ? "revenue by currency this year" : "revenue by month this year")
        }
        if isMixed {
            questions += [
                "set currency \(catalogue.reportingChoice ?? "EUR")", "list won deals this quarter",
            ]
        }
        if let group = catalogue.field(.region) ?? catalogue.field(.product) ?? catalogue.field(.account),
            has("revenue"), has("win rate")
        {
            questions.append("revenue, win rate by \(group.names[0]) vs last quarter")
        }
        if let group = catalogue.field(.store), has("sales per hour") {
            questions.append("sales per hour by weekday across \(group.names[0]) this quarter")
        }
        if let product = catalogue.field(.product), has("sell-through") {
            questions.append("bottom 5 \(NameKey.plural(of: product.names[0])) by sell-through this quarter")
        }
        if let group = catalogue.field(.store) ?? catalogue.field(.rep), has("average ticket") {
            questions.append("revenue, average ticket by \(group.names[0]) vs last month")
        }
        if has("units"), let product = catalogue.field(.product) {
            questions.append("top 10 \(NameKey.plural(of: product.names[0])) by units this quarter")
        }
        return Array(questions.prefix(3))
    }
}

extension Catalogue {
    /// The currency that most records are in.
    fileprivate var reportingChoice: String? {
        guard let path = field(.currency)?.path else { return nil }
        return values(of: path).max { ($0.recordCount, $1.text) < ($1.recordCount, $0.text) }?.text
    }
}
