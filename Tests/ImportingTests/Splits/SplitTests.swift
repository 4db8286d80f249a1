import Model
import Testing

@testable import Importing

/// Files that part deals between people.
@Suite struct SplitTests {
    private static let deals = """
        Id,Owner,Name,Stage,Amount,Close Date,Created Date
        D1,Ana,One,Closed Won,1000.01,2025-01-13,2025-01-02
        D2,Ana,Two,Closed Won,100.00,2025-01-14,2025-01-02
        D3,Ben,Three,Closed Won,50,2025-01-15,2025-01-02
        D4,Ben,Four,Closed Lost,70,2025-01-15,2025-01-02

        """

    private func company(_ splits: String) throws -> ImportResult {
        try ImportingTests.company(["deals.csv": SplitTests.deals, "splits.csv": splits])
    }

    /// Credits of a deal in hundredths, by rep; overlays apart.
    private func credits(_ result: ImportResult, of deal: String, overlay: Bool = false) -> [String: Int64] {
        guard let table = result.table("credits"), let reps = table.column(.rep),
            let deals = table.column(named: "deal"), let credit = table.column(named: "credit"),
            let overlays = table.column(named: "overlay")
        else { return [:] }
        let rows = (0..<table.rowCount).filter {
            deals.text(at: $0) == deal && overlays.integer(at: $0) == (overlay ? 1 : 0)
        }
        return Dictionary(
            rows.map { (reps.text(at: $0) ?? "", credit.integer(at: $0) ?? -1) }, uniquingKeysWith: +)
    }

    @Test func theFileIsATableOfItsOwnLinkedToDeals() throws {
        let result = try company(
            "Opportunity ID,Split Owner,Split (%),Split Type\nD1,Ana,70,Revenue\nD1,Ben,30,Revenue\n")
        #expect(result.database.tables.map(\.name) == ["deals", "splits", "credits"])
        #expect(result.links().contains("splits.opportunity id → deals.id"))
        #expect(result.links().contains("credits.deal → deals.id"))
        #expect(result.summary.tables[1].why.contains("Salesforce opportunity splits"))
    }

    /// Row 7 of the worked cases of pay: a split 70/30 of a deal of 1,000.01.
    @Test func aDealIsPartedToTheUnit() throws {
        let result = try company("deal id,rep,split %\nD1,Ana,70%\nD1,Ben,30%\n")
        #expect(credits(result, of: "D1") == ["Ana": 70_001, "Ben": 30_000])
        // What no split speaks of is its rep's.
        #expect(credits(result, of: "D2") == ["Ana": 10_000])
        #expect(credits(result, of: "D3") == ["Ben": 5_000])
        #expect(result.doubts(.numbers).isEmpty)
    }

    /// C9c: 100.00 in three, ties by name.
    @Test(arguments: ["33.33", "33.3333", "33.33333333"]) func thirdsAddUp(_ third: String) throws {
        let rows = ["Cy", "Ana", "Ben"].map { "D2,\($0),\(third)\n" }.joined()
        let result = try company("deal id,rep,split percent\n" + rows)
        #expect(credits(result, of: "D2") == ["Ana": 3_334, "Ben": 3_333, "Cy": 3_333])
        #expect(result.doubts(.numbers).isEmpty)
    }

    /// HubSpot's percentages are shares of one.
    @Test func sharesOfOneArePercentages() throws {
        let result = try company(
            "Deal ID,Deal split user,Deal split percentage\nD1,Ana,0.7\nD1,Ben,0.3\nD2,Ben,1\n")
        #expect(result.summary.tables[1].why.contains("HubSpot deal splits"))
        #expect(credits(result, of: "D1") == ["Ana": 70_001, "Ben": 30_000])
        #expect(credits(result, of: "D2") == ["Ben": 10_000])
    }

    /// C9b: an overlay of 100 % comes on top.
    @Test func overlaysComeOnTopAndNeedNotAddUp() throws {
        let result = try company(
            "opportunity id,rep,split %,split type\nD2,Ana,60,Revenue\nD2,Ben,40,Revenue\nD2,Eve,100,Overlay\n"
                + "D3,Eve,25,Overlay\n")
        #expect(credits(result, of: "D2") == ["Ana": 6_000, "Ben": 4_000])
        #expect(credits(result, of: "D2", overlay: true) == ["Eve": 10_000])
        #expect(credits(result, of: "D3", overlay: true) == ["Eve": 1_250])
        #expect(credits(result, of: "D3") == ["Ben": 5_000])
        #expect(result.doubts(.numbers).isEmpty)
    }

    @Test func whatDoesNotAddUpIsToldAndCreditedAsWritten() throws {
        let result = try company("deal id,rep,split %\nD1,Ana,50\nD1,Ben,40\nD2,Ana,80\nD2,Ben,40\n")
        #expect(credits(result, of: "D1") == ["Ana": 50_001, "Ben": 40_000])
        #expect(credits(result, of: "D2") == ["Ana": 8_000, "Ben": 4_000])
        #expect(
            result.doubts(.numbers).map(\.text) == [
                "the splits of 1 deal add up to less than 100 %: `D1` 90 %; the rest is credited to nobody",
                "the splits of 1 deal add up to more than 100 %: `D2` 120 %; more than the deal is credited",
            ])
    }

    @Test func unknownDealsAndRepsAndRepeatedSplitsAreTold() throws {
        let result = try company(
            "deal id,rep,split %\nD1,Ana,50\nD1,Ana,50\nD9,Ben,100\nD2,ana@example.com,100\n")
        #expect(
            result.doubts(.duplicate).map(\.text) == [
                "1 split repeats deal, rep and type of another in splits.csv; all are counted"
            ])
        #expect(
            result.doubts(.unmatched).map(\.text) == [
                "1 deal id of splits is not in deals.csv: `D9` (1 split)",
                "1 of 3 reps in splits.csv has no deals under that name: `ana@example.com`",
            ])
        #expect(result.doubts(.unmatched)[1].sentence == "treat rep \"ana@example.com\" as \"Ana\"")
        #expect(credits(result, of: "D1") == ["Ana": 100_001])
    }

    @Test func splitsOfOtherMeasuresCreditNobody() throws {
        let result = try company(
            "deal id,rep,split %,split type\nD1,Ana,70,Revenue\nD1,Ben,30,Revenue\nD1,Eve,100,Services\n")
        #expect(credits(result, of: "D1") == ["Ana": 70_001, "Ben": 30_000])
        #expect(
            result.doubts(.numbers).map(\.text) == [
                "splits of the type `Services` credit nobody: revenue is parted by those of `Revenue`"
            ])
    }

    @Test func aNameThatSeveralDealsHaveCreditsNobody() throws {
        let result = try ImportingTests.company([
            "deals.csv":
                "Owner,Name,Stage,Amount,Close Date\nAna,One,Won,5,2025-01-13\nAna,One,Won,6,2025-01-14\nAna,Two,Won,7,2025-01-14\n",
            "splits.csv": "opportunity name,rep,split %\nOne,Ben,100\nTwo,Ben,100\n",
        ])
        #expect(
            result.doubts(.unmatched).contains { $0.text.contains("called as several deals are (`One`)") })
        #expect(credits(result, of: "One") == ["Ana": 11])
        #expect(credits(result, of: "Two") == ["Ben": 7])
    }

    /// Shares that no deal can be parted by: nothing traps, and they credit nobody.
    @Test(arguments: ["-9223372036.8", "9223372036.8", "92233720368547758", "-92233720368547758", "1000.1"])
    func absurdSharesCreditNobody(share: String) throws {
        let result = try company("deal id,rep,split %\nD1,Ana,\(share)\nD1,Ben,50\nD2,Ana,\(share)\n")
        #expect(credits(result, of: "D1") == ["Ben": 50_001])
        #expect(credits(result, of: "D2") == ["Ana": 10_000])
        #expect(
            result.doubts(.numbers).map(\.text).contains(
                "2 splits of splits.csv are of more than 1000 % or less than -1000 % and credit nobody"))
    }

    @Test func hugeAmountsAreParted() throws {
        let whole = Int128(SplitTable.unit)
        let shares = [10 * SplitTable.unit, -10 * SplitTable.unit, SplitTable.unit / 3]
        for amount: Int64 in [.max, .min + 1, 1, 0] {
            let parts = LargestRemainder.parts(of: amount, weights: shares, whole: whole)
            #expect(parts.count == 3 && parts[2] != nil)
            #expect(amount.magnitude < 2 || parts[0] == nil && parts[1] == nil)
        }
        #expect(LargestRemainder.parts(of: 100, weights: [-1, 2], whole: 1) == [-100, 200])
    }

    /// The list of reps is where the file's reps lead, whatever else the file names before them.
    @Test func creditsLeadToTheRepsOfTheFile() throws {
        var corrections = Corrections()
        corrections.add(
            .init(
                file: "territories.csv", kind: "territories",
                columns: [.init(name: "name", header: "Territory")]))
        let result = try ImportingTests.company(
            [
                "deals.csv": SplitTests.deals,
                "reps.csv": "Rep,Team,Hired\nAna,East,2020-01-01\nBen,West,2020-01-01\n",
                "splits.csv": "Deal ID,Zone,Split Owner,Split %\nD1,North,Ana,60\nD1,North,Ben,40\n",
                "territories.csv": "Territory,City\nNorth,Oslo\nSouth,Rome\n",
            ], corrections: corrections)
        #expect(result.links().contains("credits.rep → reps.rep"))
        #expect(!result.links().contains { $0.hasPrefix("credits.rep → territories") })
    }

    @Test func partsAddUpToTheAmountWhateverTheShares() {
        let amounts: [Int64] = [0, 1, 99, 100_001, -100_001, .max / 3]
        let shares: [[Int64]] = [[70, 30], [1, 1, 1], [33, 33, 34], [99, 1], [100]]
        for (amount, weights) in amounts.flatMap({ amount in shares.map { (amount, $0) } }) {
            let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
            let parts = LargestRemainder.parts(of: amount, weights: weights, whole: whole)
            #expect(parts.compactMap { $0 }.reduce(0, +) == amount && !parts.contains(nil))
            // No part is a unit away from its exact share.
            for (part, weight) in zip(parts, weights) {
                let difference = Int128(part ?? 0) * whole - Int128(amount) * Int128(weight)
                #expect(difference.magnitude < UInt128(whole))
            }
        }
    }
}
