import Model

/// A month, quarter or half as the header of a sheet's column: `Jan`, `M01`, `Q1 FY26`, `2025-03`, `Mar 2025`, also
/// beside a word for a goal in the languages that exports are read in: `Ziel 2025-10`, `Objectif T1 2025`.
struct QuotaPeriod: Hashable, Sendable {
    /// 1 to 12.
    let firstMonth: Int
    let monthCount: Int
    /// Nil where the header names none.
    let year: Int?
    /// Whether the header says that it is a goal.
    let namesGoal: Bool

    /// Nil for a header that is no period.
    init?(header: String) {
        var unit: (first: Int, count: Int)?
        var year: Int?
        let words = QuotaPeriod.words(of: header)
        namesGoal = words.contains(where: QuotaPeriod.isGoal)
        // Without either, `T1` is a team and `S1` a store.
        let mayBeRomance = namesGoal || words.contains { QuotaPeriod.year($0) != nil }
        for word in words where !QuotaPeriod.isBeside(word, ofGoal: namesGoal) {
            if unit == nil, let found = QuotaPeriod.unit(word, mayBeRomance) {
                unit = found
            } else if year == nil, let found = QuotaPeriod.year(word) {
                year = found
            } else if unit == nil, year != nil, let month = Int(word), (1...12).contains(month) {
                unit = (month, 1)
            } else {
                return nil
            }
        }
        guard let unit else { return nil }
        (firstMonth, monthCount, self.year) = (unit.first, unit.count, year)
    }

    /// The days of the period in a year; nil for a year that no calendar has.
    func days(in year: Int) -> DayRange? {
        guard let first = Day(year: year, month: firstMonth, day: 1) else { return nil }
        let after = firstMonth + monthCount - 1
        let next = Day(year: year + after / 12, month: after % 12 + 1, day: 1)
        return next.map { DayRange(first: first, last: $0 - 1) }
    }

    private static func words(of header: String) -> [Substring] {
        header.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    }

    // MARK: Words beside the period

    /// What a header says apart from that it is a goal: `total` of `Ziel total`.
    static func nameBesideGoal(_ header: String) -> String {
        let words = words(of: header)
        let namesGoal = words.contains(where: isGoal)
        return words.filter { !isBeside($0, ofGoal: namesGoal) }.joined(separator: " ")
    }

    /// Whether a header is a goal for a whole year.
    static func isGoalOfYear(_ header: String) -> Bool {
        words(of: header).contains(where: isGoal) && year(nameBesideGoal(header)[...]) != nil
    }

    static func isGoal(_ word: Substring) -> Bool { goalWords.contains(String(word)) }

    /// The word for the goal, and what joins it to the period or says the currency.
    private static func isBeside(_ word: Substring, ofGoal namesGoal: Bool) -> Bool {
        namesGoal
            && (isGoal(word) || joints.contains(String(word))
                || CurrencyMark.codes.contains(word.uppercased()))
    }

    private static let goalWords: Set<String> = [
        "quota", "quotas", "target", "targets", "goal", "goals", "plan",
        "ziel", "ziele", "zielwert", "umsatzziel", "vertriebsziel", "verkaufsziel", "soll", "vorgabe",
        "planumsatz",
        "objectif", "objectifs", "cible", "objetivo", "objetivos", "cuota", "meta", "metas",
        "obiettivo", "obiettivi", "traguardo", "objectivo", "objectivos", "doel", "doelen", "doelstelling",
        "quotum",
        "streefcijfer", "omzetdoel", "verkoopdoel",
    ]
    private static let joints: Set<String> = [
        "for", "in", "of", "sales", "revenue", "für", "im", "pour", "de", "du", "des", "ventes", "para",
        "del", "ventas",
        "per", "il", "vendite", "do", "da", "vendas", "voor", "van",
    ]

    // MARK: Units

    /// `jan`, `m01`, `q1`, `h2`; `t1` and `s2` are quarters and halves in French, Spanish, Italian and Portuguese
    private static func unit(_ word: Substring, _ mayBeRomance: Bool) -> (first: Int, count: Int)? {
        if let number = Int(word.dropFirst()), let letter = word.first {
            switch letter {
            case "m" where (1...12).contains(number): return (number, 1)
            case "q" where (1...4).contains(number), "t" where mayBeRomance && (1...4).contains(number):
                return (number * 3 - 2, 3)
            case "h" where (1...2).contains(number), "s" where mayBeRomance && (1...2).contains(number):
                return (number * 6 - 5, 6)
            default: return nil
            }
        }
        return Array(word.utf8).withUnsafeBufferPointer { bytes in
            var cursor = ByteCursor(bytes)
            let month = MonthWord.read(&cursor)
            return cursor.isAtEnd ? month.map { ($0, 1) } : nil
        }
    }

    /// `2025`, `fy2025`, `fy25`, `25`
    private static func year(_ word: Substring) -> Int? {
        let digits = word.hasPrefix("fy") ? word.dropFirst(2) : word
        guard digits.allSatisfy(\.isNumber), let number = Int(digits) else { return nil }
        if digits.count == 4, (1900...2200).contains(number) { return number }
        return digits.count == 2 && number > 12 || word.hasPrefix("fy") && digits.count == 2
            ? 2000 + number : nil
    }
}
