import Testing
import ToplineKit

/// Data that begin inside the days asked about: what is called whole, and what a note says.
struct ReachTests {
    private static let deals = """
        Deal ID,Rep,Stage,Created,Closed,Amount
        1,Ann,Won,2017-03-01,2017-03-05,100
        2,Ann,Won,2017-03-02,2017-05-01,200
        3,Ben,Won,2017-04-02,2017-06-01,300
        6,Ben,Won,2017-04-02,2017-08-01,300
        4,Ben,Lost,2017-04-02,2017-08-02,300
        5,Ben,Open,2017-04-02,,

        """

    private func answer(_ sentence: String) throws -> String {
        let folder = try TemporaryFolder([(name: "deals.csv", text: Self.deals)])
        let reply = try Session(folder: folder.path, today: "2017-12-31").reply(to: sentence, OutputOptions())
        #expect(reply.status == .fine, "\(reply.errors)")
        return reply.output
    }

    @Test(arguments: ["revenue in Q2 vs Q1", "revenue this year vs last year", "revenue by rep in Q2 vs Q1"])
    func whatTheDataDoNotCoverIsNotCalledWhole(_ sentence: String) throws {
        let text = try answer(sentence)
        #expect(!text.contains("whole,") && !text.contains("both whole"), "\(text)")
        #expect(text.contains("TL415"))
    }

    @Test func whatTheyCoverIs() throws {
        #expect(try answer("revenue in Q3 vs Q2").contains("Q3 2017 against Q2 2017, both whole"))
    }

    @Test(arguments: ["revenue in Q1", "win rate this year", "revenue by rep in Q1"])
    func aPeriodThatBeginsBeforeTheDataIsSaid(_ sentence: String) throws {
        let text = try answer(sentence)
        #expect(
            text.contains("Note: Nothing before 2017-03-05: the data begin there (first closed day)."),
            "\(text)")
        #expect(text.components(separatedBy: "TL407").count == 2)
    }

    @Test(arguments: ["revenue", "revenue in Q2", "revenue since 2017-03-04", "pipeline this year"])
    func nothingIsSaidWhereNothingOrLittleLacks(_ sentence: String) throws {
        #expect(try !answer(sentence).contains("TL407"))
    }

    @Test func theFirstChangeOfASeriesIsAgainstPartOfAUnit() throws {
        #expect(
            try answer("revenue by quarter with change")
                .contains(
                    "Note: the data begin on 2017-03-05, so Q1 2017 is not whole in them. (explain TL415)"))
        #expect(try !answer("revenue by quarter since 2017-04-01 with change").contains("TL415"))
    }

    @Test func aMissingStockIsOfItsDeals() throws {
        #expect(try answer("explain pipeline").contains("missing: none of 1 open deal has an amount"))
    }

    /// Where all rates are equal there is no order that chance could have made.
    @Test func equalRatesAreNotWarnedOf() throws {
        #expect(
            try !answer("set small sample 0; top 1 reps by win rate from 2017-01-01 to 2017-06-30").contains(
                "TL401"))
    }

    @Test func quotasOfPartOfThePeriodAreSaid() throws {
        let folder = try TemporaryFolder([
            (name: "deals.csv", text: Self.deals),
            (name: "quotas.csv", text: "rep,quarter,quota\nAnn,2017-Q2,150\nBen,2017-Q2,150\n"),
        ])
        let session = try Session(folder: folder.path, today: "2017-12-31")
        func answer(_ sentence: String) -> String { session.reply(to: sentence, OutputOptions()).output }
        let note =
            "Note: there are quotas only for the days of Apr 1 – Jun 30, 2017, and the sales of the other days of "
        for (sentence, place) in [
            ("attainment ytd", "2017 to date"), ("attainment by rep in 2017", "2017"),
            ("attainment", "all time"),
        ] {
            #expect(answer(sentence).contains(note + place + " count all the same"), "\(answer(sentence))")
        }
        #expect(!answer("attainment in Q2").contains("TL450"))
    }
}
