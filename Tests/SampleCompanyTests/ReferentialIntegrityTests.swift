import Model
import Testing

@testable import SampleCompany

@Suite struct ReferentialIntegrityTests {
    let records = SampleFixture.records

    /// The ids of the deals of which it does not hold.
    private func exceptions(_ holds: (DealRecord) -> Bool) -> [String] {
        records.deals.filter { !holds($0) }.map(\.id)
    }

    @Test func everyDealNamesWhatExists() {
        let products = Set(records.products.map(\.name))
        let accounts = Set(records.accounts.map(\.name))
        #expect(exceptions { products.contains($0.product) && accounts.contains($0.account) } == [])
        #expect(Set(records.deals.map(\.id)).count == records.deals.count)
        #expect(accounts.count == records.accounts.count)
    }

    @Test func repsAreEmployedWhileTheirDealsRun() {
        let reps = Dictionary(uniqueKeysWithValues: records.reps.map { ($0.name, $0) })
        func isThere(_ name: String, _ day: Day) -> Bool { reps[name]?.isEmployed(on: day) ?? false }
        let lastDay = records.shape.lastDay
        #expect(exceptions { isThere($0.rep, $0.created) && isThere($0.rep, $0.closed ?? lastDay) } == [])
        #expect(records.activities.allSatisfy { isThere($0.rep, $0.day) })
    }

    @Test func datesAreInOrder() {
        let lastDay = records.shape.lastDay
        #expect(exceptions { $0.created <= lastDay && $0.created <= $0.expectedClose } == [])
        #expect(exceptions { $0.closed.map { $0 <= lastDay } ?? true } == [])
        #expect(exceptions { $0.created <= $0.closed ?? lastDay } == [])
        #expect(exceptions { $0.closed ?? lastDay >= records.shape.firstDay } == [])
    }

    /// Without an event on it, the last day would not be taken for today.
    @Test func somethingHappensOnTheLastDay() {
        let lastDay = records.shape.lastDay
        #expect(lastDay == Day(year: 2025, month: 12, day: 31)!)
        #expect(records.deals.contains { $0.created == lastDay || $0.closed == lastDay })
    }

    @Test func stageHistoryAgreesWithTheDeal() {
        #expect(
            exceptions { $0.history[0].stage == "Qualified" && $0.history[0].entered == $0.created } == [])
        // What stands in the list of deals is what was named last.
        #expect(exceptions { $0.history.last?.expectedClose == $0.expectedClose } == [])
        #expect(
            exceptions { zip($0.history, $0.history.dropFirst()).allSatisfy { $0.entered <= $1.entered } }
                == [])
        #expect(exceptions { isInOrder(openStages(of: $0)) } == [])
        #expect(
            exceptions { deal in
                let isOpen = openStages(of: deal).count == deal.history.count
                return deal.closed == (isOpen ? nil : deal.history.last?.entered)
                    && (deal.outcome == .open) == isOpen
            } == [])
    }

    private func openStages(of deal: DealRecord) -> [Int] {
        deal.history.compactMap { DealStage.open.firstIndex(of: $0.stage) }
    }

    private func isInOrder(_ numbers: [Int]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    @Test func amountsAndReasonsAreWhereTheyBelong() {
        #expect(exceptions { $0.amount.map { $0 > 0 } ?? ($0.outcome == .lost) } == [])
        #expect(exceptions { $0.lossReason == nil || $0.outcome == .lost } == [])
        let lost = records.deals.filter { $0.outcome == .lost }
        #expect(lost.contains { $0.amount == nil } && lost.contains { $0.lossReason == nil })
    }

    @Test func someOpenDealsAreOverdue() {
        let open = records.deals.filter { $0.outcome == .open }
        let overdue = open.filter { $0.expectedClose < records.shape.lastDay }
        #expect(overdue.count * 20 > open.count && overdue.count * 2 < open.count)
    }

    @Test func activitiesBelongToTheirDeals() {
        let deals = Dictionary(uniqueKeysWithValues: records.deals.map { ($0.id, $0) })
        let days = DayRange(first: records.shape.firstDay, last: records.shape.lastDay)
        let strays = records.activities.filter { activity in
            guard let id = activity.deal else { return !days.contains(activity.day) }
            guard let deal = deals[id], deal.rep == activity.rep else { return true }
            return !DayRange(first: deal.created, last: deal.closed).intersection(days).contains(activity.day)
        }
        #expect(strays == [])
    }

    @Test func parentsAreAccountsWithoutParents() {
        let children = records.accounts.filter { $0.parent != nil }
        #expect(!children.isEmpty)
        for child in children {
            let parent = records.accounts.first { $0.name == child.parent }
            #expect(parent != nil && parent?.parent == nil)
        }
    }

    @Test func namesAreNotSharedAcrossKinds() {
        let kinds: [[String]] = [
            records.accounts.map(\.name), records.products.map(\.name), records.reps.map(\.name),
            RosterPlan.teams, RosterPlan.regions, Set(records.reps.flatMap(\.spells).map(\.manager)).sorted(),
        ]
        let names = kinds.flatMap { $0 }.map { NameKey.fold($0) }
        #expect(Set(names).count == names.count)
    }
}
