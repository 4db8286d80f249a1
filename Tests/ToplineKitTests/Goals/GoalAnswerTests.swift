import Foundation
import Testing
import ToplineKit

/// Quotas and attainment, worked by hand: the data set of the definitions, with people who have one and not the other.
struct GoalAnswerTests {
    private let deals = """
        id,rep,stage,amount,created,closed
        1,Ana,Won,10000,2025-11-01,2026-01-15
        2,Ana,Won,20000,2025-12-10,2026-02-08
        3,Ana,Lost,5000,2026-01-05,2026-02-24
        5,Ben,Won,60000,2025-10-02,2026-03-11
        7,Ben,Lost,12000,2026-01-12,2026-03-13
        9,Cy,Won,6000,2026-01-15,2026-02-14
        12,Cy,Lost,4000,2026-01-25,2026-03-05
        13,Eve,Won,4000,2026-01-25,2026-03-05
        14,Ana,Won,7000,2026-03-25,2026-04-02

        """
    private let quotas = """
        Rep,Period Start,Period End,Quota
        Ana,2026-01-01,2026-03-31,40000
        Ben,2026-01-01,2026-03-31,50000
        Cy,2026-01-01,2026-03-31,20000
        Dee,2026-01-01,2026-03-31,5000
        Ana,2026-04-01,2026-06-30,50000

        """
    private let reps =
        "Rep,Team,Hired\nAna,Red,2020-01-01\nBen,Red,2020-01-01\nCy,Blue,2020-01-01\nDee,Blue,2020-01-01\nEve,Blue,2020-01-01\n"

    private func session(_ files: [String: String] = [:], today: String = "2026-04-15") throws -> (
        Session, TemporaryFolder
    ) {
        let own = ["deals.csv": deals, "quotas.csv": quotas, "reps.csv": reps]
        let folder = try TemporaryFolder(own.merging(files) { $1 }.map { (name: $0.key, text: $0.value) })
        return (try Session(folder: folder.path, today: today), folder)
    }

    private func rows(_ session: Session, _ sentence: String) -> [String] {
        let reply = session.reply(to: sentence + " as csv", OutputOptions())
        #expect(reply.errors.isEmpty, "\(sentence)\n\(reply.errors)")
        return CSVRows.parse(reply.output).dropFirst().map { $0.joined(separator: " ") }
    }

    @Test func attainmentIsRevenueOverQuota() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(
            rows(session, "attainment by rep in Q1 2026") == [
                "Ben 1.2 60000 50000", "Ana 0.75 30000 40000", "Cy 0.3 6000 20000", "Dee 0 0 5000",
                "Eve  4000 ",
            ])
        // 96,000 of 110,000 for those of the definitions; the ratio of sums, not the mean of ratios.
        #expect(
            rows(session, "revenue, quota, attainment for Ana or Ben or Cy in Q1 2026") == [
                "96000 110000 0.8727272727272727"
            ])
        #expect(
            rows(session, "attainment by team in Q1 2026") == [
                "Red 1 90000 90000", "Blue 0.4 10000 25000",
            ])
        #expect(rows(session, "top 2 reps by attainment in Q1 2026").map { $0.prefix(3) } == ["1 B", "2 A"])
        #expect(
            rows(session, "attainment by rep in Q1 2026 where attainment >= 100%") == ["Ben 1.2 60000 50000"])
    }

    @Test func whoHasNoQuotaHasNoAttainmentAndNotZero() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        #expect(rows(session, "quota by rep in Q1 2026 with empty").last == "Eve  0")
        let reply = session.reply(to: "attainment by rep in Q1 2026", OutputOptions())
        #expect(
            reply.output.contains(
                "Note: 1 rep with sales has no quota: that is missing, not 0, and the whole has their sales all the "
                    + "same. (explain TL451)"), "\(reply.output)")
    }

    @Test func aQuotaIsNotCut() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let reply = session.reply(to: "attainment from 2026-01-01 to 2026-02-28", OutputOptions())
        #expect(reply.output.contains("36,000 of no quota"), "\(reply.output)")
        #expect(
            reply.output.contains(
                "Note: quotas whose days do not all lie in the period are left out, such as those of Jan 1 – Mar 31, "
                    + "2026; the sales of those days are not. (explain TL450)"), "\(reply.output)")
        #expect(
            rows(session, "quota by month in Q1 2026").allSatisfy { $0.hasSuffix("  0") })
        #expect(
            rows(session, "attainment by quarter in 2026") == [
                "2026-Q1 0.8695652173913043 100000 115000", "2026-Q2 0.14 7000 50000",
            ])
    }

    @Test func theRunningQuarterIsHeldAgainstItsWholeQuota() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        let reply = session.reply(to: "attainment this quarter", OutputOptions())
        #expect(reply.output.contains("14.0 %"))
        #expect(reply.output.contains("Q2 2026 is not over: today, 2026-04-15, is day 15 of 91."))
        // Without a period, quotas that have begun count.
        #expect(rows(session, "quota") == ["165000"])
        let (earlier, other) = try self.session(today: "2026-03-31")
        defer { withExtendedLifetime(other) {} }
        #expect(rows(earlier, "quota") == ["115000"])
        #expect(rows(earlier, "quota next quarter") == ["50000"])
        // Nothing is reached yet of a quarter to come.
        #expect(
            rows(earlier, "quota, attainment by quarter in 2026") == [
                "2026-Q1 115000 0.8695652173913043", "2026-Q2 50000 ",
            ])
    }

    @Test func whatQuotasKnowNothingOfIsRefused() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        for (sentence, words) in [
            ("attainment by stage", "the data have no quota by stage"),
            ("attainment where amount > 10k", "the data have no quota for amount > 10k"),
            ("attainment by weekday", "the data have no quota by weekday"),
        ] {
            let reply = session.reply(to: sentence, OutputOptions())
            #expect(reply.errors.contains(words), "\(sentence)\n\(reply.errors)\(reply.output)")
        }
        let bare = try TemporaryFolder([(name: "deals.csv", text: deals)])
        let without = try Session(folder: bare.path, today: "2026-04-15").reply(
            to: "attainment", OutputOptions())
        #expect(without.errors.contains("the data have no quotas"), "\(without.errors)")
    }

    @Test func theRecordsBehindARowAreItsSalesOrItsQuotas() throws {
        let (session, folder) = try session()
        defer { withExtendedLifetime(folder) {} }
        _ = session.reply(to: "attainment by rep in Q1 2026", OutputOptions())
        let sales = session.reply(to: "drill Ana", OutputOptions()).output
        #expect(
            sales.contains("Deals behind Ana") && sales.contains("Together: attainment 75.0 %."), "\(sales)")
        let words = session.reply(to: "explain 2", OutputOptions()).output
        #expect(words.contains("30,000 / 40,000 = 75.0 %"), "\(words)")
        _ = session.reply(to: "quota by rep in 2026", OutputOptions())
        let quotas = session.reply(to: "drill Ana", OutputOptions()).output
        #expect(
            quotas.contains("Quotas behind Ana") && quotas.contains("Together: quota 90,000."), "\(quotas)")
        #expect(quotas.contains("2 behind Ana"), "\(quotas)")
    }

    @Test func quotasOfTeamsReachTheTeamsOfReps() throws {
        let teams =
            "Team,Period Start,Period End,Quota\nRed,2026-01-01,2026-03-31,100000\nBlue,2026-01-01,2026-03-31,20000\n"
        let (session, folder) = try session(["quotas.csv": teams])
        defer { withExtendedLifetime(folder) {} }
        #expect(
            rows(session, "attainment by team in Q1 2026") == [
                "Red 0.9 90000 100000", "Blue 0.5 10000 20000",
            ])
        #expect(session.reply(to: "attainment by rep", OutputOptions()).errors.contains("no quota by rep"))
    }

    @Test func aRepHiredWithinTheQuarterHasTheQuotaWithTheFirstTeam() throws {
        let roster = """
            Rep,Team,From,To
            Ana,Red,2020-01-01,2026-02-10
            Ana,Blue,2026-02-11,
            Ben,Red,2020-01-01,
            Cy,Blue,2026-02-01,
            Dee,Blue,2020-01-01,
            Eve,Blue,2020-01-01,

            """
        let (session, folder) = try session(["roster.csv": roster])
        defer { withExtendedLifetime(folder) {} }
        #expect(
            rows(session, "quota by team in Q1 2026") == ["Red 90000 2", "Blue 25000 2"])
        #expect(
            rows(session, "sum of quota by team in Q1 2026") == ["Red 90000 2", "Blue 25000 2"])
    }

    // MARK: Files as they come

    @Test func aSentenceBringsInAFileWithoutAHeader() throws {
        let bare = "1|Ana|2026-01-01|40\n2|Ben|2026-01-01|50.5\n3|Ana|2026-04-01|50\n"
        let (session, folder) = try session(["quotas.csv": bare])
        defer { withExtendedLifetime(folder) {} }
        let sentence =
            "import \"quotas.csv\" as quotas with rep = column 2, from = column 3, quota = column 4, quota in thousands"
        let kept = session.reply(to: sentence, OutputOptions())
        #expect(kept.errors.isEmpty, "\(kept.errors)")
        #expect(rows(session, "quota by rep in Q1 2026") == ["Ben 50500 1", "Ana 40000 1"])
        #expect(
            try String(contentsOfFile: folder.path + "/company.topline", encoding: .utf8).contains(sentence))
        _ = session.reply(to: "undo", OutputOptions())
        #expect(session.reply(to: "quota", OutputOptions()).errors.contains("the data have no quotas"))
    }

    // MARK: Rounding

    @Test func eachLineIsRoundedOrTheSumIs() throws {
        let lines = """
            order,date,product,quantity,amount,rep
            1,2026-01-01,A,1,10.30,Ana
            2,2026-01-02,A,1,10.30,Ana
            3,2026-01-03,A,1,-10.30,Ana
            4,2026-01-03,A,1,10.30,Ana

            """
        let folder = try TemporaryFolder([
            (name: "sales.csv", text: lines), (name: "reps.csv", text: "Rep,Team,Rate\nAna,Red,0.015\n"),
        ])
        let session = try Session(folder: folder.path, today: "2026-04-15")
        // 10.30 × 1.5 % is 0.1545: 0.15 a line, and 0.309 for what is left of all.
        #expect(rows(session, "sum of round (amount * rate) by rep") == ["Ana 0.3 4"])
        #expect(rows(session, "round (sum (amount * rate)) by rep").map { $0.prefix(8) } == ["Ana 0.31"])
        let defined = session.reply(
            to: "define metric line commission as sum of round (amount * rate)", OutputOptions())
        #expect(defined.errors.isEmpty, "\(defined.errors)")
        #expect(rows(session, "line commission") == ["0.3"])
        #expect(
            session.reply(to: "sum of round (rep)", OutputOptions()).errors.contains(
                "`round` cannot be taken of `rep`"))
    }
}
