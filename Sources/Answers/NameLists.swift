import Binding
import Model
import Reports

/// Lists of names: metrics, fields, the values of a field.
extension Answerer {
    /// Every metric with what it means; those the data cannot give say why.
    package func metricList() -> Report {
        let rows = library.listedEntries.map { entry in
            Row(cells: [
                .text(entry.name),
                .text(entry.measure == nil ? "not here: \(entry.trouble ?? "")" : entry.means),
                entry.synonyms.isEmpty ? .missing : .text(entry.synonyms.joined(separator: ", ")),
            ])
        }
        return Report(
            title: "Metrics",
            context: [counted(library.listedEntries.count, "metrics"), ownWords].filter { !$0.isEmpty },
            blocks: [
                .table(
                    ReportTable(
                        columns: [
                            ReportColumn(heading: "Metric", content: .text, isKey: true),
                            ReportColumn(heading: "Meaning", content: .text),
                            ReportColumn(heading: "Also called", content: .text, dropOrder: 1),
                        ], rows: rows, isProse: true))
            ], suggestions: ["explain \(library.entries.first?.name ?? "revenue")"], sentence: "list metrics")
    }

    private var ownWords: String {
        let own = library.entries.count(where: \.isOwn)
        return own == 0 ? "" : "\(own) defined by the company"
    }

    /// What one can group by, filter on and show.
    package func fieldList(_ fields: [BoundField]) -> Report {
        let defined = library.defined.dimensions.values.sorted { $0.name < $1.name }.map { defined in
            Row(cells: [
                .text(defined.name), .text(defined.words), .text(defined.written.origin.inWords),
                defined.dimension?.numbers.map { .number(Fraction($0.count - 1)) } ?? .missing, .missing,
            ])
        }
        let rows =
            defined
            + fields.map { field in
                Row(cells: [
                    .text(field.name), .text(field.type.inWords), .text(field.entry?.owner ?? "worked out"),
                    field.entry?.distinctCount.map { .number(Fraction($0)) } ?? .missing,
                    field.entry.map { $0.names.dropFirst().joined(separator: ", ") }.flatMap {
                        $0.isEmpty ? nil : .text($0)
                    }
                        ?? .missing,
                ])
            }
        return Report(
            title: "Dimensions and fields",
            context: [
                "group by the texts, by day, week, month, quarter, half, year, and by "
                    + DatePart.allCases.map(\.name).joined(separator: ", ")
            ],
            blocks: [
                .table(
                    ReportTable(
                        columns: [
                            ReportColumn(heading: "Name", content: .text, isKey: true),
                            ReportColumn(heading: "Holds", content: .text),
                            ReportColumn(heading: "Belongs to", content: .text, dropOrder: 1),
                            ReportColumn(heading: "Values", content: .count),
                            ReportColumn(heading: "Also called", content: .text, dropOrder: 2),
                        ], rows: rows, isProse: true))
            ], sentence: "list dimensions")
    }

    /// The values of a field with the number of records that hold each.
    package func valueList(_ field: FieldEntry) -> Report {
        let values = catalogue.values(of: field.path).sorted {
            $0.recordCount != $1.recordCount
                ? $0.recordCount > $1.recordCount : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
        }
        return Report(
            title: NameKey.plural(of: field.names[0]).capitalizedFirst,
            context: [counted(values.count, NameKey.plural(of: field.names[0]))],
            blocks: [
                .table(
                    ReportTable(
                        columns: [
                            ReportColumn(
                                heading: field.names[0].capitalizedFirst, content: .text, isKey: true),
                            ReportColumn(heading: factPlural.capitalizedFirst, content: .count),
                        ],
                        rows: values.map { Row(cells: [.text($0.text), .number(Fraction($0.recordCount))]) },
                        emptyText: "The data hold none."))
            ], sentence: "list \(NameKey.plural(of: field.names[0]))")
    }
}
