import SampleCompany
import Testing

@testable import ToplineKit

/// How rows are laid beside each other.
struct TableComparisonTests {
    private func steps(_ expected: [String], _ found: [String]) -> [TableComparison.Step] {
        TableComparison(
            expected: expected.flatMap(CSVRecords.read), found: found.flatMap(CSVRecords.read)
        ).steps
    }

    @Test func aRowMoreOrLessMovesNoOther() {
        #expect(
            steps(["a,1", "b,2", "c,3"], ["a,1", "c,3"]) == [
                .same(expected: 0, found: 0), .lacking(expected: 1), .same(expected: 2, found: 1),
            ])
        #expect(
            steps(["a,1", "c,3"], ["a,1", "b,2", "c,4"]) == [
                .same(expected: 0, found: 0), .extra(found: 1), .changed(expected: 1, found: 2),
            ])
    }

    @Test func anElisionStandsForAnyRows() {
        #expect(steps(["..."], []) == [.elided(expected: 0, found: nil)])
        #expect(
            steps(["a,1", "...", "d,4"], ["a,1", "b,2", "c,3", "d,4"]) == [
                .same(expected: 0, found: 0), .elided(expected: 1, found: 1), .elided(expected: 1, found: 2),
                .same(expected: 2, found: 3),
            ])
    }

    /// Every expected row stands once, every found row once, and both in order.
    @Test func everyRowHasItsPlace() {
        var random = SplitMix64(seed: 19)
        for _ in 0..<300 {
            let expected = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                ["a,1", "a,2", "b,1", "...", "b,..."].randomElement(using: &random)!
            }
            let found = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                ["a,1", "a,2", "b,1", "c"].randomElement(using: &random)!
            }
            var (left, right): (Set<Int>, [Int]) = ([], [])
            for step in steps(expected, found) {
                switch step {
                case .same(let one, let other), .changed(let one, let other):
                    left.insert(one)
                    right.append(other)
                case .lacking(let one): left.insert(one)
                case .extra(let other): right.append(other)
                case .elided(let one, let other):
                    left.insert(one)
                    if let other { right.append(other) }
                }
            }
            #expect(left == Set(expected.indices), "\(expected) \(found)")
            #expect(right == Array(found.indices), "\(expected) \(found)")
        }
    }

    @Test func recordsAreReadAsTheyAreWritten() {
        for record in [["a", "b"], [""], ["a\"b", "c,d", "e\nf"], ["", ""], ["Ünï", "'=1"]] {
            #expect(CSVRecords.read(CSVRecords.line(record) + "\n") == [record])
            #expect(CSVRecords.read(CSVRecords.line(record)) == [record])
        }
        #expect(CSVRecords.read("a\n\nb\n") == [["a"], [], ["b"]])
    }
}
