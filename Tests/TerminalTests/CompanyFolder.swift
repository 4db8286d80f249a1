import Foundation

/// A small company of its own in a temporary folder, gone with the test.
final class CompanyFolder {
    /// Home of the program under test; the company stands in it.
    let home: String
    var path: String { home + "/company" }

    init() throws {
        home =
            FileManager.default.temporaryDirectory
            .appending(path: "topline-terminal-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try write("deals.csv", Self.deals)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// Writes a file of the company.
    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }

    /// Replaces the deals by this many won ones.
    func writeManyDeals(_ count: Int) throws {
        let rows = (1...count).map { "D\($0),Rep \($0 % 40),West,Alpha,Won,2024-01-05,2024-02-10,\($0)\n" }
        try write("deals.csv", "deal_id,rep,region,product,stage,created,closed,amount\n" + rows.joined())
    }

    /// Twelve deals of three reps in two regions; two of the reps have names beyond ASCII.
    private static var deals: String {
        """
        deal_id,rep,region,product,stage,created,closed,amount
        D1,Jörg Weiß,West,Alpha,Won,2024-01-05,2024-02-10,1000
        D2,Jörg Weiß,West,Beta,Won,2024-01-15,2024-03-01,2500
        D3,Jörg Weiß,West,Alpha,Lost,2024-02-01,2024-03-12,0
        D4,田中 花子,East,Alpha,Won,2024-01-20,2024-02-25,1800
        D5,田中 花子,East,Beta,Lost,2024-02-11,2024-03-20,0
        D6,田中 花子,East,Beta,Lost,2024-02-14,2024-03-22,0
        D7,Mary Stone,East,Alpha,Won,2024-02-02,2024-03-28,1200
        D8,Mary Stone,East,Beta,Won,2024-02-20,2024-03-29,2600
        D9,Mary Stone,West,Alpha,Lost,2024-02-21,2024-03-30,0
        D10,Mary Stone,West,Alpha,Open,2024-03-01,,
        D11,Jörg Weiß,West,Beta,Open,2024-03-05,,
        D12,田中 花子,East,Alpha,Open,2024-03-11,,

        """
    }
}
