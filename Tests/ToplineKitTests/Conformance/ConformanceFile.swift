/// A file of sentences, each with the output it is to have: `> sentence`, then the lines of the answer.
///
/// Lines before the first sentence are kept as they are; `## today DAY` among them pins the day, and `## company retail`
/// asks another company than the standard one.
struct ConformanceFile {
    struct Case {
        var sentence: String
        var output: String
    }
    var head: [String] = []
    var cases: [Case] = []

    init(_ text: String) {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("> ") {
                finish(&lines)
                cases.append(Case(sentence: String(line.dropFirst(2)), output: ""))
            } else {
                lines.append(line)
            }
        }
        finish(&lines)
    }

    private mutating func finish(_ lines: inout [String]) {
        if cases.isEmpty {
            head = lines
        } else {
            cases[cases.count - 1].output = ConformanceFile.trimmed(lines.joined(separator: "\n"))
        }
        lines = []
    }

    /// Without line feeds at either end.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.last == "\n" { rest.removeLast() }
        while rest.first == "\n" { rest.removeFirst() }
        return String(rest)
    }

    var today: String? { head.first { $0.hasPrefix("## today ") }.map { String($0.dropFirst(9)) } }

    /// The company of the sample that is asked.
    var company: String {
        head.first { $0.hasPrefix("## company ") }.map { String($0.dropFirst(11)) } ?? "standard"
    }

    var text: String {
        let head = ConformanceFile.trimmed(head.joined(separator: "\n"))
        return head + "\n" + cases.map { "\n> \($0.sentence)\n\n\($0.output)\n" }.joined()
    }
}
