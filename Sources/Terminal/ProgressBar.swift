import Glibc
import Synchronization

/// How far a long call is, told by its thread and drawn by the main one on standard error.
///
/// Nothing is drawn in the first 300 ms, and what was drawn is erased when the call is done.
package final class ProgressBar: Sendable {
    private struct State {
        var share = 0.0
        var task = ""
        var isDrawn = false
    }

    private static var delay: Duration { .milliseconds(300) }

    private let state = Mutex(State())
    private let start = ContinuousClock.now
    private let isShown: Bool
    private let usesUnicode: Bool

    /// `isShown` false keeps it silent: standard error is no terminal, or `--quiet`.
    package init(isShown: Bool, usesUnicode: Bool) {
        self.isShown = isShown
        self.usesUnicode = usesUnicode
    }

    /// Called by the long call: the share done (0…1) and what is being done.
    package func report(_ share: Double, _ task: String) {
        state.withLock {
            $0.share = share
            $0.task = task
        }
    }

    /// Draws the bar anew if it is time for one.
    package func draw() {
        let elapsed = ContinuousClock.now - start
        guard isShown, elapsed >= Self.delay, let (share, task) = reported() else { return }
        let columns = StandardStream.error.size?.columns ?? 80
        StandardStream.error.write("\r" + line(share, task, elapsed, columns: columns) + "\u{1B}[K")
    }

    /// What was last reported, marked as drawn; nil before the first report.
    private func reported() -> (Double, String)? {
        state.withLock { state in
            guard !state.task.isEmpty else { return nil }
            state.isDrawn = true
            return (state.share, state.task)
        }
    }

    package func erase() {
        let wasDrawn = state.withLock { state in
            defer { state.isDrawn = false }
            return state.isDrawn
        }
        if wasDrawn { StandardStream.error.write("\r\u{1B}[K") }
    }

    /// `reading deals.csv  ████████░░░░░░░░  52 %  3 s left`, in at most `columns` - 1 columns.
    func line(_ share: Double, _ task: String, _ elapsed: Duration, columns: Int) -> String {
        let share = share.isFinite ? min(1, max(0, share)) : 0
        let percent = Int(share * 100)
        let tail = "  \(percent) %" + timeLeft(share, elapsed)
        let room = max(0, columns - 1 - displayWidth(tail))
        let name = shortened(
            task, to: max(0, min(displayWidth(task), room - 2)), ellipsis: usesUnicode ? "…" : ".")
        let barWidth = min(24, room - displayWidth(name) - 2)
        guard barWidth >= 4 else { return name + tail }
        let filled = Int(share * Double(barWidth))
        let full = String(repeating: usesUnicode ? "█" : "#", count: filled)
        let empty = String(repeating: usesUnicode ? "░" : ".", count: barWidth - filled)
        return name + "  " + full + empty + tail
    }

    /// The time left at the rate so far, once there is something to go by.
    private func timeLeft(_ share: Double, _ elapsed: Duration) -> String {
        guard share >= 0.05, share < 1 else { return "" }
        let seconds = elapsed / .seconds(1)
        return "  \(Int((seconds / share - seconds).rounded(.up))) s left"
    }
}
