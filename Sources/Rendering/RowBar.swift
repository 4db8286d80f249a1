import Model
import Reports

/// Values drawn as lengths inside a fixed frame: `▕███████▌▏`, in ASCII `|#######  |`.
///
/// The longest value fills the frame. Negative values are drawn shaded; the number beside the bar has the sign.
struct RowBar: Sendable {
    let width: Int
    private let longest: Double
    private let style: TextStyle

    init(values: [Fraction], width: Int, style: TextStyle) {
        self.width = width
        self.style = style
        longest = values.map(\.double.magnitude).max() ?? 0
    }

    func text(of value: Fraction) -> String {
        let body = BarBody.text(
            length: share(of: value), width: width, isShaded: value.isNegative, style: style)
        let (left, right) = style.usesUnicode ? ("▕", "▏") : ("|", "|")
        return left + body.padded(to: width) + right
    }

    private func share(of value: Fraction) -> Double {
        longest > 0 ? value.double.magnitude / longest : 0
    }
}

/// A bar without a frame.
enum BarBody {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// `length` is the share (0…1) of `width`. Shaded and ASCII bars are drawn in whole cells, others in eighths.
    static func text(length: Double, width: Int, isShaded: Bool, style: TextStyle) -> String {
        let share = min(max(length, 0), 1)
        guard style.usesUnicode, !isShaded else {
            let cells = Int((share * Double(width)).rounded(.toNearestOrAwayFromZero))
            let sign = style.usesUnicode ? "▒" : isShaded ? "-" : "#"
            return String(repeating: sign, count: cells)
        }
        let steps = Int((share * Double(width * 8)).rounded(.toNearestOrAwayFromZero))
        return String(repeating: "█", count: steps / 8) + eighths[steps % 8]
    }
}
