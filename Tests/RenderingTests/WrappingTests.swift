import Testing

@testable import Rendering

@Test func textsBreakAtBlanks() {
    #expect(Wrapping.lines("one two three", width: 7) == ["one two", "three"])
    #expect(Wrapping.lines("one two three", width: nil) == ["one two three"])
    #expect(Wrapping.lines("one two three four", width: 9, hanging: 2) == ["one two", "  three", "  four"])
    #expect(Wrapping.lines("", width: 5) == [""])
}

@Test func figuresStayWhole() {
    #expect(Wrapping.lines("all reps: 60.3 %", width: 14) == ["all reps:", "60.3 %"])
    #expect(Wrapping.lines("won for 1,200 USD", width: 15) == ["won for", "1,200 USD"])
    #expect(Wrapping.lines("closed from Oct 1 on", width: 17) == ["closed from Oct 1", "on"])
    #expect(Wrapping.lines("closed from Oct 1 on", width: 16) == ["closed from", "Oct 1 on"])
    #expect(Wrapping.lines("differ (explain TL301)", width: 16) == ["differ", "(explain TL301)"])
    #expect(Wrapping.lines("and then `as csv` shows", width: 14) == ["and then", "`as csv` shows"])
}

@Test func wordsWiderThanALineAreCut() {
    #expect(Wrapping.lines("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(Wrapping.lines("東京都庁", width: 5) == ["東京", "都庁"])
    #expect(Wrapping.lines("(explain TL301)", width: 10) == ["(explain", "TL301)"])
}

@Test func itemsBreakAfterTheirSign() {
    let items = ["Win rate by rep", "Q4 2017", "West"]
    #expect(Wrapping.flow(items, separator: "·", width: 40) == ["Win rate by rep · Q4 2017 · West"])
    #expect(Wrapping.flow(items, separator: "·", width: 28) == ["Win rate by rep · Q4 2017 ·", "  West"])
    #expect(
        Wrapping.flow(items, separator: "·", width: 20) == ["Win rate by rep ·", "  Q4 2017 · West"])
    #expect(
        Wrapping.flow(items, separator: "·", width: 15) == [
            "Win rate by", "  rep ·", "  Q4 2017 ·", "  West",
        ])
}
