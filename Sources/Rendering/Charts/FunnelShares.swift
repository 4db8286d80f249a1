import Model
import Reports

/// What each step of a funnel leaves of the first step and of the one before; where a group begins, nothing is before.
struct FunnelShares: Sendable {
    /// By position; nil for a first step.
    let ofFirst: [String?]
    let ofBefore: [String?]

    init(_ chart: Chart, style: TextStyle) {
        let values = chart.series[0].cells.map { $0.number ?? .zero }
        var (ofFirst, ofBefore): ([String?], [String?]) = ([], [])
        var first = 0
        for index in chart.positions.indices {
            guard index > 0, chart.positions[index].group == chart.positions[index - 1].group else {
                first = index
                ofFirst.append(nil)
                ofBefore.append(nil)
                continue
            }
            ofFirst.append(FunnelShares.text(values[index], of: values[first], style))
            ofBefore.append(FunnelShares.text(values[index], of: values[index - 1], style))
        }
        (self.ofFirst, self.ofBefore) = (ofFirst, ofBefore)
    }

    private static func text(_ part: Fraction, of whole: Fraction, _ style: TextStyle) -> String {
        guard let share = part.divided(by: whole) else { return style.glyphs.dash }
        return DecimalText(decimals: 1, shift: 2).text(of: share, glyphs: style.glyphs) + " %"
    }
}
