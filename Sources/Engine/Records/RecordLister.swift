import Binding
import Model
import Store

/// Finds the records of a plan, puts them in order and reads the columns asked for.
struct RecordLister {
    private let table: Table
    private let program: MaskProgram
    private let filter: Int
    private let keys: [SortKey]
    private let columns: [RecordReader]
    private let limit: Int?

    init(_ plan: RecordPlan, _ data: SeenDatabase) throws {
        let resolver = try FieldResolver(data, fact: plan.table, today: plan.today)
        let scalars = ScalarCompiler(resolver: resolver)
        var program = MaskProgram(resolver: resolver)
        filter = try program.add(plan.filter)
        self.program = program
        table = resolver.fact
        var keys = try plan.order.map { try SortKey($0, scalars) }
        if let tieBreak = plan.tieBreak { keys.append(SortKey(tieBreak: try resolver.textSource(tieBreak))) }
        self.keys = keys
        columns = try plan.columns.map { try RecordReader($0, resolver) }
        limit = plan.limit.map { min($0, resolver.fact.rowCount) }
    }

    func run(_ context: RunContext) throws -> RecordBatch {
        let masks = MaskEvaluator(program)
        var finder = RecordFinder(keys: keys, limit: limit)
        for group in 0..<table.rowGroupCount {
            try context.checkCancellation()
            masks.enter(group: group)
            guard !masks.isEmpty([filter]) else { continue }
            for rows in RowChunk.chunks(ofGroup: group, rowCount: table.rowCount) {
                masks.enter(rows)
                try finder.add(rows, try masks.selection(filter), context)
            }
        }
        let rows = try finder.top.finish(context)
        return RecordBatch(
            matchCount: finder.matchCount, rows: rows,
            columns: try columns.map { try $0.column(rows, context) })
    }
}

/// The matching rows met so far.
private struct RecordFinder {
    private let keys: [SortKey]
    var top: TopRows
    private(set) var matchCount = 0
    private let integers = IntegerEvaluator()
    private let chunks: [IntegerChunk]
    private let candidates = ScratchBuffer<UInt8>(repeating: 1, count: RowChunk.maximumCount)
    private let listed = ScratchBuffer<UInt32>(repeating: 0, count: RowChunk.maximumCount)

    init(keys: [SortKey], limit: Int?) {
        self.keys = keys
        top = TopRows(limit: limit, keys: keys)
        chunks = keys.map { _ in IntegerChunk() }
    }

    mutating func add(_ rows: RowChunk, _ selection: Selection, _ context: RunContext) throws {
        let count = selection.population(of: rows)
        guard count > 0 else { return }
        matchCount += count
        for (key, chunk) in zip(keys, chunks) {
            if let scalar = key.scalar { integers.evaluate(scalar.node, rows, into: chunk) }
        }
        if let first = keys.first, first.scalar != nil, top.threshold < .max {
            first.candidates(chunks[0], upTo: top.threshold, rows.count, into: candidates)
        } else {
            candidates.elements.update(repeating: 1)
        }
        if case .some(let mask) = selection { MaskKernels.and(candidates.start, mask.start, rows.count) }
        let candidateCount = MaskKernels.list(candidates.start, rows.count, into: listed.start)
        try top.append(rows, listed: listed.start, candidateCount, integers: chunks, context)
    }
}
