import Language
import Testing

/// What is wrong with a sentence, as it stands at a terminal.
@Suite struct DiagnosticDrawingTests {
    private func drawn(_ sentence: String, width: Int? = nil, sourceName: String? = nil) -> String {
        let parsed = parseStatements(sentence)[0]
        let corrected = correctedStatement(parsed.diagnostics, in: sentence, statement: parsed.range)
        return render(
            parsed.diagnostics, in: sentence, corrections: [corrected].compactMap { $0 },
            sourceName: sourceName,
            color: false, width: width)
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

    @Test(arguments: [30, 40, 60, 80]) func theMarkedLineStaysWithinTheWidth(width: Int) {
        let sentence =
            "revenue by region and product and rep for West or Central with sugar sorted by revenue first 10"
        let lines = drawn(sentence, width: width).split(separator: "\n")
        for line in lines.dropLast() { #expect(line.count <= width, "\(line)") }
        let carets = lines.firstIndex { $0.contains("^^^^^") } ?? 1
        let marked = lines[carets - 1]
        let place = marked.ranges(of: "sugar").first.map {
            marked.distance(from: marked.startIndex, to: $0.lowerBound)
        }
        #expect(place != nil && lines[carets].prefix { $0 != "^" }.count == place)
    }

    @Test func tabsAndControlCharactersTakeOneColumn() {
        let lines = drawn("revenue\tby\trep with\tsugar").split(separator: "\n")
        #expect(lines[1] == "  revenue by rep with sugar")
        #expect(lines[2].prefix { $0 != "^" }.count == "  revenue by rep with ".count)
        #expect(drawn("revenue for \"a\u{1B}[31m\" with sugar").contains("a␛[31m"))
        #expect(
            !drawn("revenue \u{0}\u{7F}\u{9B}").contains {
                $0.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
            })
    }

    @Test func joinedCharactersTakeTheColumnsTheyAreDrawnIn() {
        for (word, columns) in [("e\u{301}", 1), ("한국", 4), ("ｗ", 2)] {
            let lines = drawn("revenue for \"\(word)\" with sugar").split(separator: "\n")
            let before = "  revenue for \"\" with ".count + columns
            #expect(lines[2].prefix { $0 != "^" }.count == before, "\(word)")
        }
    }

    @Test func severalProblemsStandInTheOrderOfTheText() {
        let sentence = "top five reps by winrate with sugar this quartr"
        let parsed = parseStatements(sentence)[0]
        let places = parsed.diagnostics.map(\.range.start)
        #expect(places.count >= 2 && places.count <= 3)
        #expect(places == places.sorted())
        let text = drawn(sentence)
        let codes = text.matches(of: #/error (TL\d{3})/#).map { String($0.output.1) }
        #expect(codes.count == places.count)
        #expect(codes == parsed.diagnostics.map { $0.problem.words.code })
    }

    @Test func aProblemBehindTheEndIsMarkedThere() {
        let lines = drawn("top 5 reps by").split(separator: "\n")
        #expect(lines[2].prefix { $0 != "^" }.count == "  top 5 reps by".count || lines[2].contains("^"))
    }

    @Test func theLineOfTheMarkIsDrawnOfSeveral() {
        let text = drawn("revenue\n  by rep\n  with sugar", sourceName: "a.topline")
        #expect(text.hasPrefix("a.topline:3:8: error TL117"))
        #expect(text.contains("\n    with sugar\n         ^^^^^"))
    }
}
