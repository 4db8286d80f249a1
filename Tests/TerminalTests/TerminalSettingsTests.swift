import Testing

@testable import Terminal

@Suite struct TerminalSettingsTests {
    @Test func colourIsForTerminalsUnlessAskedOtherwise() {
        let xterm = Environment(["TERM": "xterm"])
        #expect(ColorChoice.auto.isOn(isTerminal: true, xterm))
        #expect(!ColorChoice.auto.isOn(isTerminal: false, xterm))
        #expect(!ColorChoice.auto.isOn(isTerminal: true, Environment(["TERM": "dumb"])))
        #expect(!ColorChoice.auto.isOn(isTerminal: true, Environment([:])))
        #expect(!ColorChoice.auto.isOn(isTerminal: true, Environment(["TERM": "xterm", "NO_COLOR": "1"])))
        #expect(ColorChoice.auto.isOn(isTerminal: true, Environment(["TERM": "xterm", "NO_COLOR": ""])))
        #expect(ColorChoice.always.isOn(isTerminal: false, Environment(["NO_COLOR": "1"])))
        #expect(!ColorChoice.never.isOn(isTerminal: true, xterm))
    }

    @Test(
        arguments: [
            ([:], true), (["LANG": "de_DE.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
            (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], false), (["LC_ALL": "", "LANG": "de_DE.UTF-8"], true),
            (["LC_CTYPE": "de_DE.ISO-8859-1@euro", "LANG": "de_DE.UTF-8"], false),
            (["LC_ALL": "de_DE.UTF-8@euro"], true), (["LANG": "POSIX"], false),
        ] as [([String: String], Bool)])
    func onlyANamedLocaleThatCannotShowsASCII(_ values: [String: String], _ showsUnicode: Bool) {
        #expect(TerminalLocale.showsUnicode(Environment(values)) == showsUnicode)
    }

    @Test func thePagerIsTheUsersOrLess() {
        #expect(Pager(Environment([:]))?.command.hasPrefix("LESSSECURE=1 less -FRSX ") == true)
        #expect(Pager(Environment(["PAGER": "more"]))?.command == "more")
        #expect(Pager(Environment(["PAGER": ""])) == nil)
        #expect(Pager(Environment(["PAGER": "cat"])) == nil)
    }
}
