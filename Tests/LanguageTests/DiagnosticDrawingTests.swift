import Language
import Testing

/// What is wrong with a sentence, as it stands at a terminal.
@Suite struct DiagnosticDrawingTests {
    private func drawn(_ sentence: String, width: Int? = nil, sourceName: String? = nil) -> String {
        let parsed = parseStatements(sentence)[0]
        return render(
            parsed.diagnostics, in: sentence, statement: parsed.range, sourceName: sourceName, color: false,
            width: width)
    }

    @Test func theWordIsMarkedAndTheFixIsWhole() {
        #expect(
            drawn("winrate for \"West") == """
                error TL116: this quote is never closed
                  winrate for "West
                              ^^^^^ a closing quote is missing
                  A quote inside a text is doubled: "5"" pipe".
                run (Tab): winrate for "West"

                """)
    }

    @Test func fileLineAndColumnAreSaid() {
        #expect(
            drawn("revenue with sugar", sourceName: "monday.topline").hasPrefix(
                "monday.topline:1:14: error TL117"))
    }

    @Test func marksCountColumnsAsTheTerminalDrawsThem() {
        let lines = drawn("revenue for 東京 with sugar").split(separator: "\n")
        #expect(lines[2].prefix { $0 != "^" }.count == "  revenue for ____ with ".count)
    }

    @Test(arguments: [40, 60, 80]) func wordsStayWithinTheWidth(width: Int) {
        for sentence in ["winrate for \"West", "revenue with sugar", "top five", "revenue this quartr"] {
            for line in drawn(sentence, width: width).split(separator: "\n") {
                #expect(line.count <= width, "\(line)")
            }
        }
    }
}
