import ToplineKit

/// What Tab does with the completions found.
struct CompletionChoice {
    enum Step: Equatable {
        case nothing
        /// The text from `start` (a UTF-8 offset) to the cursor gives way to `text`.
        case replace(start: Int, text: String)
        case list
    }

    let step: Step

    /// `typed` is the UTF-8 text up to the cursor. What begins with the typed word goes before what only
    /// resembles it; where several do, what they have in common is put in, and nothing is guessed beyond that.
    init(_ found: [Completion], typed: [UInt8]) {
        guard let first = found.first else {
            step = .nothing
            return
        }
        let word = String(decoding: typed.dropFirst(first.start), as: UTF8.self)
        let beginning = found.filter {
            !word.isEmpty && $0.start == first.start && Self.begins($0.text, with: word)
        }
        let candidates = beginning.isEmpty ? found : beginning
        if candidates.count == 1 {
            let text = candidates[0].text
            step = .replace(start: candidates[0].start, text: text.hasSuffix(" ") ? text : text + " ")
            return
        }
        let common = Self.commonBeginning(beginning.map(\.text))
        step = common.count > word.count ? .replace(start: first.start, text: common) : .list
    }

    private static func begins(_ text: String, with word: String) -> Bool {
        text.lowercased().hasPrefix(word.lowercased())
    }

    /// The longest text that all begin with, without regard to case, as the first one writes it.
    static func commonBeginning(_ texts: [String]) -> String {
        guard let first = texts.first else { return "" }
        var length = first.count
        for text in texts.dropFirst() {
            let same = zip(first, text).prefix { $0.lowercased() == $1.lowercased() }
            length = min(length, same.count)
        }
        return String(first.prefix(length))
    }
}
