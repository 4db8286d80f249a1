import Model
import Store
import Testing

@testable import Importing

/// Lines of orders and receipts: what they are known by, and what is worked out from them.
@Suite struct SalesLineTests {
    private static let stores = """
        Store,City,Opened
        North,Ulm,2011-03-05
        South,Linz,2016-09-10

        """
    private static let lines = """
        Receipt No,Date,Time,Store,Cashier,Article,Qty,Unit Price,Discount,Return
        R1,2025-03-01,09:30,North,Anna,Lamp,2,0.4999,10%,no
        R1,2025-03-01,09:30,North,Anna,Vase,1,0.1250,,no
        R2,2025-03-01,14:05,South,Ben,Lamp,3,0.0150,,yes
        R3,2025-03-02,,South,Ben,Vase,,0.1250,,no
        R4,2025-03-03,18:45,South,Ben,Vase,1,0.1350,,no

        """

    private func numbers(_ result: ImportResult, _ column: String) throws -> [Int64?] {
        let table = try #require(result.table("sales lines"))
        let column = try #require(table.column(named: column))
        return (0..<table.rowCount).map { column.integer(at: $0) }
    }

    @Test func aTableOfReceiptsIsOneOfSalesLines() throws {
        let result = try company(["till.csv": Self.lines, "stores.csv": Self.stores])
        #expect(result.database.tables.map(\.name) == ["sales lines", "stores"])
        #expect(
            result.table("sales lines")?.columns.map(\.role) == [
                .order, .sold, .hour, nil, .store, .rep, .product, .quantity, .unitPrice, .discount,
                .isReturn,
                .amount, nil,
            ])
        #expect(result.links() == ["sales lines.store → stores.store"])
        #expect(result.summary.returned == 1)
        #expect(!result.summary.doubts.contains { $0.topic == .outcome })
    }

    /// 2 × 0.4999 less a tenth is 0.89982, 0.125 is half a cent and rounds to the even one, 0.135 too.
    @Test func amountsAreMultipliedExactlyAndRoundedOnce() throws {
        let result = try company(["till.csv": Self.lines])
        #expect(try numbers(result, "unit price") == [4999, 1250, 150, 1250, 1350])
        #expect(result.table("sales lines")?.column(named: "unit price")?.type == .money(scale: 4))
        #expect(try numbers(result, "amount") == [90, 12, -4, nil, 14])
    }

    @Test func whatCameBackCountsBelowZero() throws {
        let result = try company(["till.csv": Self.lines])
        #expect(try numbers(result, "quantity") == [2, 1, -3, nil, 1])
        #expect(try numbers(result, "return") == [0, 0, 1, 0, 0])
        #expect(try numbers(result, "returned quantity") == [0, 0, 3, nil, 0])
    }

    @Test func anAmountBelowZeroIsAReturnWhateverTheQuantity() throws {
        let result = try company([
            "sales.csv": """
            Date,Receipt,Product,Quantity,Amount,Returned
            2026-01-05,R1,Chair,2,20,no
            2026-01-06,R2,Chair,1,-10,no
            2026-01-06,R3,Chair,1,10,yes

            """
        ])
        #expect(try numbers(result, "quantity") == [2, -1, -1])
        #expect(try numbers(result, "amount") == [20, -10, -10])
        #expect(try numbers(result, "returned quantity") == [0, 1, 1])
    }

    @Test func hoursAreThoseOfATimeOrOfTheDate() throws {
        #expect(try numbers(try company(["till.csv": Self.lines]), "hour") == [9, 9, 14, nil, 18])
        let web = """
            InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,Country
            1,A,6,12/1/2024 8:26,2.55,UK
            2,A,-1,12/31/2024 12:05 AM,2.55,UK
            3,B,1,12/31/2024 1:15:00 PM,10,UK
            4,B,1,12/31/2024,10,UK

            """
        let result = try company(["web.csv": web])
        #expect(try numbers(result, "hour") == [8, 0, 13, nil])
        #expect(try numbers(result, "amount") == [1530, -255, 1000, 1000])
        #expect(try numbers(result, "return") == [0, 1, 0, 0])
        #expect(!result.summary.doubts.contains { $0.text.contains("times of day") })
    }

    /// Where nothing says what came back, nobody knows how much did.
    @Test func withoutReturnsThereIsNoReturnedQuantity() throws {
        let lines = "Order,Date,Product,Quantity,Amount\n1,2025-01-02,A,2,10.00\n2,2025-01-03,B,1,5.00\n"
        let table = try #require(try company(["orders.csv": lines]).table("sales lines"))
        #expect(table.column(named: "returned quantity") == nil)
        #expect(table.column(named: "unit price") == nil)
    }

    @Test func dealsWithAQuantityStayDeals() throws {
        let deals = """
            Deal ID,Owner,Product,Quantity,Unit Price,Stage,Create Date,Close Date,Amount
            1,Anna,A,2,5.00,Closed Won,2025-01-02,2025-02-01,10.00
            2,Ben,B,1,5.00,Closed Lost,2025-01-02,2025-02-03,5.00

            """
        #expect(try company(["deals.csv": deals]).database.tables.map(\.name) == ["deals"])
    }

    /// Amounts as if there had been no discount are doubted.
    @Test func amountsBeforeTheDiscountAreSaid() throws {
        let lines = """
            Order,Date,Product,Quantity,Price,Discount,Total
            1,2025-01-02,A,2,10.00,10%,20.00
            2,2025-01-03,B,1,5.00,0%,5.00

            """
        let doubts = try company(["orders.csv": lines]).summary.doubts.map(\.text)
        #expect(doubts.contains { $0.contains("as if no discount had been given") })
    }

    @Test func firstAndLastNamesAreTheRep() throws {
        let reps = """
            EmployeeKey,EmployeeID,FirstName,LastName,Title
            7,9001,Ada,Long,Seller
            8,9002,Bo,Short,Seller

            """
        let lines =
            "Order,Date,Product,EmployeeKey,Quantity,Amount\n1,2025-01-02,A,7,2,10\n2,2025-01-03,B,8,1,5\n"
        let result = try company(["orders.csv": lines, "staff.csv": reps])
        #expect(result.texts("sales lines", "rep") == ["Ada Long", "Bo Short"])
        #expect(result.links() == ["sales lines.rep → reps.rep"])
    }

    @Test func dealsAndLinesTogetherAreDoubted() throws {
        let files: KeyValuePairs = ["deals.csv": SmallCompany.deals, "till.csv": Self.lines]
        let doubt = try company(files).summary.doubts.first { $0.topic == .revenue }
        #expect(doubt?.sentence == "set revenue from sales lines")
        var corrections = Corrections()
        corrections.revenueKind = "sales lines"
        #expect(
            try company(files, corrections: corrections).summary.doubts.allSatisfy { $0.topic != .revenue })
        corrections.revenueKind = "invoices"
        #expect(
            try company(files, corrections: corrections).summary.unmet.map(\.words) == [
                "no file holds sales called `invoices`; there are deals and sales lines"
            ])
    }
}
