import SampleCompany

@testable import Importing

/// What a report puts around its records, by chance: lines above the header, groups by the first column with subtotals,
/// a total and a footer.
struct ReportFrame {
    var above: [String] = []
    var isGrouped: Bool
    var hasFooter: Bool

    init(using generator: inout SplitMix64) {
        let lines = ["Deals by owner", "As of 2025-07-01 09:15", "", "Filtered by", "Show: all", ""]
        if Bool.random(using: &generator) {
            above = Array(lines.prefix(Int.random(in: 1...lines.count, using: &generator)))
        }
        isGrouped = Bool.random(using: &generator)
        hasFooter = Bool.random(using: &generator)
    }

    /// Only a report whose first column is the owner's is grouped, and only where that leaves cells empty enough to show.
    func framed(_ table: RandomTable) -> RandomTable {
        var table = table
        let count = table.rows.count
        if isGrouped,
            VendorFinder.matches(headers: [table.header[0]]).first?.meaning(ofColumn: 0)?.name == "rep"
        {
            let groups = Dictionary(grouping: table.rows) { $0[0] }.sorted {
                $0.key.lowercased() < $1.key.lowercased()
            }
            if groups.count > 1, (count - groups.count) * 4 >= count {
                table.rows = groups.flatMap { owner, rows -> [[String]] in
                    rows.enumerated().map { $0 == 0 ? $1 : [""] + $1.dropFirst() } + [
                        line("Subtotal", of: table)
                    ]
                }
            }
        }
        if hasFooter {
            table.rows += [
                line("Grand Totals (\(count) records)", of: table),
                line("Confidential Information - Do Not Distribute", of: table),
            ]
        }
        return table
    }

    private func line(_ label: String, of table: RandomTable) -> [String] {
        [label] + [String](repeating: "", count: table.header.count - 1)
    }

    static func isOfReport(_ kind: ImportProblem.Kind) -> Bool {
        switch kind {
        case .rowAboveHeader, .reportLine: true
        default: false
        }
    }
}
