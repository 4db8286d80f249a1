/// A `select` statement as the sentence that asks the same, as far as it can be told without the data.
///
/// Joins are dropped, since the links between the tables are known. What is more than one `select … from … where …
/// group by … having … order by … limit …` has no translation.
struct SQLTranslation {
    /// Without the `.end`.
    private let tokens: [Token]

    init(_ tokens: [Token]) { self.tokens = tokens.filter { $0.kind != .end } }

    private enum Column {
        case everything
        case name(String)
        case measure(String)
    }

    /// The clauses, by the words that begin them.
    private static let heads: [[String]] = [
        ["select"], ["from"], ["join"], ["where"], ["group", "by"], ["having"], ["order", "by"], ["limit"],
        ["on"],
        ["union"], ["offset"],
    ]

    var sentence: String? {
        let clauses = clauses
        guard let selected = clauses["select"], clauses["union"] == nil, clauses["offset"] == nil else {
            return nil
        }
        guard let table = clauses["from"].flatMap(Self.table) else {
            return selected.isEmpty ? nil : Self.joined(selected)
        }
        var (columns, aliases, limit) = columns(of: selected, table: table)
        guard !columns.isEmpty else { return nil }
        if let count = clauses["limit"]?.first?.text { limit = count }
        let groups = clauses["group by"].map(Self.list)?.map(Self.name) ?? []
        var words = subject(columns, groups: groups, table: table)
        if let condition = clauses["where"] { words += ["where", SQLCondition(condition).words] }
        if let condition = clauses["having"] {
            words += ["where", SQLCondition(measured(condition, table, aliases)).words]
        }
        if let order = clauses["order by"] {
            words += ["sorted by", sortKeys(order, columns, aliases, table: table)]
        }
        if let limit { words += ["first", limit] }
        if words[0] == "list", !shownNames(columns).isEmpty {
            words += ["showing", shownNames(columns).joined(separator: ", ")]
        }
        return words.joined(separator: " ")
    }

    // MARK: Clauses

    /// `deals d` is `deals` under another name; `won deals` is what it says.
    private static func table(_ tokens: [Token]) -> String? {
        let words = tokens.prefix { $0.kind == .word }.map(\.text)
        guard let first = words.first else { return nil }
        let states = ["won", "lost", "open", "new", "overdue"]
        return words.count > 1 && states.contains(first.lowercased()) ? "\(first) \(words[1])" : first
    }

    private var clauses: [String: [Token]] {
        var found: [String: [Token]] = [:]
        var head = ""
        var place = 0
        while place < tokens.count {
            if let next = Self.heads.first(where: { starts(with: $0, at: place) }) {
                head = next.joined(separator: " ")
                if found[head] == nil { found[head] = [] }
                place += next.count
            } else {
                found[head, default: []].append(tokens[place])
                place += 1
            }
        }
        return found
    }

    private func starts(with words: [String], at place: Int) -> Bool {
        place + words.count <= tokens.count
            && zip(words, tokens[place...]).allSatisfy { $0 == $1.text.lowercased() && $1.kind == .word }
    }

    /// Split at the commas outside brackets.
    private static func list(_ tokens: [Token]) -> [[Token]] {
        var depth = 0
        return tokens.split { token in
            if token.kind == .sign(.openBracket) { depth += 1 }
            if token.kind == .sign(.closeBracket) { depth -= 1 }
            return depth == 0 && token.kind == .sign(.comma)
        }.map(Array.init)
    }

    /// `d.close_value` without its table.
    private static func name(_ tokens: [Token]) -> String {
        tokens.map { $0.text.split(separator: ".").last.map(String.init) ?? $0.text }.joined(separator: " ")
    }

    // MARK: Columns

    private func columns(
        of tokens: [Token], table: String
    ) -> (columns: [Column], aliases: [String: String], limit: String?) {
        var tokens = tokens
        var limit: String?
        if tokens.count > 1, tokens[0].text.lowercased() == "top" {
            limit = tokens[1].text
            tokens.removeFirst(2)
        }
        var aliases: [String: String] = [:]
        let columns = Self.list(tokens).map { item -> Column in
            let place = item.firstIndex { $0.keyword == .as }
            let words = place.map { Array(item[..<$0]) } ?? item
            let column = Self.column(words, table: table)
            if case .measure(let measure) = column, let place, place + 1 < item.count {
                aliases[item[place + 1].text.lowercased()] = measure
            }
            return column
        }
        return (columns, aliases, limit)
    }

    private static func column(_ tokens: [Token], table: String) -> Column {
        if tokens.count == 1, tokens[0].kind == .sign(.times) { return .everything }
        guard tokens.count >= 4, tokens[1].kind == .sign(.openBracket) else {
            let words = tokens.first?.text.lowercased() == "distinct" ? Array(tokens.dropFirst()) : tokens
            return .name(name(words))
        }
        let inside = Array(tokens[2..<(tokens.count - 1)])
        let field = name(inside.filter { $0.text.lowercased() != "distinct" })
        switch tokens[0].text.lowercased() {
        case "count":
            return .measure(inside.count > 1 ? "distinct \(field)" : "count \(table)")
        case "avg": return .measure("average \(field) of \(table)")
        case "sum": return .measure("sum of \(field) of \(table)")
        default: return .measure("\(tokens[0].text.lowercased()) \(field) of \(table)")
        }
    }

    private func subject(_ columns: [Column], groups: [String], table: String) -> [String] {
        var measures: [String] = []
        for case .measure(let measure) in columns { measures.append(measure) }
        guard measures.isEmpty, groups.isEmpty else {
            // What is selected and not grouped by is to be measured: `select revenue … group by region`.
            let named = groups.isEmpty ? [] : shownNames(columns).filter { !groups.contains($0) }
            measures += named
            let asked = measures.isEmpty ? ["count \(table)"] : measures
            let by = groups.isEmpty ? shownNames(columns) : groups
            return [asked.joined(separator: ", ")] + (by.isEmpty ? [] : ["by", by.joined(separator: ", ")])
        }
        return ["list", table]
    }

    private func shownNames(_ columns: [Column]) -> [String] {
        columns.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    // MARK: Order and conditions on groups

    private func sortKeys(
        _ tokens: [Token], _ columns: [Column], _ aliases: [String: String], table: String
    ) -> String {
        Self.list(tokens).map { key in
            let last = key.last?.text.lowercased() ?? ""
            let direction = ["desc": " descending", "asc": " ascending"][last] ?? ""
            let words = direction.isEmpty ? key : Array(key.dropLast())
            return sortName(words, columns, aliases, table: table) + direction
        }.joined(separator: ", ")
    }

    private func sortName(
        _ tokens: [Token], _ columns: [Column], _ aliases: [String: String], table: String
    ) -> String {
        if tokens.count == 1, let place = Int(tokens[0].text), columns.indices.contains(place - 1) {
            switch columns[place - 1] {
            case .measure(let words), .name(let words): return words
            case .everything: break
            }
        }
        if case .measure(let words) = Self.column(tokens, table: table) { return words }
        let name = Self.name(tokens)
        return aliases[name.lowercased()] ?? name
    }

    /// `sum(amount) > 5` with the measure in words.
    private func measured(_ tokens: [Token], _ table: String, _ aliases: [String: String]) -> [Token] {
        guard let sign = tokens.firstIndex(where: { SQLCondition.comparisons.contains($0.text) }) else {
            return tokens
        }
        let left = Array(tokens[..<sign])
        let words = sortName(left, [], aliases, table: table)
        return [Token(.word, words, range: left.first?.range ?? SourceRange(0, 0))] + tokens[sign...]
    }

    private static func joined(_ tokens: [Token]) -> String {
        tokens.reduce(into: "") { text, token in
            let isClose = text.isEmpty || [",", ")"].contains(token.text) || text.hasSuffix("(")
            text += isClose ? token.text : " " + token.text
        }
    }
}
