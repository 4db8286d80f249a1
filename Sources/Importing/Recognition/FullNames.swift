import Model
import Store

/// Rosters often have first and last names apart, and call people by a key: together they are the name of the rep.
enum FullNames {
    /// A column of full names, where nothing else is clearly the name; the key then is a column like others.
    static func compose(_ columns: inout [DraftColumn], rowCount: Int) {
        guard let first = columns.first(where: { $0.meaning == "first name" }), first.raw.codes != nil,
            let last = columns.first(where: { $0.meaning == "last name" }), last.raw.codes != nil
        else { return }
        if let place = columns.firstIndex(where: { $0.role == .rep }) {
            guard ColumnHints.isKey(columns[place].header) else { return }
            columns[place].role = nil
            columns[place].meaning = nil
            columns[place].name = HeaderWords.name(of: columns[place].header)
            columns[place].synonyms = []
            columns[place].why += "; the rep is called by the full name"
        }
        let names = RawColumn.texts(
            "",
            (0..<rowCount).map { row in
                [first.raw, last.raw].compactMap { $0.text(at: row) }.joined(separator: " ")
            })
        columns.insert(
            .derived(
                name: Role.rep.rawValue, role: .rep, type: .text, values: names.values,
                dictionary: names.dictionary, why: "`\(first.header)` and `\(last.header)`"), at: 0)
    }
}
