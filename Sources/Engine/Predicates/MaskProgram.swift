import Binding
import Model
import Store

/// One condition over the columns of a fact; parts are named by their number in the program.
enum MaskNode {
    case constant(Bool)
    case all([Int])
    case any([Int])
    case not(Int)
    /// Whether each code of the column passes (1 or 0).
    case lookup(Column, CodeTest)
    /// A value is there and passes; the column is not text.
    case test(Column, IntegerTest)
    /// The column, not text, has no value.
    case missing(Column)
    /// As `test`, of a computed integer.
    case scalarTest(IntegerScalar, IntegerTest)
    /// Both integers are there and compare; their scales are equal.
    case scalarComparison(IntegerScalar, ComparisonOperator, IntegerScalar)
    case rowComparison(RowScalar, ComparisonOperator, RowScalar)
}

/// Predicates compiled for one fact. Equal predicates are one node, so that leaves share their masks.
struct MaskProgram {
    private(set) var nodes: [MaskNode] = []
    private var known: [Predicate: Int] = [:]
    private let compiler: PredicateCompiler

    init(resolver: FieldResolver) { compiler = PredicateCompiler(resolver: resolver) }

    /// The number of the predicate's node, compiled if it is new.
    mutating func add(_ predicate: Predicate) throws -> Int {
        if let number = known[predicate] { return number }
        let node = try compile(predicate)
        nodes.append(node)
        known[predicate] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func compile(_ predicate: Predicate) throws -> MaskNode {
        switch predicate {
        case .always: return .constant(true)
        case .never: return .constant(false)
        case .and(let parts): return .all(try MaskProgram.flattened(parts).map { try add($0) })
        case .or(let parts): return .any(try parts.map { try add($0) })
        case .not(let part): return .not(try add(part))
        case .openAt(let day, let created, let closed, let outcome):
            return .all([try add(.openAt(day, created: created, closed: closed, outcome: outcome).spelledOut)]
            )
        case .isOneOf, .matches, .compare, .dayIn, .isMissing: return try compiler.compile(predicate)
        }
    }

    /// The parts of nested conjunctions side by side.
    private static func flattened(_ parts: [Predicate]) -> [Predicate] {
        parts.flatMap { part in
            if case .and(let inner) = part { flattened(inner) } else { [part] }
        }
    }
}

extension Predicate {
    /// `openAt` in terms of the other tests; any other predicate as it is.
    ///
    /// A deal was open at the end of a day when it was created by then, as far as is known, and either is
    /// still open today or was closed later. A deal that is decided today without a known closing day was not.
    package var spelledOut: Predicate {
        guard case .openAt(let day, let created, let closed, let outcome) = self else { return self }
        let limit = Scalar.constant(Fraction(Int(day.number)))
        var stillOpen: [Predicate] = [.isOneOf(outcome, [OutcomeText.open])]
        if let closed {
            let closedLater = Predicate.compare(.field(closed), .greater, limit)
            stillOpen.append(.and([.isOneOf(outcome, OutcomeText.decided), closedLater]))
        }
        guard let created else { return .or(stillOpen) }
        let isCreated = Predicate.or([
            .isMissing(created), .compare(.field(created), .lessOrEqual, limit),
        ])
        return .and([isCreated, .or(stillOpen)])
    }
}

/// The texts of an outcome column.
package enum OutcomeText {
    package static let open = "open"
    package static let decided = ["won", "lost"]
}
