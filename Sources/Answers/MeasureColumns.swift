import Binding
import Model
import Reports

/// How measures and dimensions stand in a table: headings, units, what supports a number.
struct MeasureColumns {
    let catalogue: Catalogue

    func column(_ measure: Measure, hasBar: Bool = false) -> ReportColumn {
        ReportColumn(heading: measure.name.capitalizedFirst, content: content(measure), hasBar: hasBar)
    }

    /// The unit of a measure, with the currency of the amounts it is made of.
    func content(_ measure: Measure) -> ReportColumn.Content {
        let paths = measure.leaves.flatMap(\.aggregate.fields)
        return content(measure.unit, currency: catalogue.currency(of: paths.filter(isMoney)))
    }

    private func isMoney(_ path: FieldPath) -> Bool {
        (catalogue.fields + ownFields(of: path.table)).contains { field in
            if field.path == path, case .money = field.type { true } else { false }
        }
    }

    /// The fields of goals that say their currency.
    private func ownFields(of table: String) -> [FieldEntry] {
        guard table != catalogue.fact, let conversion = catalogue.conversion,
            conversion.converted.contains(table) || conversion.mixed[table] != nil
        else { return [] }
        return catalogue.tableFields[table] ?? []
    }

    func content(_ unit: MeasureUnit) -> ReportColumn.Content { content(unit, currency: catalogue.currency) }

    private func content(_ unit: MeasureUnit, currency: String?) -> ReportColumn.Content {
        switch unit {
        case .count: .count
        case .money(let decimals): .money(currency: currency, decimals: decimals)
        case .moneyPerDay:
            .money(currency: currency.map { "\($0) a day" } ?? "a day", decimals: 2)
        case .percent: .percent(decimals: 1)
        case .days: .days
        case .number(let decimals): .number(decimals: decimals ?? 2)
        case .day: .day
        }
    }

    /// The unit of a fact, with the currency of the columns it is made of.
    func content(_ type: FieldType, of paths: [FieldPath]) -> ReportColumn.Content {
        switch type {
        case .text: .text
        case .day: .day
        case .flag: .flag
        case .money(let scale): .money(currency: catalogue.currency(of: paths), decimals: scale)
        case .number(let scale): .number(decimals: scale)
        case .percent(let scale): .percent(decimals: max(0, scale - 2))
        case .days: .days
        }
    }

    /// How a sum of a field is written, of goals too.
    func content(ofSum leaf: LeafRule) -> ReportColumn.Content {
        guard case .sum(.field(let path)) = leaf.aggregate,
            let field = catalogue.fields.first(where: { $0.path == path })
                ?? catalogue.tableFields[leaf.fact]?.first(where: { $0.path == path })
        else { return .money(currency: catalogue.currency, decimals: 2) }
        return content(field.type, of: [path])
    }

    func key(_ dimension: Dimension) -> ReportColumn {
        switch dimension {
        case .field(let entry):
            ReportColumn(heading: entry.names[0].capitalizedFirst, content: .text, isKey: true)
        case .calendar(let grain):
            ReportColumn(heading: dimension.name.capitalizedFirst, content: .unit(grain), isKey: true)
        case .banded, .part:
            ReportColumn(heading: dimension.name.capitalizedFirst, content: .text, isKey: true)
        }
    }

    /// The record counts that a number rests on, with their headings: `Won`, `Decided`.
    func supports(_ measure: Measure) -> [(heading: String, leaf: LeafRule)] {
        if let (part, whole) = measure.proportion {
            return [(heading(part), part), (heading(whole), whole)]
        }
        guard let leaf = measure.singleLeaf ?? measure.dividedLeaf, !leaf.isMeanOfDays else { return [] }
        switch leaf.aggregate {
        case .count where measure.divisor == nil: return []
        default: return [(heading(leaf), leaf)]
        }
    }

    private func heading(_ leaf: LeafRule) -> String {
        leaf.records.adjective.isEmpty ? leaf.fact.capitalizedFirst : leaf.records.adjective.capitalizedFirst
    }

    static func cell(_ value: Fraction?, unit: MeasureUnit) -> Cell {
        guard let value else { return .missing }
        if unit == .day, let number = value.rounded(toDigits: 0) {
            return .day(Day(number: Int32(truncatingIfNeeded: number)))
        }
        return .number(value)
    }

    static func cell(_ key: KeyValue) -> Cell {
        switch key {
        case .text(let text?): .text(text)
        case .unit(let day?): .day(day)
        case .number(_, let name): .text(name)
        case .text(nil), .unit(nil): .missing
        }
    }
}

extension Measure {
    /// The sum or count that a `per` divides.
    fileprivate var dividedLeaf: LeafRule? {
        guard divisor != nil, case .binary(.divided, .leaf(let rule), _) = tree else { return nil }
        return rule
    }
}

extension String {
    /// The first letter in upper case; the rest as it is.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A number of things in words: `1 deal`, `8,800 deals`.
func counted(_ count: Int, _ plural: String) -> String {
    if count == 1 { return "1 " + NameKey.singular(of: plural) }
    return "\(NumberWords.grouped(count)) \(plural)"
}
