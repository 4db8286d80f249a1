import Model

/// Lengths to the right of an axis, and to its left where values are negative.
struct BarAxis: Sendable {
    /// Cells on either side.
    private let left: Int
    private let right: Int
    /// The value that fills one cell; the same on both sides.
    private let cellValue: Double
    private let style: TextStyle

    /// The sides share `width` as the values need; without negative values there is no left side and no axis.
    init(values: [Double], width: Int, style: TextStyle) {
        let (least, most) = (max(0, -(values.min() ?? 0)), max(0, values.max() ?? 0))
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

    /// The bar from the left edge to its end, or to the axis.
    func text(of value: Double) -> String {
        let isNegative = value < 0
        let width = isNegative ? left : right
        let cells = cellValue > 0 ? value.magnitude / cellValue : 0
        let length = width > 0 ? cells / Double(width) : 0
        let bar = BarBody.text(length: length, width: width, isShaded: isNegative, style: style)
        guard left > 0 else { return bar }
        let axis = style.usesUnicode ? "│" : "|"
        return isNegative
            ? bar.paddedLeft(to: left) + axis : String(repeating: " ", count: left) + axis + bar
    }
}
