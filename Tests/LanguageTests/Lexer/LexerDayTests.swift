import Language
import Testing

/// Days in digits: what they are is decided later, that they are days is decided here.
struct LexerDayTests {
    private func kinds(_ text: String) -> [Token.Kind] { Lexer.tokens(of: text).dropLast().map(\.kind) }

    @Test func isoAndSlashedDaysAreOneToken() {
        #expect(kinds("2017-03-31") == [.day(.iso(year: 2017, month: 3, day: 31))])
        #expect(kinds("0001-01-01") == [.day(.iso(year: 1, month: 1, day: 1))])
        #expect(kinds("03/04/2017") == [.day(.numeric(first: 3, second: 4, year: 2017))])
        #expect(kinds("3/4/2017") == [.day(.numeric(first: 3, second: 4, year: 2017))])
    }

    @Test func whetherACalendarHasThemIsNotForTheLexer() {
        #expect(kinds("2017-99-00") == [.day(.iso(year: 2017, month: 99, day: 0))])
        #expect(kinds("99/99/9999") == [.day(.numeric(first: 99, second: 99, year: 9999))])
    }

    @Test(arguments: [
        "2017-3-31", "17-03-31", "2017-03-311", "2017-03-31x", "2017-03-31-1", "20170-03-31", "2017-03",
    ])
    func otherShapesAreNoDays(text: String) {
        #expect(!kinds(text).contains { if case .day = $0 { true } else { false } })
    }

    @Test(arguments: ["3/4/17", "3/4/20175", "3/4", "3/4/2017/5", "123/4/2017"])
    func otherFractionsAreNumbersWithSigns(text: String) {
        #expect(kinds(text).contains(.sign(.divided)))
    }

    @Test func aFullStopBehindADayEndsTheSentence() {
        #expect(kinds("since 2017-03-31.").count == 2)
        #expect(kinds("since 2017-03-31;").last == .separator)
    }
}
