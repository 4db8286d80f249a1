// The words for units, months and weekdays: the part of the keyword table that goes with the calendar.

extension TimeUnit {
    /// `day`, `days`
    package var singular: String { rawValue }
    package var plural: String { self == .half ? "halves" : rawValue + "s" }

    private static let bySpelling: [String: TimeUnit] = {
        var table: [String: TimeUnit] = [:]
        for unit in allCases {
            table[unit.singular] = unit
            table[unit.plural] = unit
        }
        return table
    }()

    /// `month` or `months`, in any case of the letters.
    package init?(spelling: String) {
        guard let unit = Self.bySpelling[spelling.lowercased()] else { return nil }
        self = unit
    }
}

extension Month {
    package var name: String { String(describing: self) }
    /// `mar`, also of the months whose name has no shorter form.
    package var shortName: String { String(name.prefix(3)) }
    /// `March`
    package var title: String { name.prefix(1).uppercased() + name.dropFirst() }

    private static let bySpelling: [String: Month] = {
        var table: [String: Month] = [:]
        for month in allCases {
            table[month.name] = month
            table[month.shortName] = month
        }
        return table
    }()

    /// `march` or `mar`, in any case of the letters.
    package init?(spelling: String) {
        guard let month = Self.bySpelling[spelling.lowercased()] else { return nil }
        self = month
    }

    /// The days of the month in the Gregorian calendar.
    package func days(in year: Int) -> Int {
        switch self {
        case .february: Self.isLeap(year) ? 29 : 28
        case .april, .june, .september, .november: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Weekday {
    package var name: String { String(describing: self) }

    private static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// `monday`, in any case of the letters.
    package init?(spelling: String) {
        guard let weekday = Self.bySpelling[spelling.lowercased()] else { return nil }
        self = weekday
    }
}
