import SampleCompany

/// Slips of the fingers inside one word, on an American keyboard.
///
/// Chances: a letter left out 25 %, two neighbours swapped 25 %, a key beside the right one 25 %, a letter doubled
/// 15 %, a key beside it hit as well 10 %. All places of the word are equally likely.
struct TypingSlips {
    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

    /// The keys that touch each key: in its row, and above and below by half a key.
    private static let neighbours: [Character: [Character]] = {
        var found: [Character: [Character]] = [:]
        for (row, keys) in rows.enumerated() {
            let keys = Array(keys)
            for (column, key) in keys.enumerated() {
                if column > 0 { found[key, default: []].append(keys[column - 1]) }
                if column + 1 < keys.count { found[key, default: []].append(keys[column + 1]) }
                guard row + 1 < rows.count else { continue }
                let below = Array(rows[row + 1])
                for other in [column - 1, column] where below.indices.contains(other) {
                    found[key, default: []].append(below[other])
                    found[below[other], default: []].append(key)
                }
            }
        }
        return found.mapValues { $0.sorted() }
    }()

    /// Letters only, and more than one of them.
    static func canBeMistyped(_ word: String) -> Bool {
        let letters = word.hasSuffix(",") ? word.dropLast() : word[...]
        return letters.count > 1 && letters.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// The word with one slip; its capitals and a comma behind it stay where they are.
    static func mistyped(_ word: String, _ random: inout SplitMix64) -> String {
        let comma = word.hasSuffix(",") ? "," : ""
        var letters = Array(comma.isEmpty ? word : String(word.dropLast()))
        let place = random.below(letters.count)
        let beside = neighbours[Character(letters[place].lowercased())] ?? []
        switch random.below(100) {
        case 0..<25: letters.remove(at: place)
        case 25..<50: letters.swapAt(min(place, letters.count - 2), min(place, letters.count - 2) + 1)
        case 50..<75: letters[place] = beside[random.below(beside.count)]
        case 75..<90: letters.insert(letters[place], at: place)
        default: letters.insert(beside[random.below(beside.count)], at: place + 1)
        }
        return String(letters) + comma
    }
}
