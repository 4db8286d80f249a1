/// An expected table held against the one found, row by row and cell by cell.
///
/// A row `...` stands for any rows, a cell `...` for any value. Rows are laid beside each other so that as little
/// as possible differs: first those with the same first cell. The headings always stand beside each other.
struct TableComparison {
    /// What becomes of a row of either table.
    enum Step: Hashable {
        case same(expected: Int, found: Int)
        /// The two stand side by side and differ in some cells.
        case changed(expected: Int, found: Int)
        case lacking(expected: Int)
        case extra(found: Int)
        /// `...` with the row it stands for; nil where it stands for none.
        case elided(expected: Int, found: Int?)
    }

    static let elision = "..."

    let expected: [[String]]
    let found: [[String]]
    let steps: [Step]

    init(expected: [[String]], found: [[String]]) {
        self.expected = expected
        self.found = found
        steps = Alignment(expected: expected, found: found).steps
    }

    var isMet: Bool {
        steps.allSatisfy {
            switch $0 {
            case .same, .elided: true
            case .changed, .lacking, .extra: false
            }
        }
    }

    /// The columns in which two rows differ.
    static func differences(_ expected: [String], _ found: [String]) -> [Int] {
        (0..<max(expected.count, found.count)).filter { column in
            guard column < expected.count, column < found.count else { return true }
            return expected[column] != elision && expected[column] != found[column]
        }
    }
}

/// The cheapest way from one table to the other.
private struct Alignment {
    let expected: [[String]]
    let found: [[String]]

    private enum Choice: UInt8 {
        case pair, lacking, extra, elideOne, endElision
    }

    /// A row more or less costs this.
    private static let single = 1000
    /// Other headings cost less than a row more or less.
    private static let headingCost = 400
    /// Beyond this many pairs of rows the tables are compared in order.
    private static let mostPairs = 50_000_000

    var steps: [TableComparison.Step] {
        guard (expected.count + 1) * (found.count + 1) <= Self.mostPairs else { return inOrder }
        let width = found.count + 1
        var below = [Int](repeating: 0, count: width)
        var costs = below
        var choices = [Choice](repeating: .pair, count: (expected.count + 1) * width)
        for row in stride(from: expected.count, through: 0, by: -1) {
            swap(&below, &costs)
            for column in stride(from: found.count, through: 0, by: -1) {
                guard row < expected.count || column < found.count else { continue }
                let (cost, choice) = best(row, column) { $0 == row ? costs[$1] : below[$1] }
                costs[column] = cost
                choices[row * width + column] = choice
            }
        }
        return walk { choices[$0 * width + $1] }
    }

    private func best(_ row: Int, _ column: Int, _ cost: (Int, Int) -> Int) -> (Int, Choice) {
        guard row < expected.count else { return (Self.single + cost(row, column + 1), .extra) }
        if isElision(row) {
            let end = cost(row + 1, column)
            guard column < found.count else { return (end, .endElision) }
            let more = cost(row, column + 1)
            return more < end ? (more, .elideOne) : (end, .endElision)
        }
        var best = (Self.single + cost(row + 1, column), Choice.lacking)
        guard column < found.count else { return best }
        let pair = pairCost(row, column) + cost(row + 1, column + 1)
        if pair <= best.0 { best = (pair, .pair) }
        let extra = Self.single + cost(row, column + 1)
        return extra < best.0 ? (extra, .extra) : best
    }

    private func pairCost(_ row: Int, _ column: Int) -> Int {
        let differences = TableComparison.differences(expected[row], found[column])
        guard let first = differences.first else { return 0 }
        if row == 0, column == 0 { return Self.headingCost }
        return (first == 0 ? 1900 : 400) + min(differences.count, 50)
    }

    private func isElision(_ row: Int) -> Bool { expected[row] == [TableComparison.elision] }

    private func walk(_ choice: (Int, Int) -> Choice) -> [TableComparison.Step] {
        var steps: [TableComparison.Step] = []
        var (row, column) = (0, 0)
        while row < expected.count || column < found.count {
            switch choice(row, column) {
            case .pair:
                let isSame = TableComparison.differences(expected[row], found[column]).isEmpty
                steps.append(
                    isSame ? .same(expected: row, found: column) : .changed(expected: row, found: column))
                (row, column) = (row + 1, column + 1)
            case .lacking:
                steps.append(.lacking(expected: row))
                row += 1
            case .extra:
                steps.append(.extra(found: column))
                column += 1
            case .elideOne:
                steps.append(.elided(expected: row, found: column))
                column += 1
            case .endElision:
                if column == 0 || !steps.last.isElision(of: row) {
                    steps.append(.elided(expected: row, found: nil))
                }
                row += 1
            }
        }
        return steps
    }

    /// Row beside row, for tables too long to be laid beside each other in the best way.
    private var inOrder: [TableComparison.Step] {
        var steps: [TableComparison.Step] = []
        for row in 0..<max(expected.count, found.count) {
            if row >= expected.count {
                steps.append(.extra(found: row))
            } else if row >= found.count {
                steps.append(.lacking(expected: row))
            } else {
                let isSame = TableComparison.differences(expected[row], found[row]).isEmpty
                steps.append(isSame ? .same(expected: row, found: row) : .changed(expected: row, found: row))
            }
        }
        return steps
    }
}

extension TableComparison.Step? {
    fileprivate func isElision(of row: Int) -> Bool {
        if case .elided(row, _) = self { return true }
        return false
    }
}
