/// Derives sentences of a grammar by chance.
struct SentenceDeriver {
    /// A derivation written flat: words, and where each rule begins and ends.
    enum Step: Equatable {
        case enter(String), leave(String), word(String)
    }

    private let grammar: GrammarFile
    /// The fewest rules that stand in one another in a derivation of each rule.
    private let heights: [String: Int]
    private var random: SplitMix
    private var steps: [Step] = []

    init(_ grammar: GrammarFile, seed: UInt64) {
        self.grammar = grammar
        heights = Self.heights(of: grammar)
        random = SplitMix(seed: seed)
    }

    /// `depth` bounds how many rules stand in one another, where the grammar leaves a choice.
    mutating func derive(_ rule: String, depth: Int) -> [Step] {
        steps = []
        derive(.rule(rule), depth: depth)
        return steps
    }

    static func words(of steps: [Step]) -> [String] {
        steps.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }

    private mutating func derive(_ node: GrammarFile.Node, depth: Int) {
        switch node {
        case .keyword(let word): steps.append(.word(varied(word)))
        case .tokenClass(let name): steps.append(.word(TokenClass.example(of: name, &random)))
        case .rule(let name):
            steps.append(.enter(name))
            derive(grammar.rules[name]!, depth: depth - 1)
            steps.append(.leave(name))
        case .sequence(let parts): for part in parts { derive(part, depth: depth) }
        case .choice(let parts):
            let possible = parts.filter { height($0) <= depth }
            let lowest = parts.min { height($0) < height($1) }!
            derive(possible.isEmpty ? lowest : random.pick(possible), depth: depth)
        case .optional(let inner):
            if height(inner) <= depth, random.chance(35) { derive(inner, depth: depth) }
        case .repetition(let inner):
            while height(inner) <= depth, random.chance(28) { derive(inner, depth: depth) }
        }
    }

    /// Keywords ignore case.
    private mutating func varied(_ word: String) -> String {
        random.chance(4) ? word.uppercased() : word
    }

    // MARK: Heights

    private func height(_ node: GrammarFile.Node) -> Int { Self.height(node, heights) }

    private static func height(_ node: GrammarFile.Node, _ heights: [String: Int]) -> Int {
        switch node {
        case .keyword, .tokenClass, .optional, .repetition: 0
        case .rule(let name): heights[name, default: 1000] + 1
        case .sequence(let parts): parts.map { height($0, heights) }.max()!
        case .choice(let parts): parts.map { height($0, heights) }.min()!
        }
    }

    private static func heights(of grammar: GrammarFile) -> [String: Int] {
        var heights: [String: Int] = [:]
        for _ in grammar.names {
            for (name, node) in grammar.rules { heights[name] = height(node, heights) }
        }
        return heights
    }
}
