import ToplineKit

/// What the process tells the shell.
package enum ExitCode: Int32, Sendable {
    case fine = 0
    /// An error in the data or in a sentence.
    case failed = 2
    case usage = 64
    case interrupted = 130

    package init(_ status: Reply.Status) {
        switch status {
        case .fine, .quit: self = .fine
        case .failed: self = .failed
        case .cancelled: self = .interrupted
        }
    }
}
