import CLibEdit
import Glibc
import Synchronization

/// One call that runs on a thread of its own while the main thread waits for it and for signals at once.
package final class BackgroundCall<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let body: @Sendable () -> Value
    private let finished: (reading: Int32, writing: Int32)

    /// Room for the deepest sentence the parser takes, with much to spare.
    private static var stackSize: Int { 16 << 20 }

    /// Starts `body` at once.
    package init(_ body: @escaping @Sendable () -> Value) {
        self.body = body
        var ends: [Int32] = [-1, -1]
        private_pipe(&ends)
        finished = (ends[0], ends[1])
        start()
    }

    deinit {
        close(finished.reading)
        close(finished.writing)
    }

    private func start() {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, Self.stackSize)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let box = Unmanaged.passRetained(ThreadBody(self.run))
        let failed = pthread_create(&thread, &attributes, runThread, box.toOpaque()) != 0
        pthread_attr_destroy(&attributes)
        if failed { box.takeRetainedValue().run() }
    }

    private func run() {
        let result = body()
        value.withLock { $0 = result }
        var byte: UInt8 = 1
        write(finished.writing, &byte, 1)
    }

    /// The result. `onSignal` hears of each signal that arrives meanwhile; `onTick` is called about every
    /// `tickMilliseconds`.
    package func wait(
        _ signals: SignalQueue, onTick: () -> Void = {}, onSignal: (Int32) -> Void
    ) -> Value {
        while true {
            let ready = waitToRead(finished.reading, signals.descriptor, milliseconds: Self.tickMilliseconds)
            while let signal = signals.next() { onSignal(signal) }
            if ready[0], let value = value.withLock({ $0 }) { return value }
            onTick()
        }
    }

    /// As `wait`, with `interrupt` called when Ctrl-C is pressed, and again at every tick until the call has
    /// ended: it may not have come to where it can be interrupted yet.
    package func wait(_ signals: SignalQueue, interrupt: () -> Void, onSignal: (Int32) -> Void) -> Value {
        var isInterrupted = false
        return wait(
            signals, onTick: { if isInterrupted { interrupt() } },
            onSignal: { signal in
                if signal == SIGINT {
                    isInterrupted = true
                    interrupt()
                }
                onSignal(signal)
            })
    }

    private static var tickMilliseconds: Int32 { 20 }
}

/// A closure as something that can be handed through C.
private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThread(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let box { Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run() }
    return nil
}
