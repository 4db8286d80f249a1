import Store

/// Integers of one chunk, with a byte each that tells whether the value is there.
final class IntegerChunk {
    let values = ScratchBuffer<Int64>(repeating: 0, count: RowChunk.maximumCount)
    /// 1 where the value is there, else 0. Only meaningful when `hasMissing`.
    let valid = ScratchBuffer<UInt8>(repeating: 1, count: RowChunk.maximumCount)
    var hasMissing = false
}

/// Works out integer scalars chunk by chunk; keeps scratch memory between calls.
final class IntegerEvaluator {
    private var spares: [IntegerChunk] = []

    /// Fills `chunk` with the values of the rows.
    func evaluate(_ node: IntegerNode, _ rows: RowChunk, into chunk: IntegerChunk) {
        switch node {
        case .own(let column):
            chunk.hasMissing = IntegerKernels.read(column.segments[rows.group], rows, into: chunk)
        case .linked(let keys, let values, let present):
            IntegerKernels.readLinked(
                keys.segments[rows.group].values, rows, values: values, present: present, into: chunk)
            chunk.hasMissing = true
        case .codes(let keys, let translation):
            IntegerKernels.readCodes(
                keys.segments[rows.group].values, rows, translation: translation, into: chunk)
            chunk.hasMissing = true
        case .datePart(let days, let table):
            evaluate(days, rows, into: chunk)
            IntegerKernels.lookUp(table.numbers, from: table.firstNumber, rows.count, in: chunk)
        case .constant(let value):
            chunk.values.elements.update(repeating: value)
            chunk.hasMissing = false
        case .sum(let left, let right):
            combine(left, right, rows, into: chunk, IntegerKernels.add)
        case .difference(let left, let right):
            combine(left, right, rows, into: chunk, IntegerKernels.subtract)
        case .product(let left, let right):
            combine(left, right, rows, into: chunk, IntegerKernels.multiply)
        }
    }

    private func combine(
        _ left: IntegerNode, _ right: IntegerNode, _ rows: RowChunk, into chunk: IntegerChunk,
        _ kernel: (UnsafeMutablePointer<Int64>, UnsafePointer<Int64>, Int) -> Void
    ) {
        evaluate(left, rows, into: chunk)
        let other = spares.popLast() ?? IntegerChunk()
        evaluate(right, rows, into: other)
        kernel(chunk.values.start, other.values.start, rows.count)
        if other.hasMissing {
            if chunk.hasMissing {
                MaskKernels.and(chunk.valid.start, other.valid.start, rows.count)
            } else {
                chunk.valid.start.update(from: other.valid.start, count: rows.count)
            }
            chunk.hasMissing = true
        }
        spares.append(other)
    }
}
