// Checks, parameters and what else scripts say (section 8 of the grammar).

extension Parser {
    // MARK: Checks

    /// `expect winrate for West this quarter >= 50%`
    mutating func parseExpect() throws(Diagnostic) -> Command {
        advance()
        if let check = try acceptExpectedError() { return .expect(check) }
        if let quantity = try acceptQuantity() {
            return .expect(try parseComparison(of: .quantity(quantity)))
        }
        let question = try parseCheckedQuestion()
        if let diagnostic = comparisonInWords() { throw diagnostic }
        guard accept(.gives) else { return .expect(try parseComparison(of: .question(question))) }
        var rows = [try expectText()]
        while isText(at: index) { rows.append(try expectText()) }
        return .expect(.table(question, rows))
    }

    /// `error TL202 from "revenue by moon"`
    private mutating func acceptExpectedError() throws(Diagnostic) -> Check? {
        note(.keyword("error"))
        guard current.keyword == .error, keyword(at: index + 2) == .from else { return nil }
        advance()
        let code = current
        guard code.kind == .word, code.text.uppercased().hasPrefix("TL") else { throw unexpected() }
        advance()
        try expect(.from)
        return .error(code: code.text.uppercased(), sentence: try expectText())
    }

    private mutating func parseComparison(of left: Check.Side) throws(Diagnostic) -> Check {
        let sign = try expectSign()
        let right = try parseSide()
        let tolerance = accept(.within) ? try expectQuantity() : nil
        return .comparison(left, sign, right, within: tolerance)
    }

    private mutating func expectSign() throws(Diagnostic) -> Check.Sign {
        for sign in Check.Sign.allCases {
            guard let token = Token.Sign(rawValue: sign.rawValue), accept(token) else { continue }
            return sign
        }
        throw unexpected()
    }

    private mutating func parseSide() throws(Diagnostic) -> Check.Side {
        if let quantity = try acceptQuantity() { return .quantity(quantity) }
        return .question(try parseCheckedQuestion())
    }

    /// A question up to the sign, `gives` or `within` behind it.
    private mutating func parseCheckedQuestion() throws(Diagnostic) -> Question {
        stopsAtChecks = true
        defer { stopsAtChecks = false }
        let problems = diagnostics.count
        guard let question = parseQuestion(), diagnostics.count == problems else {
            let problem = diagnostics.popLast() ?? unexpected()
            throw comparisonInWords() ?? problem
        }
        return question
    }

    /// `at least 55%`, `not under 55%`, `over 55%` behind what is checked.
    private func comparisonInWords() -> Diagnostic? {
        guard !tokens.contains(where: { isCheckSign($0) }),
            let start = (1..<tokens.count).first(where: { wordsOfSign(at: $0) != nil }),
            let (sign, length) = wordsOfSign(at: start)
        else { return nil }
        let range = tokens[start].range.union(tokens[start + length - 1].range)
        return Diagnostic(
            .signInWords(sign), at: range, fixes: [Fix(replacing: range, with: sign)])
    }

    /// The sign that words before a last number say, and how many they are.
    private func wordsOfSign(at place: Int) -> (sign: String, length: Int)? {
        for (sign, words) in Self.signWords where startsWith(words, at: place) {
            let number = place + words.count
            if startsQuantity(at: number), token(at: number + 1).kind == .end { return (sign, words.count) }
        }
        return nil
    }

    private static let signWords: [(sign: String, words: [String])] = [
        (">=", "is at least"), ("<=", "is at most"), (">=", "at least"), ("<=", "at most"),
        (">=", "not under"),
        (">=", "not below"), (">=", "not less than"), ("<=", "not over"), ("<=", "not above"),
        ("<=", "not more than"), (">", "is over"), ("<", "is under"), (">", "is above"), ("<", "is below"),
        (">", "more than"), ("<", "less than"), (">", "above"), ("<", "below"), (">", "over"), ("<", "under"),
        ("=", "is"), ("=", "equals"),
    ].map { ($0.0, $0.1.split(separator: " ").map(String.init)) }

    /// What is compared ends here.
    var startsCheck: Bool {
        isCheckSign(current) || current.keyword == .gives || current.keyword == .within
    }

    private func isCheckSign(_ token: Token) -> Bool {
        if case .sign(let sign) = token.kind { Check.Sign(rawValue: sign.rawValue) != nil } else { false }
    }

    // MARK: Parameters and arguments

    /// `param team`, `param team = West`
    mutating func parseParam() throws(Diagnostic) -> Command {
        advance()
        let name = try expectParameter()
        return .param(name, accept(.equal) ? try parseArgumentValue() : nil)
    }

    /// The one word that a slot names.
    mutating func expectParameter() throws(Diagnostic) -> String {
        note(.slot(.newName))
        guard current.kind == .word, current.keyword != .of, !endsName(at: index, begun: false) else {
            throw unexpected()
        }
        let name = current.text
        advance()
        return name
    }

    /// `run "team review" with West, period = this quarter`
    mutating func parseRun() throws(Diagnostic) -> Command {
        advance()
        let name = try expectText()
        var arguments: [Argument] = []
        if accept(.with) {
            repeat { arguments.append(try parseArgument()) } while accept(.comma)
        }
        return .run(name, arguments)
    }

    private mutating func parseArgument() throws(Diagnostic) -> Argument {
        guard current.kind == .word, isSign(.equal, at: index + 1) else {
            return Argument(value: try parseArgumentValue())
        }
        let name = try expectParameter()
        try expect(.equal)
        return Argument(name: name, value: try parseArgumentValue())
    }

    mutating func parseArgumentValue() throws(Diagnostic) -> Argument.Value {
        if let period = try acceptPeriod(.inPosition) { return .period(period) }
        if isArgumentQuantity, let quantity = try acceptQuantity() { return .quantity(quantity) }
        return .text(try expectPhrase(.value()))
    }

    /// A number that no word goes on: `3M Company` is a name.
    private var isArgumentQuantity: Bool {
        guard startsQuantity(at: index) else { return false }
        var reader = self
        guard (try? reader.acceptQuantity()) != nil else { return true }
        return reader.current.kind != .word && !reader.isText(at: reader.index)
            && !reader.isSlot(at: reader.index)
    }

    // MARK: The rest

    /// `transcript on "monday.topline"`
    mutating func parseTranscript() throws(Diagnostic) -> Command {
        advance()
        let isOn = accept(.on)
        if !isOn { advance() }
        return .transcript(isOn: isOn, file: isOn && isText(at: index) ? try expectText(.file) : nil)
    }

    /// `save as "monday review"`
    mutating func parseSave() throws(Diagnostic) -> Command {
        advance()
        try expect(.as)
        return .save(try expectText())
    }
}
