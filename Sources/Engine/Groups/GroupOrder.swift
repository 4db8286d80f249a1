import Model

/// The total order of a result's groups: texts by UTF-8 bytes, units by day, missing last.
struct GroupOrder {
    private let layout: GroupLayout
    /// Codes, key by key, of each group.
    private let codes: [[UInt32]]
    /// The groups' places in `codes`, in order.
    let places: [Int]

    init(_ layout: GroupLayout, codes: [[UInt32]]) {
        self.layout = layout
        self.codes = codes
        let ranks = layout.keys.indices.map { key in
            GroupOrder.ranks(layout.keys[key], present: Set(codes.map { $0[key] }))
        }
        let rankRows = codes.map { row in row.enumerated().map { key, code in ranks[key][code]! } }
        places = codes.indices.sorted { rankRows[$0].lexicographicallyPrecedes(rankRows[$1]) }
    }

    var keyColumns: [KeyColumn] {
        layout.keys.enumerated().map { key, keyLayout in
            let ordered = places.map { Int(codes[$0][key]) }
            switch keyLayout {
            case .text(_, _, let texts): return .text(ordered.map { $0 == 0 ? nil : texts[$0] })
            case .calendar(let calendar):
                return .units(ordered.map { $0 == 0 ? nil : calendar.firstDays[$0 - 1] })
            }
        }
    }

    /// The rank of each code present.
    private static func ranks(_ key: KeyLayout, present: Set<UInt32>) -> [UInt32: Int] {
        let ordered: [UInt32]
        switch key {
        case .text(_, _, let texts):
            ordered = present.sorted { left, right in
                guard left != 0, right != 0 else { return left != 0 && right == 0 }
                return texts[Int(left)].utf8.lexicographicallyPrecedes(texts[Int(right)].utf8)
            }
        case .calendar: ordered = present.sorted { $0 != 0 && ($1 == 0 || $0 < $1) }
        }
        return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    }
}
