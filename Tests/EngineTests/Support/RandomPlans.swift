import Binding
import Model

/// Makes plans over the deals of a random company, of every shape the plan has.
struct RandomPlans {
    var numbers: RandomNumbers

    private static func field(_ links: [String], _ column: String, _ spell: SpellChoice? = nil) -> FieldPath {
        FieldPath(table: "deals", links: links, column: column, spell: spell)
    }

    private static let texts = [
        field([], "rep"), field([], "account"), field([], "stage"), field([], "outcome"),
        field(["rep"], "manager"),
        field(["rep"], "team"), field(["rep", "manager"], "region"), field(["account"], "sector"),
        field(["rep"], "squad", .placed), field(["rep"], "office", .placed), field(["rep"], "squad", .placed),
        field(["rep"], "squad", .now), field(["rep"], "office", .dated(field([], "paid"))),
        field(["rep"], "squad", .on(Day(iso: "2016-11-05")!)),
    ]
    private static let days = [
        field([], "created"), field([], "closed"), field([], "paid"), field(["rep"], "hired"),
        field(["account"], "since"), field(["rep"], "review", .placed),
    ]
    /// Dates that can place records; what a roster says is itself placed by one.
    private static let axes = days.filter { $0.spell == nil }
    private static let integers = [
        field([], "urgent"), field([], "amount"), field([], "amount"), field([], "large"),
        field([], "weight"),
        field([], "chance"), field([], "effort"), field(["rep"], "quota"),
        field(["rep", "manager"], "bonus"), field(["rep"], "rate", .placed),
    ]
    private static let words = [
        "rep 1", "rep 2", "Account 3", "Mia", "Zoë", "Zoe\u{308}", "West", "Red", "retail", "Straße", "a",
        "won",
        "open", "etape", "étape", "", "RE", "ss", "1",
    ]

    mutating func query() -> QueryPlan {
        QueryPlan(
            fact: "deals", filter: numbers.chance(0.5) ? .always : predicate(depth: 2),
            groups: (0..<numbers.pick([0, 1, 1, 2, 2, 3])).map { _ in groupKey() },
            leaves: (0..<numbers.pick([1, 1, 2, 3])).map { _ in leaf() },
            today: numbers.chance(0.8) ? day() : nil)
    }

    mutating func list() -> RecordPlan {
        RecordPlan(
            table: "deals", filter: numbers.chance(0.3) ? .always : predicate(depth: 2),
            columns: (0..<3).map { _ in anyScalar() },
            order: (0..<numbers.below(3)).map { _ in
                OrderKey(value: anyScalar(), descending: numbers.chance(0.5))
            },
            limit: numbers.pick([nil, 0, 1, 5, 100]),
            tieBreak: numbers.chance(0.5) ? Self.field([], numbers.pick(["id", "rep"])) : nil,
            today: Day(iso: "2017-12-31")!)
    }

    private static let calendars = [
        BusinessCalendar.gregorian,
        BusinessCalendar(years: .months(firstMonth: 2), weekStart: .sunday),
        BusinessCalendar(
            years: .weeks(
                WeekYear(pattern: .fourFourFive, closing: .last, lastWeekday: .saturday, lastMonth: 1))),
    ]

    private mutating func groupKey() -> GroupKey {
        switch numbers.below(10) {
        case 0...2:
            .calendar(CalendarGrain(numbers.pick(CalendarUnit.allCases), numbers.pick(Self.calendars)))
        case 3: .part(numbers.pick(DatePart.allCases), of: numbers.pick([nil, nil] + Self.days))
        case 4: .band(scalar(depth: numbers.below(2)), limits: limits())
        default: .field(numbers.pick(Self.texts))
        }
    }

    private mutating func limits() -> [Fraction] {
        let count = 1 + numbers.below(4)
        return Set(
            (0..<count).map { _ in
                Fraction(Int128(numbers.below(40_000) - 8_000), over: numbers.pick([1, 1, 3, 100]))!
            }
        ).sorted()
    }

    private mutating func leaf() -> Leaf {
        if numbers.chance(0.25) {
            return Leaf(
                aggregate: aggregate(), records: numbers.chance(0.5) ? .always : predicate(depth: 1),
                axis: nil, days: .allTime, state: state())
        }
        return Leaf(
            aggregate: aggregate(), records: numbers.chance(0.5) ? .always : predicate(depth: 1),
            axis: numbers.chance(0.8) ? numbers.pick(Self.axes) : nil, days: dayRange(),
            day: numbers.chance(0.5) ? day() : nil)
    }

    /// Neighbouring days, days apart, or none at all.
    private mutating func state() -> StateDays {
        let (first, step) = (day(), numbers.pick([1, 1, 7, 30, 91]))
        let count = numbers.pick([0, 1, 2, 12, 40])
        return StateDays(
            days: (0..<count).map { first + $0 * step },
            created: numbers.chance(0.8) ? Self.field([], "created") : nil,
            closed: numbers.chance(0.8) ? Self.field([], "closed") : nil,
            outcome: Self.field([], "outcome"), due: numbers.chance(0.3) ? Self.field([], "paid") : nil)
    }

    private mutating func dayRange() -> DayRange {
        if numbers.chance(0.3) { return .allTime }
        let first = day()
        let last = first + (numbers.below(500) - 20)
        return DayRange(first: numbers.chance(0.8) ? first : nil, last: numbers.chance(0.8) ? last : nil)
    }

    private mutating func day() -> Day { Day(year: 2017, month: 6, day: 1)! + (numbers.below(900) - 600) }

    private mutating func aggregate() -> Aggregate {
        switch numbers.below(10) {
        case 0: .count
        case 1: .countPresent(anyScalar())
        case 2: .distinct(anyScalar())
        case 3: .sum(scalar(depth: 1))
        case 4: .average(scalar(depth: 1))
        case 5: .minimum(scalar(depth: 2))
        case 6: .maximum(scalar(depth: 2))
        case 7: .standardDeviation(scalar(depth: 1))
        default: .percentile(scalar(depth: 1), share())
        }
    }

    private mutating func share() -> Fraction {
        let percent = numbers.chance(0.4) ? numbers.pick([0, 50, 100]) : numbers.below(101)
        return Fraction(Int128(percent), over: 100)!
    }

    private mutating func anyScalar() -> Scalar {
        numbers.chance(0.3)
            ? .field(numbers.pick(Self.texts + [Self.field([], "id")])) : scalar(depth: 1)
    }

    private mutating func scalar(depth: Int) -> Scalar {
        switch numbers.below(depth > 0 ? 11 : 8) {
        case 7: return .datePart(numbers.pick(DatePart.allCases), numbers.pick(Self.days))
        case 0: return .field(numbers.pick(Self.days))
        case 1: return .daysBetween(numbers.pick(Self.days), numbers.pick(Self.days))
        case 2: return .daysUntil(numbers.pick(Self.days), day())
        case 3...6: return .field(numbers.pick(Self.integers))
        default:
            let operation = numbers.pick([ArithmeticOperator.plus, .minus, .times, .divided])
            let right = numbers.chance(0.5) ? constant() : scalar(depth: depth - 1)
            let result = Scalar.arithmetic(operation, scalar(depth: depth - 1), right)
            return depth == 1 && numbers.chance(0.3) ? .rounded(result, digits: numbers.below(4)) : result
        }
    }

    private mutating func constant() -> Scalar {
        .constant(Fraction(Int128(numbers.below(40_000) - 8_000), over: numbers.pick([1, 1, 2, 3, 100]))!)
    }

    private mutating func predicate(depth: Int) -> Predicate {
        switch numbers.below(depth > 0 ? 12 : 9) {
        case 0: return .isMissing(numbers.pick(Self.texts + Self.days + Self.integers))
        case 1, 2: return .isOneOf(numbers.pick(Self.texts), (0..<4).map { _ in numbers.pick(Self.words) })
        case 3: return .matches(numbers.pick(Self.texts), match())
        case 4: return .dayIn(numbers.pick(Self.days), dayRange())
        case 5, 6: return comparison()
        case 7: return numbers.pick([.always, .never])
        case 8: return openAt()
        case 9: return .and((0..<numbers.below(4)).map { _ in predicate(depth: depth - 1) })
        case 10: return .or((0..<numbers.below(4)).map { _ in predicate(depth: depth - 1) })
        default: return .not(predicate(depth: depth - 1))
        }
    }

    private mutating func match() -> TextMatch {
        let word = numbers.pick(Self.words)
        return numbers.pick([.contains(word), .startsWith(word), .endsWith(word)])
    }

    private mutating func comparison() -> Predicate {
        let comparison = numbers.pick([
            ComparisonOperator.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
        ])
        let left = scalar(depth: 1)
        let right = numbers.chance(0.6) ? constant() : scalar(depth: 1)
        return numbers.chance(0.8) ? .compare(left, comparison, right) : .compare(right, comparison, left)
    }

    private mutating func openAt() -> Predicate {
        .openAt(
            day(), created: numbers.chance(0.8) ? Self.field([], "created") : nil,
            closed: numbers.chance(0.8) ? Self.field([], "closed") : nil, outcome: Self.field([], "outcome"))
    }
}
