/// Reads the tokens of one statement into its tree, by recursive descent: one function for each rule of
/// `grammar/topline.ebnf`, in its order.
///
/// The names keep a promise: `parse…` reads what stands here or throws; `expect…` takes one thing that has to stand
/// here or throws; `accept…` takes it if it stands here. What was looked for at the furthest place is kept
/// (`expected`), for errors and for completion alike.
///
/// A clause that cannot be read is put into `diagnostics` and reading goes on at the next one, so that independent
/// problems are reported together.
struct Parser {
    let tokens: [Token]
    var index = 0
    var diagnostics: [Diagnostic] = []
    /// The question as far as it could be read.
    var partial: Question?
    /// Brackets and `not`s open around the present place.
    var depth = 0
    /// A comparing sign, `gives` and `within` end the question that is read: it stands in a check.
    var stopsAtChecks = false
    /// The tokens of the name read last.
    var lastPhrase = 0..<0
    /// Where the values behind an `is` begin.
    var operandStart = 0
    /// For each opening bracket the place of its closing one.
    private let closingBrackets: [Int: Int]
    private(set) var expected: [Expectation] = []
    private var furthest = 0
    /// After a problem at a place nothing more is said to be expected there.
    private var settled = -1

    /// The tokens of one statement, closed by `.end`.
    init(_ tokens: [Token]) {
        self.tokens = tokens
        closingBrackets = Self.matchBrackets(tokens)
    }

    /// How deep brackets may nest: far more than anybody reads, far less than the stack holds.
    static let deepestNesting = 64

    // MARK: Tokens

    var current: Token { tokens[index] }

    func token(at place: Int) -> Token { tokens[min(place, tokens.count - 1)] }

    var isAtEnd: Bool { current.kind == .end }

    /// The keyword spelled by the word at a place.
    func keyword(at place: Int) -> Keyword? { token(at: place).keyword }

    func isSign(_ sign: Token.Sign, at place: Int) -> Bool { token(at: place).kind == .sign(sign) }

    func closingBracket(of place: Int) -> Int? { closingBrackets[place] }

    /// From the first of some tokens to the last one read.
    func range(from place: Int) -> SourceRange {
        guard index > place else { return SourceRange(current.range.start, current.range.start) }
        return SourceRange(tokens[place].range.start, tokens[index - 1].range.end)
    }

    mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    // MARK: Expecting

    /// Remembers that something could have stood here.
    mutating func note(_ item: Expectation.Item, since start: Int? = nil, isDetail: Bool = false) {
        note(item, at: index, since: start, isDetail: isDetail)
    }

    /// Remembers that something could have stood at a place, there replacing what stands from `start` on.
    mutating func note(
        _ item: Expectation.Item, at place: Int, since start: Int? = nil, isDetail: Bool = false
    ) {
        guard place >= furthest, place > settled else { return }
        if place > furthest {
            furthest = place
            expected.removeAll(keepingCapacity: true)
        }
        let end = token(at: place).range.start
        let range = SourceRange(start.map { min(tokens[$0].range.start, end) } ?? end, end)
        let expectation = Expectation(item, range: range, isDetail: isDetail)
        if !expected.contains(where: { $0.item == item }) { expected.append(expectation) }
    }

    /// Says that what could have stood at the furthest place is known.
    mutating func settleExpectations() { settled = furthest }

    /// What could have stood at the present place.
    var expectedHere: [Expectation] { furthest == index ? expected : [] }

    /// What could have stood at the end of the tokens, for completion.
    var expectedAtEnd: [Expectation] { furthest == tokens.count - 1 ? expected : [] }

    // MARK: Words and signs

    mutating func accept(_ keyword: Keyword) -> Bool {
        note(.keyword(keyword.rawValue))
        guard current.keyword == keyword else { return false }
        advance()
        return true
    }

    /// Takes several keywords in a row, or none of them.
    mutating func accept(_ words: Keyword...) -> Bool {
        note(.keyword(words.map(\.rawValue).joined(separator: " ")))
        for (offset, word) in words.enumerated() where keyword(at: index + offset) != word { return false }
        for _ in words { advance() }
        return true
    }

    mutating func expect(_ keyword: Keyword) throws(Diagnostic) {
        guard accept(keyword) else { throw unexpected() }
    }

    mutating func accept(_ sign: Token.Sign) -> Bool {
        note(.keyword(sign.rawValue), isDetail: true)
        guard current.kind == .sign(sign) else { return false }
        advance()
        return true
    }

    mutating func expect(_ sign: Token.Sign) throws(Diagnostic) {
        note(.keyword(sign.rawValue))
        guard accept(sign) else { throw unexpected() }
    }

    /// A word of the statement in any case of its letters, for words that are no keywords.
    func isWord(_ spelling: String, at place: Int) -> Bool {
        token(at: place).kind == .word && token(at: place).text.lowercased() == spelling
    }

    // MARK: Nesting

    /// Reads something inside brackets, so deep and no deeper.
    mutating func nested<Node>(
        _ parse: (inout Parser) throws(Diagnostic) -> Node
    ) throws(Diagnostic) -> Node {
        guard depth < Self.deepestNesting else {
            throw Diagnostic(.tooDeep(limit: Self.deepestNesting), at: current.range)
        }
        depth += 1
        defer { depth -= 1 }
        return try parse(&self)
    }

    private static func matchBrackets(_ tokens: [Token]) -> [Int: Int] {
        var open: [Int] = []
        var closing: [Int: Int] = [:]
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .sign(.openBracket): open.append(index)
            case .sign(.closeBracket): if let start = open.popLast() { closing[start] = index }
            default: break
            }
        }
        return closing
    }
}
