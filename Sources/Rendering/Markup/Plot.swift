/// What is drawn of a chart in SVG, and the room it takes.
struct Plot: Sendable {
    var elements: [MarkupElement] = []
    var height = 0.0

    /// The width of every drawing, in pixels.
    static let width = 720.0
    static let fontSize = 13.0
    static let margin = 16.0

    /// About as wide as a text is drawn in common sans-serif fonts.
    static func textWidth(_ text: String) -> Double { Double(DisplayWidth.of(text)) * fontSize * 0.54 }

    /// The text cut to a width, with `…` at its end.
    static func fitted(_ text: String, to width: Double) -> String {
        TextStyle.plain.shortened(text, to: max(1, Int(width / (fontSize * 0.54))))
    }

    enum Anchor: String { case start, middle, end }

    mutating func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, tone: String = "ink",
        extra: [(name: String, value: String)] = []
    ) {
        guard !text.isEmpty else { return }
        elements.append(
            MarkupElement(
                "text",
                PlotStyle.name(of: tone) + [
                    ("x", PlotNumber.text(x)), ("y", PlotNumber.text(y)),
                    ("fill", PlotStyle.color(of: tone)), ("text-anchor", anchor.rawValue),
                ] + extra, text: text))
    }

    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, tone: String, width: Double = 1,
        dash: String? = nil
    ) {
        elements.append(
            MarkupElement(
                "line",
                [
                    ("class", tone + "-line"), ("x1", PlotNumber.text(x1)), ("y1", PlotNumber.text(y1)),
                    ("x2", PlotNumber.text(x2)), ("y2", PlotNumber.text(y2)),
                    ("stroke", PlotStyle.color(of: tone)), ("stroke-width", PlotNumber.text(width)),
                ] + (dash.map { [("stroke-dasharray", $0)] } ?? [])))
    }

    /// A filled rectangle that says what it stands for when it is pointed at.
    mutating func bar(
        x: Double, y: Double, width: Double, height: Double, tone: String, label: String
    ) {
        elements.append(
            MarkupElement(
                "rect",
                PlotStyle.name(of: tone) + [
                    ("x", PlotNumber.text(x)), ("y", PlotNumber.text(y)),
                    ("width", PlotNumber.text(max(width, 0))), ("height", PlotNumber.text(max(height, 0))),
                    ("fill", PlotStyle.color(of: tone)),
                ], [MarkupElement("title", text: label)]))
    }

    /// A line through points.
    mutating func path(_ points: [(x: Double, y: Double)], tone: String, width: Double, dash: String?) {
        let steps = points.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(PlotNumber.text(point.x)) \(PlotNumber.text(point.y))"
        }
        elements.append(
            MarkupElement(
                "path",
                [
                    ("class", tone + "-line"), ("d", steps.joined(separator: " ")), ("fill", "none"),
                    ("stroke", PlotStyle.color(of: tone)), ("stroke-width", PlotNumber.text(width)),
                    ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
                ] + (dash.map { [("stroke-dasharray", $0)] } ?? [])))
    }

    mutating func dot(x: Double, y: Double, radius: Double, tone: String, label: String) {
        elements.append(
            MarkupElement(
                "circle",
                [
                    ("class", tone), ("cx", PlotNumber.text(x)), ("cy", PlotNumber.text(y)),
                    ("r", PlotNumber.text(radius)), ("fill", PlotStyle.color(of: tone)),
                ], [MarkupElement("title", text: label)]))
    }

    mutating func area(_ points: [(x: Double, y: Double)], tone: String) {
        let corners = points.map { "\(PlotNumber.text($0.x)),\(PlotNumber.text($0.y))" }
        elements.append(
            MarkupElement(
                "polygon",
                [
                    ("class", tone), ("points", corners.joined(separator: " ")),
                    ("fill", PlotStyle.color(of: tone)), ("fill-opacity", "0.15"),
                ]))
    }

    /// Everything moved down.
    func moved(down offset: Double) -> MarkupElement {
        MarkupElement("g", [("transform", "translate(0 \(PlotNumber.text(offset)))")], elements)
    }
}
