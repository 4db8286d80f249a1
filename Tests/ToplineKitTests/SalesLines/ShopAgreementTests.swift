import Foundation
import Testing
import ToplineKit

/// Sales per hour and sell-through of random shops against what is worked out here, row by row.
@Suite struct ShopAgreementTests {
    /// A shop with gaps: days without hours, products that are counted seldom or never, stock of some stores only.
    private struct Shop {
        var lines: [(day: Int, store: Int, rep: Int, product: Int, quantity: Int, cents: Int)] = []
        var shifts: [(day: Int, store: Int, rep: Int, tenths: Int)] = []
        var counts: [(day: Int, store: Int, product: Int, onHand: Int, opening: Int, received: Int)] = []

        init(seed: UInt64) {
            var random = Random(seed: seed)
            for _ in 0..<400 {
                let quantity = random.below(10) == 0 ? -1 : 1 + random.below(4)
                lines.append(
                    (
                        random.below(60), random.below(3), random.below(4), random.below(5), quantity,
                        quantity * (100 + random.below(900))
                    ))
            }
            for day in 0..<60 {
                for store in 0..<3 where random.below(4) > 0 {
                    for rep in 0..<4 where random.below(2) == 0 {
                        shifts.append((day, store, rep, 10 * (1 + random.below(8))))
                    }
                }
                for store in 0..<2 where day % 7 == 3 {
                    for product in 0..<4 where random.below(3) > 0 {
                        counts.append(
                            (day, store, product, random.below(20), random.below(40), random.below(9)))
                    }
                }
            }
        }

        private static func date(_ day: Int) -> String {
            let (month, number) = day < 31 ? (3, day + 1) : (4, day - 30)
            return "2025-0\(month)-\(number < 10 ? "0" : "")\(number)"
        }

        static func month(_ day: Int) -> String { day < 31 ? "2025-03" : "2025-04" }

        var sales: String {
            "Receipt,Date,Store,Employee,Product,Quantity,Amount\n"
                + lines.enumerated().map { place, line in
                    "R\(place),\(Self.date(line.day)),S\(line.store),E\(line.rep),P\(line.product),\(line.quantity),"
                        + "\(Decimal(line.cents) / 100)\n"
                }.joined()
        }

        var hours: String {
            "Date,Store,Employee,Hours\n"
                + shifts.map {
                    "\(Self.date($0.day)),S\($0.store),E\($0.rep),\($0.tenths / 10).\($0.tenths % 10)\n"
                }.joined()
        }

        func stock(withOpening: Bool) -> String {
            "Date,Store,Product,\(withOpening ? "Opening Stock,Received" : "On Hand")\n"
                + counts.map { count in
                    "\(Self.date(count.day)),S\(count.store),P\(count.product),"
                        + (withOpening ? "\(count.opening),\(count.received)\n" : "\(count.onHand)\n")
                }.joined()
        }
    }

    private struct Random {
        var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    private func session(_ shop: Shop, withOpening: Bool = false) throws -> (Session, TemporaryFolder) {
        let folder = try TemporaryFolder()
        for (name, text) in [
            ("sales.csv", shop.sales), ("hours.csv", shop.hours),
            ("stock.csv", shop.stock(withOpening: withOpening)),
        ] { try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8) }
        return (try Session(folder: folder.path, today: "2025-04-30"), folder)
    }

    private func rows(_ sentence: String, _ session: Session) -> [String: [String]] {
        let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
        #expect(reply.status == .fine, "\(sentence): \(reply.errors)")
        let rows = CSVRows.parse(reply.output).dropFirst()
        return Dictionary(
            rows.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil is missing.
    private func expect(_ text: String?, _ over: Int, _ under: Int, _ words: String) {
        guard under != 0 else {
            #expect(text == "", "\(words)")
            return
        }
        let wanted = Double(over) / Double(under)
        let found = text.flatMap(Double.init)
        #expect(
            found.map { ($0 - wanted).magnitude <= 1e-9 * max(1, wanted.magnitude) } == true,
            "\(words): \(text ?? "nil") is not \(wanted)")
    }

    @Test(arguments: [UInt64(1), 2, 3, 4]) func salesPerHourLeavesOutWhatHasNoHours(seed: UInt64) throws {
        let shop = Shop(seed: seed)
        let (session, folder) = try session(shop)
        defer { withExtendedLifetime(folder) {} }
        let staffed = Set(shop.shifts.map { [$0.day, $0.store, $0.rep] })
        let lines = shop.lines.filter { staffed.contains([$0.day, $0.store, $0.rep]) }
        let days = (shop.lines.map(\.day).min()!)...(shop.lines.map(\.day).max()!)
        let shifts = shop.shifts.filter { days.contains($0.day) }
        let byStore = rows("sales per hour by store", session)
        let byRep = rows("units per hour by employee", session)
        for store in 0..<3 {
            expect(
                byStore["S\(store)"]?[0], lines.filter { $0.store == store }.map(\.cents).reduce(0, +),
                shifts.filter { $0.store == store }.map(\.tenths).reduce(0, +) * 10, "S\(store)")
        }
        for rep in 0..<4 {
            expect(
                byRep["E\(rep)"]?[0], lines.filter { $0.rep == rep }.map(\.quantity).reduce(0, +) * 10,
                shifts.filter { $0.rep == rep }.map(\.tenths).reduce(0, +), "E\(rep)")
        }
        let left = shop.lines.count - lines.count
        let reply = session.reply(to: "sales per hour", OutputOptions())
        #expect(reply.output.contains("\(left) of 400 sales lines (amount"), "\(reply.output)")
    }

    /// Of each product and store in each group the last count; sales of what was not counted in it are left out.
    @Test(arguments: [UInt64(1), 2, 3, 4]) func sellThroughIsWorkedOutByProductAndStore(seed: UInt64) throws {
        let shop = Shop(seed: seed)
        let (session, folder) = try session(shop)
        defer { withExtendedLifetime(folder) {} }
        try compare(session, "sell-through by product", shop, group: { "P\($2)" }, of: { _ in "" })
        try compare(
            session, "sell-through by store", shop, group: { _, store, _ in "S\(store)" }, of: { _ in "" })
        try compare(
            session, "sell-through by month", shop, group: { day, _, _ in Shop.month(day) },
            of: { Shop.month($0) })
    }

    @Test(arguments: [UInt64(5), 6]) func openingStockAndReceiptsComeFirst(seed: UInt64) throws {
        let shop = Shop(seed: seed)
        let (session, folder) = try session(shop, withOpening: true)
        defer { withExtendedLifetime(folder) {} }
        try compare(
            session, "sell-through by product", shop, withOpening: true, group: { "P\($2)" }, of: { _ in "" })
        try compare(
            session, "sell-through by month", shop, withOpening: true,
            group: { day, _, _ in Shop.month(day) },
            of: { Shop.month($0) })
        let explained = session.reply(to: "explain sell-through", OutputOptions()).output
        #expect(explained.contains("opening stock and what was received"))
    }

    /// `group` names the row of a day, store and product, `time` the time in it that counts are the last or first of.
    private func compare(
        _ session: Session, _ sentence: String, _ shop: Shop, withOpening: Bool = false,
        group: (Int, Int, Int) -> String, of time: (Int) -> String
    ) throws {
        var sold: [String: Int] = [:]
        var there: [String: Int] = [:]
        for (store, product) in (0..<3).flatMap({ store in (0..<5).map { (store, $0) } }) {
            let counts = shop.counts.filter { $0.store == store && $0.product == product }
            for (period, own) in Dictionary(grouping: counts, by: { time($0.day) }) {
                let lines = shop.lines.filter {
                    $0.store == store && $0.product == product && time($0.day) == period
                }
                let row = group(own[0].day, store, product)
                let pieces = lines.map(\.quantity).reduce(0, +)
                sold[row, default: 0] += pieces
                let sorted = own.sorted { $0.day < $1.day }
                there[row, default: 0] +=
                    withOpening
                    ? sorted[0].opening + own.map(\.received).reduce(0, +)
                    : pieces + sorted[sorted.count - 1].onHand
            }
        }
        let answer = rows(sentence, session)
        for row in Set(shop.lines.map { group($0.day, $0.store, $0.product) }) {
            expect(answer[row]?[0], sold[row] ?? 0, there[row] ?? 0, "\(sentence): \(row)")
        }
    }
}
