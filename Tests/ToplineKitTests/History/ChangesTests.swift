import Model
import Testing
import ToplineKit

/// `changes in pipeline`: what the steps are, and that they add up whatever has happened.
struct ChangesTests {
    private static let october = """
        Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Ann,Proposal,2017-09-01,2017-12-31,,100
        2,Bo,Proposal,2017-09-05,2017-11-30,,200
        3,Bo,Won,2017-08-05,2017-10-31,2017-10-31,50
        4,Bo,Proposal,2017-08-05,2017-12-31,,70
        5,Bo,Lost,2017-08-05,2017-12-31,2017-10-02,30
        8,Ann,Proposal,2017-08-05,2018-02-28,,11
        9,Ann,Proposal,2017-08-05,2017-12-31,,13
        10,Ann,Proposal,2017-08-05,2017-12-31,,17

        """
    /// 1 slips, grows and changes hands, 2 is won for more, 4 shrinks, 5 is opened again, 6 and 7 are new, 8 is pulled in,
    /// 9 is lost without an amount, 10 is gone.
    private static let november = """
        Deal ID,Rep,Stage,Created,Expected Close,Closed,Amount
        1,Cy,Negotiation,2017-09-01,2018-03-31,,180
        2,Bo,Won,2017-09-05,2017-11-30,2017-11-30,220
        3,Bo,Won,2017-08-05,2017-10-31,2017-10-31,50
        4,Bo,Proposal,2017-08-05,2017-12-31,,65
        5,Bo,Proposal,2017-08-05,2017-12-31,,30
        6,Ann,Proposal,2017-11-05,2017-12-31,,400
        7,Ann,Won,2017-11-06,2017-12-31,2017-11-20,7
        8,Ann,Proposal,2017-08-05,2017-12-15,,12
        9,Ann,Lost,2017-08-05,2017-12-31,2017-11-02,0

        """
    private static let since = "since 1 nov 2017"

    private let folder: TemporaryFolder
    private let session: Session

    init() throws {
        folder = try TemporaryFolder([("deals.csv", Self.october)])
        _ = try Session(folder: folder.path).reply(to: "pipeline", OutputOptions())
        try folder.write(Self.november, to: "deals.csv")
        session = try Session(folder: folder.path)
    }

    private func rows(_ sentence: String) -> [String: String] {
        let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return Dictionary(
            uniqueKeysWithValues: CSVRows.parse(reply.output).dropFirst().map {
                ($0[0], $0.dropFirst().joined(separator: " "))
            })
    }

    @Test func everyStepIsWhatHappened() {
        #expect(
            rows("changes in pipeline \(Self.since)") == [
                "Open on 2017-10-31": "411 6", "Created": "407 2", "Grown": "101 3", "Shrunk": "-5 1",
                "Won": "-227 2", "Lost": "-13 1", "Reopened": "30 1", "Gone": "-17 1",
                "Open on 2017-11-30": "687 5",
            ])
    }

    @Test func whatIsDueSlipsAndIsPulledIn() {
        #expect(
            rows("changes in pipeline \(Self.since) closing Q4 2017") == [
                "Open on 2017-10-31": "400 5", "Created": "407 2", "Grown": "20 1", "Shrunk": "-5 1",
                "Pulled in": "12 1", "Pushed out": "-100 1", "Won": "-227 2", "Lost": "-13 1",
                "Reopened": "30 1", "Gone": "-17 1", "Open on 2017-11-30": "507 4",
            ])
    }

    @Test func aFilterSeesDealsComeAndGo() {
        #expect(
            rows("changes in pipeline for Cy \(Self.since)") == [
                "Open on 2017-10-31": "0 0", "Created": "0 0", "Grown": "80 1", "Shrunk": "0 0", "Won": "0 0",
                "Lost": "0 0", "Reopened": "0 0", "Moved in": "100 1", "Open on 2017-11-30": "180 1",
            ])
        let deals = rows("changes in open deals for Ann \(Self.since)")
        #expect(deals["Moved out"] == "-1" && deals["Open on 2017-11-30"] == "2" && deals["Grown"] == nil)
    }

    @Test func theDealsBehindAStepAddUpToIt() {
        _ = session.reply(to: "changes in pipeline \(Self.since)", OutputOptions())
        let drilled = session.reply(to: "drill grown as csv", OutputOptions())
        #expect(
            drilled.output == """
                Deal,Rep,Before,After,Change
                1,Cy,100,180,80
                2,Bo,200,220,20
                8,Ann,11,12,1

                """)
        let byNumber = session.reply(to: "drill 3 as csv", OutputOptions())
        #expect(byNumber.output == drilled.output)
        #expect(session.reply(to: "drill grown", OutputOptions()).output.contains("Together: 101."))
        #expect(session.reply(to: "drill 12", OutputOptions()).errors.contains("12"))
        _ = session.reply(to: "changes in pipeline by rep \(Self.since)", OutputOptions())
        let ofCy = session.reply(to: "drill Cy as csv", OutputOptions()).output
        #expect(
            ofCy == "Deal,Rep,Step,Before,After,Change\n1,Cy,Moved in,100,180,100\n1,Cy,Grown,100,180,80\n")
    }

    @Test func withoutAPeriodItIsAWeek() {
        let week = session.reply(to: "changes in pipeline", OutputOptions()).output
        #expect(week.contains("past 7 days (Nov 24 – Nov 30, 2017)"))
    }

    /// Without readings of that time, what was lost since was open with the amount it has now: none.
    @Test func amountsThatLostDealsNeverHadAreSaid() throws {
        let deals = """
            Deal ID,Rep,Stage,Created,Closed,Amount
            1,Ann,Won,2017-09-01,2017-11-20,100
            2,Ann,Lost,2017-09-01,2017-11-21,0
            3,Ann,Proposal,,,5

            """
        let folder = try TemporaryFolder([("deals.csv", deals)])
        let reply = try Session(folder: folder.path, today: "2017-11-30").reply(
            to: "changes in pipeline this month", OutputOptions())
        #expect(reply.output.contains("TL414") && reply.output.contains("TL425"), "\(reply.output)")
    }

    @Test(arguments: [
        "changes in revenue", "changes in pipeline vs last year", "changes in pipeline by month",
        "changes in pipeline since tomorrow", "changes in pipeline until today", "changes in",
        "changes in pipeline created this year", "changes in pipeline where pipeline > 5",
    ])
    func whatSaysNothingAboutChangesIsRefused(_ sentence: String) {
        let reply = session.reply(to: sentence, OutputOptions())
        #expect(reply.status == .failed && reply.errors.contains("error TL"), "\(reply.output)")
    }

    /// On random companies read on several days: the ends are the pipeline as of their days, and the steps lead from
    /// one to the other, for everything, for each rep and with a filter.
    @Test(arguments: [SmallCompany.Shape.ties, .plain, .gaps], [3, 4])
    func theStepsAddUp(_ shape: SmallCompany.Shape, _ seed: Int) throws {
        let company = try ReadCompany(shape, seed: seed)
        let session = try Session(folder: company.folder.path, today: SmallCompany.today)
        func table(_ sentence: String) -> [[String]] {
            let reply = session.reply(to: "\(sentence) as csv", OutputOptions())
            #expect(reply.status == .fine, "\(sentence)\n\(reply.errors)")
            return CSVRows.parse(reply.output)
        }
        let spans = [
            ("2016-03-31", "2016-12-15"), ("2016-12-15", "2017-06-30"), ("2017-01-20", "2017-11-14"),
            ("2015-05-01", "2016-05-01"),
        ]
        for (opening, closing) in spans {
            let days = "from \(Day(iso: opening)! + 1) to \(closing)"
            for filter in ["", " for North", " where amount > 700"] {
                let steps = table("changes in pipeline\(filter) \(days)").dropFirst()
                let sums = steps.map { cents($0[1]) ?? 0 }
                #expect(sums.dropLast().reduce(0, +) == sums.last, "\(filter) \(days)")
                for (end, day) in [(steps.first!, opening), (steps.last!, closing)] {
                    let pipeline = table("pipeline\(filter) as of \(day)")
                    #expect(cents(end[1]) ?? 0 == cents(pipeline[1][0]) ?? 0, "\(filter) \(day)")
                }
            }
            let groups = table("changes in pipeline by rep \(days)")
            for row in groups.dropFirst() {
                let sums = row.dropFirst().map { cents($0) ?? 0 }
                #expect(sums.dropLast().reduce(0, +) == sums.last, "\(row)")
            }
            let whole = table("changes in pipeline \(days)").last![1]
            #expect(groups.dropFirst().map { cents($0.last!) ?? 0 }.reduce(0, +) == 2 * (cents(whole) ?? 0))
        }
    }
}
