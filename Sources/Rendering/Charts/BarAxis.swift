import Model
import Reports

/// Lengths to the right of an axis, and to its left where values are negative.
struct BarAxis: Sendable {
    /// Cells on either side.
    private let left: Int
    private let right: Int
    /// The value that fills one cell; the same on both sides.
    private let cellValue: Double
    private let style: TextStyle

    /// The sides share `width` as the values need; without negative values there is no left side and no axis.
    init(extent: (low: Double, high: Double), width: Int, style: TextStyle) {
        let (least, most) = (max(0, -extent.low), max(0, extent.high))
        self.style = style
        guard least > 0 else {
            (left, right, cellValue) = (0, width, most / Double(width))
            return
        }
        let room = width - 1
        let share = (Double(room) * (least / (least + most))).rounded(.up)
        left = most > 0 ? min(max(Int(share), 1), room - 1) : room
        right = room - left
        cellValue = max(least / Double(left), right > 0 ? most / Double(right) : 0)
    }

    /// Where a goal lies across the bars.
    var goalMark: String { style.usesUnicode ? "┃" : "!" }

    /// How intervals are drawn.
    var whisker: String { style.usesUnicode ? "▓─┤" : "=-]" }

    /// The bar from the left edge to its end, or to the axis, with the interval and the goals drawn over it.
    func text(of value: Double, interval: ChartInterval? = nil, goals: [Double] = []) -> String {
        let isNegative = value < 0
        let width = isNegative ? left : right
        let length = width > 0 ? cells(value.magnitude) / Double(width) : 0
        let bar = BarBody.text(length: length, width: width, isShaded: isNegative, style: style)
        guard interval != nil || !goals.isEmpty else {
            return isNegative || left > 0 ? placed(bar, isNegative) : bar
        }
        var signs = Array(placed(bar, isNegative).padded(to: left + right + (left > 0 ? 1 : 0)))
        if let interval { draw(interval, over: &signs) }
        for goal in goals { signs[column(of: goal)] = Character(goalMark) }
        return String(signs).withoutTrailingBlanks
    }

    private func placed(_ bar: String, _ isNegative: Bool) -> String {
        guard left > 0 else { return bar }
        let axis = style.usesUnicode ? "│" : "|"
        return isNegative
            ? bar.paddedLeft(to: left) + axis : String(repeating: " ", count: left) + axis + bar
    }

    /// A whisker: over the bar as a lighter shade, beyond it as a line to its end.
    private func draw(_ interval: ChartInterval, over signs: inout [Character]) {
        let (low, high) = (column(of: interval.low), column(of: interval.high))
        let (shade, rule, end): (Character, Character, Character) =
            style.usesUnicode ? ("▓", "─", "┤") : ("=", "-", "]")
        for column in low...max(low, high) {
            let isBlank = signs[column] == " "
            signs[column] = isBlank ? column == high ? end : rule : shade
        }
    }

    private func cells(_ magnitude: Double) -> Double { cellValue > 0 ? magnitude / cellValue : 0 }

    /// The cell that a value lies in.
    private func column(of value: Double) -> Int {
        let steps = value < 0 ? -cells(-value).rounded(.up) : cells(value).rounded(.up) - 1
        let origin = left > 0 ? left + (value < 0 ? 0 : 1) : 0
        return min(max(origin + Int(max(min(steps, 1e6), -1e6)), 0), left + right - (left > 0 ? 0 : 1))
    }
}
