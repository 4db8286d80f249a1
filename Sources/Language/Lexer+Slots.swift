// Slots: `{team}`, where an argument is put.

extension Lexer {
    /// A name in braces; what is none stays two signs, of which the parser says that they mean nothing here.
    mutating func lexSlot() -> Bool {
        guard byte() == Ascii.openBrace else { return false }
        var place = placeBehindBlanks(position + 1)
        let nameStart = place
        while let length = lengthOfWordCharacter(at: place) { place += length }
        let nameEnd = place
        place = placeBehindBlanks(place)
        guard nameEnd > nameStart, place < bytes.count, bytes[place] == Ascii.closeBrace else { return false }
        let start = position
        position = place + 1
        append(.slot, text(from: nameStart, to: nameEnd), from: start)
        return true
    }

    private func placeBehindBlanks(_ place: Int) -> Int {
        var place = place
        while place < bytes.count, bytes[place] == Ascii.space || bytes[place] == Ascii.tab { place += 1 }
        return place
    }
}
