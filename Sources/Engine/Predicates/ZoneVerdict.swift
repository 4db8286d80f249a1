import Store

/// What zone maps alone tell of a condition in a row group.
enum ZoneVerdict {
    case none, all, unknown

    private init(_ value: Bool) { self = value ? .all : .none }

    private var inverted: ZoneVerdict {
        switch self {
        case .none: .all
        case .all: .none
        case .unknown: .unknown
        }
    }

    /// The verdict on a node, given those of the nodes before it.
    init(_ node: MaskNode, group: Int, parts: [ZoneVerdict]) {
        switch node {
        case .constant(let value): self.init(value)
        case .all(let numbers): self = ZoneVerdict.conjunction(numbers.map { parts[$0] })
        case .any(let numbers):
            self = ZoneVerdict.conjunction(numbers.map { parts[$0].inverted }).inverted
        case .not(let number): self = parts[number].inverted
        case .lookup(let column, let test):
            self = ZoneVerdict.lookup(column.segments[group], test.passes)
        case .test(let column, let test): self = ZoneVerdict.test(column.segments[group], test)
        case .missing(let column): self = ZoneVerdict.missing(column.segments[group])
        case .scalarTest, .scalarComparison, .rowComparison: self = .unknown
        }
    }

    private static func conjunction(_ parts: [ZoneVerdict]) -> ZoneVerdict {
        if parts.contains(.none) { return .none }
        return parts.allSatisfy { $0 == .all } ? .all : .unknown
    }

    /// None when neither the missing code nor any code of the zone passes.
    private static func lookup(_ segment: ColumnSegment, _ passes: [UInt8]) -> ZoneVerdict {
        guard passes[0] == 0 else { return .unknown }
        guard let zone = segment.zone else { return .none }
        let codes = Int(zone.minimum)...Int(zone.maximum)
        return codes.contains { passes[$0] != 0 } ? .unknown : .none
    }

    private static func test(_ segment: ColumnSegment, _ test: IntegerTest) -> ZoneVerdict {
        guard let zone = segment.zone else { return .none }
        let values = zone.minimum...zone.maximum
        if !test.range.overlaps(values) { return ifPresent(segment, passes: test.outside) }
        let isInside = test.range.lowerBound <= zone.minimum && zone.maximum <= test.range.upperBound
        return isInside ? ifPresent(segment, passes: !test.outside) : .unknown
    }

    /// The verdict where every value present passes, or none does.
    private static func ifPresent(_ segment: ColumnSegment, passes: Bool) -> ZoneVerdict {
        guard passes else { return .none }
        return segment.validity == nil ? .all : .unknown
    }

    private static func missing(_ segment: ColumnSegment) -> ZoneVerdict {
        if segment.zone == nil { return .all }
        return segment.validity == nil ? .none : .unknown
    }
}
