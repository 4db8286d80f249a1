/// Puts arguments where slots stand: `revenue for {team} in {period}` becomes `revenue for West this quarter`.
///
/// A slot is a value, spliced as one token and never as words (RULE 12 of the grammar): a text becomes a name in
/// quotes, which no rule takes apart; a period becomes a period only where one may stand, a number a number.
/// What is filled in is not searched for slots again. Problems are marked at the slot.
package struct SlotFiller {
    /// By the parameter's name in lower case.
    private let arguments: [String: Argument.Value]

    package init(_ arguments: [String: Argument.Value]) { self.arguments = arguments }

    package func fill(_ statement: Statement) throws(DiagnosticError) -> Statement {
        var filled = statement
        do throws(Diagnostic) {
            switch statement.body {
            case .question(let question): filled.body = .question(try fill(question))
            case .command(let command): filled.body = .command(try fill(command, range: statement.range))
            // The slots of a query are its own parameters.
            case .definition: break
            }
        } catch {
            throw DiagnosticError(error)
        }
        return filled
    }

    /// The question of a query with its arguments.
    package func filled(_ question: Question) throws(DiagnosticError) -> Question {
        do throws(Diagnostic) { return try fill(question) } catch { throw DiagnosticError(error) }
    }

    // MARK: Commands

    private func fill(_ command: Command, range: SourceRange) throws(Diagnostic) -> Command {
        switch command {
        case .expect(let check): return .expect(try fill(check))
        case .explainQuestion(let question): return .explainQuestion(try fill(question))
        case .explain(let phrase): return .explain(try name(phrase))
        case .title(let text): return .title(try fill(text, range: range))
        case .text(let text): return .text(try fill(text, range: range))
        case .param(let name, let value?): return .param(name, try fill(value))
        case .run(let name, let given):
            return .run(
                name,
                try given.map { argument throws(Diagnostic) in
                    Argument(name: argument.name, value: try fill(argument.value))
                })
        default: return command
        }
    }

    private func fill(_ check: Check) throws(Diagnostic) -> Check {
        switch check {
        case .comparison(let left, let sign, let right, within: let tolerance):
            return .comparison(try fill(left), sign, try fill(right), within: tolerance)
        case .table(let question, let rows): return .table(try fill(question), rows)
        case .error: return check
        }
    }

    private func fill(_ side: Check.Side) throws(Diagnostic) -> Check.Side {
        guard case .question(let question) = side else { return side }
        return .question(try fill(question))
    }

    /// An argument that is a slot alone is what that slot stands for.
    private func fill(_ value: Argument.Value) throws(Diagnostic) -> Argument.Value {
        guard case .text(let phrase) = value else { return value }
        if let slot = phrase.loneSlot { return try argument(slot, at: phrase.range) }
        return .text(try name(phrase))
    }

    // MARK: Texts

    /// `Review of {team}`, in a title or a text.
    private func fill(_ text: String, range: SourceRange) throws(Diagnostic) -> String {
        var filled = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            filled += rest[..<start]
            let tokens = Lexer.tokens(of: String(rest[start...].prefix { $0 != "\n" }))
            guard case .slot = tokens[0].kind else {
                filled += "{"
                rest = rest[rest.index(after: start)...]
                continue
            }
            filled += try argument(tokens[0].text, at: range).words
            rest = rest[rest.utf8.index(start, offsetBy: tokens[0].range.end)...]
        }
        return filled + rest
    }

    // MARK: Names

    /// What was given for a slot.
    func argument(_ slot: String, at range: SourceRange) throws(Diagnostic) -> Argument.Value {
        guard let value = arguments[slot.lowercased()] else {
            throw Diagnostic(.unknownParameter(slot), at: range)
        }
        return value
    }

    func wrong(_ slot: String, _ value: Argument.Value, at range: SourceRange, wanted: String) -> Diagnostic {
        Diagnostic(
            .wrongArgument(slot, given: value.words, kind: value.kindInWords, wanted: wanted), at: range)
    }

    /// A name with its slots filled; one that is a slot alone stands as if in quotes.
    func name(_ phrase: Phrase, wanted: String = "a name or value") throws(Diagnostic) -> Phrase {
        guard phrase.hasSlots else { return phrase }
        var words: [String] = []
        for word in phrase.text.split(separator: " ", omittingEmptySubsequences: false) {
            words.append(try self.word(String(word), of: phrase, wanted: wanted))
        }
        let text = words.joined(separator: " ")
        let isQuoted = phrase.loneSlot != nil && text.contains { $0.isWhitespace }
        return Phrase(text: text, isQuoted: isQuoted || text.isEmpty, range: phrase.range)
    }

    private func word(_ word: String, of phrase: Phrase, wanted: String) throws(Diagnostic) -> String {
        guard let slot = Phrase.slot(in: word) else { return word }
        let value = try argument(slot, at: phrase.range)
        switch value {
        case .text(let text): return text.text
        // `for {code}` with 500: numbers go on values.
        case .quantity(let quantity) where quantity.unit == .none: return value.words
        case .quantity, .period: throw wrong(slot, value, at: phrase.range, wanted: wanted)
        }
    }
}

extension Phrase {
    /// The parameter, where the whole name is a slot.
    var loneSlot: String? { hasSlots ? Self.slot(in: text) : nil }

    /// `team` of `{team}`; nil for other words.
    static func slot(in word: String) -> String? {
        guard word.first == "{", word.last == "}", word.dropFirst().firstIndex(of: "{") == nil,
            !word.contains(" ")
        else { return nil }
        return String(word.dropFirst().dropLast())
    }
}

extension Argument.Value {
    /// As it would be written, without quotes: `West`, `this quarter`, `50k`.
    package var words: String {
        switch self {
        case .period(let period): Formatter().format(period)
        case .quantity(let quantity): Formatter().format(quantity)
        case .text(let phrase): phrase.text
        }
    }

    var kindInWords: String {
        switch self {
        case .period: "a period"
        case .quantity: "a number"
        case .text: "a text"
        }
    }
}

extension Formatter {
    /// `50000`, `45%`, `$50`, `90 days`
    package func format(_ quantity: Quantity) -> String { PieceWriter.text(of: pieces(quantity)) }
}
