/// A part of a formatted sentence.
enum Piece {
    /// Written as it is.
    case word(String)
    /// Written bare where it is read back as the same name, otherwise with quotes.
    case phrase(Phrase, PhraseSite)
    /// Written right behind what stands before.
    case joined(String)
    /// What follows stands on an indented line of its own.
    case lineBreak
    /// The same where the whole would be too long for a line.
    case softBreak

    static func name(_ phrase: Phrase, _ slot: Expectation.Slot) -> Piece { .phrase(phrase, .name(slot)) }
}

/// Where a name stands, which decides what may stand there bare.
enum PhraseSite {
    case name(Expectation.Slot)
    /// The first name of a question of measures
    case opening
    /// Behind `how many`
    case counted
    /// The first measure behind `on`, where a month alone is a period
    case behindOn
    /// Behind `banded by`
    case banded
    /// Before a text: `treat product "GTXPro"`
    case beforeText
    case value
    /// Behind `in`, where a month alone is a period
    case valueInPosition
    case versus
    /// Behind `is`
    case operand
    /// Behind `<` and its kin
    case behindSign
    /// Behind `explain`, where a number alone is a row
    case explained
    /// Given for a parameter, where a number or period alone is none
    case argument
    /// Behind `help`
    case anyWords
}

/// Joins pieces into a sentence, from the last to the first: what may stay bare depends on what comes behind.
enum PieceWriter {
    private struct Written {
        var text: String
        var isJoined = false
    }

    /// Longer sentences are broken where they may be.
    private static let longestLine = 100

    static func text(of pieces: [Piece]) -> String {
        let text = text(of: pieces, isBroken: false)
        guard text.split(separator: "\n").contains(where: { $0.count > longestLine }) else { return text }
        return self.text(of: pieces, isBroken: true)
    }

    private static func text(of pieces: [Piece], isBroken: Bool) -> String {
        var written: [Written] = []
        for piece in pieces.reversed() {
            switch piece {
            case .word(let word): written.append(Written(text: word))
            case .joined(let word): written.append(Written(text: word, isJoined: true))
            case .lineBreak: written.append(Written(text: "\n   ", isJoined: true))
            case .softBreak: if isBroken { written.append(Written(text: "\n   ", isJoined: true)) }
            case .phrase(let phrase, let site):
                let following = joined(written.suffix(lookahead).reversed())
                written.append(Written(text: PhraseWriter(site: site, following: following).text(of: phrase)))
            }
        }
        return joined(written.reversed())
    }

    /// Pieces behind a name that can decide how it is read; the rules look ahead a few words only.
    private static let lookahead = 8

    private static func joined(_ words: some Sequence<Written>) -> String {
        var text = ""
        for word in words {
            let isJoined = word.isJoined || word.text == "," || word.text == ")" || text.last == "("
            if !text.isEmpty, !isJoined { text += " " }
            text += word.text
        }
        return text
    }
}
