import Foundation
import SampleCompany
import Testing

/// One random case of a property: a company to ask, and what a sentence about it may say.
///
/// `TOPLINE_SEED` repeats a run, `TOPLINE_ROUNDS` makes it longer.
struct PropertyCase {
    let asked: AskedCompany
    var random: SplitMix64
    let seed: UInt64

    /// Runs a property so many times on a company of each shape.
    static func each(_ times: Int = 6, _ body: (inout PropertyCase) throws -> Void) throws {
        let seed = number("TOPLINE_SEED") ?? 20_171_115
        let rounds = number("TOPLINE_ROUNDS").map { max(times, Int($0) / 100) } ?? times
        var random = SplitMix64(seed: seed)
        for (number, shape) in SmallCompany.Shape.allCases.enumerated() {
            let company = try AskedCompany(SmallCompany(number: number, shape: shape, &random))
            for _ in 0..<rounds {
                var one = PropertyCase(asked: company, random: random, seed: seed)
                try body(&one)
                random = one.random
            }
        }
    }

    private static func number(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    // MARK: Asking

    /// The rows without the header, none where nothing matches; nil after an error.
    func rows(_ sentence: String, sourceLocation: SourceLocation = #_sourceLocation) -> [[String]]? {
        guard let answer = asked.answer(sentence, seed, sourceLocation: sourceLocation) else { return nil }
        return answer.first == ["Text"] ? [] : Array(answer.dropFirst())
    }

    /// The one number of a sentence without groups in hundredths; what is missing or matches nothing is 0.
    func hundredths(_ sentence: String, sourceLocation: SourceLocation = #_sourceLocation) -> Int? {
        guard let rows = rows(sentence, sourceLocation: sourceLocation) else { return nil }
        return Hundredths.of(rows.first?.first ?? "")
    }

    /// Both answers are the same; says the sentences when not.
    func expectSame<Value: Equatable>(
        _ left: Value?, _ right: Value?, _ sentences: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard let left, let right else { return }
        #expect(
            left == right, "TOPLINE_SEED=\(seed):\n\(sentences.joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }

    // MARK: Drawing

    mutating func one<Element>(of list: [Element]) -> Element { list[random.below(list.count)] }

    /// A measure of which groups add up, by the day of its records.
    mutating func additive() -> String { one(of: MeasureCase.metrics.filter(\.isAdditive)).words }

    mutating func measure() -> String { one(of: MeasureCase.metrics + MeasureCase.aggregates).words }

    mutating func dimension() -> String {
        one(of: ["rep", "region", "product", "account", "manager", "stage"])
    }

    /// Nothing, filters, or a condition.
    mutating func filter() -> String {
        guard random.below(2) == 0 else { return "" }
        let filter = FilterCase.random(asked.company, &random)
        return filter.isCondition ? "where \(filter.words)" : filter.words
    }

    mutating func period() -> String { random.below(3) == 0 ? "" : PeriodCase.random(&random).words }

    /// The parts that are there, set apart by blanks.
    func sentence(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Exact amounts of an answer.
enum Hundredths {
    /// Nothing counts as nothing; a number with more than two decimals is none.
    static func of(_ text: String) -> Int? {
        if text.isEmpty { return 0 }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? parts[1] : ""
        guard parts.count <= 2, decimals.count <= 2 else { return nil }
        return Int(parts[0] + decimals + String(repeating: "0", count: 2 - decimals.count))
    }
}
