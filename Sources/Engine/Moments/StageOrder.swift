/// The order in which deals pass their stages: of two stages the one comes first that more deals entered first, and where
/// none tells, what their names say.
struct StageOrder {
    let stages: [String]
    /// Stages that stand where they do by their names, or by the alphabet: no deal passed one and the next.
    let guessed: [String]

    init(_ courses: some Sequence<[String]>) {
        var numbers: [String: Int] = [:]
        var names: [String] = []
        var before: [Pair: Int] = [:]
        for course in courses {
            var seen: [Int] = []
            for stage in course {
                let number = numbers[stage] ?? names.count
                if number == names.count {
                    numbers[stage] = number
                    names.append(stage)
                }
                guard !seen.contains(number) else { continue }
                for earlier in seen { before[Pair(first: earlier, then: number), default: 0] += 1 }
                seen.append(number)
            }
        }
        func isSeen(_ one: Int, before other: Int) -> Bool? {
            let (there, back) = (before[Pair(first: one, then: other)], before[Pair(first: other, then: one)])
            return there == back ? nil : there ?? 0 > back ?? 0
        }
        let precedes = names.indices.map { one in
            names.indices.count { other in
                isSeen(one, before: other) ?? StageNames.precedes(names[one], names[other]) ?? false
            }
        }
        let order = names.indices.sorted { left, right in
            precedes[left] != precedes[right]
                ? precedes[left] > precedes[right]
                : names[left].utf8.lexicographicallyPrecedes(names[right].utf8)
        }
        stages = order.map { names[$0] }
        let unseen = zip(order, order.dropFirst()).filter { isSeen($0, before: $1) == nil }
        let places = Set(unseen.flatMap { [$0.0, $0.1] })
        guessed = order.filter(places.contains).map { names[$0] }
    }

    private struct Pair: Hashable {
        var first: Int
        var then: Int
    }
}
