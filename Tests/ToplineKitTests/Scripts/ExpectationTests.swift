import Testing
import ToplineKit

/// `expect`: what holds, what does not, and what a failure shows.
struct ExpectationTests {
    let fixture: ScriptFixture

    init() throws { fixture = try ScriptFixture() }

    @Test(arguments: [
        "expect revenue = 600", "expect 600 = revenue", "expect revenue for West > revenue for North",
        "expect revenue = 603 within 1%", "expect revenue = 601 within 1", "expect revenue >= 601 within 1",
        "expect revenue < 600 within 1", "expect revenue != 602 within 1", "expect won deals = 3",
        "expect winrate = 60%", "expect winrate = 58% within 2%", "expect winrate >= 60%",
        "expect winrate for West = 66.7% within 0.1%",
        "expect how many deals were won = 3", "expect revenue for West in 2024 = 0", "expect $600 = revenue",
        "expect revenue by region gives \"Region,Revenue,Won\" \"West,400,2\" \"North,200,1\"",
        "expect revenue by region gives \"...\" \"North,...,1\"",
        "expect revenue by region gives \"Region,...,...\" \"...\"",
        "expect revenue by region gives \"...\" \"West,400,2\" \"...\" \"North,200,1\" \"...\"",
        "expect revenue gives \"Revenue\" \"600\"",
        "expect error TL202 from \"revenue by moon\"",
        "expect error TL202 from \"expect revenue by moon > 5\"",
        "expect error TL312 from \"revenue from 2017 to 2016\"",
        "expect error tl112 from \"list deals where stage is not Won or Lost\"",
    ])
    func thatHold(_ sentence: String) throws {
        let reply = try fixture.run(sentence)
        #expect(reply.status == .fine, "\(reply.errors)")
        #expect(reply.expectations == Expectations(met: 1))
        #expect(reply.output.isEmpty && reply.errors.isEmpty)
    }

    @Test(arguments: [
        "expect revenue = 601", "expect revenue = 607 within 1%", "expect revenue = 602 within 1",
        "expect revenue < 600", "expect revenue > 600", "expect revenue > 601 within 1",
        "expect revenue != 601 within 1", "expect winrate = 57.9% within 2%",
        "expect winrate for West = 66.7%", "expect average deal in 2024 = 0",
        "expect average deal in 2024 >= 0",
        "expect average deal in 2024 = average deal in 2024",
        "expect revenue by region gives \"Region,Revenue,Won\" \"West,400,2\"",
        "expect revenue by region gives \"...\" \"West,400,2\"",
        "expect revenue by region gives \"Region,Revenue\" \"West,400\" \"North,200\"",
        "expect error TL201 from \"revenue by moon\"", "expect error TL202 from \"revenue by region\"",
    ])
    func thatFail(_ sentence: String) throws {
        let reply = try fixture.run(sentence)
        #expect(reply.status == .unmet, "\(reply.errors)")
        #expect(reply.expectations == Expectations(failed: 1))
        #expect(reply.errors.contains("review.topline:1:1: not as expected: expect "))
    }

    @Test(arguments: [
        ("expect revenue > 50%", "TL303"), ("expect winrate > 50", "TL303"),
        ("expect winrate > revenue", "TL303"),
        ("expect revenue by region > 5", "TL351"), ("expect list deals = 5", "TL351"),
        ("expect 5 = 5", "TL351"),
        ("expect revenue vs last year > 5", "TL351"), ("expect revenue, winrate > 5", "TL351"),
        ("expect revenue into \"x.csv\" gives \"\"", "TL351"), ("expect revenue into \"x.csv\" = 5", "TL351"),
        ("expect revenue = 600 within 2 days", "TL303"), ("expect top 5 reps by revenue = 5", "TL351"),
        ("expect latest closed = 5", "TL303"),
    ])
    func thatCompareWhatCannotBeCompared(sentence: String, code: String) throws {
        let reply = try fixture.run(sentence)
        #expect(reply.status == .failed)
        #expect(reply.errors.contains("error \(code)"), "\(reply.errors)")
    }

    @Test func aFailureShowsBothSidesAndGoesOn() throws {
        let reply = try fixture.run(
            """
            expect revenue for West >= revenue for North within 0
            expect revenue = 610 within 1%
            expect winrate for West = 66.7%
            expect average deal in 2024 = 5
            won deals as csv
            """)
        let name = fixture.scripts.path + "/review.topline"
        #expect(
            reply.errors == """
                \(name):2:1: not as expected: expect revenue = 610 within 1%
                  revenue     600
                  expected    610
                  within      6.1
                  difference  −10
                \(name):3:1: not as expected: expect winrate for West = 66.7%
                  winrate for West  66.66666667 %
                  expected          66.7 %
                  difference        −0.03333333 points
                \(name):4:1: not as expected: expect average deal 2024 = 5
                  average deal 2024  missing
                  expected           5.00
                                     what is missing compares with nothing

                """)
        #expect(reply.output == "Won deals\n3\n")
        #expect(reply.expectations == Expectations(met: 1, failed: 3))
    }

    @Test func tablesDifferCellByCell() throws {
        let reply = try fixture.run(
            """
            expect revenue, winrate by region gives
                "Region,Revenue,Win rate"
                "West,401,..."
                "East,5,0.5"
            """)
        let name = fixture.scripts.path + "/review.topline"
        #expect(
            reply.errors == """
                \(name):1:1: not as expected: expect revenue, winrate by region gives …
                    Region,Revenue,Win rate
                  - West,401,...
                  + West,400,0.6666666666666666
                  - East,5,0.5
                  + North,200,0.5
                  row 1 (West), Revenue: expected 401, found 400
                  row 2 (North), Region: expected East, found North
                  row 2 (North), Revenue: expected 5, found 200

                """)
    }

    @Test func errorsOutweighFailures() throws {
        let session = try fixture.session()
        let reply = session.reply(
            to: "expect revenue = 1; revenue by moon; expect revenue = 2", OutputOptions())
        #expect(reply.status == .failed)
        #expect(reply.expectations == Expectations(failed: 2))
        #expect(
            session.reply(to: "expect revenue = 600", OutputOptions(isInteractive: true)).output
                == "as expected\n")
    }

    @Test func checkSaysHowManyHold() throws {
        let script = try fixture.scripts.write(
            "won deals\nexpect won deals = 3\nexpect lost deals = 3\n", to: "c.topline")
        let reply = try fixture.session().check(script: script, OutputOptions())
        #expect(reply.output == "\(script): 1 expectation met, 1 failed\n")
        #expect(reply.errors.contains("c.topline:3:1: not as expected"))
        #expect(reply.status == .unmet)
    }
}
