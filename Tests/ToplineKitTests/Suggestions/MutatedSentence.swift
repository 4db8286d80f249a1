/// A sentence as somebody types it, and the one that was meant: a line `typed ⇒ intended`.
struct MutatedSentence: Hashable {
    var typed: String
    var intended: String

    init(typed: String, intended: String) {
        self.typed = typed
        self.intended = intended
    }

    /// Nil for lines that are empty or begin with `#`.
    init?(line: some StringProtocol) {
        let parts = line.components(separatedBy: " ⇒ ")
        guard parts.count == 2, !line.hasPrefix("#") else { return nil }
        self.init(typed: parts[0], intended: parts[1])
    }

    var line: String { "\(typed) ⇒ \(intended)" }
}
