import Model

/// Whether days or months stand first in files, by their headers: an export of the same program has the same ones.
package struct DateOrders: Sendable, Hashable {
    /// By the headers of a file, in one text.
    package private(set) var dayFirst: [String: Bool]

    package init(_ dayFirst: [String: Bool] = [:]) { self.dayFirst = dayFirst }

    /// The order that all files have, where they have one.
    var common: Bool? {
        let orders = Set(dayFirst.values)
        return orders.count == 1 ? orders.first : nil
    }

    package subscript(headers: String) -> Bool? {
        get { dayFirst[headers] }
        set { dayFirst[headers] = newValue }
    }
}

extension RawTable {
    /// Its headers as one text, whatever their order.
    var headersInOneText: String {
        columns.map { HeaderWords.name(of: $0.header) }.sorted().joined(separator: "|")
    }

    /// The order that dates of the file show which have a day above 12.
    var provenDayFirst: Bool? {
        let days = columns.reduce(0) { $0 + $1.evidence.dayFirstDays }
        let months = columns.reduce(0) { $0 + $1.evidence.monthFirstDays }
        return days == months ? nil : days > months
    }

    /// The order that was guessed; nil where nothing is open.
    var guessedDayFirst: Bool? {
        for doubt in columns.lazy.flatMap(\.doubts) {
            if case .dateOrder(let dayFirst) = doubt { return dayFirst }
        }
        return nil
    }
}
