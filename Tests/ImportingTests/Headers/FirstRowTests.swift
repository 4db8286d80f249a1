import Model
import SampleCompany
import Testing

@testable import Importing

/// A file whose first record is a row like those below it has no header; a file with a header is never taken for one.
@Suite struct FirstRowTests {
    private func isRow(_ text: String) throws -> Bool {
        let options = CSVOptions(header: .recognised)
        let bytes = ByteSource(bytes: Array(text.utf8))
        return try CSVReader(file: "x.csv", options: options, context: context).read(bytes).lacksHeader
    }

    @Test(arguments: [
        "1|272|20240331|28000.0000|2024-03-31\n2|281|20240331|36700.0000|2024-03-31\n3|272|20240630|7000.0000|2024-06-30\n",
        "274\t\t0\t0\t559697.56\t2024-12-28\n275\t2\t300000\t0.012\t3763178.18\t2024-05-24\n",
        "1,Northwest,US,7887186.79,{43689A10-E30B-497F-B0DE-11DE20267FF7},2008-04-30 00:00:00\n"
            + "2,Northeast,US,2402176.85,{00FB7309-96CC-49E2-8363-0A1BA72486F2},2008-04-30 00:00:00\n",
        "Ana,2024-01-05,1200.50\nBen,2024-01-06,80.00\nAna,2024-01-09,7.25\n",
    ])
    func rowsAreRows(_ text: String) throws { #expect(try isRow(text)) }

    @Test(arguments: [
        "Rep,2023,2024,2025\nAna,100,200,300\nBen,110,190,310\n",
        "Rep,2024-01-31,2024-02-29\nAna,100,200\nBen,110,190\n",
        "Product,10001,10017,10042\nA,3,0,5\nB,2,1,0\n",
        "Month,1,2,3,4\nsold,10,20,30,40\n",
        "rep,amount,closed\nAna,5,2024-01-01\n",
        "id,12.50\nA,text\nB,other\n",
        "Name,City\nAna,Rome\nBen,Oslo\n",
        "1001,1002,1003\n5,6,7\n",
        "2024-01-01,2024-02-01,2024-03-01\n100,200,300\n",
        "Rep,20240131,20240229\nAna,120000,90000\nBen,80000,70000\n",
        "1,2024-01-01,5.5\n",
    ])
    func headersAreHeaders(_ text: String) throws { #expect(try !isRow(text)) }

    @Test func columnsAreCalledByTheirNumbersAndNoRowIsLost() throws {
        let options = CSVOptions(header: .recognised)
        let text = "Ana,2024-01-05,1200.50\nBen,2024-01-06,80.00\n"
        let table = try CSVReader(file: "x.csv", options: options, context: context).read(
            ByteSource(bytes: Array(text.utf8)))
        #expect(table.headers == ["column 1", "column 2", "column 3"])
        #expect(table.rowCount == 2)
        #expect(table.days(1) == ["2024-01-05", "2024-01-06"])
    }

    /// Random tables of numbers, days and names: with a header in words none is taken for a row, and of the same rows
    /// without it the first is, where one of its values can be no header.
    @Test(arguments: 1...60)
    func withAndWithoutTheHeader(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let kinds = [0, 1] + (0..<number(0...3)).map { _ in number(0...2) }
        let rows = (0..<number(3...40)).map { _ in
            kinds.map { kind in
                switch kind {
                case 0: Day(number: Int32(19000 + number(0...900))).description
                case 1: "\(number(10_000...99_999)).\(number(10...99))"
                default: ["Ana", "Ben", "Cy", "Dee"][number(0...3)]
                }
            }.joined(separator: ",")
        }
        let header = ["Date", "Amount", "Rep", "Line", "Note", "Store"].prefix(kinds.count).joined(
            separator: ",")
        #expect(try !isRow(([header] + rows).joined(separator: "\n") + "\n"), "seed \(seed)")
        #expect(try isRow(rows.joined(separator: "\n") + "\n"), "seed \(seed)")
    }
}
