extension Formatter {
    /// Checks, parameters and what else scripts say.
    func scriptPieces(_ command: Command) -> [Piece] {
        switch command {
        case .expect(let check): [.word("expect")] + pieces(check)
        case .param(let name, let value):
            [.word("param"), .word(name)] + (value.map { [.word("=")] + pieces($0) } ?? [])
        case .include(let file): [.word("include"), .word(Quotes.around(file))]
        case .run(let name, let arguments):
            [.word("run"), .word(Quotes.around(name))]
                + (arguments.isEmpty ? [] : [.word("with")] + list(arguments.map { pieces($0) }))
        case .title(let text): [.word("title"), .word(Quotes.around(text))]
        case .text(let text): [.word("text"), .word(Quotes.around(text))]
        case .transcript(let isOn, let file):
            [.word("transcript"), .word(isOn ? "on" : "off")]
                + (file.map { [.word(Quotes.around($0))] } ?? [])
        case .save(let name): [.word("save as"), .word(Quotes.around(name))]
        default: []
        }
    }

    private func pieces(_ check: Check) -> [Piece] {
        switch check {
        case .comparison(let left, let sign, let right, within: let tolerance):
            pieces(left) + [.word(sign.rawValue)] + pieces(right)
                + (tolerance.map { [.word("within")] + pieces($0) } ?? [])
        case .table(let question, let rows):
            pieces(question) + [.word("gives")] + rows.flatMap { [.lineBreak, .word(Quotes.around($0))] }
        case .error(let code, let sentence):
            [.word("error"), .word(code), .word("from"), .word(Quotes.around(sentence))]
        }
    }

    private func pieces(_ side: Check.Side) -> [Piece] {
        switch side {
        case .quantity(let quantity): pieces(quantity)
        case .question(let question): pieces(question)
        }
    }

    private func pieces(_ argument: Argument) -> [Piece] {
        (argument.name.map { [.word($0), .word("=")] } ?? []) + pieces(argument.value)
    }

    private func pieces(_ value: Argument.Value) -> [Piece] {
        switch value {
        case .period(let period): pieces(period)
        case .quantity(let quantity): pieces(quantity)
        case .text(let phrase): [.phrase(phrase, .argument)]
        }
    }
}
