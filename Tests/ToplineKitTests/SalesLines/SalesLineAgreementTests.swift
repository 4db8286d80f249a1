import Foundation
import Testing
import ToplineKit

/// Answers about sales lines against sums worked out here, line by line.
@Suite struct SalesLineAgreementTests {
    private struct Line {
        var order: Int
        var day: Int
        var hour: Int
        var store: String
        var quantity: Int
        /// In ten-thousandths.
        var price: Int
        /// In percent.
        var discount: Int

        /// Cents, halves to even; exact in millionths before.
        var cents: Int {
            let millionths = quantity * price * (100 - discount)
            let (quotient, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 10_000)
            let isUp = rest > 5_000 || rest == 5_000 && quotient % 2 == 1
            return (millionths < 0 ? -1 : 1) * Int(quotient + (isUp ? 1 : 0))
        }

        var csv: String {
            let time = (hour < 10 ? "0" : "") + "\(hour):30"
            let digits = String(price % 10_000 + 10_000).dropFirst()
            return "O\(order),2025-03-\(day < 10 ? "0" : "")\(day) \(time),\(store),P,\(quantity),"
                + "\(price / 10_000).\(digits),\(discount)%"
        }
    }

    private static let lines: [Line] = {
        var random = Random(seed: 7)
        return (0..<2_000).map { _ in
            Line(
                order: random.below(700), day: 1 + random.below(28), hour: random.below(24),
                store: ["North", "South", "East"][random.below(3)],
                quantity: random.below(12) == 0 ? -1 - random.below(3) : 1 + random.below(9),
                price: 1 + random.below(2_000_000), discount: [0, 0, 5, 33][random.below(4)])
        }
    }()

    private struct Random {
        var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    private func session() throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let head = "Order,Date,Store,Product,Quantity,Unit Price,Discount\n"
        let text = head + Self.lines.map(\.csv).joined(separator: "\n") + "\n"
        try text.write(toFile: "\(folder.path)/sales.csv", atomically: true, encoding: .utf8)
        return (try Session(folder: folder.path, today: "2025-03-31"), folder)
    }

    private func rows(_ sentence: String, _ session: Session) -> [[String]] {
        let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
        #expect(reply.status == .fine, "\(sentence): \(reply.errors)")
        return CSVRows.parse(reply.output).dropFirst().map { $0 }
    }

    private func money(_ cents: Int) -> Decimal { Decimal(cents) / 100 }

    @Test func sumsByStoreAgree() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let answer = rows("revenue, gross sales, units, sold units, returned units, orders by store", session)
        for row in answer {
            let own = Self.lines.filter { $0.store == row[0] }
            let sold = own.filter { $0.quantity > 0 }
            let returned = own.filter { $0.quantity < 0 }
            #expect(Decimal(string: row[1]) == money(own.map(\.cents).reduce(0, +)), "\(row)")
            #expect(Decimal(string: row[2]) == money(sold.map(\.cents).reduce(0, +)), "\(row)")
            #expect(Int(row[3]) == own.map(\.quantity).reduce(0, +))
            #expect(Int(row[4]) == sold.map(\.quantity).reduce(0, +))
            #expect(Int(row[5]) == -returned.map(\.quantity).reduce(0, +))
            #expect(Int(row[6]) == Set(sold.map(\.order)).count)
        }
        #expect(answer.count == 3)
    }

    @Test func sumsByHourAndDayAgree() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let hours = rows("revenue by hour", session)
        #expect(hours.count == 24)
        for (hour, row) in hours.enumerated() {
            let own = Self.lines.filter { $0.hour == hour }.map(\.cents).reduce(0, +)
            #expect(row[0] == "\(hour < 10 ? "0" : "")\(hour):00" && Decimal(string: row[1]) == money(own))
        }
        for row in rows("revenue by weekday", session) {
            let names = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
            let own = Self.lines.filter { names[($0.day - 1) % 7] == row[0] }.map(\.cents).reduce(0, +)
            #expect(Decimal(string: row[1]) == money(own), "\(row)")
        }
    }

    @Test func ratiosAreThoseOfTheSums() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let sold = Self.lines.filter { $0.quantity > 0 }
        let orders = Double(Set(sold.map(\.order)).count)
        let row = rows("average ticket, items per ticket, return rate, average price", session)[0]
        let units = Double(sold.map(\.quantity).reduce(0, +))
        let cents = Double(sold.map(\.cents).reduce(0, +))
        let back = Double(-Self.lines.filter { $0.quantity < 0 }.map(\.quantity).reduce(0, +))
        let wanted = [cents / 100 / orders, units / orders, back / units, cents / 100 / units]
        for (text, number) in zip(row, wanted) {
            let value = try #require(Double(text), "\(row)")
            #expect((value - number).magnitude <= 1e-9 * number.magnitude, "\(row)")
        }
    }
}
