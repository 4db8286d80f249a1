/// Colours of drawings. Series take the palette of Okabe and Ito, which colour-blind readers tell apart
/// (jfly.uni-koeln.de/color), and differ in their dashes too.
enum PlotStyle {
    private static let series = ["#0072b2", "#d55e00", "#009e73", "#a8527f", "#8a6500", "#3b82a0", "#5b5f66"]
    private static let dashes: [String?] = [nil, "7 4", "2 4", "10 3 2 3"]
    private static let tones = ["ink": "#1f2937", "quiet": "#6b7280", "rule": "#d8dce2", "goal": "#9a3412"]

    static func tone(ofSeries index: Int) -> String { "s\(index % series.count)" }

    static func dash(ofSeries index: Int) -> String? { dashes[index % dashes.count] }

    /// What the sheet knows a tone by; nothing for a plain colour.
    static func name(of tone: String) -> [(name: String, value: String)] {
        tone.hasPrefix("#") ? [] : [("class", tone)]
    }

    static func color(of tone: String) -> String {
        if let color = tones[tone] { return color }
        return tone.hasPrefix("s") ? Int(tone.dropFirst()).map { series[$0] } ?? tone : tone
    }

    /// For light grounds the colours stand at the marks; this is what dark grounds need.
    static let sheet = """
        @media (prefers-color-scheme: dark) {
        .topline .ground { fill: #14171c }
        .topline .ink { fill: #e5e7eb } .topline .quiet { fill: #9ca3af }
        .topline .rule-line { stroke: #3a404a } .topline .quiet-line { stroke: #9ca3af }
        .topline .ink-line { stroke: #e5e7eb }
        .topline .goal { fill: #fdba74 } .topline .goal-line { stroke: #fdba74 }
        .topline .s0 { fill: #4aa8e0 } .topline .s0-line { stroke: #4aa8e0 }
        .topline .s1 { fill: #f08a3c } .topline .s1-line { stroke: #f08a3c }
        .topline .s2 { fill: #2fbf95 } .topline .s2-line { stroke: #2fbf95 }
        .topline .s3 { fill: #dd8fb8 } .topline .s3-line { stroke: #dd8fb8 }
        .topline .s4 { fill: #d9a62e } .topline .s4-line { stroke: #d9a62e }
        }
        """

    /// The shade of a share from 0 to 1: one hue, from pale to dark, so that it survives a grey print.
    static func shade(_ share: Double) -> (color: String, isDark: Bool) {
        let (pale, dark) = ([230.0, 241, 250], [8.0, 70, 130])
        let mixed = zip(pale, dark).map { Int(($0 + ($1 - $0) * min(max(share, 0), 1)).rounded()) }
        let digits = mixed.map { value in
            let text = String(value, radix: 16)
            return text.count < 2 ? "0" + text : text
        }
        return ("#" + digits.joined(), share > 0.45)
    }
}
