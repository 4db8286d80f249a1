import Model

/// The total order of a result's groups: texts by UTF-8 bytes, units by day, parts and bands by number, missing last.
struct GroupOrder {
    private let layout: GroupLayout
    /// Key by key, the codes of each group.
    private let codes: [[UInt32]]
    /// The groups' places in the arrays of `codes`, in order.
    let places: [Int]

    /// `codes` has an array for each key, with the code of each group.
    init(_ layout: GroupLayout, codes: [[UInt32]], groupCount: Int) {
        self.layout = layout
        self.codes = codes
        var ordinals = GroupOrdinals(groupCount: groupCount)
        for (key, codes) in zip(layout.keys, codes) {
            let present = GroupOrder.sorted(key, present: Set(codes))
            let ranks = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1, $0) })
            ordinals.append(codes.map { ranks[$0]! }, rankCount: present.count)
        }
        places = ordinals.sortedPlaces
    }

    var keyColumns: [KeyColumn] {
        zip(layout.keys, codes).map { key, codes in
            let ordered = places.map { Int(codes[$0]) }
            switch key.settled {
            case .text(_, _, let texts): return .text(ordered.map { $0 == 0 ? nil : texts[$0] })
            case .calendar(let calendar):
                return .units(ordered.map { $0 == 0 ? nil : calendar.firstDays[$0 - 1] })
            case .part: return .numbers(ordered.map { $0 == 0 ? nil : $0 })
            case .band, .placed: return .numbers(ordered.map { $0 == 0 ? nil : $0 - 1 })
            }
        }
    }

    /// The codes present in the order of what they stand for.
    private static func sorted(_ key: KeyLayout, present: Set<UInt32>) -> [UInt32] {
        let values = present.filter { $0 != 0 }
        let ordered: [UInt32]
        switch key.settled {
        case .text(_, _, let texts): ordered = TextOrder.sorted(Array(values), texts: texts)
        case .calendar, .part, .band, .placed: ordered = values.sorted()
        }
        return present.contains(0) ? ordered + [0] : ordered
    }
}

extension KeyLayout {
    /// What the codes of the key stand for.
    fileprivate var settled: KeyLayout {
        if case .placed(let key) = self { key.any } else { self }
    }
}

/// Groups by their ranks in one key after another, packed into one number for as long as they fit.
private struct GroupOrdinals {
    /// Each group's number; several columns only where one would overflow.
    private var columns: [[UInt64]] = []
    private var capacity: UInt64 = 1
    private let groupCount: Int

    init(groupCount: Int) { self.groupCount = groupCount }

    mutating func append(_ ranks: [Int], rankCount: Int) {
        let (product, overflow) = capacity.multipliedReportingOverflow(by: UInt64(max(1, rankCount)))
        guard !overflow, var last = columns.popLast() else {
            columns.append(ranks.map { UInt64($0) })
            capacity = UInt64(max(1, rankCount))
            return
        }
        for group in last.indices { last[group] = last[group] * UInt64(rankCount) + UInt64(ranks[group]) }
        columns.append(last)
        capacity = product
    }

    var sortedPlaces: [Int] {
        guard let first = columns.first else { return Array(0..<groupCount) }
        if columns.count == 1 {
            return first.enumerated().map { (ordinal: $1, place: $0) }.sorted { $0.ordinal < $1.ordinal }
                .map(\.place)
        }
        return (0..<groupCount).sorted { left, right in
            for column in columns where column[left] != column[right] { return column[left] < column[right] }
            return false
        }
    }
}
