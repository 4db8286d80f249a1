import Testing

/// The program at a terminal, driven as a person would.
@Suite(.serialized)
struct PromptTests {
    private let company: CompanyFolder
    private let prompt = "topline>"

    init() throws {
        company = try CompanyFolder()
    }

    private func start(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws
        -> TerminalProgram
    {
        let program = try TerminalProgram(
            [company.path] + arguments, home: company.home, columns: columns, rows: rows)
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
}
