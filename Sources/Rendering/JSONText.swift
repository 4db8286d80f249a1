import Model
import Reports

/// One JSON object: what was asked, the columns with kind and unit, the rows as lists of raw values, and what
/// the answer rests on. Keys have a fixed order.
///
/// `rows` holds the data only; rows too few to rank stand in `unranked`, totals in `totals`. A figure is a table
/// of one row. Further tables stand in `moreTables`, sparklines in `series`.
struct JSONText: ReportFormat {
    let options: RenderOptions

    init(options: RenderOptions) { self.options = options }

    func text(of report: Report) -> String {
        let tables = report.blocks.compactMap { RawTable($0) }
        var members: [(key: String, value: JSONValue)] = [
            ("title", .string(report.title)), ("context", strings(report.context)),
            ("sentence", .string(report.sentence)),
        ]
        members += tables.first.map(members(of:)) ?? [("columns", .list([])), ("rows", .list([]))]
        members += optional("moreTables", tables.dropFirst().map { .object(self.members(of: $0)) })
        members += otherBlocks(of: report)
        members.append(("narration", strings(report.narration)))
        members.append(("notes", .list(report.notes.map(value(of:)))))
        members.append(("next", strings(report.suggestions)))
        members.append(("provenance", report.provenance.map(value(of:)) ?? .null))
        return JSONValue.object(members).text(escapesUnicode: !options.usesUnicode) + "\n"
    }

    private func members(of table: RawTable) -> [(key: String, value: JSONValue)] {
        func rows(_ kind: Row.Kind) -> [JSONValue] {
            table.rows.filter { $0.kind == kind }.map { .list($0.values.map { JSONValue($0) }) }
        }
        return [("columns", .list(table.columns.map(value(of:)))), ("rows", .list(rows(.data)))]
            + optional("unranked", rows(.unranked)) + optional("totals", rows(.total))
    }

    private func otherBlocks(of report: Report) -> [(key: String, value: JSONValue)] {
        var (series, texts, definitions): ([JSONValue], [JSONValue], [JSONValue]) = ([], [], [])
        for block in report.blocks {
            switch block {
            case .table(let table):
                if table.rows.isEmpty, let text = table.emptyText { texts.append(.string(text)) }
            case .chart: break
            case .figure(let figure): texts += figure.madeOf.map { .string($0) }
            case .spark(let spark): series.append(value(of: spark))
            case .text(let text): texts.append(.string(text))
            case .definitions(let entries):
                definitions += entries.map {
                    .object([("term", .string($0.term)), ("text", .string($0.text))])
                }
            }
        }
        return optional("series", series) + optional("text", texts) + optional("definitions", definitions)
    }

    /// Nothing for an empty list.
    private func optional(_ key: String, _ values: [JSONValue]) -> [(key: String, value: JSONValue)] {
        values.isEmpty ? [] : [(key, .list(values))]
    }

    private func strings(_ texts: [String]) -> JSONValue { .list(texts.map { .string($0) }) }

    private func value(of column: RawTable.Column) -> JSONValue {
        .object(
            [
                ("name", .string(column.name)), ("kind", .string(column.kind)),
                ("unit", column.unit.map { .string($0) } ?? .null),
            ] + (column.place.map(members(of:)) ?? []))
    }

    /// What a pivot's column stands for; `across` is null for the total of a row.
    private func members(of place: PivotPlace) -> [(key: String, value: JSONValue)] {
        let values = place.key.map { key in
            JSONValue.list(
                zip(place.dimensions, key).map { dimension, cell in
                    let value = RawCell.values(of: cell, in: .text).first.map { JSONValue($0) } ?? .null
                    return .object([("dimension", .string(dimension)), ("value", value)])
                })
        }
        return [("measure", .string(place.measure)), ("across", values ?? .null)]
    }

    private func value(of note: Note) -> JSONValue {
        .object([("code", .string(note.code)), ("text", .string(note.text))])
    }

    private func value(of spark: Spark) -> JSONValue {
        let values = spark.values.map { $0.map { JSONValue.number(RawNumber.text(of: $0)) } ?? .null }
        return .object([
            ("name", .string(spark.column.heading)), ("labels", strings(spark.labels)),
            ("values", .list(values)),
        ])
    }

    private func value(of provenance: Provenance) -> JSONValue {
        let sources = provenance.sources.map { source in
            JSONValue.object([
                ("table", .string(source.table)), ("file", .string(source.file)),
                ("rows", .number(String(source.rowCount))), ("checksum", .string(source.checksum)),
            ])
        }
        let definitions = provenance.definitions.map { definition in
            JSONValue.object([("name", .string(definition.name)), ("rule", .string(definition.rule))])
        }
        let asOf = provenance.asOf.map { [("asOf", JSONValue.string($0.description))] } ?? []
        return .object(
            [("today", .string(provenance.today.description))] + asOf + [
                ("sources", .list(sources)), ("definitions", .list(definitions)),
            ])
    }
}
