import Model
import Testing

@testable import SampleCompany

@Suite struct RosterTests {
    let records = SampleFixture.records

    @Test func spellsFollowEachOtherFromHiringToLeaving() {
        for rep in records.reps {
            #expect(rep.spells.first?.first == rep.hired)
            #expect(rep.spells.last?.last == rep.left)
            for (before, after) in zip(rep.spells, rep.spells.dropFirst()) {
                #expect(before.last.map { $0 + 1 } == after.first, "\(rep.name)")
                #expect(
                    before.team != after.team || before.manager != after.manager || before.role != after.role)
            }
        }
    }

    /// As many of each as the document says.
    @Test func thereAreHiresLeaversMovesPromotionsAndANewManager() {
        #expect(records.reps.count { $0.hired > records.shape.firstDay } == 13)
        #expect(records.reps.count { $0.left != nil } == 7)
        let changes = records.reps.flatMap { zip($0.spells, $0.spells.dropFirst()) }
        #expect(changes.count { $0.role != $1.role } == 9)
        #expect(changes.count { $0.team != $1.team } == 2)
        let managers = changes.filter { $0.team == $1.team && $0.manager != $1.manager }
        let firstDays = Set(managers.map(\.1.first))
        #expect(firstDays == [Day(year: 2024, month: 7, day: 1)!])
        #expect(Set(managers.map(\.1.team)) == ["Juniper"])
    }

    @Test func everySeatIsOneOfItsKind() {
        #expect(Set(RosterPlan.seats).count == RosterPlan.seats.count)
        #expect(RosterPlan.seats.count + RosterPlan.teams.count < PeopleNames.all.count)
        #expect(Set(PeopleNames.all).count == PeopleNames.all.count)
    }

    @Test func quotasCoverEveryQuarterOfEveryRep() {
        for rep in records.reps {
            let quotas = records.quotas.filter { $0.rep == rep.name }
            let range = DayRange(first: rep.hired, last: rep.left).intersection(
                DayRange(first: records.shape.firstDay, last: records.shape.lastDay))
            #expect(quotas.first.map { $0.first <= range.first! && range.first! <= $0.last } == true)
            #expect(quotas.last.map { $0.first <= range.last! && range.last! <= $0.last } == true)
            #expect(zip(quotas, quotas.dropFirst()).allSatisfy { $0.last + 1 == $1.first })
            #expect(quotas.allSatisfy { $0.quota > 0 })
        }
    }
}
