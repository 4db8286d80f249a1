import Binding
import Model
import Store

/// Turns the tests of one field, and comparisons, into mask nodes.
struct PredicateCompiler {
    let resolver: FieldResolver
    private var scalars: ScalarCompiler { ScalarCompiler(resolver: resolver) }

    init(resolver: FieldResolver) { self.resolver = resolver }

    func compile(_ predicate: Predicate) throws -> MaskNode {
        switch predicate {
        case .isOneOf(let path, let texts):
            let wanted = Set(texts)
            return try textNode(path) { wanted.contains($0) }
        case .matches(let path, let match):
            let matcher = TextMatcher(match)
            return try textNode(path) { matcher.matches($0) }
        case .dayIn(let path, let days): return try dayNode(try resolver.daySource(path), days)
        case .isMissing(let path): return missingNode(try resolver.source(path))
        case .compare(let left, let comparison, let right): return try comparisonNode(left, comparison, right)
        case .always, .never, .and, .or, .not, .openAt:
            preconditionFailure("\(predicate) is made of other predicates")
        }
    }

    /// A test of a text, done once for each text of the dictionary.
    private func textNode(_ path: FieldPath, _ passes: (String) -> Bool) throws -> MaskNode {
        let source = try resolver.textSource(path)
        let texts = source.target.dictionary?.texts ?? [""]
        let ofTarget: [UInt8] = texts.indices.map { $0 > 0 && passes(texts[$0]) ? 1 : 0 }
        let ofOwn = source.codeTranslation()?.map { ofTarget[Int($0)] }
        return .lookup(source.own, CodeTest(ofOwn ?? ofTarget))
    }

    private func missingNode(_ source: FieldSource) -> MaskNode {
        if let rowOfCode = source.rowOfCode {
            let isMissing: [Bool] =
                source.type == .text
                ? source.codeTranslation()!.map { $0 == 0 }
                : source.linkedValues(rowOfCode).map { $0 == nil }
            return .lookup(source.own, CodeTest(isMissing.map { $0 ? 1 : 0 }))
        }
        guard source.type == .text else { return .missing(source.own) }
        let codes = 0..<max(1, source.own.dictionary?.count ?? 1)
        return .lookup(source.own, CodeTest(codes.map { $0 == 0 ? 1 : 0 }))
    }

    private func dayNode(_ source: FieldSource, _ days: DayRange) throws -> MaskNode {
        guard !days.isEmpty else { return .constant(false) }
        let first = days.first.map { Int64($0.number) } ?? .min
        let last = days.last.map { Int64($0.number) } ?? .max
        return testNode(IntegerScalar(number: source), IntegerTest(range: first...last, outside: false))
    }

    private func comparisonNode(
        _ left: Scalar, _ comparison: ComparisonOperator, _ right: Scalar
    ) throws -> MaskNode {
        switch (left, right) {
        case (.constant(let left), .constant(let right)): return .constant(comparison.holds(left, right))
        case (.constant(let constant), let other):
            return try constantNode(other, comparison.mirrored, constant)
        case (let other, .constant(let constant)): return try constantNode(other, comparison, constant)
        default: break
        }
        if let left = try scalars.integers(left), let right = try scalars.integers(right) {
            let common = max(left.scale, right.scale)
            if let left = left.rescaled(to: common), let right = right.rescaled(to: common) {
                return .scalarComparison(left, comparison, right)
            }
        }
        return .rowComparison(try scalars.fractions(left), comparison, try scalars.fractions(right))
    }

    private func constantNode(
        _ scalar: Scalar, _ comparison: ComparisonOperator, _ constant: Fraction
    ) throws -> MaskNode {
        guard let integers = try scalars.integers(scalar),
            let threshold = IntegerThreshold(constant, scale: integers.scale)
        else { return .rowComparison(try scalars.fractions(scalar), comparison, .constant(constant)) }
        return threshold.test(comparison).map { testNode(integers, $0) } ?? .constant(false)
    }

    /// The cheapest node that tests an integer.
    private func testNode(_ scalar: IntegerScalar, _ test: IntegerTest) -> MaskNode {
        switch scalar.node {
        case .own(let column): return .test(column, test)
        case .linked(let keys, let values, let present):
            let passes = zip(values, present).map { value, present in
                present == 1 && test.passes(value) ? UInt8(1) : 0
            }
            return .lookup(keys, CodeTest(passes))
        default: return .scalarTest(scalar, test)
        }
    }
}
