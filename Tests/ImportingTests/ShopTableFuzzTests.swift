import Model
import Store
import Testing

@testable import Importing

/// Tables of hours and stock with anything in them: nothing traps, and what is worked out does not depend on the order of
/// the rows.
@Suite struct ShopTableFuzzTests {
    private struct Random {
        var state: UInt64
        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        mutating func of(_ texts: [String]) -> String { texts[below(texts.count)] }
    }

    private static let days = ["2025-03-01", "2025-03-02", "2025-03-03", "", "31.02.2025", "soon"]
    private static let stores = ["North", "South", "", "N\u{1F600}rth"]
    private static let names = ["Anna", "Ben", "", "-", "Dán"]
    private static let numbers = [
        "8", "7.5", "0", "-3", "", "99999999999999999999", "1e3", "abc", "9223372036854775807", "24",
    ]
    private static let times = ["9:00", "17:30", "24:00", "25:61", "", "noon", "11:59 pm", "0:00"]

    private func lines(_ random: inout Random) -> [String] {
        (0..<60).map { place in
            "R\(place),\(random.of(Self.days)),\(random.of(Self.stores)),\(random.of(Self.names)),"
                + "P\(random.below(3)),\(1 + random.below(3)),5.00"
        }
    }

    private func hours(_ random: inout Random) -> (header: String, rows: [String]) {
        let isRota = random.below(3) == 0
        let header = "Date,Store,Employee," + (isRota ? "Start Time,End Time" : "Hours")
        return (
            header,
            (0..<20).map { _ in
                "\(random.of(Self.days)),\(random.of(Self.stores)),\(random.of(Self.names)),"
                    + (isRota
                        ? "\(random.of(Self.times)),\(random.of(Self.times))" : random.of(Self.numbers))
            }
        )
    }

    private func stock(_ random: inout Random) -> [String] {
        (0..<20).map { _ in
            "\(random.of(Self.days)),\(random.of(Self.stores)),P\(random.below(4)),\(random.of(Self.numbers)),"
                + random.of(Self.numbers)
        }
    }

    private func result(
        _ lines: [String], _ hours: (header: String, rows: [String]), _ stock: [String]
    ) throws -> ImportResult {
        func text(_ header: String, _ rows: [String]) -> String {
            ([header] + rows).joined(separator: "\n") + "\n"
        }
        return try company([
            "sales.csv": text("Receipt,Date,Store,Employee,Product,Quantity,Unit Price", lines),
            "hours.csv": text(hours.header, hours.rows),
            "stock.csv": text("Date,Store,Product,On Hand,Received", stock),
        ])
    }

    private func known(_ result: ImportResult) -> [Int64?]? {
        guard let table = result.table("sales lines"), let column = table.column(named: "hours known") else {
            return nil
        }
        return (0..<table.rowCount).map { column.integer(at: $0) }
    }

    /// The doubts about hours and stock; others show the first values that they meet.
    private func counted(_ result: ImportResult) -> [String] {
        let words = ["below zero", "more than 24 hours", "on no hours", "of another; they are added up"]
        return result.summary.doubts.map(\.text).filter { text in words.contains { text.contains($0) } }
            .sorted()
    }

    @Test(arguments: 1...60) func anythingIsRead(seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let (lines, hours, stock) = (lines(&random), hours(&random), stock(&random))
        let first = try result(lines, hours, stock)
        let turned = try result(
            lines, (hours.header, hours.rows.reversed()), Array(stock.reversed()))
        let flags = known(first)
        #expect(flags == known(turned))
        #expect(flags?.allSatisfy { $0 == 0 || $0 == 1 } ?? true)
        #expect(counted(first) == counted(turned))
    }
}
