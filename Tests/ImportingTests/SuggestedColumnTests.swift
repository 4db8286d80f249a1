import Model
import Testing

@testable import Importing

/// What a doubt offers to say of a file names columns that the file has.
@Suite struct SuggestedColumnTests {
    private func sentences(_ files: KeyValuePairs<String, String>, _ topic: Doubt.Topic) throws -> [String] {
        try company(files).doubts(topic).map(\.sentence)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "import \"tiny.csv\" as deals with amount = a"),
        ("Day,Word\n2025-01-01,x\n", "import \"tiny.csv\" as deals with closed = Day"),
        ("Word,Size\nx,1.5\n", "import \"tiny.csv\" as deals with amount = Size"),
        ("One,Two\nx,y\n", "import \"tiny.csv\" as deals"),
    ])
    func whereNoFileHoldsDeals(_ text: String, _ sentence: String) throws {
        #expect(try sentences(["tiny.csv": text], .outcome) == [sentence])
    }

    @Test(arguments: [
        ("Rep,Stage,Amount\nAna,Won,5\nBen,Lost,7\n", "describe deals"),
        (
            "Rep,Stage,Amount,Decision\nAna,Won,5,2025-01-02\nBen,Lost,7,2025-01-03\n",
            "import \"deals.csv\" as deals with closed = Decision"
        ),
    ])
    func whereNoColumnSaysWhenDealsClosed(_ text: String, _ sentence: String) throws {
        let doubts = try company(["deals.csv": text]).doubts(.dates)
        #expect(doubts.map(\.sentence) == [sentence])
        #expect(doubts.map(\.corrects) == [sentence.hasPrefix("import")])
    }

    @Test func ratesWithoutDaysHaveNoColumnOfDatesToName() throws {
        let result = try company([
            "deals.csv": "Rep,Stage,Amount,Closed\nAna,Won,5,2025-01-02\n",
            "fx.csv": "From,To,Rate\nEUR,USD,1.05\nGBP,USD,1.25\n",
        ])
        let refused = result.doubts(.currency).filter { $0.text.hasPrefix("fx.csv is left aside") }
        #expect(refused.map(\.sentence) == ["describe import"])
        #expect(refused.map(\.corrects) == [false])
    }

    @Test func oneDealIsNotMany() throws {
        let text = "Rep,Stage,Amount,Closed\nAna,Won,5,2025-01-02\nBen,,7,2025-01-03\nCy,Lost,7,2025-01-03\n"
        #expect(
            try company(["deals.csv": text]).doubts(.missing).map(\.text).contains(
                "1 deal has no stage and counts as open"))
    }
}
