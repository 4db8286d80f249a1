/// The order in which deals pass their stages: of two stages the one comes first that more deals entered first.
struct StageOrder {
    let stages: [String]

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
        let precedes = names.indices.map { one in
            names.indices.count { other in
                before[Pair(first: one, then: other), default: 0]
                    > before[Pair(first: other, then: one), default: 0]
            }
        }
        stages = names.indices.sorted { left, right in
            precedes[left] != precedes[right]
                ? precedes[left] > precedes[right]
                : names[left].utf8.lexicographicallyPrecedes(names[right].utf8)
        }.map { names[$0] }
    }

    private struct Pair: Hashable {
        var first: Int
        var then: Int
    }
}
