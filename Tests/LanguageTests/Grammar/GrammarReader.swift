import Foundation

/// Reads rules of an ISO-like EBNF: `name = item, [ item ] | { item } ;`, with comments.
struct GrammarReader {
    private enum Symbol: Equatable {
        case quoted(String), tokenClass(String), name(String), sign(Character)
    }

    private let symbols: [Symbol]
    private var index = 0

    init(_ text: String) { symbols = Self.symbols(of: text) }

    mutating func rule() -> (String, GrammarFile.Node)? {
        guard case .name(let name) = current else { return nil }
        index += 1
        skip("=")
        let node = choice()
        skip(";")
        return (name, node)
    }

    private var current: Symbol? { index < symbols.count ? symbols[index] : nil }

    private mutating func skip(_ sign: Character) {
        precondition(
            current == .sign(sign), "expected \(sign), found \(String(describing: current)) at \(index)")
        index += 1
    }

    private mutating func choice() -> GrammarFile.Node {
        var parts = [sequence()]
        while current == .sign("|") {
            index += 1
            parts.append(sequence())
        }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() -> GrammarFile.Node {
        var parts = [item()]
        while current == .sign(",") {
            index += 1
            parts.append(item())
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func item() -> GrammarFile.Node {
        defer { index += 1 }
        switch current {
        case .quoted(let word): return .keyword(word)
        case .tokenClass(let name): return .tokenClass(name)
        case .name(let name): return .rule(name)
        case .sign("["): return .optional(inside())
        case .sign("{"): return .repetition(inside())
        case .sign("("): return inside()
        default: preconditionFailure("no item at \(index): \(String(describing: current))")
        }
    }

    /// Leaves the index on the closing sign.
    private mutating func inside() -> GrammarFile.Node {
        index += 1
        return choice()
    }

    // MARK: Symbols

    private static func symbols(of text: String) -> [Symbol] {
        var symbols: [Symbol] = []
        var rest = Substring(text)
        while let first = rest.first {
            if rest.hasPrefix("(*") {
                rest = rest.range(of: "*)").map { rest[$0.upperBound...] } ?? ""
            } else if first == "\"" {
                symbols.append(.quoted(take(&rest, between: "\"")))
            } else if first == "?" {
                symbols.append(.tokenClass(take(&rest, between: "?").trimmingCharacters(in: .whitespaces)))
            } else if first.isLetter {
                addWord(takeWord(&rest), to: &symbols)
            } else {
                if !first.isWhitespace { symbols.append(.sign(first)) }
                rest.removeFirst()
            }
        }
        return symbols
    }

    /// A rule's name may have several words.
    private static func addWord(_ word: String, to symbols: inout [Symbol]) {
        if case .name(let before) = symbols.last {
            symbols[symbols.count - 1] = .name("\(before) \(word)")
        } else {
            symbols.append(.name(word))
        }
    }

    private static func takeWord(_ rest: inout Substring) -> String {
        let word = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(word.count)
        return String(word)
    }

    private static func take(_ rest: inout Substring, between mark: Character) -> String {
        rest.removeFirst()
        let content = rest.prefix { $0 != mark }
        rest = rest.dropFirst(content.count + 1)
        return String(content)
    }
}
