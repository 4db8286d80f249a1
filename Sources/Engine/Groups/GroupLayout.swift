import Binding
import Model
import Store

/// One group key of a plan over codes: 0 for missing, else a text's code or a unit's.
indirect enum KeyLayout {
    /// Codes of a column of the fact, translated to those of a linked column where there is a translation.
    case text(Column, translation: [UInt32]?, texts: [String])
    /// What a roster dates: it follows the time axis of each leaf.
    case placed(PlacedKey)
    case calendar(CalendarKey)
    /// A part of a date; nil follows the axis of each leaf.
    case part(DatePart, DatePartTable, of: IntegerScalar?)
    case band(BandKey)

    /// Calendars, what a roster dates, and parts of no date that is named, follow the time axis of each leaf.
    var followsAxis: Bool {
        switch self {
        case .calendar, .placed, .part(_, _, of: nil): true
        case .text, .part, .band: false
        }
    }

    /// Codes are less.
    var cardinality: Int {
        switch self {
        case .text(_, _, let texts): max(1, texts.count)
        case .placed(let key): key.any.cardinality
        case .calendar(let key): key.firstDays.count + 1
        case .part(let part, _, _): part.count + 1
        case .band(let key): key.limits.count + 2
        }
    }
}

/// How the groups of a plan are numbered. Slot 0 takes the rows that are in no group; groups follow.
struct GroupLayout {
    let keys: [KeyLayout]
    /// How many combinations of codes there are, when they number the groups; nil when groups are numbered
    /// as they are met.
    let denseCount: Int?

    /// Up to this many combinations an array is always worth its memory.
    private static let alwaysDense = 4_096
    /// Above this many never.
    private static let neverDense = 4_194_304

    /// `axisDays` are the days that any leaf may meet on its axis, nil for none; `spells` say for each axis which
    /// spell of a roster its records are placed in.
    init(
        _ groups: [GroupKey], axisDays: ClosedRange<Int64>?, spells: [SpellChoice], stateAxis: Int?,
        resolver: FieldResolver
    ) throws {
        keys = try groups.map { group in
            guard group.isPlaced else { return try GroupLayout.layout(group, axisDays, resolver) }
            return .placed(
                try PlacedKey(group, spells, stateAxis: stateAxis, resolver) {
                    try GroupLayout.layout($0, axisDays, resolver)
                })
        }
        denseCount = GroupLayout.denseCount(keys.map(\.cardinality), rowCount: resolver.fact.rowCount)
    }

    private static func layout(
        _ group: GroupKey, _ axisDays: ClosedRange<Int64>?, _ resolver: FieldResolver
    ) throws -> KeyLayout {
        switch group {
        case .calendar(let grain): return .calendar(CalendarKey(grain, days: axisDays))
        case .part(let part, of: let path):
            let days = try path.map { IntegerScalar(number: try resolver.daySource($0)) }
            let span = days == nil ? axisDays : days?.bounds
            return .part(part, DatePartTable(part, days: span), of: days)
        case .band(let value, let limits):
            return .band(try BandKey(value, limits: limits, scalars: ScalarCompiler(resolver: resolver)))
        case .field(let path):
            let source = try resolver.textSource(path)
            return .text(
                source.own, translation: source.codeTranslation(),
                texts: source.target.dictionary?.texts ?? [""])
        }
    }

    var usesCalendar: Bool {
        keys.contains { if case .calendar = $0 { true } else { false } }
    }

    var hasPlacedKeys: Bool {
        keys.contains { if case .placed = $0 { true } else { false } }
    }

    private static func denseCount(_ cardinalities: [Int], rowCount: Int) -> Int? {
        if cardinalities.count == 1 { return cardinalities[0] }
        let limit = max(alwaysDense, min(neverDense, 4 * rowCount))
        var product = 1
        for cardinality in cardinalities {
            let (next, overflow) = product.multipliedReportingOverflow(by: cardinality)
            guard !overflow, next <= limit else { return nil }
            product = next
        }
        return product
    }

    /// The codes, key by key, of the group with a dense number.
    func codes(ofDense number: Int) -> [UInt32] {
        var rest = number
        var codes: [UInt32] = []
        for key in keys.reversed() {
            let (quotient, code) = rest.quotientAndRemainder(dividingBy: key.cardinality)
            codes.append(UInt32(code))
            rest = quotient
        }
        return codes.reversed()
    }
}
