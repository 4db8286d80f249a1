/// Numbers the combinations of two or more codes as they are met, key after key, by open addressing.
struct GroupTable {
    /// Each but the first key's: from the number of the codes before it, and its own code, to the next number.
    private var stages: [PairTable]

    init(keyCount: Int) { stages = (0..<max(0, keyCount - 1)).map { _ in PairTable() } }

    /// How many combinations have been met.
    var count: Int { stages.last?.count ?? 0 }

    /// The number of a combination, from 0; `code` gives the code of each key.
    mutating func number(_ code: (Int) -> UInt32) -> UInt32 {
        var number = code(0)
        for stage in stages.indices {
            number = stages[stage].number(of: UInt64(number) << 32 | UInt64(code(stage + 1)))
        }
        return number
    }

    /// The codes of the combination with that number.
    func codes(of number: Int) -> [UInt32] {
        var codes: [UInt32] = []
        var number = UInt32(number)
        for stage in stages.reversed() {
            let pair = stage.pairs[Int(number)]
            codes.append(UInt32(truncatingIfNeeded: pair))
            number = UInt32(truncatingIfNeeded: pair >> 32)
        }
        codes.append(number)
        return codes.reversed()
    }
}

/// A hash table from pairs of 32-bit numbers, packed in one, to consecutive numbers.
private struct PairTable {
    /// By number.
    private(set) var pairs: [UInt64] = []
    /// Number + 1 at the pair's place or the next free one; 0 is free. The count is a power of two.
    private var places: [UInt32] = Array(repeating: 0, count: 1_024)

    var count: Int { pairs.count }

    mutating func number(of pair: UInt64) -> UInt32 {
        var place = home(of: pair)
        while places[place] != 0 {
            let number = places[place] - 1
            if pairs[Int(number)] == pair { return number }
            place = (place + 1) & (places.count - 1)
        }
        pairs.append(pair)
        places[place] = UInt32(pairs.count)
        if pairs.count * 2 > places.count { grow() }
        return UInt32(pairs.count - 1)
    }

    private func home(of pair: UInt64) -> Int {
        // Multiplicative hashing after Knuth; the middle bits depend on all bits below them.
        Int((pair &* 0x9E37_79B9_7F4A_7C15) >> 24) & (places.count - 1)
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: places.count * 2)
        for (number, pair) in pairs.enumerated() {
            var place = home(of: pair)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = UInt32(number + 1)
        }
    }
}
