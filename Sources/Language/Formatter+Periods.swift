extension Formatter {
    /// `created last quarter`, `in march`, `on monday`
    func pieces(_ dated: DatedPeriod) -> [Piece] {
        var pieces: [Piece] = []
        if let role = dated.role { pieces.append(.word(role.rawValue)) }
        if let word = placeWord(dated.period.node) { pieces.append(.word(word)) }
        return pieces + self.pieces(dated.period)
    }

    /// The word that a month or day needs before it where anything may stand.
    private func placeWord(_ period: Period.Node) -> String? {
        switch period {
        case .month(_, nil): "in"
        case .weekday, .shortDay, .slot: "on"
        default: nil
        }
    }

    /// As in period position: `march`, `last 3 months`.
    func pieces(_ period: Period) -> [Piece] { [.word(words(period))] }

    private func words(_ period: Period) -> String {
        switch period.node {
        case .range(let first, let last): "from \(words(first)) to \(words(last))"
        case .since(let end): "since \(words(end))"
        case .until(let end): "until \(words(end))"
        case .before(let end): "before \(words(end))"
        case .after(let end): "after \(words(end))"
        case .slot(let name): "{\(name)}"
        default: relativeWords(period.node) ?? calendarWords(period.node)
        }
    }

    private func relativeWords(_ period: Period.Node) -> String? {
        switch period {
        case .today: "today"
        case .yesterday: "yesterday"
        case .tomorrow: "tomorrow"
        case .allTime: "all time"
        case .relative(let which, let unit): "\(which.rawValue) \(unit.singular)"
        case .count(let which, let count, let unit): "\(which.rawValue) \(counted(count, unit))"
        case .past(1, let unit): "past \(unit.singular)"
        case .past(let count, let unit): "past \(counted(count, unit))"
        case .relativeWeekday(let which, let weekday): "\(which.rawValue) \(weekday.name)"
        case .relativeMonth(let which, let month): "\(which.rawValue) \(month.name)"
        case .toDate(let unit): toDateWords(unit)
        default: nil
        }
    }

    private func toDateWords(_ unit: TimeUnit) -> String {
        switch unit {
        case .year: "ytd"
        case .quarter: "qtd"
        case .month: "mtd"
        case .week, .half, .day: "\(unit.singular) to date"
        }
    }

    private func calendarWords(_ period: Period.Node) -> String {
        switch period {
        case .quarter(let number, let year): "Q\(number)" + words(year)
        case .half(let number, let year): "H\(number)" + words(year)
        case .month(let month, let year): month.name + words(year)
        case .week(let number, let year): "week \(number)" + words(year)
        case .year(let year): String(year)
        case .calendarYear(let year): "calendar year \(year)"
        case .fiscalYear(let year): "FY\(year)"
        case .fiscalMonth(let number, let year): "P\(number) FY\(year)"
        case .day(let year, let month, let day): Self.day(year: year, month: month, day: day)
        case .numericDate(let first, let second, let year):
            "\(Self.padded(first, to: 2))/\(Self.padded(second, to: 2))/\(Self.padded(year, to: 4))"
        case .shortDay(let day, let month): "\(day) \(month.shortName)"
        case .weekday(let weekday): weekday.name
        default: ""
        }
    }

    private func words(_ year: WhichYear?) -> String {
        switch year {
        case nil: ""
        case .year(let year): " \(year)"
        case .fiscal(let year): " FY\(year)"
        case .relative(let which): " \(which.rawValue) year"
        }
    }

    func counted(_ count: Int, _ unit: TimeUnit) -> String {
        "\(count) \(count == 1 ? unit.singular : unit.plural)"
    }

    /// `2017-03-31`
    static func day(year: Int, month: Int, day: Int) -> String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    private static func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
