import Language
import Testing

/// Numbers as people write them, exact to the last digit.
struct LexerNumberTests {
    private func only(_ text: String) -> Token? {
        let tokens = Lexer.tokens(of: text)
        return tokens.count == 2 && tokens[0].range == SourceRange(0, text.utf8.count) ? tokens[0] : nil
    }

    private func number(_ text: String) -> NumberLiteral? {
        guard case .number(let literal)? = only(text)?.kind else { return nil }
        return literal
    }

    struct Written: Sendable {
        var text: String
        var mantissa: Int64
        var scale = 0
        var mark = NumberLiteral.Mark.none
    }

    @Test(arguments: [
        Written(text: "0", mantissa: 0), Written(text: "007", mantissa: 7),
        Written(text: "1,000", mantissa: 1000), Written(text: "50,000", mantissa: 50000),
        Written(text: "1,234,567.50", mantissa: 12_345_675, scale: 1),
        Written(text: "1.5", mantissa: 15, scale: 1), Written(text: "0.000", mantissa: 0),
        Written(text: "0.000000000001", mantissa: 1, scale: 12),
        Written(text: "1.500000000000000", mantissa: 15, scale: 1),
        Written(text: "50k", mantissa: 50000), Written(text: "50K", mantissa: 50000),
        Written(text: "1.5m", mantissa: 1_500_000), Written(text: "2bn", mantissa: 2_000_000_000),
        Written(text: "0.0005k", mantissa: 5, scale: 1), Written(text: "1,500k", mantissa: 1_500_000),
        Written(text: "45%", mantissa: 45, mark: .percent),
        Written(text: "45 %", mantissa: 45, mark: .percent),
        Written(text: "0.5%", mantissa: 5, scale: 1, mark: .percent),
        Written(text: "$50k", mantissa: 50000, mark: .money("$")),
        Written(text: "€1,000", mantissa: 1000, mark: .money("€")),
        Written(text: "£0.99", mantissa: 99, scale: 2, mark: .money("£")),
        Written(text: "¥7", mantissa: 7, mark: .money("¥")),
        Written(text: "9223372036854775807", mantissa: .max),
        Written(text: "9,223,372,036,854,775,807", mantissa: .max),
        Written(text: "9223372036854775.807k", mantissa: .max),
    ])
    func oneNumberIsOneToken(written: Written) {
        let literal = number(written.text)
        #expect(literal?.mantissa == written.mantissa, "\(written.text)")
        #expect(literal?.scale == written.scale, "\(written.text)")
        #expect(literal?.mark == written.mark, "\(written.text)")
    }

    @Test(arguments: [
        "9223372036854775808", "9223372036854775807k", "99999999999999999999999999", "0.0000000000001",
        "10000000000bn", String(repeating: "9", count: 5000),
    ])
    func whatCannotBeKeptExactlyIsSaid(text: String) {
        #expect(only(text)?.kind == .number(nil), "\(text.prefix(40))")
    }

    @Test(arguments: ["1,00", "1,0000", "12,34,567", "1234,567", "1, 000"])
    func aCommaGroupsOnlyThreeDigits(text: String) {
        #expect(only(text) == nil)
        #expect(Lexer.tokens(of: text).contains { $0.kind == .sign(.comma) })
    }

    @Test(arguments: [
        "3Com", "7-Eleven", "4-4-5", "50kg", "1st", "3M", "2x", "50kk", "90days", "1.2.3", "4'4",
    ])
    func aNumberThatRunsOnIsAWordOrANumberWithItsUnit(text: String) {
        // `3M` is three million: a name like it goes in quotes.
        let isMillion = text == "3M"
        #expect((only(text)?.kind == .word) == !isMillion, "\(text)")
        if isMillion { #expect(number(text)?.mantissa == 3_000_000) }
    }

    @Test func onlyBareDigitsAreCountsAndYears() {
        #expect(number("20")?.isPlain == true)
        #expect(number("2,000")?.isPlain == false)
        #expect(number("2k")?.isPlain == false)
        #expect(number("20%")?.isPlain == false)
        #expect(number("$20")?.isPlain == false)
        #expect(["1900", "2017", "2099"].allSatisfy { number($0)?.isYear == true })
        #expect(
            ["1899", "2100", "02017", "2,017", "2017%", "20.17", "$2017"].allSatisfy {
                number($0)?.isYear == false
            })
    }

    @Test func aCountIsAnIntegerOrNone() {
        #expect(number("5")?.count == 5)
        #expect(number("9223372036854775807")?.count == Int.max)
        #expect(number("5k")?.count == nil)
    }

    @Test func aSignAloneIsNoMoney() {
        #expect(Lexer.tokens(of: "$ 50").map(\.kind).first == .stray)
        #expect(Lexer.tokens(of: "$x").map(\.kind).first == .stray)
        #expect(Lexer.tokens(of: "50$").count == 3)
    }
}
