import Dispatch
import Glibc
import Synchronization

/// Runs jobs on all processors.
enum Workers {
    /// The number of processors that are there to be used.
    static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Runs jobs 0, 1, …, each once, at the same time where processors allow, and returns when all have ended.
    ///
    /// Throws the error of the first job that failed, by number.
    static func run(_ count: Int, _ job: @Sendable (Int) throws -> Void) throws {
        let failures = Mutex<[Int: any Error]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do {
                try job(index)
            } catch {
                failures.withLock { $0[index] = error }
            }
        }
        let failed = failures.withLock { $0.min { $0.key < $1.key }?.value }
        if let failed { throw failed }
    }

    /// The results of jobs 0, 1, …, in this order.
    static func map<Result: Sendable>(
        _ count: Int, _ job: @Sendable (Int) throws -> Result
    ) throws -> [Result] {
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        try run(count) { index in
            let result = try job(index)
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// Cuts `count` things into at most `parts` runs of nearly equal length.
    static func runs(of count: Int, parts: Int) -> [Range<Int>] {
        let parts = max(1, min(parts, count))
        return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }
}
