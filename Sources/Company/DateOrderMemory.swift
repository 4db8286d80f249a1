import Importing
import Synchronization

/// What a company's files showed of the order of day and month, kept beside the prompt's history: next month's file may
/// have no day above 12.
final class DateOrderMemory: Sendable {
    private let path: String
    /// Of this session, where nothing can be written too.
    private let latest = Mutex<DateOrders?>(nil)

    init(stateFolder: String) { path = stateFolder + "/date-orders" }

    /// One file's headers a line, behind the unit that stands first; none where nothing is remembered.
    var orders: DateOrders { latest.withLock { $0 } ?? written }

    private var written: DateOrders {
        guard FilePlace.exists(path), let bytes = try? RegularFile.bytes(at: path, limit: 4 << 20) else {
            return DateOrders()
        }
        var orders = DateOrders()
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard parts.count == 2, ["day", "month"].contains(parts[0]) else { continue }
            orders[parts[1]] = parts[0] == "day"
        }
        return orders
    }

    /// Without a place to write, it is remembered for the session.
    func remember(_ orders: DateOrders) {
        let before = self.orders
        latest.withLock { $0 = orders }
        guard orders != before, let folder = path.lastIndex(of: "/").map({ String(path[..<$0]) }),
            FilePlace.makeFolder(folder)
        else { return }
        let lines = orders.dayFirst.sorted { $0.key < $1.key }.map { headers, dayFirst in
            "\(dayFirst ? "day" : "month")\t\(headers)\n"
        }
        try? WholeFile.write(Array(lines.joined().utf8), to: path)
    }
}
