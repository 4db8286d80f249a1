import Language
import Model

/// Which units may meet under which sign, and what comes of it.
enum UnitRules {
    /// Nil when the two may not be combined. A bare number goes with anything.
    static func result(
        of left: MeasureUnit, _ operation: ArithmeticOperator, _ right: MeasureUnit, isConstant: Bool
    ) -> MeasureUnit? {
        switch operation {
        case .plus, .minus:
            if left.isSameKind(as: right) { return left }
            guard isConstant else { return nil }
            if case .number = left { return right }
            if case .number = right { return left }
            return nil
        case .times:
            if left == .moneyPerDay || right == .moneyPerDay { return rate(left, right) }
            if left.isMoney || right.isMoney { return .money(decimals: 2) }
            if case .number = left { return right }
            if case .number = right { return left }
            if left == .percent { return right }
            if right == .percent { return left }
            return .number(decimals: nil)
        case .divided:
            if left.isMoney && right.isMoney { return .number(decimals: nil) }
            if left.isMoney, right == .days {
                return left == .moneyPerDay ? .number(decimals: nil) : .moneyPerDay
            }
            if left == .moneyPerDay { return .moneyPerDay }
            if left.isMoney { return .money(decimals: 2) }
            return .number(decimals: nil)
        }
    }

    /// Money a day times something: for so many days it is money again.
    private static func rate(_ left: MeasureUnit, _ right: MeasureUnit) -> MeasureUnit {
        [left, right].contains(.days) ? .money(decimals: 2) : .moneyPerDay
    }
}

extension MeasureUnit {
    package var isMoney: Bool {
        switch self {
        case .money, .moneyPerDay: true
        case .count, .percent, .days, .number, .day: false
        }
    }

    func isSameKind(as other: MeasureUnit) -> Bool {
        switch (self, other) {
        case (.money, .money), (.number, .number): true
        default: self == other
        }
    }
}

extension FieldType {
    /// True for what can be added up or averaged.
    package var isNumeric: Bool {
        switch self {
        case .money, .number, .percent, .days: true
        case .text, .day, .flag: false
        }
    }

    package var inWords: String {
        switch self {
        case .text: "text"
        case .day: "a date"
        case .flag: "yes or no"
        case .money: "money"
        case .number: "a number"
        case .percent: "a percentage"
        case .days: "days"
        }
    }

    /// The unit of a single value.
    package var unit: MeasureUnit {
        switch self {
        case .money(let scale): .money(decimals: scale)
        case .number(let scale): .number(decimals: scale)
        case .percent: .percent
        case .days: .days
        case .day: .day
        case .text, .flag: .count
        }
    }
}

extension Quantity {
    /// As a fraction of whole units; percentages as shares (45% is 0.45), spans in days.
    package var exactValue: Fraction {
        var denominator: Int128 = 1
        for _ in 0..<scale { denominator *= 10 }
        let value = Fraction(Int128(mantissa), over: denominator)!
        switch unit {
        case .none, .money: return value
        case .percent: return value.divided(by: Fraction(100))!
        case .span(let span): return value.multiplied(by: Fraction(span.approximateDays)) ?? value
        }
    }
}

extension TimeUnit {
    /// Days of a span as people mean it in a condition: a month is 30, a quarter 91, a year 365.
    var approximateDays: Int {
        switch self {
        case .day: 1
        case .week: 7
        case .month: 30
        case .quarter: 91
        case .half: 182
        case .year: 365
        }
    }

    package var calendarUnit: CalendarUnit { CalendarUnit(rawValue: rawValue)! }
}

extension BinaryOperator {
    var arithmetic: ArithmeticOperator {
        switch self {
        case .plus: .plus
        case .minus: .minus
        case .times: .times
        case .divided, .per: .divided
        }
    }
}

extension RecordSet.State {
    /// `won`, `closed` (decided), `new` (all); nil for any other word.
    init?(word: String) {
        switch word.lowercased() {
        case "closed", "decided": self = .decided
        case "won": self = .won
        case "lost": self = .lost
        case "open": self = .open
        case "overdue": self = .overdue
        case "all", "new", "created": self = .all
        case "due": self = .due
        case "slipped": self = .slipped
        case "pushed": self = .pushed
        default: return nil
        }
    }

    /// Records that have a name of their own: `pushes`, `stage entries`.
    init?(phrase words: [String]) {
        switch words {
        case ["pushes"]: self = .pushes
        case ["stage", "entries"]: self = .entries
        case ["stage", "entries", "passed"]: self = .passed
        default: return nil
        }
    }
}

/// The words that begin an aggregate: `sum`, `average`, `median`, `p90`, `count distinct` …
struct AggregateWord {
    enum Kind: Equatable {
        case count, distinct, sum, average, minimum, maximum, standardDeviation
        case percentile(Int)

        var rawValue: String {
            switch self {
            case .count: "count"
            case .distinct: "distinct"
            case .sum: "sum"
            case .average: "average"
            case .minimum: "min"
            case .maximum: "max"
            case .standardDeviation: "stdev"
            case .percentile(50): "median"
            case .percentile(let share): "p\(share)"
            }
        }
    }
    var kind: Kind
    var wordCount: Int

    init?(_ words: [String]) {
        guard let first = words.first?.lowercased() else { return nil }
        wordCount = 1
        switch first {
        case "count", "number":
            if words.count > 1, words[1].lowercased() == "distinct" {
                (kind, wordCount) = (.distinct, 2)
            } else {
                kind = .count
            }
        case "distinct", "different", "unique": kind = .distinct
        case "sum", "total": kind = .sum
        case "average", "avg", "mean": kind = .average
        case "median": kind = .percentile(50)
        case "min", "minimum", "smallest", "earliest": kind = .minimum
        case "max", "maximum", "largest", "biggest", "latest": kind = .maximum
        case "stdev": kind = .standardDeviation
        default:
            guard first.hasPrefix("p"), let share = Int(first.dropFirst()), (1...99).contains(share) else {
                return nil
            }
            kind = .percentile(share)
        }
    }
}

extension AggregateWord.Kind {
    func aggregate(_ scalar: Scalar) -> Aggregate {
        switch self {
        case .count: .countPresent(scalar)
        case .distinct: .distinct(scalar)
        case .sum: .sum(scalar)
        case .average: .average(scalar)
        case .minimum: .minimum(scalar)
        case .maximum: .maximum(scalar)
        case .standardDeviation: .standardDeviation(scalar)
        case .percentile(let share): .percentile(scalar, Fraction(Int128(share), over: 100)!)
        }
    }

    /// The unit of the aggregate of a field; means get two more decimals than the data.
    func unit(of type: FieldType) -> MeasureUnit {
        switch self {
        case .count, .distinct: return .count
        case .sum, .minimum, .maximum, .percentile: return type.unit
        case .average, .standardDeviation:
            switch type.unit {
            case .money(let decimals): return .money(decimals: max(2, decimals))
            case .number: return .number(decimals: nil)
            default: return type.unit
            }
        }
    }
}
