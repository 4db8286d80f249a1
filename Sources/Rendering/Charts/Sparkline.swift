import Model
import Reports

/// A series in one line: `Mar 2017 ▆▄▅█ Dec 2017`. Heights are in proportion, from zero, or from the least
/// value where any is negative; a missing value is a gap.
struct Sparkline: Sendable {
    private let spark: Spark
    private let style: TextStyle
    private static let unicodeLevels = Array("▁▂▃▄▅▆▇█")
    private static let asciiLevels = Array("_.-=+*#@")

    init(_ spark: Spark, style: TextStyle) {
        self.spark = spark
        self.style = style
    }

    /// Where the series is longer than the width, its latest values after `…`.
    func text(width: Int?) -> String {
        let last = style.clean(spark.labels.last ?? "")
        let line = levels()
        let whole = label(style.clean(spark.labels.first ?? ""), String(line), last)
        guard let width, DisplayWidth.of(whole) > width else { return whole }
        let tail = " " + last
        let room = width - DisplayWidth.of(style.glyphs.ellipsis) - DisplayWidth.of(tail)
        guard room > 0 else { return style.shortened(String(line), to: width) }
        return style.glyphs.ellipsis + String(line.suffix(room)) + tail
    }

    private func label(_ first: String, _ line: String, _ last: String) -> String {
        [first, line, last].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func levels() -> [Character] { Sparkline.levels(spark.values.map { $0?.double }, style: style) }

    /// A sign for each value, as high as the value.
    static func levels(_ values: [Double?], style: TextStyle) -> [Character] {
        let levels = style.usesUnicode ? unicodeLevels : asciiLevels
        let present = values.compactMap { $0 }
        let floor = min(0, present.min() ?? 0)
        let span = (present.max() ?? 0) - floor
        return values.map { value in
            guard let value else { return " " }
            guard span > 0 else { return levels[0] }
            let height = ((value - floor) / span * Double(levels.count - 1)).rounded(.toNearestOrAwayFromZero)
            return levels[Int(height)]
        }
    }
}
