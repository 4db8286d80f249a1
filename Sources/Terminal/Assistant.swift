import ToplineKit

/// What the line editor asks about a half-typed statement.
struct Assistant {
    /// What may stand at the cursor (a UTF-8 offset), best first.
    var completions: (_ text: String, _ cursor: Int) -> [Completion]
    /// True when the statement goes on on the next line.
    var needsMore: (String) -> Bool
    /// Why it does: `needs )`; empty when it cannot be named.
    var openConstruct: (String) -> String
}

extension Assistant {
    init(_ session: Session) {
        self.init(
            completions: { session.completions(for: $0, at: $1) },
            needsMore: { session.needsMore($0) },
            openConstruct: { session.openConstruct(in: $0) })
    }
}
