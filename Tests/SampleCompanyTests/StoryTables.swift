import Model

@testable import SampleCompany

/// The tables of `docs/sample-company.md`, computed from the generated company.
struct StoryTables {
    let records: CompanyRecords
    let deals: DecidedDeals
    let cast: StoryCast

    init(_ records: CompanyRecords) {
        self.records = records
        deals = DecidedDeals(records)
        cast = records.cast
    }

    var all: [String] {
        glance + years + tinyDeals + mix + savedRegion + season + slip + leaving + discount
    }

    var glance: [String] {
        let open = records.deals.filter { $0.outcome == .open }
        let overdue = open.filter { $0.expectedClose < records.shape.lastDay }
        let inPost = records.reps.filter { $0.isEmployed(on: records.shape.lastDay) }
        let all = deals.figures()
        return [
            Written.row("Deals", Written.count(records.deals.count)),
            Written.row(
                "Won, lost, open", [all.won, all.lost, open.count].map(Written.count).joined(separator: ", ")),
            Written.row("Open deals past their expected close", Written.count(overdue.count)),
            Written.row("Open amount", Written.money(open.compactMap(\.amount).reduce(0, +))),
            Written.row("Reps in all, on the last day", "\(records.reps.count), \(inPost.count)"),
            Written.row("Activities", Written.count(records.activities.count)),
            Written.row(
                "Lines of stage history", Written.count(records.deals.map(\.history.count).reduce(0, +))),
            Written.row("Lines of quotas", Written.count(records.quotas.count)),
        ]
    }

    var years: [String] {
        [2, 1, 0].map { back in
            let year = deals.figures(in: deals.year(back))
            return Written.row(
                "\(deals.year(back).first!.year)", Written.money(year.revenue), Written.rate(year),
                Written.money(year.medianWon))
        }
    }

    // MARK: Stories

    func ofRep(_ name: String, in days: DayRange) -> SalesFigures {
        deals.figures(in: days) { deal, _, _ in deal.rep == name }
    }

    var tinyDeals: [String] {
        [("2025", deals.year(0)), ("Q4 2025", deals.quarter(0))].map { name, days in
            let rep = ofRep(cast.tinyDealsRep, in: days)
            let all = deals.figures(in: days)
            return Written.row(
                name, Written.rate(rep), Written.rate(all), Written.money(rep.revenue),
                Written.money(rep.medianWon), Written.money(all.medianWon))
        }
    }

    func mix(of product: String?, year back: Int) -> SalesFigures {
        deals.figures(in: deals.year(back)) { deal, _, spell in
            spell.region == cast.mixRegion && (product == nil || deal.product == product)
        }
    }

    var mix: [String] {
        let lines = records.products.map { product in
            let (before, after) = (mix(of: product.name, year: 1), mix(of: product.name, year: 0))
            return Written.row(product.name, Written.rate(before), Written.rate(after))
        }
        return lines + [
            Written.row(
                "All of \(cast.mixRegion)", Written.rate(mix(of: nil, year: 1)),
                Written.rate(mix(of: nil, year: 0))),
            Written.row(
                "All, had each product kept its rate", Written.percent(mix(of: nil, year: 1).winRate),
                Written.percent(rateOfMovedMix)),
        ]
    }

    /// What the region would have won of this year's deals at last year's rate of each product.
    var rateOfMovedMix: Int {
        let wins = records.products.map { product in
            let old = mix(of: product.name, year: 1)
            return mix(of: product.name, year: 0).decided * old.won * 1_000_000 / old.decided
        }
        return SalesFigures.permille(wins.reduce(0, +), of: mix(of: nil, year: 0).decided * 1_000_000)
    }

    func region(_ back: Int, without deal: String? = nil) -> SalesFigures {
        deals.figures(in: deals.quarter(back)) { $2.region == cast.savedRegion && $0.id != deal }
    }

    func quota(ofRegion region: String, in quarter: DayRange) -> Int {
        let reps = Dictionary(uniqueKeysWithValues: records.reps.map { ($0.name, $0) })
        return records.quotas.filter { quota in
            guard quota.first == quarter.first, let rep = reps[quota.rep] else { return false }
            return rep.spell(on: max(rep.hired, quota.first))?.region == region
        }.map(\.quota).reduce(0, +)
    }

    var savedRegion: [String] {
        let quota = quota(ofRegion: cast.savedRegion, in: deals.quarter(0))
        let parts = [
            ("Q4 2025", region(0)),
            ("Q4 2025 without \(cast.savingDeal)", region(0, without: cast.savingDeal)),
            ("Q4 2024", region(4)),
        ]
        return [Written.row("Quota Q4 2025", Written.money(quota), "–", "–")]
            + parts.map { name, figures in
                Written.row(
                    name, Written.money(figures.revenue), Written.rate(figures),
                    Written.money(figures.medianWon))
            }
    }

    /// Revenue of July to December, of a thousand of the year's.
    func secondHalfShare(year back: Int, of product: String?) -> Int {
        let year = deals.year(back)
        let half = DayRange(first: year.first!.adding(months: 6), last: year.last)
        func revenue(_ days: DayRange) -> Int {
            deals.figures(in: days) { deal, _, _ in
                product.map { deal.product == $0 } ?? (deal.product != cast.seasonalProduct)
            }.revenue
        }
        return SalesFigures.permille(revenue(half), of: revenue(year))
    }

    var season: [String] {
        [2, 1, 0].map { back in
            Written.row(
                "\(deals.year(back).first!.year)",
                Written.percent(secondHalfShare(year: back, of: cast.seasonalProduct)),
                Written.percent(secondHalfShare(year: back, of: nil)))
        }
    }

    /// Deals expected to close in the quarter, and how many of them were not closed by its end.
    func late(quarter back: Int) -> (expected: Int, late: Int) {
        let quarter = deals.quarter(back)
        let expected = records.deals.filter { quarter.contains($0.expectedClose) }
        let late = expected.filter { $0.closed.map { $0 > quarter.last! } ?? true }
        return (expected.count, late.count)
    }

    /// What was open on the eve of the quarter and to close in it, as the history has it, and what of it was not
    /// closed by its end; in cents.
    func due(quarter back: Int) -> (amount: Int, slipped: Int) {
        let quarter = deals.quarter(back)
        let eve = quarter.first! - 1
        let due = records.deals.filter { deal in
            deal.created <= eve && deal.closed.map { $0 > eve } ?? true
                && deal.history.last { $0.entered <= eve }.map { quarter.contains($0.expectedClose) } ?? false
        }
        let slipped = due.filter { $0.closed.map { $0 > quarter.last! } ?? true }
        func sum(_ deals: [DealRecord]) -> Int { deals.reduce(0) { $0 + ($1.amount ?? 0) } }
        return (sum(due), sum(slipped))
    }

    var slip: [String] {
        [4, 3, 2, 1, 0].map { back in
            let (expected, late) = late(quarter: back)
            let share = Written.percent(SalesFigures.permille(late, of: expected))
            let (amount, slipped) = due(quarter: back)
            return Written.row(
                CalendarGrain.gregorian(.quarter).name(startingAt: deals.quarter(back).first!),
                Written.percent(SalesFigures.permille(slipped, of: amount)), Written.money(amount),
                "\(share) (\(late) of \(expected))",
                Written.money(deals.figures(in: deals.quarter(back)).revenue))
        }
    }

    /// What a rep did in the four months from so many months before the end.
    func effort(of rep: String, monthsBack: Int) -> (activities: Int, newDeals: Int) {
        let first = records.shape.month(Shape.months - monthsBack)
        let days = DayRange(first: first, last: first.adding(months: 4) - 1)
        return (
            records.activities.count { $0.rep == rep && days.contains($0.day) },
            records.deals.count { $0.rep == rep && days.contains($0.created) }
        )
    }

    var leaving: [String] {
        [("Jan – Apr 2025", 12), ("May – Aug 2025", 8), ("Sep – Dec 2025", 4)].map { name, monthsBack in
            let effort = effort(of: cast.leavingRep, monthsBack: monthsBack)
            return Written.row(name, "\(effort.activities)", "\(effort.newDeals)")
        }
    }

    /// Deals of the team, or of all others, won in the last days of a quarter or before them.
    func discounts(ofTeam isTeam: Bool, atEnd: Bool) -> SalesFigures {
        deals.figures { _, closed, spell in
            let daysLeft = closed.quarter.last!.days(since: closed)
            return (spell.team == cast.discountTeam) == isTeam
                && (daysLeft < PlantedStories.discountDays) == atEnd
        }
    }

    var discount: [String] {
        [("Team \(cast.discountTeam)", true), ("All other teams", false)].map { name, isTeam in
            let (before, atEnd) = (
                discounts(ofTeam: isTeam, atEnd: false), discounts(ofTeam: isTeam, atEnd: true)
            )
            return Written.row(
                name, Written.percent(before.discount), Written.percent(atEnd.discount),
                Written.money(atEnd.listed - atEnd.paid))
        }
    }
}
