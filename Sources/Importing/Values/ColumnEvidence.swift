import Model
import Store

/// What the values of a column look like, counted over the rows. Each value counts once, under the most
/// special thing it can be.
struct ColumnEvidence: Sendable {
    /// Values that are there.
    var present = 0
    var missing = 0
    /// `N/A`, `null`, `-`
    var missingWords = 0

    // Days
    var fixedDays = 0
    var eitherOrderDays = 0
    var dayFirstDays = 0
    var monthFirstDays = 0
    var timesDropped = 0
    /// Of those, times that name their zone.
    var zonedTimes = 0
    var shortYears = 0

    // Numbers
    /// Numbers under a decimal point, under a decimal comma, and those that are one under both but differ.
    var pointNumbers = 0
    var commaNumbers = 0
    var doubtfulNumbers = 0
    /// Of the doubtful: what they look like.
    var triples = MarkedTriples()
    /// Numbers without any mark, of up to three digits and of more.
    var shortWholes = 0
    var longWholes = 0
    var pointDecimals = 0
    var commaDecimals = 0
    var percents = 0
    var hasRounded = false
    var currencies: [String: Int] = [:]
    var least = Int64.max
    var greatest = Int64.min
    /// `20170331`, and whole numbers that Excel shows as days of 1982 to 2064.
    var compactDays = 0
    var serialDays = 0

    var flags = 0
    var texts = 0
    /// So many texts that the rest is not looked at.
    var isSettled = false

    /// Texts that the company says are no values.
    var missingTexts: Set<String> = []
    /// Those of them that stand there.
    var missingTextsFound: Set<String> = []

    var days: Int { fixedDays + eitherOrderDays + dayFirstDays + monthFirstDays }

    /// After that many texts a stretch's column of mostly texts is settled.
    private static let settlingCount = 500

    mutating func add(_ other: ColumnEvidence) {
        present += other.present
        missing += other.missing
        missingWords += other.missingWords
        fixedDays += other.fixedDays
        eitherOrderDays += other.eitherOrderDays
        dayFirstDays += other.dayFirstDays
        monthFirstDays += other.monthFirstDays
        timesDropped += other.timesDropped
        zonedTimes += other.zonedTimes
        shortYears += other.shortYears
        pointNumbers += other.pointNumbers
        commaNumbers += other.commaNumbers
        doubtfulNumbers += other.doubtfulNumbers
        triples.add(other.triples)
        shortWholes += other.shortWholes
        longWholes += other.longWholes
        pointDecimals = max(pointDecimals, other.pointDecimals)
        commaDecimals = max(commaDecimals, other.commaDecimals)
        percents += other.percents
        hasRounded = hasRounded || other.hasRounded
        currencies.merge(other.currencies, uniquingKeysWith: +)
        least = min(least, other.least)
        greatest = max(greatest, other.greatest)
        compactDays += other.compactDays
        serialDays += other.serialDays
        flags += other.flags
        texts += other.texts
        isSettled = isSettled || other.isSettled
        missingTextsFound.formUnion(other.missingTextsFound)
    }

    /// Looks at one column of the rows.
    mutating func look(at rows: FieldRows, column: Int) {
        for row in 0..<rows.rowCount {
            if isSettled { return }
            let field = rows.field(row: row, column: column)
            if field.isEmpty { missing &+= 1 } else { look(at: field) }
        }
    }

    private mutating func countText() {
        texts += 1
        isSettled = texts > ColumnEvidence.settlingCount && texts > present / 2
    }

    @inline(__always)
    private mutating func look(at field: UnsafeBufferPointer<UInt8>) {
        let start = field.baseAddress!
        if DayScan.iso(start, field.count) != nil {
            present &+= 1
            fixedDays &+= 1
        } else if let plain = NumberScan.plain(start, field.count) {
            count(plain, field)
        } else {
            lookClosely(at: field)
        }
    }

    /// Counts a plain number: point decimals, or none.
    @inline(__always)
    private mutating func count(_ plain: NumberScan.Plain, _ field: UnsafeBufferPointer<UInt8>) {
        let mantissa = plain.mantissa
        present &+= 1
        pointNumbers &+= 1
        pointDecimals = max(pointDecimals, plain.decimals)
        if mantissa > greatest { greatest = mantissa }
        if mantissa < least { least = mantissa }
        if plain.written > 0 { countPoint(field, decimals: plain.written) } else { countWhole(mantissa) }
        if plain.decimals > 0 || field.count > 9 { return }
        if mantissa >= 19_000_101, field.count == 8, CompactDay.day(mantissa) != nil { compactDays &+= 1 }
        if (30_000...60_000).contains(mantissa) { serialDays &+= 1 }
    }

    @inline(__always)
    private mutating func countWhole(_ number: Int64) {
        commaNumbers &+= 1
        if number.magnitude < 1000 { shortWholes &+= 1 } else { longWholes &+= 1 }
    }

    /// `1.234` may have groups instead of decimals; `12.50`, `0.125` and `1234.567` may not.
    private mutating func countPoint(_ field: UnsafeBufferPointer<UInt8>, decimals: Int) {
        let sign = field[0] == UInt8(ascii: "-") ? 1 : 0
        guard decimals == 3, field.count <= 7 + sign, field[sign] != 48 else { return }
        commaNumbers += 1
        doubtfulNumbers += 1
        triples.add(field)
    }

    private mutating func lookClosely(at field: UnsafeBufferPointer<UInt8>) {
        let cursor = ByteCursor(field)
        if cursor.isAtEnd { return missing += 1 }
        if MissingWord.isMissing(field) {
            missing += 1
            missingWords += 1
            return
        }
        if let text = MissingWord.told(field, missingTexts) {
            missing += 1
            missingTextsFound.insert(text)
            return
        }
        present += 1
        guard field.contains(where: \.isDigit) else {
            if FlagWord.read(field) != nil { flags += 1 } else { countText() }
            return
        }
        if let scan = DayScan.scan(field) { return count(scan) }
        let point = NumberReader.read(field, mark: .point)
        let comma = NumberReader.read(field, mark: .comma)
        if point != nil || comma != nil { return count(field, point: point, comma: comma) }
        countText()
    }

    private mutating func count(_ scan: DayScan) {
        timesDropped += scan.hasTime ? 1 : 0
        zonedTimes += scan.hasZone ? 1 : 0
        shortYears += scan.hasShortYear ? 1 : 0
        switch scan.reading {
        case .day: fixedDays += 1
        case .eitherOrder: eitherOrderDays += 1
        case .dayFirst: dayFirstDays += 1
        case .monthFirst: monthFirstDays += 1
        }
    }

    private mutating func count(
        _ field: UnsafeBufferPointer<UInt8>, point: NumberScan?, comma: NumberScan?
    ) {
        if let point {
            pointNumbers += 1
            pointDecimals = max(pointDecimals, point.decimals)
        }
        if let comma {
            commaNumbers += 1
            commaDecimals = max(commaDecimals, comma.decimals)
        }
        if let point, let comma {
            if point.mantissa != comma.mantissa || point.decimals != comma.decimals {
                doubtfulNumbers += 1
                triples.add(field)
            } else if point.decimals == 0, point.mantissa.magnitude < 1000 {
                shortWholes += 1
            }
        }
        guard let number = point ?? comma else { return }
        if number.isPercent { percents += 1 }
        hasRounded = hasRounded || number.isRounded
        if !number.currency.isEmpty { currencies[number.currency, default: 0] += 1 }
        greatest = max(greatest, number.mantissa)
        least = min(least, number.mantissa)
    }
}

/// `20170331`
enum CompactDay {
    static func day(_ number: Int64) -> Day? {
        guard (19_000_101...21_001_231).contains(number) else { return nil }
        return Day(
            year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }
}

/// Days as Excel counts them: 1 is 1900-01-01, and 60 is a 29 February 1900 that never was, so that from
/// 61 on they count from 1899-12-30.
enum SerialDay {
    static func day(_ number: Int64) -> Day? {
        guard (61...2_958_465).contains(number) else { return nil }
        return Day(number: Int32(number) - 25_569)
    }
}
