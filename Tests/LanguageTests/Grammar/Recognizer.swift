@testable import Language

/// Says whether a grammar derives a row of tokens, without any of the parser's lookahead: Earley's algorithm ("An
/// efficient context-free parsing algorithm", 1970), with the remedy for empty rules of Aycock and Horspool (2002).
struct Recognizer {
    private enum Symbol: Hashable {
        case keyword(String), tokenClass(String), rule(Int)
    }

    private struct Item: Hashable {
        var production: Int
        var dot: Int
        var origin: Int

        var advanced: Item { Item(production: production, dot: dot + 1, origin: origin) }
    }

    /// The items of each place, as they grow.
    private struct Chart {
        var sets: [[Item]]
        private var known: [Set<Item>]

        init(places: Int) {
            sets = Array(repeating: [], count: places)
            known = Array(repeating: [], count: places)
        }

        mutating func add(_ item: Item, at place: Int) {
            if known[place].insert(item).inserted { sets[place].append(item) }
        }
    }

    private var productions: [(rule: Int, body: [Symbol])] = []
    private var byRule: [[Int]] = [[]]
    private var numbers: [String: Int]
    private var nullable: Set<Int> = []
    private let start = 0

    init(_ grammar: GrammarFile, start: String) {
        numbers = [start: 0]
        for name in grammar.names { add(grammar.rules[name]!, to: number(of: name)) }
        findNullable()
    }

    func derives(_ tokens: [Token]) -> Bool {
        var chart = Chart(places: tokens.count + 1)
        predict(start, at: 0, &chart)
        for place in 0...tokens.count {
            var next = 0
            while next < chart.sets[place].count {
                step(chart.sets[place][next], at: place, tokens, &chart)
                next += 1
            }
        }
        return chart.sets[tokens.count].contains { item in
            let production = productions[item.production]
            return production.rule == start && item.origin == 0 && item.dot == production.body.count
        }
    }

    private func step(_ item: Item, at place: Int, _ tokens: [Token], _ chart: inout Chart) {
        switch symbol(behind: item) {
        case nil: complete(item, at: place, &chart)
        case .rule(let rule):
            predict(rule, at: place, &chart)
            if nullable.contains(rule) { chart.add(item.advanced, at: place) }
        case .keyword(let word):
            if place < tokens.count, Self.spells(tokens[place], word) {
                chart.add(item.advanced, at: place + 1)
            }
        case .tokenClass("line"):
            if place < tokens.count, tokens[place].startsLine { chart.add(item.advanced, at: place) }
        case .tokenClass(let name):
            guard place < tokens.count, TokenClass.contains(tokens[place], in: name) else { return }
            chart.add(item.advanced, at: place + 1)
        }
    }

    private func predict(_ rule: Int, at place: Int, _ chart: inout Chart) {
        for production in byRule[rule] {
            chart.add(Item(production: production, dot: 0, origin: place), at: place)
        }
    }

    private func complete(_ item: Item, at place: Int, _ chart: inout Chart) {
        let rule = productions[item.production].rule
        for waiting in chart.sets[item.origin] where symbol(behind: waiting) == .rule(rule) {
            chart.add(waiting.advanced, at: place)
        }
    }

    private func symbol(behind item: Item) -> Symbol? {
        let body = productions[item.production].body
        return item.dot < body.count ? body[item.dot] : nil
    }

    private static func spells(_ token: Token, _ word: String) -> Bool {
        switch token.kind {
        case .word: token.text.lowercased() == word.lowercased()
        case .sign(let sign): sign.rawValue == word
        case .number: token.text == word
        default: false
        }
    }

    // MARK: Plain productions

    private mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = byRule.count
        byRule.append([])
        return byRule.count - 1
    }

    private mutating func add(_ node: GrammarFile.Node, to rule: Int) {
        guard case .choice(let parts) = node else { return addProduction(rule, body(of: node)) }
        for part in parts { addProduction(rule, body(of: part)) }
    }

    private mutating func addProduction(_ rule: Int, _ body: [Symbol]) {
        byRule[rule].append(productions.count)
        productions.append((rule, body))
    }

    private mutating func body(of node: GrammarFile.Node) -> [Symbol] {
        guard case .sequence(let parts) = node else { return [symbol(for: node)] }
        var symbols: [Symbol] = []
        for part in parts { symbols.append(symbol(for: part)) }
        return symbols
    }

    /// A symbol for a part of a rule; brackets and braces become rules of their own.
    private mutating func symbol(for node: GrammarFile.Node) -> Symbol {
        switch node {
        case .keyword(let word): return .keyword(word)
        case .tokenClass(let name): return .tokenClass(name)
        case .rule(let name): return .rule(number(of: name))
        case .sequence, .choice:
            let rule = number(of: "part \(byRule.count)")
            add(node, to: rule)
            return .rule(rule)
        case .optional(let inner):
            let rule = number(of: "optional \(byRule.count)")
            addProduction(rule, [])
            add(inner, to: rule)
            return .rule(rule)
        case .repetition(let inner):
            let rule = number(of: "repetition \(byRule.count)")
            addProduction(rule, [])
            addProduction(rule, [.rule(rule)] + body(of: inner))
            return .rule(rule)
        }
    }

    private mutating func findNullable() {
        var known = -1
        while known < nullable.count {
            known = nullable.count
            for (rule, body) in productions where body.allSatisfy(isNullable) { nullable.insert(rule) }
        }
    }

    private func isNullable(_ symbol: Symbol) -> Bool {
        if case .rule(let rule) = symbol { return nullable.contains(rule) }
        return false
    }
}
