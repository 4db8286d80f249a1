import Testing

@testable import Rendering

@Test(arguments: [
    ("", 0), ("West", 4), ("Müller", 6), ("Mu\u{308}ller", 6), ("東京", 4), ("株式会社", 8), ("한국", 4),
    ("\u{1112}\u{1161}\u{11ab}", 2), ("ｶﾞ", 2), ("Ｗｅｓｔ", 8), ("🏆", 2), ("👩‍💻", 2), ("🇩🇪", 2), ("👍🏽", 2),
    ("❤️", 2), ("1️⃣", 2), ("☃", 1), ("▕█▏", 3), ("…", 1), ("क्षि", 3), ("a\u{200D}b", 2), ("e\u{301}\u{302}", 1),
])
func widthsAreAsTerminalsDrawThem(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
}

@Test func shorteningNeverCutsACharacterInTwo() {
    let style = TextStyle.plain
    #expect(style.shortened("Versie Hillebrand", to: 10) == "Versie Hi…")
    #expect(style.shortened("東京都庁", to: 8) == "東京都庁")
    #expect(style.shortened("東京都庁", to: 6) == "東京…")
    #expect(style.shortened("👩‍💻👩‍💻👩‍💻", to: 5) == "👩‍💻👩‍💻…")
    #expect(
        TextStyle(options: RenderOptions(usesUnicode: false)).shortened("Hillebrand", to: 8) == "Hille...")
}

@Test func controlCharactersBecomeVisible() {
    #expect(SafeText.line("a\u{1B}[31mred") == "a␛[31mred")
    #expect(SafeText.line("two\nlines\tand\r\u{0}\u{7F}") == "two␊lines␉and␍␀␡")
    #expect(SafeText.line("\u{9B}2J") == "\\u{9b}2J")
    #expect(SafeText.line("abc\u{202E}def\u{2028}") == "abc\\u{202e}def\\u{2028}")
    #expect(SafeText.line("zero\u{200B}width\u{FEFF}") == "zero\\u{200b}width\\u{feff}")
    #expect(SafeText.line("👩‍💻 नमस्ते") == "👩‍💻 नमस्ते")
}

@Test func asciiTextsLoseNothing() {
    #expect(SafeText.line("a\u{1B}[31m", usesUnicode: false) == "a^[[31m")
    #expect(SafeText.line("Müller", usesUnicode: false) == "M\\u{fc}ller")
    #expect(
        SafeText.line("Oct 1 – Dec 31 → 5 · “x”…", usesUnicode: false) == "Oct 1 - Dec 31 -> 5 | \"x\"...")
}
