/// One thing that is known of a record.
package struct RecordFact: Sendable {
    /// The record, or what the fact is about: `Rep Tamsin Hale`.
    package var subject: String
    package var term: String
    package var cell: Cell

    package init(subject: String, term: String, cell: Cell) {
        self.subject = subject
        self.term = term
        self.cell = cell
    }
}

extension Report {
    /// The report with its facts as one table of raw values, where it has any: its texts are for people.
    package var withFactsAsTable: Report {
        guard !facts.isEmpty else { return self }
        var report = self
        report.blocks = [
            .table(
                ReportTable(
                    columns: [
                        ReportColumn(heading: "Of", content: .text, isKey: true),
                        ReportColumn(heading: "Fact", content: .text, isKey: true),
                        ReportColumn(heading: "Value", content: .mixed),
                    ], rows: facts.map { Row(cells: [.text($0.subject), .text($0.term), $0.cell]) }))
        ]
        return report
    }
}
