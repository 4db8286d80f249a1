import Foundation
import Model
import SampleCompany
import Store
import Testing

@testable import Importing

/// A random company in each program's shape, with dates, numbers, separators and encodings by chance, reads back as it
/// was, or a doubt says what could not be settled.
@Suite struct VendorPropertyTests {
    private static let rounds = ProcessInfo.processInfo.environment["TOPLINE_ROUNDS"].flatMap(Int.init) ?? 400

    @Test(arguments: ExportShape.all.indices) func readsBackWhatWasWritten(_ place: Int) throws {
        let shape = ExportShape.all[place]
        var generator = SplitMix64(seed: UInt64(place) &* 7919 &+ 2025)
        for round in 0..<(VendorPropertyTests.rounds / ExportShape.all.count + 1) {
            let deals = RandomDeal.company(using: &generator)
            let style = RandomStyle(using: &generator)
            let dialect = RandomDialect(using: &generator)
            // What no program would write: signs that the encoding lacks.
            let isHubSpot = shape.program?.hasPrefix("HubSpot") ?? false
            if dialect.encoding == .windows1252, style.numbers == .euros || isHubSpot { continue }
            let frame = ReportFrame(using: &generator)
            let table = frame.framed(shape.table(deals, style))
            let bytes = dialect.bytes(table, above: frame.above)
            let result = try Importer.run(
                [ImportFile(name: "export.csv", bytes: bytes)], context: context)
            check(result, deals, shape, "round \(round), \(style), \(dialect), \(frame)")
        }
    }

    private func check(
        _ result: ImportResult, _ deals: [RandomDeal], _ shape: ExportShape, _ place: String
    ) {
        let about = Comment(rawValue: "\(place): \(result.summary.doubts.map(\.text))")
        #expect(result.program == shape.program, about)
        let expected = RandomDeal.State.allCases.map { state in deals.count { $0.state == state } }
        let summary = result.summary
        let found = [summary.open, summary.won, summary.lost]
        #expect(found == expected, about)
        // Lines of the report around the records are all that is kept out.
        let kinds = summary.problems.groups.map(\.examples[0].kind)
        #expect(kinds.allSatisfy(ReportFrame.isOfReport), about)
        let asksDates = summary.doubts.contains { $0.topic == .dates && $0.text.contains("two ways") }
        if !asksDates { #expect(closedDays(of: result) == closedDays(of: deals), about) }
        let asksNumbers = summary.doubts.contains { $0.topic == .numbers && $0.text.contains("two ways") }
        if !asksNumbers { #expect(result.wonByRep() == wonByRep(deals), about) }
    }

    private func closedDays(of result: ImportResult) -> [Int32] {
        guard let table = result.table("deals"), let closed = table.column(.closed) else { return [] }
        return (0..<table.rowCount).compactMap { closed.day(at: $0)?.number }.sorted()
    }

    private func closedDays(of deals: [RandomDeal]) -> [Int32] {
        deals.filter { $0.state != .open }.map(\.closing.number).sorted()
    }

    private func wonByRep(_ deals: [RandomDeal]) -> [String: Int64] {
        var sums: [String: Int64] = [:]
        for deal in deals where deal.state == .won { sums[deal.rep, default: 0] += deal.amount ?? 0 }
        return sums
    }
}
