/// What a file's columns are taken for, decided over all rows and, where one column leaves it open, by the others.
struct ValueDecision {
    /// What the headers and the company's settings say beforehand.
    struct Hints: Sendable {
        /// Columns that name things, which stay text whatever they look like.
        var isName: [Bool]
        /// Columns whose header speaks of a date.
        var isDay: [Bool]
        /// Columns whose header is the name of a number.
        var isNumber: [Bool]
        /// The company's `set date order`.
        var dayFirst: Bool?
        /// The company's `set decimal comma`.
        var decimalComma: Bool?
        /// Columns whose file tells numbers from texts; empty where it does not.
        var holdsNumbers: [Bool] = []
    }
    var kinds: [ValueKind] = []
    var doubts: [[ValueDoubt]] = []

    /// Shares of the present values that must fit for a column to be of a kind.
    private static let dayShare = 0.7
    private static let numberShare = 0.9
    private static let flagShare = 0.95
    /// Where the header says the kind.
    private static let namedShare = 0.5

    private let evidence: [ColumnEvidence]
    private let hints: Hints
    private let separator: UInt8

    init(evidence: [ColumnEvidence], hints: Hints, separator: UInt8) {
        self.evidence = evidence
        self.hints = hints
        self.separator = separator
        for column in evidence.indices {
            var found: [ValueDoubt] = []
            kinds.append(kind(of: column, doubts: &found))
            doubts.append(found)
        }
    }

    private func kind(of column: Int, doubts: inout [ValueDoubt]) -> ValueKind {
        let seen = evidence[column]
        guard seen.present > 0, !seen.isSettled, !hints.isName[column] else { return .text }
        let kind = dayKind(column, seen, &doubts) ?? numberKind(column, seen, &doubts) ?? flagKind(seen)
        guard let kind else { return .text }
        if seen.missingWords > 0 { doubts.append(.missingWords(seen.missingWords)) }
        return kind
    }

    private func isEnough(_ count: Int, of seen: ColumnEvidence, share: Double) -> Bool {
        Double(count) >= share * Double(seen.present)
    }

    private func flagKind(_ seen: ColumnEvidence) -> ValueKind? {
        isEnough(seen.flags, of: seen, share: ValueDecision.flagShare) ? .flag : nil
    }

    // MARK: Days

    private func dayKind(_ column: Int, _ seen: ColumnEvidence, _ doubts: inout [ValueDoubt]) -> ValueKind? {
        let share = hints.isDay[column] ? ValueDecision.namedShare : ValueDecision.dayShare
        if isEnough(seen.days, of: seen, share: share) {
            let dayFirst = dayFirst(seen, &doubts)
            if seen.zonedTimes > 0 {
                doubts.append(.zonedTimes(seen.zonedTimes))
            } else if seen.timesDropped > 0 {
                doubts.append(.timesDropped(seen.timesDropped))
            }
            if seen.shortYears > 0 { doubts.append(.shortYears(seen.shortYears)) }
            return .day(.written(dayFirst: dayFirst))
        }
        guard hints.isDay[column] else { return nil }
        if isEnough(seen.compactDays, of: seen, share: ValueDecision.numberShare) { return .day(.compact) }
        guard isEnough(seen.serialDays, of: seen, share: ValueDecision.numberShare) else { return nil }
        doubts.append(.serialDays)
        return .day(.serial)
    }

    /// The column's own dates decide, then the file's other columns, then the company's setting; after that
    /// it is a guess, and said.
    private func dayFirst(_ seen: ColumnEvidence, _ doubts: inout [ValueDoubt]) -> Bool {
        if seen.dayFirstDays != seen.monthFirstDays { return seen.dayFirstDays > seen.monthFirstDays }
        let dayFirstElsewhere = evidence.reduce(0) { $0 + $1.dayFirstDays }
        let monthFirstElsewhere = evidence.reduce(0) { $0 + $1.monthFirstDays }
        if dayFirstElsewhere != monthFirstElsewhere { return dayFirstElsewhere > monthFirstElsewhere }
        if let dayFirst = hints.dayFirst { return dayFirst }
        let guess = decimalMarkOfFile == .comma || separator == UInt8(ascii: ";")
        if seen.eitherOrderDays > 0 { doubts.append(.dateOrder(dayFirst: guess)) }
        return guess
    }

    // MARK: Numbers

    private func numberKind(_ column: Int, _ seen: ColumnEvidence, _ doubts: inout [ValueDoubt]) -> ValueKind?
    {
        let share = hints.isNumber[column] ? ValueDecision.namedShare : ValueDecision.numberShare
        let mark = decimalMark(column, seen, &doubts)
        let count = mark == .point ? seen.pointNumbers : seen.commaNumbers
        guard isEnough(count, of: seen, share: share) else { return nil }
        if seen.hasRounded { doubts.append(.decimalsRounded) }
        let decimals = mark == .point ? seen.pointDecimals : seen.commaDecimals
        if seen.percents * 2 > seen.present {
            return .percent(NumberFormat(decimalMark: mark, scale: decimals))
        }
        return .number(NumberFormat(decimalMark: mark, scale: decimals))
    }

    /// Numbers that are one under one mark only decide, then what the company says. After that three digits behind
    /// every mark are a sign, of which the column's other numbers, the file's other columns and its dialect tell more.
    private func decimalMark(
        _ column: Int, _ seen: ColumnEvidence, _ doubts: inout [ValueDoubt]
    ) -> NumberFormat.DecimalMark {
        if seen.pointNumbers != seen.commaNumbers {
            return seen.pointNumbers > seen.commaNumbers ? .point : .comma
        }
        guard seen.doubtfulNumbers > 0 else { return .point }
        if hints.holdsNumbers.indices.contains(column), hints.holdsNumbers[column] { return .point }
        if let isComma = hints.decimalComma { return isComma ? .comma : .point }
        let (mark, isSure) = likelyMark(seen)
        if !isSure {
            doubts.append(
                .decimalMark(mark, count: seen.doubtfulNumbers, example: seen.triples.example))
        }
        return mark
    }

    /// Files separated by semicolons are written where the comma is the decimal mark.
    private var markOfDialect: NumberFormat.DecimalMark { separator == UInt8(ascii: ";") ? .comma : .point }

    private func likelyMark(_ seen: ColumnEvidence) -> (mark: NumberFormat.DecimalMark, isSure: Bool) {
        let grouped = seen.triples.decimalMarkIfGrouped
        if let grouped, seen.looksGrouped { return (grouped, grouped == markOfDialect) }
        if let mark = decimalMarkOfFile { return (mark, mark == .comma || mark == markOfDialect) }
        return (markOfDialect, grouped == markOfDialect && seen.isMoneyOfTwoDecimals)
    }

    /// The mark that the file's columns show, where they agree.
    private var decimalMarkOfFile: NumberFormat.DecimalMark? {
        let numeric = evidence.filter {
            !$0.isSettled && max($0.pointNumbers, $0.commaNumbers) * 10 >= $0.present * 9
        }
        let point = numeric.contains { $0.pointNumbers > $0.commaNumbers }
        let comma = numeric.contains { $0.commaNumbers > $0.pointNumbers }
        return point == comma ? nil : (point ? .point : .comma)
    }
}

extension ColumnEvidence {
    /// Who writes `1.200` and `900` parts thousands: decimals that keep their zeros would have them behind 900 too.
    fileprivate var looksGrouped: Bool { triples.endsInZero && shortWholes > 0 && longWholes == 0 }

    /// A currency stands beside the numbers, and none that has thousandths.
    fileprivate var isMoneyOfTwoDecimals: Bool {
        let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
        return !currencies.isEmpty
            && currencies.keys.allSatisfy { !thousandths.contains(CurrencyMark.code(of: $0) ?? $0) }
    }
}
