import Dispatch
import Model
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a compiled query over all row groups, on several threads where there are rows enough.
///
/// Which thread takes which row group is chance, but everything workers gather is exact and without order, so
/// results never depend on it. Sums of fractions, which may fit 128 bits in one order and not in another, are
/// taken on one thread.
final class QueryRunner: @unchecked Sendable {
    // Unchecked, since each thread only touches its own element of `outcomes`, before the others are joined.

    private let query: CompiledQuery
    private let context: RunContext
    private let nextGroup = Atomic<Int>(0)
    private let outcomes: UnsafeMutableBufferPointer<Result<QueryWorker, any Error>?>

    /// With fewer rows, waking threads costs more than they save.
    private static let rowsWorthThreads = 300_000
    /// Row groups between two words of progress.
    private static let progressStep = 16

    init(_ query: CompiledQuery, _ context: RunContext) {
        self.query = query
        self.context = context
        let isWorthThreads = query.table.rowCount > Self.rowsWorthThreads && !query.isOrderSensitive
        let workerCount = isWorthThreads ? max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) : 1
        outcomes = .allocate(capacity: workerCount)
        outcomes.initialize(repeating: nil)
    }

    deinit {
        outcomes.deinitialize()
        outcomes.deallocate()
    }

    func run() throws -> ResultBatch {
        if outcomes.count == 1 {
            outcomes[0] = Result { try work() }
        } else {
            DispatchQueue.concurrentPerform(iterations: outcomes.count) { number in
                outcomes[number] = Result { try work() }
            }
        }
        let workers = try outcomes.map { try $0!.get() }
        for other in workers.dropFirst() { try workers[0].absorb(other) }
        return try workers[0].result()
    }

    /// Takes one row group after another until none is left.
    private func work() throws -> QueryWorker {
        let worker = QueryWorker(query)
        let groupCount = query.table.rowGroupCount
        while true {
            let group = nextGroup.wrappingAdd(1, ordering: .relaxed).oldValue
            guard group < groupCount else { return worker }
            try context.checkCancellation()
            try worker.run(group: group)
            if group % Self.progressStep == Self.progressStep - 1 {
                context.progress(Double(group) / Double(groupCount), "reading \(query.table.name)")
            }
        }
    }
}
