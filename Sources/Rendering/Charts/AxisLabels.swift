/// Writes the labels of an axis under their places: as many, evenly, as stand clear of each other.
struct AxisLabels: Sendable {
    private let labels: [String]
    /// The column of each label's middle.
    private let columns: [Int]
    private let width: Int
    private let style: TextStyle
    private static let gap = 2

    init(_ labels: [String], at columns: [Int], width: Int, style: TextStyle) {
        self.labels = labels
        self.columns = columns
        self.width = width
        self.style = style
    }

    /// The line, and whether a label had to be shortened.
    func line() -> (text: String, isShortened: Bool) {
        guard !labels.isEmpty else { return ("", false) }
        for stride in 1...max(labels.count, 1) {
            let shown = Swift.stride(from: 0, to: labels.count, by: stride).map { $0 }
            if let text = placed(shown) { return (text, false) }
        }
        let text = style.shortened(labels[0], to: width)
        return (text, text != labels[0])
    }

    /// Nil where two labels would touch, or one is wider than the line.
    private func placed(_ shown: [Int]) -> String? {
        var line = ""
        var end = 0
        for index in shown {
            let label = labels[index]
            let length = DisplayWidth.of(label)
            guard length <= width else { return nil }
            let start = min(max(columns[index] - length / 2, 0), width - length)
            if !line.isEmpty, start < end + AxisLabels.gap { return nil }
            line += String(repeating: " ", count: start - end) + label
            end = start + length
        }
        return line
    }
}
