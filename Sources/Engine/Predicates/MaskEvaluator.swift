import Binding

/// Works out the masks of a program, row group by row group and chunk by chunk, each mask once a chunk.
final class MaskEvaluator {
    private let program: MaskProgram
    private let integers = IntegerEvaluator()
    private let left = IntegerChunk()
    private let right = IntegerChunk()
    private var verdicts: [ZoneVerdict] = []
    private var selections: [Selection?]
    private var buffers: [ScratchBuffer<UInt8>?]
    private var rows = RowChunk(group: 0, offset: 0, count: 0)

    init(_ program: MaskProgram) {
        self.program = program
        selections = Array(repeating: nil, count: program.nodes.count)
        buffers = Array(repeating: nil, count: program.nodes.count)
    }

    /// Looks at the zone maps of a row group; to be called before its chunks.
    func enter(group: Int) {
        verdicts.removeAll(keepingCapacity: true)
        for node in program.nodes { verdicts.append(ZoneVerdict(node, group: group, parts: verdicts)) }
    }

    /// True when the row group holds no row of any of the nodes.
    func isEmpty(_ numbers: [Int]) -> Bool { numbers.allSatisfy { verdicts[$0] == .none } }

    /// Begins a chunk of the row group entered.
    func enter(_ rows: RowChunk) {
        self.rows = rows
        for number in selections.indices { selections[number] = nil }
    }

    /// The rows of the chunk that the node keeps. The mask is the evaluator's own and lasts until the next chunk.
    func selection(_ number: Int) throws -> Selection {
        if let known = selections[number] { return known }
        let result = try evaluate(number)
        selections[number] = result
        return result
    }

    private func evaluate(_ number: Int) throws -> Selection {
        switch verdicts[number] {
        case .none: return .none
        case .all: return .all
        case .unknown: break
        }
        switch program.nodes[number] {
        case .constant(let value): return value ? .all : .none
        case .all(let parts): return try conjunction(parts, number)
        case .any(let parts): return try disjunction(parts, number)
        case .not(let part): return try negation(part, number)
        case .lookup, .test, .missing, .scalarTest, .scalarComparison, .rowComparison:
            return try leaf(program.nodes[number], into: buffer(number))
        }
    }

    private func buffer(_ number: Int) -> ScratchBuffer<UInt8> {
        if let buffer = buffers[number] { return buffer }
        let buffer = ScratchBuffer<UInt8>(repeating: 0, count: RowChunk.maximumCount)
        buffers[number] = buffer
        return buffer
    }

    private func conjunction(_ parts: [Int], _ number: Int) throws -> Selection {
        if parts.contains(where: { verdicts[$0] == .none }) { return .none }
        var masks: [ScratchBuffer<UInt8>] = []
        for part in parts {
            switch try selection(part) {
            case .none: return .none
            case .all: break
            case .some(let mask): masks.append(mask)
            }
        }
        return merge(masks, number, otherwise: .all, MaskKernels.and)
    }

    private func disjunction(_ parts: [Int], _ number: Int) throws -> Selection {
        if parts.contains(where: { verdicts[$0] == .all }) { return .all }
        var masks: [ScratchBuffer<UInt8>] = []
        for part in parts {
            switch try selection(part) {
            case .none: break
            case .all: return .all
            case .some(let mask): masks.append(mask)
            }
        }
        return merge(masks, number, otherwise: .none, MaskKernels.or)
    }

    private func merge(
        _ masks: [ScratchBuffer<UInt8>], _ number: Int, otherwise: Selection,
        _ kernel: (UnsafeMutablePointer<UInt8>, UnsafePointer<UInt8>, Int) -> Void
    ) -> Selection {
        guard let first = masks.first else { return otherwise }
        guard masks.count > 1 else { return .some(first) }
        let out = buffer(number)
        out.start.update(from: first.start, count: rows.count)
        for mask in masks.dropFirst() { kernel(out.start, mask.start, rows.count) }
        return .some(out)
    }

    private func negation(_ part: Int, _ number: Int) throws -> Selection {
        switch try selection(part) {
        case .none: return .all
        case .all: return .none
        case .some(let mask):
            let out = buffer(number)
            MaskKernels.invert(out.start, from: mask.start, rows.count)
            return .some(out)
        }
    }

    private func leaf(_ node: MaskNode, into out: ScratchBuffer<UInt8>) throws -> Selection {
        switch node {
        case .lookup(let column, let test):
            let values = column.segments[rows.group].values
            if let run = test.run {
                MaskKernels.run(values, rows, run, into: out.start)
            } else {
                MaskKernels.lookup(values, rows, passes: test.passes, into: out.start)
            }
        case .test(let column, let test):
            let segment = column.segments[rows.group]
            MaskKernels.test(segment.values, rows, test, into: out.start)
            if let validity = segment.validity {
                MaskKernels.spread(validity, rows, into: left.valid.start)
                MaskKernels.and(out.start, left.valid.start, rows.count)
            }
        case .missing(let column):
            guard let validity = column.segments[rows.group].validity else { return .none }
            MaskKernels.spread(validity, rows, into: left.valid.start)
            MaskKernels.invert(out.start, from: left.valid.start, rows.count)
        case .scalarTest(let scalar, let test):
            integers.evaluate(scalar.node, rows, into: left)
            MaskKernels.test(left.values.start, rows.count, test, into: out.start)
            keepPresent(left, out)
        case .scalarComparison(let first, let comparison, let second):
            integers.evaluate(first.node, rows, into: left)
            integers.evaluate(second.node, rows, into: right)
            MaskKernels.compare(
                left.values.start, ComparisonKernel(comparison), right.values.start, rows.count,
                into: out.start)
            keepPresent(left, out)
            keepPresent(right, out)
        case .rowComparison(let first, let comparison, let second):
            for row in 0..<rows.count {
                out.start[row] = try holds(first, comparison, second, rows.firstRow + row) ? 1 : 0
            }
        case .constant, .all, .any, .not: preconditionFailure("not a test of values")
        }
        return .some(out)
    }

    private func keepPresent(_ chunk: IntegerChunk, _ mask: ScratchBuffer<UInt8>) {
        if chunk.hasMissing { MaskKernels.and(mask.start, chunk.valid.start, rows.count) }
    }

    private func holds(
        _ first: RowScalar, _ comparison: ComparisonOperator, _ second: RowScalar, _ row: Int
    ) throws -> Bool {
        guard let first = try first.value(at: row), let second = try second.value(at: row) else {
            return false
        }
        return comparison.holds(first, second)
    }
}
