extension Formatter {
    func pieces(_ clause: Clause.Node) -> [Piece] {
        switch clause {
        case .by(let names): [.word("by")] + self.names(names, .dimension)
        case .across(let names): [.word("across")] + self.names(names, .dimension)
        case .forEach(let names): [.word("for each")] + self.names(names, .dimension)
        case .filter(let values, let joiner): [.word("for")] + self.values(values, joiner, .value)
        case .inValues(let values, let joiner): [.word("in")] + self.values(values, joiner, .valueInPosition)
        case .excluding(let values, let joiner): [.word("excluding")] + self.values(values, joiner, .value)
        case .bound(let bound, let quantity): [.word(bound.rawValue)] + pieces(quantity)
        case .period(let dated): pieces(dated)
        case .condition(let condition): [.word("where")] + pieces(condition)
        case .asOf(let day): [.word("as of")] + pieces(day)
        case .versus(let versus): [.word("vs")] + pieces(versus.node)
        case .measures(let measures):
            [.word("on")] + first(of: list(measures.map { pieces($0, .measure) }), at: .behindOn)
        case .with(let options): [.word("with")] + list(options.map { [.word($0.words)] })
        case .sorted(let keys): [.word("sorted by")] + list(keys.map(pieces))
        case .first(let count): [.word("first"), .word(String(count))]
        case .showing(let names): [.word("showing")] + self.names(names, .field)
        case .form(let form): [.word("as"), .word(form.rawValue)]
        case .into(let file): [.word("into"), .word(Quotes.around(file))]
        }
    }

    private func names(_ names: [Phrase], _ slot: Expectation.Slot) -> [Piece] {
        list(names.map { [.name($0, slot)] })
    }

    private func values(_ values: [Phrase], _ joiner: Joiner, _ first: PhraseSite) -> [Piece] {
        let items = values.enumerated().map { [Piece.phrase($1, $0 == 0 ? first : .value)] }
        switch joiner {
        case .comma: return list(items)
        case .and, .or: return list(items, .word(joiner.rawValue))
        }
    }

    private func pieces(_ key: SortKey) -> [Piece] {
        [.name(key.name, .field)] + (key.direction.map { [.word($0.rawValue)] } ?? [])
    }

    private func pieces(_ versus: Versus.Node) -> [Piece] {
        switch versus {
        case .period(let dated) where dated.role == nil: pieces(dated.period)
        case .period(let dated): pieces(dated)
        case .allOf(let period): [.word("all of")] + pieces(period)
        case .sameLastYear(let unit): [.word("same \(unit?.singular ?? "period") last year")]
        case .value(let value): [.phrase(value, .versus)]
        }
    }
}
