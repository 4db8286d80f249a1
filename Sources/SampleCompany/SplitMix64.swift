/// A small generator of pseudo-random numbers: the same numbers for the same seed on every machine.
///
/// SplitMix64 of Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (OOPSLA 2014), with
/// the constants of Vigna's public-domain `splitmix64.c` (prng.di.unimi.it).
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// A generator of its own for one part of the work, so that parts do not disturb each other.
    init(seed: UInt64, part: Part, _ first: Int = 0, _ second: Int = 0) {
        var mixer = SplitMix64(seed: seed)
        for word in [part.rawValue, UInt64(first), UInt64(second)] {
            mixer = SplitMix64(seed: mixer.next() ^ word)
        }
        self = mixer
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`, by the high half of a product (Lemire 2019). The bias is
    /// below `bound`/2^64 and is left in, so that each call takes exactly one number.
    package mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number in the range, both ends included.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in `permille` of a thousand cases.
    mutating func chance(permille: Int) -> Bool { below(1000) < permille }

    mutating func element<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    /// An index, with chances in proportion to the weights, whose sum must be above zero.
    mutating func index(weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return weights.count - 1
    }

    /// The list in random order (Fisher and Yates, from the end).
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for last in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(last, below(last + 1)) }
        return list
    }

    /// A value along a table of equally likely quantiles, linear between neighbours.
    mutating func value(alongQuantiles table: [Int]) -> Int {
        let position = below((table.count - 1) * 1000)
        let (left, rest) = position.quotientAndRemainder(dividingBy: 1000)
        return table[left] + (table[left + 1] - table[left]) * rest / 1000
    }
}

/// The parts of the work that draw their own numbers.
enum Part: UInt64 {
    case roster = 1, accounts, deals, activities, stories, stream, rates, retail, promises
}
