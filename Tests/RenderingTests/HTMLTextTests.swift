import Model
import Reports
import Testing

@testable import Rendering

// Pages and pictures.

private func page(_ report: Report, chart: ChartKind? = nil) -> String {
    render(report, as: .html, chart: chart, options: RenderOptions())
}

@Test func aPageNeedsNothingElse() {
    let text = page(SampleReports.ranking)
    for sign in ["<script", "<link", "src=", "href=", "url(", "@import"] {
        #expect(!text.contains(sign), "\(sign)")
    }
    #expect(text.contains("<html lang=\"en\">"))
    #expect(text.contains("name=\"viewport\""))
    #expect(text.contains("@media print"))
    #expect(text.contains("prefers-color-scheme: dark"))
}

@Test func tablesOfAPageCanBeFollowed() {
    let text = page(SampleReports.ranking)
    #expect(text.contains("<caption>Win rate by rep</caption>"))
    #expect(text.contains("<th scope=\"col\" class=\"number\">Win rate</th>"))
    #expect(text.contains("<th scope=\"row\" class=\"text\">Versie Hillebrand</th>"))
    #expect(text.contains("<td class=\"number\">70.8 %</td>"))
}

@Test func groupsAndTotalsOfAPage() {
    let text = page(SampleReports.grouped)
    #expect(text.contains("<th scope=\"rowgroup\" colspan=\"4\">Central</th>"))
    #expect(text.contains("<th scope=\"rowgroup\" colspan=\"4\">too few to rank</th>"))
    #expect(text.contains("<tr class=\"total\">"))
}

@Test func aPageSaysWhatItRestsOn() {
    let text = page(SampleReports.ranking)
    #expect(text.contains("8,800 deals → 1,985 decided in Q4 → 30 reps → 5 shown"))
    #expect(text.contains("win rate: won deals / decided deals"))
    #expect(text.contains("sales_pipeline.csv, 8800 rows, checksum 5f0c1e7a"))
    #expect(text.contains("don&apos;t read") || text.contains("don't read"))
}

@Test func hostileTextsStayTexts() {
    let table = ReportTable(
        columns: [SampleReports.rep, SampleReports.revenue],
        rows: [Row(cells: [.text("</td><script>alert(1)</script>"), SampleReports.fraction(1)])])
    let report = Report(title: "\"><svg onload=x>", blocks: [.table(table)])
    for form in [Form.html, .svg] {
        let text = render(report, as: form, chart: .bars, options: RenderOptions())
        #expect(!text.contains("<script>") && !text.contains("<svg onload"), "\(form)")
    }
}

@Test func aPictureSaysWhatItShows() {
    let text = render(SampleReports.series, as: .svg, options: RenderOptions())
    #expect(text.contains("role=\"img\""))
    #expect(text.contains("<title id=\"topline-title\">Revenue by month</title>"))
    #expect(text.contains("Line chart of Revenue USD by Month: 9 values."))
    #expect(text.contains("Lowest: Apr 2017, 721,932."))
    #expect(text.contains("<title>Mar 2017: 1,134,672</title>"))
}

@Test(arguments: [(0.0, "0"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-2.5, "-2.5"), (1e12, "1000000")])
func coordinatesAreWrittenInTenths(value: Double, expected: String) {
    #expect(PlotNumber.text(value) == expected)
}

@Test(arguments: [
    ("<a>&amp;</a>", true), ("<a><b></a>", false), ("<a x=\"1\" x=\"2\"/>", false), ("<a>&x;</a>", false),
    ("<a/><b/>", false), ("<a>></a>", false), ("<a", false), ("<a b=1/>", false),
])
func theTestsReaderOfMarkupIsRight(text: String, isWellFormed: Bool) {
    #expect((MarkupCheck(text).problem == nil) == isWellFormed)
}
