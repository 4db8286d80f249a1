import Testing

/// The program at a terminal, driven as a person would.
@Suite(.serialized)
struct PromptTests {
    private let company: CompanyFolder
    private let prompt = "topline>"

    init() throws {
        company = try CompanyFolder()
    }

    private func start(pager: String = "", columns: Int = 80, rows: Int = 24) throws -> TerminalProgram {
        let program = try TerminalProgram(
            [company.path], home: company.home, pager: pager, columns: columns, rows: rows)
        try program.wait(forLine: prompt)
        return program
    }

    @Test func endOfInputLeavesWithCodeZero() throws {
        let program = try start()
        program.type("\u{4}")
        #expect(try program.waitForExit() == 0)
    }

    @Test(arguments: ["quit", "exit"])
    func aWordLeaves(_ word: String) throws {
        let program = try start()
        program.type(word + "\r")
        #expect(try program.waitForExit() == 0)
    }

    @Test func typedTextBeyondASCIIStandsAsTyped() throws {
        let program = try start()
        program.type("für Jörg 日本")
        try program.wait(forLine: "\(prompt) für Jörg 日本")
        program.type("\u{7F}\u{7F}\u{7F}")
        try program.wait(forLine: "\(prompt) für Jörg")
        #expect(program.screen.cursor.column == "topline> für Jörg".count)
    }

    @Test func openGoesOnWithTheHistoryOfTheOtherCompany() throws {
        let other = try CompanyFolder()
        let program = try start(columns: 200, rows: 60)
        for sentence in ["open \"\(other.path)\"", "revenue", "open \"\(company.path)\""] {
            program.type(sentence)
            try program.wait(forLine: "\(prompt) \(sentence)")
            program.type("\r")
            try program.wait(forLine: prompt)
        }
        program.type("\u{1B}[A")
        try program.wait(forLine: "\(prompt) open \"\(other.path)\"")
        program.type("\u{3}\u{4}")
        #expect(try program.waitForExit() == 0)
    }

    @Test func interruptDropsTheLine() throws {
        let program = try start()
        program.type("revenue by nonsense")
        try program.wait(forLine: "\(prompt) revenue by nonsense")
        program.type("\u{3}")
        try program.wait(forLine: prompt)
        #expect(program.screen.lines.contains("\(prompt) revenue by nonsense^C"))
        program.type("\u{4}")
        #expect(try program.waitForExit() == 0)
    }

    @Test func arrowsAndSearchFindEarlierSentencesAlsoInTheNextSession() throws {
        let first = try start()
        first.type("help\r")
        try first.wait(forLine: prompt)
        first.type("list metrics\r")
        try first.wait(for: "an answer") { $0.transcript.contains("list metrics") && $0.cursorLine == prompt }
        first.type("\u{1B}[A")
        try first.wait(forLine: "\(prompt) list metrics")
        first.type("\u{1B}[A")
        try first.wait(forLine: "\(prompt) help")
        first.type("\u{3}\u{4}")
        #expect(try first.waitForExit() == 0)

        let second = try start()
        second.type("\u{12}list")
        try second.wait(toSee: "\(prompt) list metrics")
        second.type("\u{3}\u{4}")
        #expect(try second.waitForExit() == 0)
    }

    @Test func aPasteRunsNothingUntilEnter() throws {
        let program = try start()
        program.type("\u{1B}[200~list metrics\r\nhelp\tnow\n\u{1B}[201~")
        try program.wait(for: "both lines") {
            $0.lines.contains("\(prompt) list metrics") && $0.cursorLine == "help now"
        }
        program.type("\u{3}")
        try program.wait(forLine: prompt)
        program.type("\u{4}")
        #expect(try program.waitForExit() == 0)
    }

    @Test func aNarrowerWindowWrapsTheLineAnew() throws {
        let program = try start(columns: 80)
        let sentence = "revenue, winrate by region and product for West this year with totals"
        program.type(sentence)
        try program.wait(forLine: "\(prompt) \(sentence)")
        program.resize(columns: 40, rows: 24)
        let whole = "\(prompt) \(sentence)"
        try program.wait(forLine: String(whole.dropFirst(40)))
        program.resize(columns: 100, rows: 24)
        try program.wait(forLine: whole)
        program.type("!")
        try program.wait(forLine: whole + "!")
    }

    @Test func theFirstWordsStandWhereTheyWereAfterALongLine() throws {
        let program = try start(columns: 40)
        let long = String(repeating: "win rate ", count: 9) + "日本"
        program.type(long)
        try program.wait(for: "the wrapped line") { $0.lines.joined().contains("日本") }
        program.type("\u{1}x")
        try program.wait(for: "the x in front") {
            $0.lines.first { $0.hasPrefix(prompt) }?.hasPrefix("\(prompt) xwin") == true
        }
        program.type("\u{3}\u{4}")
        #expect(try program.waitForExit() == 0)
    }

    @Test func beingAskedToEndEnds() throws {
        let program = try start()
        program.terminate()
        #expect(try program.waitForExit() == 128 + 15)
    }

    @Test func aSentenceIsAnswered() throws {
        let program = try start()
        program.type("won deals by rep 2024\r")
        try program.wait(for: "the answer") {
            $0.cursorLine == prompt && $0.lines.contains { $0.hasPrefix("  Jörg Weiß") && $0.contains(" 2") }
        }
        program.type("\u{4}")
        #expect(try program.waitForExit() == 0)
    }

    @Test func aDigitRunsTheSuggestedQuestion() throws {
        let program = try start(rows: 60)
        let question = try #require(program.screen.lines.first { $0.hasPrefix("  2  ") }).dropFirst(5)
        program.type("2\r")
        try program.wait(for: "the question and its answer") {
            $0.cursorLine == prompt && $0.lines.contains("\(prompt) \(question)")
        }
        program.type("\u{1B}[A")
        try program.wait(forLine: "\(prompt) \(question)")
    }

    @Test func tabCompletesByMeaning() throws {
        let program = try start()
        program.type("rev\t")
        try program.wait(forLine: "\(prompt) revenue")
        program.type("by reg\t")
        try program.wait(forLine: "\(prompt) revenue by region")
        program.type("for Jö\t")
        try program.wait(forLine: "\(prompt) revenue by region for Jörg Weiß")
        program.type("\r")
        try program.wait(for: "the answer") { $0.cursorLine == prompt && $0.transcript.contains("3,500") }
    }

    @Test func tabListsSeveralWithWhatEachIs() throws {
        let program = try start()
        program.type("top 5 reps by w\t")
        try program.wait(for: "the list above the line") { screen in
            screen.cursorLine == "\(prompt) top 5 reps by w"
                && screen.lines.contains { $0.hasPrefix("win rate ") && $0.contains("won") }
                && screen.lines.contains { $0.hasPrefix("won deals ") }
        }
        program.type("in\t")
        try program.wait(forLine: "\(prompt) top 5 reps by win rate")
    }

    @Test func tabOnAnEmptyLineAfterAnErrorOffersTheCorrectedSentence() throws {
        let program = try start()
        program.type("revenue by moon\r")
        try program.wait(for: "the error") { $0.cursorLine == prompt && $0.transcript.contains("moon") }
        program.type("\t")
        try program.wait(forLine: "\(prompt) revenue by month")
        program.type("\r")
        try program.wait(for: "the answer") { $0.cursorLine == prompt && $0.transcript.contains("Mar 2024") }
    }

    @Test func anOpenBracketAsksForMoreAndTheWholeIsRecalled() throws {
        let program = try start()
        program.type("list deals where (amount > 2k\r")
        try program.wait(for: "a prompt that says what is open") { $0.cursorLine.hasPrefix("needs )") }
        program.type("and stage is Won)\r")
        try program.wait(for: "the answer") { $0.cursorLine == prompt && $0.transcript.contains("D8") }
        program.type("\u{1B}[A")
        try program.wait(for: "both lines") {
            $0.lines.contains("\(prompt) list deals where (amount > 2k")
                && $0.cursorLine == "  and stage is Won)"
        }
    }

    @Test func interruptDuringAnAnswerReturnsToThePrompt() throws {
        try company.writeManyDeals(3000)
        let program = try start()
        let many = String(repeating: "list deals; ", count: 200)
        program.type("\u{1B}[200~\(many)won deals\u{1B}[201~")
        try program.wait(for: "the pasted text") { $0.cursorLine.hasSuffix("won deals") }
        program.type("\r")
        try program.wait(for: "the line below") { $0.cursorLine.isEmpty }
        program.type("\u{3}")
        try program.wait(for: "the prompt") {
            $0.cursorLine == prompt && $0.transcript.contains("interrupted")
        }
        program.type("count deals\r")
        try program.wait(for: "an answer of the same session") {
            $0.cursorLine == prompt && $0.transcript.contains("3,000")
        }
    }

    @Test func moreThanAScreenfulGoesToThePager() throws {
        let program = try start(pager: "sed 's/^/paged: /'", rows: 16)
        program.type("won deals\r")
        try program.wait(for: "a short answer") { $0.cursorLine == prompt && $0.transcript.contains("5") }
        #expect(!program.screen.transcript.contains("paged: "))
        program.type("list deals\r")
        try program.wait(for: "a long answer") {
            $0.cursorLine == prompt && $0.transcript.contains("paged:   D12")
        }
    }
}
