import CLibEdit
import Glibc

/// Signals kept for reading instead of breaking in: a descriptor that can be waited on together with others.
///
/// No handler runs at an odd moment and nothing global is needed. Made on the main thread before any other
/// thread starts, because a thread inherits which signals are held back.
package final class SignalQueue: Sendable {
    package let descriptor: Int32
    private let held: sigset_t

    /// Holds back `signals`. Writing to a closed pipe is reported by `write` from here on, not by SIGPIPE.
    package init(holding signals: [Int32]) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
        held = set
        descriptor = signals_open(&set)
    }

    /// The next signal that has arrived, or nil.
    package func next() -> Int32? {
        let signal = signals_next(descriptor)
        return signal == 0 ? nil : signal
    }

    /// Forgets what has arrived: a Ctrl-C meant for the pager is not one for the prompt.
    package func drain() {
        while next() != nil {}
    }

    /// Lets a held signal have its usual effect on this process: to stop, to end.
    package func deliver(_ number: Int32) {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, number)
        signal(number, SIG_DFL)
        kill(getpid(), number)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }
}
