import Foundation
import Model
import Store

@testable import Importing

/// The small company of twelve deals as many programs export it: the files of Tests/Exports.
enum ExportFixtures {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Exports")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The company whose only file this is.
    static func company(_ name: String, corrections: Corrections = Corrections()) throws -> ImportResult {
        try Importer.run(
            [ImportFile(name: name, bytes: bytes(name))], corrections: corrections, context: context)
    }
}

extension ImportResult {
    /// Won amounts by rep, in hundredths.
    func wonByRep() -> [String: Int64] {
        guard let deals = database.table(named: "deals"), let amount = deals.column(.amount),
            case .money(let scale) = amount.type, let rep = deals.column(.rep),
            let outcome = deals.column(.outcome)
        else { return [:] }
        var sums: [String: Int64] = [:]
        for row in 0..<deals.rowCount where outcome.text(at: row) == "won" {
            guard let value = amount.integer(at: row) else { continue }
            let hundredths = scale <= 2 ? value * (scale == 0 ? 100 : scale == 1 ? 10 : 1) : value / 100
            sums[rep.text(at: row) ?? "", default: 0] += hundredths
        }
        return sums
    }

    /// The header that each role of the deals was found under.
    func headers() -> [String: String] {
        let deals = summary.tables.first { $0.table == "deals" }
        let pairs = (deals?.columns ?? []).compactMap { column in
            column.role.map { ($0.rawValue, column.header) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The program that the deals were taken for an export of, where one decided.
    var program: String? {
        let best = summary.tables.first { $0.table == "deals" }?.origins.first
        return best.flatMap { $0.score >= VendorFinder.threshold ? $0.program : nil }
    }
}

extension Table {
    func column(_ role: Role) -> Column? { columns.first { $0.role == role } }
}
