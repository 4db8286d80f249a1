import Testing

@testable import Store

/// Which spell holds on which day.
struct RosterTests {
    private func roster(_ entries: [(first: Int32?, last: Int32?)]) -> Roster {
        Roster(
            table: "spells", people: "reps", personCount: 2,
            entries: entries.enumerated().map { row, days in
                Roster.Entry(person: 1, first: days.first, last: days.last, row: Int32(row))
            })
    }

    @Test func aSpellHoldsFromItsFirstToItsLastDay() {
        let roster = roster([(10, 19), (20, nil)])
        #expect([9, 10, 19, 20, .max].map { roster.row(of: 1, on: $0) } == [-1, 0, 0, 1, 1])
        #expect(roster.row(of: 0, on: 10) == -1)
        #expect(roster.row(of: -1, on: 10) == -1)
    }

    @Test func withoutALastDayItLastsUntilTheNextBegins() {
        let roster = roster([(30, 35), (10, nil), (nil, nil)])
        #expect([.min, 9, 10, 29, 30, 35, 36].map { roster.row(of: 1, on: $0) } == [2, 2, 1, 1, 0, 0, -1])
    }

    @Test func ofSeveralTheOneThatBeganLastCounts() {
        let roster = roster([(10, 40), (20, 25), (20, 22)])
        #expect([10, 19, 20, 22, 23, 26].map { roster.row(of: 1, on: $0) } == [0, 0, 2, 2, 1, 0])
    }

    @Test func nowIsTodaysElseTheLastOneElseTheFirstToCome() {
        let roster = roster([(10, 19), (30, 39)])
        #expect([5, 15, 25, 35, 99].map { roster.latestRow(of: 1, by: $0) } == [0, 0, 0, 1, 1])
    }

    @Test func stretchesAreTheDaysBetweenChanges() {
        let roster = roster([(10, 19), (30, nil)])
        #expect(roster.stretchCount == 4)
        #expect([9, 10, 19, 20, 29, 30].map { roster.stretch(of: $0) } == [0, 1, 1, 2, 2, 3])
        #expect((0..<4).map { roster.stretch(of: roster.day(in: $0)) } == [0, 1, 2, 3])
    }
}
