/// How unlikely it is that one word was typed where another was meant, in tenths of an ordinary slip.
///
/// The restricted Damerau-Levenshtein distance as in `EditDistance`, weighted: a key beside the right one, two
/// letters swapped and a letter doubled are what fingers do most (Kernighan, Church and Gale, "A spelling correction
/// program based on a noisy channel model", 1990).
package enum TypingCost {
    package static let swapped = 8
    package static let neighbour = 8
    package static let doubled = 7
    package static let added = 9
    package static let leftOut = 10
    package static let otherLetter = 13

    /// What may be put down to the keyboard in a word of this length.
    package static func limit(for letters: Int) -> Int { letters <= 5 ? 13 : letters <= 8 ? 20 : 26 }

    /// The cost, or nil when it is beyond `limit`. Both words in lower case.
    package static func between(typed: [Character], meant: [Character], limit: Int) -> Int? {
        guard abs(typed.count - meant.count) * doubled <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = (0...meant.count).map { $0 * leftOut }
        for row in typed.indices {
            var current = [last[0] + extra(typed, row)]
            current.reserveCapacity(meant.count + 1)
            for column in meant.indices {
                var best = min(
                    last[column] + substitution(typed[row], meant[column]),
                    last[column + 1] + extra(typed, row), current[column] + leftOut)
                if row > 0, column > 0, typed[row] == meant[column - 1], typed[row - 1] == meant[column] {
                    best = min(best, beforeLast[column - 1] + swapped)
                }
                current.append(best)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[meant.count] <= limit ? last[meant.count] : nil
    }

    private static func extra(_ typed: [Character], _ place: Int) -> Int {
        let repeats =
            place > 0 && typed[place] == typed[place - 1]
            || place + 1 < typed.count && typed[place] == typed[place + 1]
        return repeats ? doubled : added
    }

    private static func substitution(_ typed: Character, _ meant: Character) -> Int {
        if typed == meant { return 0 }
        return neighbours[typed]?.contains(meant) == true ? neighbour : otherLetter
    }

    /// The keys that touch each key on an American keyboard.
    private static let neighbours: [Character: Set<Character>] = {
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)
        var found: [Character: Set<Character>] = [:]
        func touch(_ first: Character, _ second: Character) {
            found[first, default: []].insert(second)
            found[second, default: []].insert(first)
        }
        for (row, keys) in rows.enumerated() {
            for column in keys.indices {
                if column + 1 < keys.count { touch(keys[column], keys[column + 1]) }
                guard row + 1 < rows.count else { continue }
                for below in [column - 1, column] where rows[row + 1].indices.contains(below) {
                    touch(keys[column], rows[row + 1][below])
                }
            }
        }
        return found
    }()
}
