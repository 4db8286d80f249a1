import Language
import Model

/// A question with every name resolved: what the answers are made from.
package struct BoundQuestion: Sendable {
    package enum Shape: Sendable {
        /// `top 5 reps by …`: the first groups are `for each`, the last is ranked.
        case ranking(Ranking.Direction, count: Int)
        /// Measures, with or without groups.
        case measures
    }
    package var shape: Shape
    /// The table whose rows it is about; measures of others stand beside.
    package var fact: String?
    package var measures: [Measure]
    /// `for each` first, then `by`.
    package var dimensions: [Dimension]
    /// How many of `dimensions` come from `for each`.
    package var eachCount: Int
    /// The columns of a pivot, and where the sentence says so.
    package var across: [Dimension] = []
    package var acrossRange = SourceRange(0, 0)
    package var filters: [Filter]
    package var period: BoundPeriod?
    package var comparison: BoundComparison?
    /// `vs` something else than a period.
    package var against: ComparedGroup?
    /// Conditions on measures, each group must meet all.
    package var groupConditions: [GroupCondition]
    package var options: Set<WithOption>
    package var sortKeys: [BoundSortKey]
    package var first: Int?
    package var form: OutputForm?
    package var destination: String?
    package var today: Day
    /// `as of`: the day the data are seen at; `today` is that day then.
    package var asOf: Day?
    /// The kind ranked or counted in the plural, for words: `reps`.
    package var sentence: String
    /// Days inside the asked ones from which a measure is defined otherwise than before.
    package var definitionChanges: [DefinitionChange] = []
    /// The day whose definitions are used, where those of another day differ.
    package var definitionDay: Day?
}

extension BoundQuestion {
    /// The goals that take part beside its own records.
    package var goalLeaves: [LeafRule] { allLeaves.filter(\.isBeside) }

    /// All that is measured: what is shown, and both sides of the conditions on it.
    package var allMeasured: [(name: String, leaves: [LeafRule])] {
        let tests = groupConditions.flatMap { [$0] + $0.alternatives }
        return measures.map { ($0.name, $0.leaves) }
            + tests.flatMap { [($0.measure.name, $0.measure.leaves), ($0.words, $0.limit.leaves)] }
    }

    package var allLeaves: [LeafRule] { allMeasured.flatMap(\.leaves) }

    /// One measure over a period, with nothing else said.
    package init(_ measure: Measure, period: BoundPeriod?, today: Day) {
        self.init(
            shape: .measures, fact: measure.leaves.first { !$0.isBeside }?.fact, measures: [measure],
            dimensions: [], eachCount: 0, filters: [], period: period, comparison: nil, groupConditions: [],
            options: [], sortKeys: [], first: nil, form: nil, destination: nil, today: today, sentence: "")
    }

    /// The period that places the records, cut to date where it is compared with another.
    package var currentPeriod: BoundPeriod? {
        guard let comparison, comparison.narrowing == nil else { return period }
        return comparison.current
    }

    /// The period compared with, where it is the one that places the records.
    package var basePeriod: BoundPeriod? {
        comparison?.narrowing == nil ? comparison?.base : nil
    }

    /// The question of its own period, cut to date where it is compared with another.
    package var askedNow: BoundQuestion {
        var now = self
        now.period = currentPeriod
        return now
    }

    /// The same question about the period compared with; nil where there is none.
    package var askedOfBase: BoundQuestion? {
        guard let comparison else { return nil }
        var base = self
        if let narrowing = comparison.narrowing {
            base.filters = filters.map { $0 == narrowing.current ? narrowing.base : $0 }
        } else {
            base.period = comparison.base
        }
        return base
    }
}

/// A bound `list`: records with some of their facts.
package struct BoundListing: Sendable {
    package var kind: RecordKind
    package var recordSet: RecordSet
    package var columns: [BoundField]
    package var filters: [Filter]
    package var period: BoundPeriod?
    package var sortKeys: [(field: BoundField, descending: Bool)]
    package var first: Int?
    package var form: OutputForm?
    package var destination: String?
    package var today: Day
    /// `as of`: the day the data are seen at; `today` is that day then.
    package var asOf: Day?
    package var sentence: String
    /// The record's id or name, the last to decide the order.
    package var tieBreak: FieldPath?
    /// How the records are placed among the spells of a roster, where their dates do not say it.
    package var spell: SpellChoice?
    /// `without won deals`: only those that none of these names.
    package var without: Without?

    package struct Without: Sendable {
        /// The deals that they are without, counted by what is listed.
        package var deals: BoundQuestion
        /// What the deals name them by.
        package var key: FieldPath
        package var words: String
    }
}

/// What to group by.
package enum Dimension: Hashable, Sendable {
    case field(FieldEntry)
    case calendar(CalendarGrain)
    case banded(Banding)
    case part(PartOfDate)

    /// Singular, lower case.
    package var name: String {
        switch self {
        case .field(let entry): entry.names[0]
        case .calendar(let grain): grain.unit.rawValue
        case .banded(let banding): banding.name
        case .part(let part): part.name
        }
    }

    package var key: GroupKey {
        switch self {
        case .field(let entry): .field(entry.path)
        case .calendar(let grain): .calendar(grain)
        case .banded(let banding): .band(banding.value, limits: banding.limits)
        case .part(let part): .part(part.part, of: part.path)
        }
    }

    /// The unit of the calendar that it is, if it is one.
    package var calendarGrain: CalendarGrain? {
        if case .calendar(let grain) = self { return grain }
        return nil
    }

    package var isCalendar: Bool {
        if case .calendar = self { return true }
        return false
    }
}

/// One condition on records, with its words.
package struct Filter: Hashable, Sendable {
    /// As the header says it: `West`, `amount over 5,000`, `excluding Alpha`.
    package var words: String
    package var predicate: Predicate
    package var range: SourceRange
    /// True when records are kept although the value tested is missing.
    package var keepsMissing: FieldPath?
    /// Of a period its days, where the words have only its name: ` (Oct 1 – Dec 31)`.
    package var days = ""
    /// Names of the segments in it.
    package var segments: [String]

    package init(
        words: String, predicate: Predicate, range: SourceRange, keepsMissing: FieldPath? = nil,
        segments: [String] = []
    ) {
        self.words = words
        self.predicate = predicate
        self.range = range
        self.keepsMissing = keepsMissing
        self.segments = segments
    }
}

/// A period with its days and its words.
package struct BoundPeriod: Hashable, Sendable {
    package var days: DayRange
    /// `Q4 2017`, `past 90 days`, `2017-01-01 to 2017-03-31`.
    package var words: String
    /// The unit it is one whole of, if it is.
    package var unit: CalendarGrain?
    /// The running unit that it goes through up to today: the quarter of `qtd`.
    package var runningUnit: CalendarGrain?
    /// Counted back from today: `past 90 days`.
    package var isRolling = false
    /// The date it is about, when the sentence says one: `created`.
    package var axis: FieldPath?
    package var axisName: String?
    /// Outcome that the role demands: `won last month`.
    package var state: RecordSet.State?
    package var range: SourceRange

    package init(
        days: DayRange, words: String, unit: CalendarGrain?, axis: FieldPath? = nil, axisName: String? = nil,
        state: RecordSet.State? = nil, range: SourceRange
    ) {
        self.days = days
        self.words = words
        self.unit = unit
        self.axis = axis
        self.axisName = axisName
        self.state = state
        self.range = range
    }
}

/// `vs`: the days compared with, and the days of the question itself, cut to date where needed.
package struct BoundComparison: Hashable, Sendable {
    package var current: BoundPeriod
    package var base: BoundPeriod
    /// Both were cut to the days gone by.
    package var isToDate: Bool
    /// Both were cut to so many weeks, those that both have.
    package var weekCount: Int?
    /// Where the periods narrow the records beside the one that places them: the filter of each, `closing in Q4 2025`.
    package var narrowing: Narrowing?

    package struct Narrowing: Hashable, Sendable {
        /// Stands among the question's filters.
        package var current: Filter
        package var base: Filter
    }

    package init(current: BoundPeriod, base: BoundPeriod, isToDate: Bool, weekCount: Int? = nil) {
        self.current = current
        self.base = base
        self.isToDate = isToDate
        self.weekCount = weekCount
    }
}

/// `where winrate > 50%`: a test of groups.
package struct GroupCondition: Hashable, Sendable {
    package var measure: Measure
    package var comparison: ComparisonOperator
    package var limit: MeasureTree
    package var words: String
    /// One of these is enough, too: `winrate > 50% or won deals > 20`.
    package var alternatives: [GroupCondition] = []
}

/// What a column of the answer is sorted by.
package enum BoundSortKey: Hashable, Sendable {
    case measure(Int, descending: Bool)
    /// How much a measure differs from the period compared with.
    case difference(Int, descending: Bool)
    /// The same in parts of it.
    case change(Int, descending: Bool)
    case dimension(Int, descending: Bool)
}

/// A fact of one record.
package struct BoundField: Hashable, Sendable {
    package var name: String
    package var scalar: Scalar
    package var type: FieldType
    package var entry: FieldEntry?

    package init(name: String, scalar: Scalar, type: FieldType, entry: FieldEntry?) {
        self.name = name
        self.scalar = scalar
        self.type = type
        self.entry = entry
    }
}
