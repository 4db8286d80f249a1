import Testing
import ToplineKit

/// Both sides of a ratio of sums run over the same records.
struct RatioOfSumsTests {
    private static let files = [
        (
            name: "deals.csv",
            text: """
            Deal ID,Rep,Product,Stage,Created,Closed,Amount
            1,Ann,Anvil,Won,2017-01-04,2017-02-01,90
            2,Ann,House,Won,2017-01-05,2017-03-01,5000
            3,Bob,Anvil,Won,2017-01-06,2017-04-01,80
            4,Bob,Anvil,Won,2017-01-06,2017-04-01,
            5,Bob,Anvil,Lost,2017-01-06,2017-04-01,10

            """
        ),
        (name: "products.csv", text: "Product,List Price\nAnvil,100\nHouse,\n"),
    ]

    private func answer(_ sentence: String) throws -> String {
        let folder = try TemporaryFolder(Self.files)
        let reply = try Session(folder: folder.path, today: "2017-12-31").reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    @Test func dealsWithoutAListPriceAreOnNeitherSide() throws {
        let discount = try answer("discount")
        #expect(discount.contains("15.0 %"))
        #expect(
            discount.contains(
                "Note: 2 of 4 won deals have no amount or no list price and are left out of both sides of discount"
            ))
    }

    @Test func groupsAgreeWithTheWhole() throws {
        let byRep = try answer("discount by rep as csv")
        #expect(byRep.contains("Bob,0.2") && byRep.contains("Ann,0.1"))
        #expect(try answer("explain discount").contains("1 - (170 / 200)"))
    }

    @Test func sumsAloneKeepTheirRecords() throws {
        #expect(try answer("revenue").contains("5,170"))
    }

    @Test func ratiosOfOnesOwnAreHeldToItToo() throws {
        let own = try answer("sum of list price of won deals / sum of amount of won deals as csv")
        #expect(own.contains("1.17"))
    }
}
