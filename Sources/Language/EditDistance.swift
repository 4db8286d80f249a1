/// How many slips of the keyboard lie between two words: a letter too many, too few, wrong, or two swapped.
///
/// The restricted Damerau-Levenshtein distance (optimal string alignment; Boytsov, "Indexing methods for approximate
/// dictionary searching", 2011), on characters. Callers fold case and accents first.
package enum EditDistance {
    /// The distance, or nil when it is beyond `limit`.
    package static func between(_ left: String, _ right: String, limit: Int) -> Int? {
        let left = Array(left)
        let right = Array(right)
        guard abs(left.count - right.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(substitution, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// Slips that a word of this length may have: one, or one in four letters.
    package static func limit(for word: String) -> Int { max(1, word.count / 4) }

    /// The candidates within the limit of a word, nearest first, ties in the order given.
    package static func nearest(to word: String, in candidates: [String]) -> [String] {
        guard word.utf8.count <= longestWord else { return [] }
        let limit = limit(for: word)
        var found: [(candidate: String, distance: Int, order: Int)] = []
        for (order, candidate) in candidates.enumerated() {
            guard let distance = between(word, candidate, limit: limit), distance > 0 else { continue }
            found.append((candidate, distance, order))
        }
        found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
        return found.map(\.candidate)
    }

    /// Longer words are noise, and comparing them with a whole dictionary would take long.
    private static let longestWord = 64
}
