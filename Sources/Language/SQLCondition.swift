/// The condition of a SQL statement in the words of the language: `stage = 'Won' and account like '%corp%'` as
/// `stage is "Won" and account contains "corp"`.
struct SQLCondition {
    private let tokens: [Token]

    static let comparisons: Set = ["=", "<", ">", "<=", ">=", "!="]

    init(_ tokens: [Token]) { self.tokens = tokens }

    var words: String {
        var parts: [String] = []
        var place = 0
        while place < tokens.count {
            let (text, length) = piece(at: place)
            parts.append(text)
            place += length
        }
        return parts.joined(separator: " ")
    }

    /// What stands at a place, and the tokens that it takes.
    private func piece(at place: Int) -> (String, Int) {
        if isWords(["is", "not", "null"], at: place) { return ("is not missing", 3) }
        if isWords(["is", "null"], at: place) { return ("is missing", 2) }
        if isWords(["not", "in"], at: place), let list = list(at: place + 2) {
            return ("is not one of \(list.0)", 2 + list.1)
        }
        if isWords(["in"], at: place), let list = list(at: place + 1) {
            return ("is one of \(list.0)", 1 + list.1)
        }
        if isWords(["like"], at: place) || isWords(["ilike"], at: place), place + 1 < tokens.count {
            return (Self.pattern(tokens[place + 1].text), 2)
        }
        if token(place) == "<", token(place + 1) == ">" { return ("!=", 2) }
        if token(place) == "=", place + 1 < tokens.count { return isDate(place + 1) ? ("in", 1) : ("is", 1) }
        return (value(at: place), 1)
    }

    private func token(_ place: Int) -> String { place < tokens.count ? tokens[place].text : "" }

    private func isWords(_ words: [String], at place: Int) -> Bool {
        words.enumerated().allSatisfy { token(place + $0).lowercased() == $1 }
    }

    /// A quoted day stands without its quotes; other quoted texts keep theirs.
    private func value(at place: Int) -> String {
        guard case .text = tokens[place].kind else {
            return tokens[place].text.split(separator: ".").last.map(String.init).flatMap {
                tokens[place].kind == .word ? $0 : nil
            } ?? tokens[place].text
        }
        return isDate(place) ? tokens[place].text : Self.quoted(tokens[place].text)
    }

    private func isDate(_ place: Int) -> Bool {
        let parts = tokens[place].text.split(separator: "-")
        return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isNumber) } && parts[0].count == 4
    }

    /// `('a', 'b')` as `"a", "b"`.
    private func list(at place: Int) -> (String, Int)? {
        guard token(place) == "(",
            let end = tokens[place...].firstIndex(where: { $0.kind == .sign(.closeBracket) })
        else { return nil }
        let items = tokens[(place + 1)..<end].indices.filter { tokens[$0].kind != .sign(.comma) }.map(value)
        return (items.joined(separator: ", "), end - place + 1)
    }

    /// `%corp%`, `A%`, `%Inc.`
    static func pattern(_ text: String) -> String {
        let bare = quoted(text.filter { $0 != "%" })
        switch (text.hasPrefix("%"), text.hasSuffix("%")) {
        case (true, true): return "contains \(bare)"
        case (false, true): return "starts with \(bare)"
        case (true, false): return "ends with \(bare)"
        case (false, false): return "is \(bare)"
        }
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

/// What `like '%corp%'` is called here: `contains "corp"`.
package func likePattern(_ text: String) -> String { SQLCondition.pattern(text) }
