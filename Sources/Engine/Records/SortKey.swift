import Binding
import Model

/// One key of a record list's order, with the values of the candidates by their place. Missing values come
/// last in either direction.
struct SortKey {
    /// What the key reads; only the array that goes with it has values.
    private enum Source {
        case integers(IntegerScalar)
        case text(FieldSource)
        case fractions(RowScalar)
    }

    private let source: Source
    private let descending: Bool
    /// Ascending in the order wanted; missing is the greatest integer.
    private(set) var integers: [Int64] = []
    private var codes: [UInt32] = []
    private var fractions: [Fraction?] = []

    init(_ key: OrderKey, _ scalars: ScalarCompiler) throws {
        descending = key.descending
        switch try scalars.compile(key.value) {
        case .text(let field): source = .text(field)
        case .fractions(let scalar): source = .fractions(scalar)
        case .integers(let scalar):
            let leavesRoom = scalar.bounds.lowerBound > .min && scalar.bounds.upperBound < .max
            source = leavesRoom ? .integers(scalar) : .fractions(try scalars.fractions(key.value))
        }
    }

    /// The tie break: ascending by a text.
    init(tieBreak field: FieldSource) {
        descending = false
        source = .text(field)
    }

    /// The integers the key is made of, to be worked out a chunk at a time; nil for any other key.
    var scalar: IntegerScalar? {
        if case .integers(let scalar) = source { scalar } else { nil }
    }

    /// The sortable integer of a row of a chunk: complemented to descend, which unlike a change of sign cannot
    /// overflow.
    func sortable(_ row: Int, _ chunk: IntegerChunk) -> Int64 {
        if chunk.hasMissing, chunk.valid.start[row] == 0 { return .max }
        let value = chunk.values.start[row]
        return descending ? ~value : value
    }

    /// Adds a row of the chunk; `integers` are the chunk's values where the key has a scalar.
    mutating func append(_ chunk: RowChunk, _ row: Int, _ integers: IntegerChunk) throws {
        switch source {
        case .integers: self.integers.append(sortable(row, integers))
        case .text(let field): codes.append(UInt32(field.code(at: chunk.firstRow + row)))
        case .fractions(let scalar): fractions.append(try scalar.value(at: chunk.firstRow + row))
        }
    }

    /// Which rows of a chunk may be among the first, given the greatest sortable integer that is: 1 or 0.
    func candidates(
        _ chunk: IntegerChunk, upTo threshold: Int64, _ count: Int, into mask: ScratchBuffer<UInt8>
    ) {
        let range = descending ? ~threshold ... .max : .min...threshold
        MaskKernels.test(
            chunk.values.start, count, IntegerTest(range: range, outside: false), into: mask.start)
        // A row whose value is missing comes after the threshold, which is a value.
        if chunk.hasMissing { MaskKernels.and(mask.start, chunk.valid.start, count) }
    }

    /// Keeps the candidates at the places given, in that order.
    mutating func keep(_ places: [Int]) {
        switch source {
        case .integers: integers = places.map { integers[$0] }
        case .text: codes = places.map { codes[$0] }
        case .fractions: fractions = places.map { fractions[$0] }
        }
    }

    /// True when the first candidate comes before the second, false when after, nil on a tie.
    func precedes(_ first: Int, _ second: Int) -> Bool? {
        switch source {
        case .integers: return integers[first] == integers[second] ? nil : integers[first] < integers[second]
        case .text(let field): return precedes(Int(codes[first]), Int(codes[second]), field)
        case .fractions: return precedes(fractions[first], fractions[second])
        }
    }

    private func precedes(_ first: Int, _ second: Int, _ field: FieldSource) -> Bool? {
        guard first != second else { return nil }
        guard first != 0, second != 0, let texts = field.target.dictionary?.texts else { return second == 0 }
        return TextOrder.precedes(texts[first], texts[second]) != descending
    }

    private func precedes(_ first: Fraction?, _ second: Fraction?) -> Bool? {
        guard first != second else { return nil }
        guard let first, let second else { return second == nil }
        return (first < second) != descending
    }
}
