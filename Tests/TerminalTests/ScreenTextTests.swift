import Testing

@testable import Terminal

@Suite struct ScreenTextTests {
    init() { TerminalLocale.prepare() }

    @Test func widthsAreThoseOfTheTerminal() {
        #expect(displayWidth("Größe") == 5)
        #expect(displayWidth("日本") == 4)
        #expect(displayWidth("e\u{301}") == 1)
        #expect(padded("日本", to: 6) == "日本  ")
        #expect(shortened("日本語の名前", to: 7, ellipsis: "…") == "日本語…")
        #expect(shortened("short", to: 5, ellipsis: "…") == "short")
    }

    @Test func rowsAreCountedAsTheTerminalWraps() {
        #expect(rowsTaken(by: "", from: 9, columns: 20) == 0)
        #expect(rowsTaken(by: String(repeating: "a", count: 10), from: 9, columns: 20) == 0)
        #expect(rowsTaken(by: String(repeating: "a", count: 11), from: 9, columns: 20) == 1)
        #expect(rowsTaken(by: String(repeating: "a", count: 31), from: 9, columns: 20) == 2)
        #expect(rowsTaken(by: "日本", from: 17, columns: 20) == 1)
        #expect(rowsTaken(by: "a\nb\nc", from: 9, columns: 20) == 2)
        #expect(rowsTaken(by: "x", from: 9, columns: 0) == 10)
    }

    @Test func pastedTextLosesWhatWorksOnTheTerminal() {
        #expect(LineEditor.cleaned("a\r\nb\rc\n\n") == "a\nb\nc")
        #expect(LineEditor.cleaned("a\tb\u{1B}[2J\u{0}ö日") == "a b[2Jö日")
    }

    @Test func aBarNeverTakesMoreThanTheRow() {
        let bar = ProgressBar(isShown: true, usesUnicode: true)
        #expect(
            bar.line(0.5, "reading deals.csv", .seconds(2), columns: 80)
                == "reading deals.csv  ████████████░░░░░░░░░░░░  50 %  2 s left")
        for columns in 10...100 {
            let line = bar.line(0.42, "reading a file with a long name.csv", .seconds(5), columns: columns)
            #expect(displayWidth(line) < max(columns, 19))
        }
        #expect(bar.line(.nan, "x", .seconds(1), columns: 80).hasSuffix(" 0 %"))
        #expect(bar.line(7, "x", .seconds(1), columns: 80).hasSuffix(" 100 %"))
    }
}
