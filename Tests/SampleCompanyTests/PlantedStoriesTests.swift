import Model
import Testing

@testable import SampleCompany

/// Each planted story can be found again in the generated company.
@Suite struct PlantedStoriesTests {
    let tables = StoryTables(SampleFixture.records)

    private var cast: StoryCast { tables.cast }
    private var deals: DecidedDeals { tables.deals }

    @Test func theBestWinRateIsThatOfTheTiniestDeals() {
        for days in [deals.year(0), deals.quarter(0)] {
            let reps = tables.records.reps.map { tables.ofRep($0.name, in: days) }.filter { $0.decided >= 5 }
            let rep = tables.ofRep(cast.tinyDealsRep, in: days)
            #expect(reps.filter { $0.winRate >= rep.winRate }.count == 1)
            #expect(rep.medianWon * 10 < deals.figures(in: days).medianWon)
        }
        let yearOfAll = tables.records.reps.filter { $0.hired < deals.year(0).first! && $0.left == nil }
            .map { tables.ofRep($0.name, in: deals.year(0)).revenue }
        #expect(yearOfAll.min() == tables.ofRep(cast.tinyDealsRep, in: deals.year(0)).revenue)
    }

    @Test func theRateFallsBecauseTheMixMoves() {
        let (before, after) = (tables.mix(of: nil, year: 1), tables.mix(of: nil, year: 0))
        #expect(before.winRate - after.winRate >= 60)
        for product in tables.records.products {
            let (old, new) = (tables.mix(of: product.name, year: 1), tables.mix(of: product.name, year: 0))
            guard old.decided >= 50 else { continue }
            #expect(abs(old.winRate - new.winRate) <= 20, "\(product.name)")
        }
        let hard = (tables.mix(of: cast.mixProduct, year: 1), tables.mix(of: cast.mixProduct, year: 0))
        #expect(abs(tables.rateOfMovedMix - after.winRate) <= 10)
        #expect(hard.1.decided >= 3 * hard.0.decided)
    }

    @Test func oneDealSavesTheRegion() {
        let quota = tables.quota(ofRegion: cast.savedRegion, in: deals.quarter(0))
        let (all, without) = (tables.region(0), tables.region(0, without: cast.savingDeal))
        #expect(all.revenue > tables.region(4).revenue)
        #expect(without.revenue * 3 < tables.region(4).revenue * 2)
        #expect(without.revenue * 2 < quota && all.revenue * 10 > quota * 8)
        #expect(tables.region(0).winRate < tables.region(4).winRate - 100)
    }

    @Test func theSeasonalProductIsSoldInTheSecondHalf() {
        for back in 0...2 {
            let share = tables.secondHalfShare(year: back, of: cast.seasonalProduct)
            #expect(share >= 650 && share >= tables.secondHalfShare(year: back, of: nil) + 80)
        }
    }

    @Test func oneQuarterSlips() {
        let shares = (0..<12).map { back in
            let (expected, late) = tables.late(quarter: back)
            return SalesFigures.permille(late, of: expected)
        }
        let slipping = shares[PlantedStories.slipQuartersBack]
        let others = shares.enumerated().filter { $0.offset != PlantedStories.slipQuartersBack }.map(
            \.element)
        #expect(slipping >= 3 * others.max()!)
        let revenues = [3, 2, 1].map { deals.figures(in: deals.quarter($0)).revenue }
        #expect(revenues[1] < revenues[0] && revenues[2] > revenues[0])
    }

    @Test func aRepLetsGo() {
        func remaining(_ rep: String) -> (activities: Int, newDeals: Int) {
            let (before, after) = (
                tables.effort(of: rep, monthsBack: 8), tables.effort(of: rep, monthsBack: 4)
            )
            return (
                SalesFigures.permille(after.activities, of: before.activities),
                SalesFigures.permille(after.newDeals, of: before.newDeals)
            )
        }
        let leaving = remaining(cast.leavingRep)
        #expect(leaving.activities < 350 && leaving.newDeals < 500)
        let isLeaving = tables.records.reps.first { $0.name == cast.leavingRep }!
        #expect(isLeaving.left == nil)
        for rep in tables.records.reps where rep.name != cast.leavingRep && rep.left == nil {
            guard rep.hired < tables.records.shape.month(Shape.months - 8) else { continue }
            #expect(remaining(rep.name).activities > 600, "\(rep.name)")
        }
    }

    @Test func aTeamSellsCheaplyAtTheEndOfTheQuarter() {
        let team = (tables.discounts(ofTeam: true, atEnd: false), tables.discounts(ofTeam: true, atEnd: true))
        let others = (
            tables.discounts(ofTeam: false, atEnd: false), tables.discounts(ofTeam: false, atEnd: true)
        )
        #expect(team.1.discount >= 200 && team.0.discount <= 60)
        #expect(others.0.discount <= 60 && others.1.discount <= 60)
    }
}
