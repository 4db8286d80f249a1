/// Derivations that a RULE of the grammar refuses though its rules admit them. Tests leave these out.
enum LookaheadRules {
    typealias Step = SentenceDeriver.Step

    static func admit(_ steps: [Step]) -> Bool {
        clausesStandOnce(steps) && onStandsInComparisons(steps) && orHasOneReading(steps)
    }

    private static func onStandsInComparisons(_ steps: [Step]) -> Bool {
        guard steps.contains(.enter("on")) else { return true }
        let measures = steps[steps.firstIndex(of: .enter("on"))!...]
        return steps.contains(.enter("comparison")) && words(measures).dropFirst().first?.first != "{"
            && steps.count { $0 == .enter("question") || $0 == .enter("explained") } == 1
    }

    // MARK: RULE 9

    private static let clausesOnce: Set<String> = [
        "by", "across", "each", "bound", "as of", "vs", "on", "with", "sorted", "first", "showing", "form",
        "into",
    ]

    /// Clauses, periods about one date, and properties of a metric stand once.
    private static func clausesStandOnce(_ steps: [Step]) -> Bool {
        var seen: Set<String> = []
        for (index, step) in steps.enumerated() {
            guard case .enter(let rule) = step, let name = nameOfWhatStandsOnce(rule, steps, index) else {
                continue
            }
            if !seen.insert(name).inserted { return false }
        }
        return !(steps.contains(.enter("ranking")) && seen.contains("by"))
    }

    private static func nameOfWhatStandsOnce(_ rule: String, _ steps: [Step], _ index: Int) -> String? {
        switch rule {
        case "dated" where steps[index + 1] == .word("closing"): "period \(steps[index + 1])"
        case "dated", "worded period":
            steps[index + 1] == .enter("role") ? "period \(steps[index + 2])".lowercased() : "period"
        case "property": "property \(steps[index + 1])".lowercased()
        default: clausesOnce.contains(rule) ? rule : nil
        }
    }

    // MARK: RULE 5

    private static let datedWords: Set<String> = ["in", "between", "before", "after", "since", "until"]

    /// Behind an `is` list or an `is not`, and behind a value that follows such an `or`, no word stands that could begin
    /// a clause or a comparison.
    private static func orHasOneReading(_ steps: [Step]) -> Bool {
        for (index, step) in steps.enumerated() where step == .enter("comparator") {
            let end = leaving("comparator", steps, from: index)
            let own = words(steps[index...end])
            guard own.first == "is", !own.contains("missing"), !own.starts(with: ["is", "one"]),
                !own.starts(with: ["is", "not", "one"])
            else { continue }
            let following = words(steps[end...])
            if own.contains("or"), let next = following.first, datedWords.contains(next) { return false }
            if following.first == "or", comparesWithPeriod(steps, behind: end) { return false }
        }
        return true
    }

    /// Whether the next comparison is one of a lone value with a period.
    private static func comparesWithPeriod(_ steps: [Step], behind place: Int) -> Bool {
        guard let next = steps[place...].firstIndex(of: .enter("comparator")),
            let word = words(steps[next...]).first
        else { return false }
        let between = words(steps[place..<next])
        return datedWords.contains(word) && Set(between).isDisjoint(with: ["(", "+", "*", "/", "per", "not"])
    }

    private static func leaving(_ rule: String, _ steps: [Step], from start: Int) -> Int {
        var depth = 0
        for index in start..<steps.count {
            if steps[index] == .enter(rule) { depth += 1 }
            if steps[index] == .leave(rule) { depth -= 1 }
            if depth == 0 { return index }
        }
        return steps.count - 1
    }

    private static func words(_ steps: ArraySlice<Step>) -> [String] {
        SentenceDeriver.words(of: Array(steps)).map { $0.lowercased() }
    }
}
