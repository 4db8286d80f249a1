import Binding

/// The six comparisons as three tests and their opposites.
struct ComparisonKernel {
    enum Test { case equal, less, greater }
    let test: Test
    let inverted: Bool

    init(_ comparison: ComparisonOperator) {
        switch comparison {
        case .equal: (test, inverted) = (.equal, false)
        case .notEqual: (test, inverted) = (.equal, true)
        case .less: (test, inverted) = (.less, false)
        case .lessOrEqual: (test, inverted) = (.greater, true)
        case .greater: (test, inverted) = (.greater, false)
        case .greaterOrEqual: (test, inverted) = (.less, true)
        }
    }
}
