extension Formatter {
    func pieces(_ item: ImportItem) -> [Piece] {
        switch item {
        case .column(let name, let header): [columnName(name), .word("=")] + headerPieces(header)
        case .header(let isThere): [.word(isThere ? "header" : "no header")]
        case .datesMoved(let count, let unit):
            [.word("dates moved by \(count) \(abs(count) == 1 ? unit.singular : unit.plural)")]
        case .factor(let name, let power):
            [.name(name, .field), .word("in")]
                + ImportItem.factors.filter { $0.power == power }.map { .word($0.word.rawValue) }
        case .each(let name, let unit): [.name(name, .field), .word("each \(unit.singular)")]
        }
    }

    private func columnName(_ name: Phrase) -> Piece {
        let isBare = !name.isQuoted && ["from", "to"].contains(name.text.lowercased())
        return isBare ? .word(name.text) : .name(name, .field)
    }

    /// A number behind the name stays bare: `column 4`.
    private func headerPieces(_ header: Phrase) -> [Piece] {
        let words = header.text.split(separator: " ")
        guard !header.isQuoted, words.count > 1, let number = words.last.flatMap({ Int($0) }), number > 0,
            number <= Parser.largestCount, String(number) == words[words.count - 1]
        else { return [.name(header, .newName)] }
        let name = Phrase(text: words.dropLast().joined(separator: " "), range: header.range)
        return [.name(name, .newName), .word("\(number)")]
    }
}
