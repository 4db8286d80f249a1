import Answers
import Binding
import Foundation
import Language
import Model
import Testing

/// docs/reference.md is made from the grammar, the prelude, the notes and the conformance files, so that it cannot drift.
/// `TOPLINE_RECORD=1` writes it anew.
struct ReferenceTests {
    @Test func theReferenceSaysWhatTheProgramIs() throws {
        let text = try Self.text()
        let place = Repository.root.appendingPathComponent("docs/reference.md")
        if ProcessInfo.processInfo.environment["TOPLINE_RECORD"] == "1" {
            try Data(text.utf8).write(to: place)
        }
        let written = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
        #expect(written == text, "docs/reference.md is not what TOPLINE_RECORD=1 writes")
    }

    private static func text() throws -> String {
        let parts = [
            "# Reference",
            "Written by the tests from the grammar, the prelude of metrics, the notes that ride with answers and the "
                + "conformance files; `TOPLINE_RECORD=1 swift test --filter ReferenceTests` writes it anew. Errors have a "
                + "page of their own.",
            "## Sentences", try sentences(), "## Metrics",
            metrics(in: MetricLibrary.preludeText(of: Catalogue.deals)), "### Of sales lines",
            metrics(in: MetricLibrary.preludeText(of: Catalogue.salesLines)), "### Of deals that are split",
            metrics(in: MetricLibrary.preludeText(of: Catalogue.credits)), "### Of goals, beside either",
            metrics(in: MetricLibrary.goalPreludeText),
            "## Notes", notes(), "## Grammar",
            "The tour in [grammar/README.md](../grammar/README.md) says how to read it.", try grammar(),
        ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// Every sentence of the conformance files, under the first line of each; the files have the answers.
    private static func sentences() throws -> String {
        let folder = Repository.root.appendingPathComponent("Tests/Conformance")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".test")
        }
        return try names.sorted().map { name in
            let file = ConformanceFile(try Repository.text("Tests/Conformance/\(name)"))
            let title = file.head.first?.drop { $0 == "#" || $0 == " " } ?? ""
            let today = file.today.map { ", with today = \($0)" } ?? ""
            let company =
                file.company == "standard" ? "the sample company" : "the sample company `\(file.company)`"
            return "**\(title)** The answers, on \(company)\(today), are in\n"
                + "[\(name)](../Tests/Conformance/\(name)).\n\n"
                + file.cases.map { "    " + $0.sentence.replacingOccurrences(of: "\n", with: "\n    ") }
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Every metric of the prelude; another name for one stands with it.
    private static func metrics(in prelude: String) -> String {
        let (statements, _) = parseScript(prelude)
        var rows: [(name: String, rule: String, means: String)] = []
        var synonyms: [String: [String]] = [:]
        for case .definition(.metric(let metric)) in statements.map(\.body) {
            if case .phrase(let other) = metric.rule.node, metric.means == nil {
                synonyms[other.text, default: []].append(metric.name.text)
                continue
            }
            var rule = Formatter().format(metric.rule)
            if let condition = metric.condition { rule += " where \(Formatter().format(condition))" }
            if let axis = metric.axis { rule += " on \(axis.text)" }
            rows.append((metric.name.text, rule, metric.means ?? ""))
        }
        let lines = rows.map { row in
            let also = synonyms[row.name].map { " Also called \($0.joined(separator: ", "))." } ?? ""
            return "| \(row.name) | `\(row.rule)` | \(row.means)\(also) |"
        }
        return (["| Metric | Rule | Meaning |", "|---|---|---|"] + lines).joined(separator: "\n")
    }

    private static func notes() -> String {
        (401...499).compactMap { number in
            RemarkWords.explanation(code: "TL\(number)").map { "- **TL\(number)** \($0)" }
        }.joined(separator: "\n")
    }

    private static func grammar() throws -> String {
        "```ebnf\n" + ConformanceFile.trimmed(try Repository.text("grammar/topline.ebnf")) + "\n```"
    }
}
