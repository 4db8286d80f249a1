import ToplineKit

/// What the process tells the shell.
package enum ExitCode: Int32, Sendable {
    case fine = 0
    /// An expectation failed.
    case unmet = 1
    /// An error in the data or in a sentence.
    case failed = 2
    case usage = 64
    case interrupted = 130

    /// Of several, the one that says most: an error outweighs a failed expectation, an interruption both.
    package func joined(with other: ExitCode) -> ExitCode { other.rawValue > rawValue ? other : self }

    package init(_ status: Reply.Status) {
        switch status {
        case .fine, .quit: self = .fine
        case .unmet: self = .unmet
        case .failed: self = .failed
        case .misused: self = .usage
        case .cancelled: self = .interrupted
        }
    }
}
