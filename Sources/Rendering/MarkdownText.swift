import Reports

/// Markdown with pipe tables, numbers right-aligned and written as people read them, nothing shortened.
struct MarkdownText: ReportFormat {
    let options: RenderOptions
    /// Files are Unicode without colours, whatever the terminal can do.
    private let style = TextStyle.plain

    init(options: RenderOptions) { self.options = options }

    func text(of report: Report) -> String {
        var paragraphs = header(of: report)
        paragraphs += report.blocks.flatMap(paragraphs(of:))
        if report.hasNoise {
            paragraphs.append("\(style.glyphs.noiseMark) within what chance gives with this many deals")
        }
        if !report.narration.isEmpty {
            paragraphs.append(report.narration.map(escaped).joined(separator: " \(style.glyphs.arrow) "))
        }
        paragraphs += list(report.notes.map(text(of:)))
        if !report.suggestions.isEmpty {
            paragraphs.append("Next: " + report.suggestions.map(code).joined(separator: " · "))
        }
        return paragraphs.isEmpty ? "" : paragraphs.joined(separator: "\n\n") + "\n"
    }

    private func header(of report: Report) -> [String] {
        let title = report.title.isEmpty ? [] : ["**" + MarkdownEscape.inline(report.title) + "**"]
        let items = title + report.context.map(escaped)
        return items.isEmpty ? [] : [items.joined(separator: " · ")]
    }

    private func paragraphs(of block: Block) -> [String] {
        switch block {
        case .table(let table):
            table.rows.isEmpty
                ? lines(of: table.emptyText ?? "No rows.") : MarkdownTable(table).paragraphs()
        case .chart(let chart): paragraphs(of: .table(chart.table))
        case .figure(let figure):
            ["**" + escaped(FigureText(figure, style: style).text) + "**"] + list(figure.madeOf.map(escaped))
        case .spark(let spark): [escaped(Sparkline(spark, style: style).text(width: nil))]
        case .text(let text): lines(of: text)
        case .definitions(let entries):
            list(entries.map { "**\(escaped($0.term))** " + lines(of: $0.text).joined(separator: " ") })
        }
    }

    /// Each line is a paragraph of its own, so that none runs into the next.
    private func lines(of text: String) -> [String] {
        text.split(separator: "\n").map { escaped(String($0)) }.filter { !$0.isEmpty }
    }

    private func list(_ items: [String]) -> [String] {
        items.isEmpty ? [] : [items.map { "- " + $0 }.joined(separator: "\n")]
    }

    private func text(of note: Note) -> String {
        escaped(note.text) + (note.code.isEmpty ? "" : " (" + code("explain " + note.code) + ")")
    }

    private func escaped(_ text: String) -> String { MarkdownEscape.line(text) }

    private func code(_ text: String) -> String { MarkdownEscape.code(text) }
}

extension Report {
    /// True when a number is marked as lying within what chance gives.
    var hasNoise: Bool {
        blocks.contains { block in
            switch block {
            case .table(let table): table.rows.contains { $0.cells.contains(where: \.isNoise) }
            case .chart(let chart): chart.table.rows.contains { $0.cells.contains(where: \.isNoise) }
            case .figure(let figure): figure.cell.isNoise
            case .spark, .text, .definitions: false
            }
        }
    }
}
