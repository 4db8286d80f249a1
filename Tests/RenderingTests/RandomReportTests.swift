import Reports
import Testing

@testable import Rendering

private let seeds: ClosedRange<UInt64> = 1...60
/// For tests of many forms of each report.
private let fewSeeds: ClosedRange<UInt64> = 1...16

@Test(arguments: [20, 30, 40, 60, 80])
func noLineIsWiderThanTheWidth(width: Int) {
    for seed in seeds.prefix(24) {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        for usesUnicode in [true, false] {
            for form in [Form.table] + Form.allCases.filter(\.isChart) {
                let options = RenderOptions(width: width, usesUnicode: usesUnicode, isInteractive: true)
                let text = render(report, as: form, options: options)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
                #expect(widest <= width, "seed \(seed), \(form), Unicode \(usesUnicode)")
            }
        }
    }
}

@Test func nothingButLineFeedsControlsTheTerminal() {
    for seed in seeds {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        for form in Form.allCases {
            let text = render(report, as: form, options: RenderOptions(width: 80))
            let controls = text.unicodeScalars.filter { scalar in
                (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
            }
            // Quoted CSV fields keep their line ends.
            #expect(controls.allSatisfy { form == .csv && $0 == "\r" }, "seed \(seed), \(form)")
        }
    }
}

/// Escape sequences taken out; data never holds one.
private func withoutColors(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
        if scalar == "\u{1B}" { isInside = true }
        if !isInside { result.append(scalar) }
        if scalar == "m" { isInside = false }
    }
    return String(result)
}

@Test func colorsChangeNothingButColors() {
    for seed in seeds {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        for form in [Form.table] + Form.allCases.filter(\.isChart) {
            let plain = render(report, as: form, options: RenderOptions(width: 60))
            let colored = render(report, as: form, options: RenderOptions(width: 60, usesColor: true))
            #expect(withoutColors(colored) == plain, "seed \(seed), \(form)")
        }
    }
}

@Test func asciiIsAscii() {
    for seed in seeds {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        for form in [Form.table, .json, .jsonl] + Form.allCases.filter(\.isChart) {
            let text = render(report, as: form, options: RenderOptions(width: 60, usesUnicode: false))
            #expect(text.utf8.allSatisfy { $0 < 0x7F }, "seed \(seed), \(form)")
        }
    }
}

@Test func randomReportsAreValidJSON() {
    for seed in seeds.prefix(24) {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        for usesUnicode in [true, false] {
            let text = render(report, as: .json, options: RenderOptions(usesUnicode: usesUnicode))
            let parsed = parseJSON(text)
            #expect(parsed?["title"] == .string(report.title), "seed \(seed)")
            #expect(parsed?["sentence"] == .string(report.sentence), "seed \(seed)")
        }
    }
}

@Test func randomTablesReadBackFromCSV() {
    for seed in seeds {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        let tables = report.blocks.compactMap { RawTable($0) }
        guard !tables.isEmpty else { continue }
        let records = parseCSV(render(report, as: .csv, options: RenderOptions()))
        let expected = tables.map { 1 + $0.rows.count }.reduce(0, +) + tables.count - 1
        #expect(records?.count == expected, "seed \(seed)")
        let widths = Set(tables.map(\.columns.count))
        #expect(records?.allSatisfy { $0 == [""] || widths.contains($0.count) } == true, "seed \(seed)")
    }
}

@Test func theSameReportGivesTheSameText() {
    for seed in fewSeeds {
        var (first, second) = (RandomReports(seed: seed), RandomReports(seed: seed))
        let reports = (first.report(), second.report())
        for form in Form.allCases {
            let texts = [reports.0, reports.1].map {
                render($0, as: form, options: RenderOptions(width: 70))
            }
            #expect(texts[0] == texts[1], "seed \(seed), \(form)")
        }
    }
}

@Test func pagesAndPicturesAreWellFormed() {
    for seed in fewSeeds {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        for chart in [nil] + ChartKind.allCases.map(Optional.some) {
            for form in [Form.svg, .html] {
                let text = render(report, as: form, chart: chart, options: RenderOptions())
                let problem = MarkupCheck(text).problem
                #expect(problem == nil, "seed \(seed), \(form): \(problem ?? "")")
                #expect(!text.contains("NaN") && !text.contains("inf\""), "seed \(seed), \(form)")
            }
        }
    }
}

@Test func linesOfJSONReadBack() {
    for seed in seeds {
        var reports = RandomReports(seed: seed)
        let report = reports.report()
        let tables = report.blocks.compactMap { RawTable($0) }
        guard !tables.isEmpty else { continue }
        let lines = render(report, as: .jsonl, options: RenderOptions()).split(separator: "\n")
        #expect(lines.count == tables.map(\.rows.count).reduce(0, +), "seed \(seed)")
        #expect(lines.allSatisfy { parseJSON(String($0)) != nil }, "seed \(seed)")
    }
}
