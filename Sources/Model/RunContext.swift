import Synchronization

/// Set by whoever asked when the answer is no longer wanted; looked at by every long loop.
package final class CancellationFlag: Sendable {
    private let isSet = Atomic<Bool>(false)

    package init() {}

    package func cancel() { isSet.store(true, ordering: .relaxed) }
    package var isCancelled: Bool { isSet.load(ordering: .relaxed) }
}

/// Thrown by a long call that found its cancellation flag set. Nothing has been changed.
package struct Cancelled: Error, Sendable {
    package init() {}
}

/// What every long call is given: the day it takes for today, whether it is still wanted, whom to tell.
package struct RunContext: Sendable {
    /// The day that counts as today for this call.
    package var today: Day
    package var cancellation: CancellationFlag
    /// Called now and then with the share done (0…1) and a word for what is being done.
    package var progress: @Sendable (Double, String) -> Void

    package init(
        today: Day, cancellation: CancellationFlag = CancellationFlag(),
        progress: @escaping @Sendable (Double, String) -> Void = { _, _ in }
    ) {
        self.today = today
        self.cancellation = cancellation
        self.progress = progress
    }

    package func checkCancellation() throws {
        if cancellation.isCancelled { throw Cancelled() }
    }
}
