/// The signs that layouts draw with, in Unicode or in ASCII.
struct Glyphs: Sendable {
    var minus: String
    /// Between the ends of an interval, and where a value is missing.
    var dash: String
    var ellipsis: String
    /// After a column's heading line and above totals.
    var rule: Character
    var arrow: String
    var separator: String
    /// After a number that lies within what chance gives.
    var noiseMark: String
    var approximately: String

    static let unicode = Glyphs(
        minus: "−", dash: "–", ellipsis: "…", rule: "─", arrow: "→", separator: "·", noiseMark: "·",
        approximately: "≈")
    static let ascii = Glyphs(
        minus: "-", dash: "-", ellipsis: "...", rule: "-", arrow: "->", separator: "|", noiseMark: "*",
        approximately: "~")
}
