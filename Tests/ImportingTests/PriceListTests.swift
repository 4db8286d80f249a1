import Model
import Testing

@testable import Importing

/// Lists of products and prices as programs export them.
@Suite struct PriceListTests {
    private static let deals =
        "Id,Owner,Product,Stage,Amount,Close Date,Currency\n1,Ana,GTX,Won,90,2025-01-13,EUR\n2,Ana,MG,Lost,5,2025-01-14,EUR\n"

    private func company(_ file: String, _ products: String) throws -> ImportResult {
        try ImportingTests.company(["deals.csv": PriceListTests.deals, "\(file)": products])
    }

    /// List prices in hundredths by product.
    private func prices(_ result: ImportResult) -> [String: Int64] {
        guard let table = result.table("products"), let price = table.column(.listPrice),
            let product = table.column(.product), case .money(let scale) = price.type
        else { return [:] }
        let unit: Int64 = scale == 0 ? 100 : scale == 1 ? 10 : 1
        return Dictionary(
            (0..<table.rowCount).map { (product.text(at: $0) ?? "", (price.integer(at: $0) ?? -1) * unit) },
            uniquingKeysWith: { _, second in second })
    }

    @Test(arguments: [
        (
            "Salesforce products and prices",
            "Product Name,Product Code,Product Family,Price Book Name,List Price,Active\nGTX,G1,GTX,Standard Price Book,100.00,1\nMG,M1,MG,Standard Price Book,5.50,0\n"
        ),
        (
            "Salesforce price book entries",
            "Product2.Name,ProductCode,Pricebook2.Name,UnitPrice,CurrencyIsoCode,IsActive\nGTX,G1,Standard,100.00,EUR,true\nMG,M1,Standard,5.50,EUR,false\n"
        ),
        (
            "HubSpot products",
            "Name,SKU,Unit price,Unit cost,Product type,Recurring billing frequency\nGTX,G1,100,20,inventory,monthly\nMG,M1,5.5,1,inventory,\n"
        ),
        (
            "Pipedrive products",
            "Product - Name,Product - Product code,Product - Unit price,Product - Currency,Product - Active\nGTX,G1,100.00,EUR,Yes\nMG,M1,5.50,EUR,No\n"
        ),
        (
            "Zoho products",
            "Product Name,Product Code,Product Owner,Unit Price,Product Active,Product Category,Usage Unit\nGTX,G1,Ana,100,true,Pro,Each\nMG,M1,Ana,5.50,false,Pro,Each\n"
        ),
    ]) func eachProgramsExportIsKnown(_ program: String, _ text: String) throws {
        let result = try company("list.csv", text)
        #expect(prices(result) == ["GTX": 10_000, "MG": 550])
        #expect(result.summary.tables.last?.why.contains(program) == true)
        #expect(result.links().contains("deals.product → products.product"))
    }

    @Test func theStandardBookInTheCompanysCurrencyIsTheListPrice() throws {
        let result = try company(
            "pricebook.csv",
            """
            Product Name,Product Code,Price Book Name,List Price,List Price Currency
            GTX,G1,Partners,80,EUR
            GTX,G1,Standard Price Book,120,USD
            GTX,G1,Standard Price Book,100,EUR
            MG,M1,Partners,4,EUR

            """)
        #expect(prices(result) == ["GTX": 10_000, "MG": 400])
        #expect(
            result.doubts(.numbers).map(\.text) == [
                "pricebook.csv has several prices for 1 product; those of `Standard Price Book` in `EUR` are the list prices"
            ])
        #expect(result.summary.problems.isEmpty)
    }

    @Test func whatIsSoldNoMoreIsTold() throws {
        let result = try company(
            "products.csv", "Product,List Price,Discontinued\nGTX,100,no\nMG,5,yes\nOld,7,yes\n")
        #expect(
            result.doubts(.missing).map(\.text) == [
                "2 products of products.csv are sold no more (`Discontinued`); their prices count for deals that name them"
            ])
        #expect(
            result.doubts(.missing).map(\.sentence) == ["list products where discontinued is yes"])
    }
}
