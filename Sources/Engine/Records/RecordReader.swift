import Binding
import Model

/// Reads one column of listed records.
enum RecordReader {
    case text(FieldSource)
    case day(FieldSource)
    case number(RowScalar)

    init(_ scalar: Scalar, _ resolver: FieldResolver) throws {
        if case .field(let path) = scalar {
            let source = try resolver.source(path)
            switch source.type {
            case .text: self = .text(source)
            case .day: self = .day(source)
            case .flag, .money, .number, .percent, .days:
                self = .number(try ScalarCompiler(resolver: resolver).fractions(scalar))
            }
            return
        }
        self = .number(try ScalarCompiler(resolver: resolver).fractions(scalar))
    }

    /// The column's values at the rows given, in their order.
    func column(_ rows: [Int], _ context: RunContext) throws -> RecordColumn {
        switch self {
        case .text(let source): .text(try read(rows, context) { source.text(at: $0) })
        case .day(let source):
            .day(
                try read(rows, context) { row in
                    source.integer(at: row).map { Day(number: Int32(clamping: $0)) }
                })
        case .number(let scalar): .number(try read(rows, context) { try scalar.value(at: $0) })
        }
    }

    private func read<Value>(
        _ rows: [Int], _ context: RunContext, _ value: (Int) throws -> Value
    ) throws -> [Value] {
        try rows.enumerated().map { place, row in
            if place & 0xFFFF == 0 { try context.checkCancellation() }
            return try value(row)
        }
    }
}
