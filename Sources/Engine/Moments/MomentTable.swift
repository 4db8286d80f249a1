import Model
import Store

/// Puts records at moments of their course together, each with facts beside its own.
struct MomentTable {
    private let template: Table
    private let facts: [(name: String, type: FieldType)]
    private var texts: [[String?]]
    private var values: [[String?]]
    private(set) var rowCount = 0

    init(of template: Table, with facts: [(name: String, type: FieldType)]) {
        self.template = template
        self.facts = facts
        texts = Array(repeating: [], count: template.columns.count)
        values = Array(repeating: [], count: facts.count)
    }

    /// Adds a row of a table with the template's columns, some of them otherwise; `facts` in the order given at first.
    mutating func add(
        _ table: Table, row: Int?, otherwise: [String: String?] = [:], _ facts: [String?]
    ) {
        for (place, column) in table.columns.enumerated() {
            if let text = otherwise[column.name] {
                texts[place].append(text)
            } else {
                texts[place].append(row.flatMap { column.exactText(at: $0) })
            }
        }
        for (place, fact) in facts.enumerated() { values[place].append(fact) }
        rowCount += 1
    }

    var table: Table {
        var table = template
        table.rowCount = rowCount
        table.columns = zip(template.columns, texts).map { $0.rebuilt(with: $1) }
        table.columns += zip(facts, values).map { .made($0.name, $0.type, $1) }
        return table
    }
}

extension Database {
    /// The data with other rows in the place of a table's.
    func with(_ moments: MomentTable, inPlaceOf table: String) -> Database {
        guard let place = tables.firstIndex(where: { $0.name == table }) else { return self }
        var result = self
        result.replace(table, at: place, by: moments.table)
        return result
    }
}
