import Importing
import Model

/// A column of a company's files as it was taken, for telling next month's export from this month's.
struct KnownColumn: Hashable, Sendable {
    var table: String
    var file: String
    /// What it is called in sentences, and what the file calls it.
    var name: String
    var header: String
    /// What it holds: `text`, `money`.
    var holds: String
    /// Whether it has a meaning that answers rest on.
    var isMeant: Bool

    /// All columns that stand in files.
    static func all(of summary: ImportSummary) -> [KnownColumn] {
        summary.tables.flatMap { table in
            table.columns.filter { !$0.header.isEmpty }.map { column in
                KnownColumn(
                    table: table.table, file: table.file, name: column.name, header: column.header,
                    holds: column.type.kindWord, isMeant: column.role != nil || column.link != nil)
            }
        }
    }
}

/// Columns that answers rested on and that the files have no more: renamed, or left out of an export.
struct LostColumns {
    /// Each with the columns that are new beside it and hold the like.
    let columns: [(column: KnownColumn, likely: [KnownColumn])]

    init(from older: [KnownColumn], to newer: [KnownColumn]) {
        let tables = Set(newer.map(\.table))
        columns = older.filter { old in
            old.isMeant && tables.contains(old.table)
                && !newer.contains { $0.table == old.table && $0.name == old.name }
        }.map { old in
            let headers = Set(older.filter { $0.table == old.table }.map(\.header))
            let new = newer.filter { $0.table == old.table && !$0.isMeant && !headers.contains($0.header) }
            return (old, new.filter { $0.holds == old.holds } + new.filter { $0.holds != old.holds })
        }
    }

    /// `` `Amount`, the amount of the deals, is gone; if `Deal Value` is the same now: `import … with amount = …` ``
    var words: [(text: String, count: Int, sentence: String)] {
        columns.map { column, likely in
            let gone = "`\(column.header)`, the \(column.name) of the \(column.table), is gone"
            let file = likely.first?.file ?? column.file
            let header = likely.first?.header ?? "…"
            let sentence =
                "import \(Quoted.text(file)) as \(Quoted.name(column.table)) with "
                + "\(Quoted.name(column.name)) = \(Quoted.text(header))"
            return (
                likely.isEmpty ? gone : "\(gone), and `\(header)` is new", likely.count, sentence
            )
        }
    }
}

/// Texts and names as sentences have them.
private enum Quoted {
    static func text(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

    static func name(_ name: String) -> String {
        name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : text(name)
    }
}

extension FieldType {
    fileprivate var kindWord: String {
        switch self {
        case .text: "text"
        case .day: "day"
        case .flag: "flag"
        case .money, .number: "number"
        case .percent: "percent"
        case .days: "days"
        }
    }
}
