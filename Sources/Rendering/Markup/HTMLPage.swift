import Reports

/// What stands on one page with the answers of a script, in their order.
package enum PagePart: Sendable {
    /// The title of the script or of a part of it.
    case heading(String)
    case text(String)
    case report(Report)
}

/// One page of HTML with several answers. Its title is the first heading, else the title of the first answer.
package func page(of parts: [PagePart], options: RenderOptions) -> String {
    if parts.count == 1, case .report(let report) = parts[0] {
        return text(of: report, as: .html, options: options) ?? ""
    }
    return HTMLPage(parts: parts, options: options).text
}

private struct HTMLPage {
    let parts: [PagePart]
    let options: RenderOptions

    var text: String {
        var headings = 0
        let elements = parts.enumerated().flatMap { place, part -> [MarkupElement] in
            if case .heading = part { headings += 1 }
            return self.elements(of: part, at: place, headings)
        }
        return HTMLText.page(title: title, elements)
    }

    private var title: String {
        let headings = parts.compactMap { if case .heading(let text) = $0 { text } else { nil } }
        let reports = parts.compactMap { if case .report(let report) = $0 { report.title } else { nil } }
        return headings.first ?? reports.first { !$0.isEmpty } ?? "Answers"
    }

    /// `headings` have stood up to here; answers stand a level below the last.
    private func elements(of part: PagePart, at place: Int, _ headings: Int) -> [MarkupElement] {
        var format = HTMLText(options: options)
        switch part {
        case .heading(let text):
            return headings == 1
                ? [MarkupElement("h1", text: text)] : [MarkupElement("h2", [("class", "part")], text: text)]
        case .text(let text): return format.paragraphs(text)
        case .report(let report):
            format.level = headings > 1 ? 3 : 2
            format.drawingName = "answer-\(place + 1)-chart"
            return [MarkupElement("section", [], format.elements(of: report))]
        }
    }
}
