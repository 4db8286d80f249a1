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

    /// `typed` is the UTF-8 text up to the cursor.
    init(_ found: [Completion], typed: [UInt8]) {
        guard let first = found.first else {
            step = .nothing
            return
        }
        if found.count == 1 {
            step = .replace(
                start: first.start, text: first.text.hasSuffix(" ") ? first.text : first.text + " ")
            return
        }
        let word = String(decoding: typed.dropFirst(first.start), as: UTF8.self)
        let common = Self.commonBeginning(found.map(\.text))
        let isLonger = common.count > word.count && common.lowercased().hasPrefix(word.lowercased())
        let isShared = found.allSatisfy { $0.start == first.start }
        step = isShared && isLonger ? .replace(start: first.start, text: common) : .list
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
