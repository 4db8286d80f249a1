import Company
import Importing
import Model
import Reports

/// What is known of a company's currencies and their rates, in words and as a table.
struct MoneyReport {
    let version: CompanyVersion

    private var catalogue: Catalogue { version.catalogue }

    /// The currencies that amounts are in.
    private var currencies: [String] {
        if let conversion = catalogue.conversion { return conversion.codes }
        guard let path = catalogue.field(.currency)?.path else { return [] }
        return catalogue.values.values.joined().filter { $0.path == path }.map(\.text).sorted()
    }

    /// For `describe`.
    var currencyInWords: String {
        let names = currencies
        let listed =
            names.count > 1
            ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names.first ?? ""
        if let currency = catalogue.currency {
            guard catalogue.conversion != nil else { return currency }
            return "\(currency): amounts in \(listed) at the rate of each \(catalogue.factSingular)'s day"
        }
        guard names.count > 1 else { return "not known: `set currency USD` names it" }
        return "\(listed), never added to each other: `set currency \(names[0])` puts all into one"
    }

    /// What a reporting currency does, and what has no rates; nil where nothing is converted.
    var conversionInWords: String? {
        guard catalogue.conversion != nil, catalogue.currency != nil else { return nil }
        let lacking = version.summary.doubts.first { $0.text.hasPrefix(Doubt.noRates) }?.text
        return ([currencyInWords] + [lacking].compactMap { $0 }).joined(separator: "\n")
    }

    /// For `describe rates`: what each currency is worth in which, from when to when. Nil for any other kind of record.
    func pairs(of kind: RecordKind) -> Block? {
        guard kind.table == Catalogue.rates, !version.rates.isEmpty else { return nil }
        let rows = version.rates.series.sorted { $0.key < $1.key }.map { pair, series in
            Row(cells: [
                .text("1 \(pair.base) in \(pair.quote)"), .number(Fraction(series.days.count)),
                series.days.first.map { .day($0) } ?? .missing, series.days.last.map { .day($0) } ?? .missing,
                .day(series.lastHeld), series.rates.last.map { .number($0) } ?? .missing,
            ])
        }
        return .table(
            ReportTable(
                columns: [
                    ReportColumn(heading: "Rate", content: .text, isKey: true),
                    ReportColumn(heading: "Days", content: .count),
                    ReportColumn(heading: "First", content: .day, isKey: true),
                    ReportColumn(heading: "Last", content: .day, isKey: true),
                    ReportColumn(heading: "Holds until", content: .day, dropOrder: 1, isKey: true),
                    ReportColumn(heading: "Last rate", content: .number(decimals: 4), dropOrder: 2),
                ], rows: rows))
    }
}
