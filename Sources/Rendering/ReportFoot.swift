import Reports

/// What stands under the answer: what the layout left out, the rows' way, notes, what to ask next.
struct ReportFoot: Sendable {
    let options: RenderOptions
    let style: TextStyle
    var losses = TableLosses()
    var hasNoise = false
    /// Further sentences about the layout.
    var extra: [String] = []

    init(options: RenderOptions, style: TextStyle) {
        self.options = options
        self.style = style
    }

    func lines(of report: Report) -> [String] {
        layoutLines() + narrationLines(report.narration) + report.notes.flatMap(noteLines)
            + suggestionLines(of: report)
    }

    private func layoutLines() -> [String] {
        var lines: [String] = []
        if hasNoise {
            lines += wrapped(
                style.glyphs.noiseMark + " within what chance gives with this many deals", hanging: 2)
        }
        if !losses.dropped.isEmpty {
            let names = losses.dropped.joined(separator: ", ")
            lines += wrapped(
                "not shown for width: \(names); a wider terminal or `as csv` shows all", hanging: 2)
        }
        if !losses.shortened.isEmpty {
            let names = losses.shortened.joined(separator: ", ")
            lines += wrapped(
                "shortened for width: \(names); a wider terminal or `as csv` shows all", hanging: 2)
        }
        return (lines + extra.flatMap { wrapped($0, hanging: 2) }).map(style.grey)
    }

    private func narrationLines(_ steps: [String]) -> [String] {
        if steps.isEmpty { return [] }
        return Wrapping.flow(
            steps.map(style.clean), separator: style.glyphs.arrow, width: options.lineWidth
        ).map(style.grey)
    }

    private func noteLines(_ note: Note) -> [String] {
        let code = note.code.isEmpty ? "" : " (explain \(style.clean(note.code)))"
        return wrapped("Note: " + style.clean(note.text) + code, hanging: 6)
    }

    /// After an empty answer Tab offers the first; otherwise all are named.
    private func suggestionLines(of report: Report) -> [String] {
        guard let first = report.suggestions.first else { return [] }
        if options.isInteractive, report.isEmptyAnswer {
            return wrapped("run (Tab): " + style.clean(first), hanging: 2)
        }
        return Wrapping.flow(
            report.suggestions.map(style.clean), separator: style.glyphs.separator, prefix: "Next: ",
            width: options.lineWidth, hanging: 6)
    }

    private func wrapped(_ text: String, hanging: Int) -> [String] {
        Wrapping.lines(text, width: options.lineWidth, hanging: hanging)
    }
}

extension Report {
    /// True when there are tables and none has rows.
    var isEmptyAnswer: Bool {
        let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        return !tables.isEmpty && tables.allSatisfy(\.rows.isEmpty)
    }
}
