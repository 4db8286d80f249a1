import Foundation

/// A grammar in the notation of `grammar/topline.ebnf`, read by a reader of its own.
struct GrammarFile: Sendable {
    indirect enum Node: Equatable, Sendable {
        case keyword(String)
        /// `? word ?`
        case tokenClass(String)
        case rule(String)
        case sequence([Node])
        case choice([Node])
        case optional(Node)
        case repetition(Node)
    }

    /// In the order of the file.
    private(set) var names: [String] = []
    private(set) var rules: [String: Node] = [:]

    static let topline: GrammarFile = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let file = folder.appending(path: "grammar/topline.ebnf")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            fatalError("no grammar at \(file)")
        }
        return GrammarFile(text)
    }()

    init(_ text: String) {
        var reader = GrammarReader(text)
        while let (name, node) = reader.rule() {
            precondition(rules[name] == nil, "two rules are called \(name)")
            names.append(name)
            rules[name] = node
        }
    }

    /// Every keyword and sign of the grammar.
    var keywords: Set<String> { collect { if case .keyword(let word) = $0 { word } else { nil } } }

    /// Every rule that another one names.
    var mentioned: Set<String> { collect { if case .rule(let name) = $0 { name } else { nil } } }

    private func collect(_ pick: (Node) -> String?) -> Set<String> {
        var found: Set<String> = []
        func visit(_ node: Node) {
            if let word = pick(node) { found.insert(word) }
            switch node {
            case .sequence(let parts), .choice(let parts): parts.forEach(visit)
            case .optional(let inner), .repetition(let inner): visit(inner)
            default: break
            }
        }
        rules.values.forEach(visit)
        return found
    }
}
