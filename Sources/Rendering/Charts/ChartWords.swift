import Model
import Reports

/// The words of a chart: what its positions and series are called, how its values are written.
struct ChartWords: Sendable {
    let positions: [String]
    let series: [String]
    /// What the positions are: `Region · Product`.
    let heading: String
    /// The measure with its unit: `Revenue USD`.
    let valueHeading: String
    private let format: ColumnFormat
    private let style: TextStyle

    init(_ chart: Chart, style: TextStyle) {
        self.style = style
        format = ColumnFormat(column: chart.value, cells: chart.series.flatMap(\.cells), style: style)
        positions = chart.positions.map { ChartWords.text($0.name, style: style, isTotal: $0.kind == .total) }
        series = chart.series.map { ChartWords.text($0.name, style: style) }
        let unit = chart.kind == .histogram ? ChartWords.binUnit(of: chart) : nil
        heading =
            chart.headings.map(style.clean).joined(separator: " \(style.glyphs.separator) ")
            + (unit.map { " " + style.clean($0) } ?? "")
        valueHeading = format.heading(showingUnit: true)
    }

    func text(of cell: Cell) -> String { format.text(of: cell) }

    /// A goal's value, as the marks are written.
    func text(of value: Fraction) -> String { format.text(of: .number(value)) }

    /// A name in words. A total has no keys, so nothing is missing there.
    static func text(_ name: ChartName, style: TextStyle, isTotal: Bool = false) -> String {
        switch name {
        case .words(let text): return style.clean(text)
        case .keys(let keys):
            let texts = keys.map { key in
                isTotal && key.cell == .missing
                    ? ""
                    : ColumnFormat(column: key.column, cells: [key.cell], style: style).text(of: key.cell)
            }
            return texts.filter { !$0.isEmpty }.joined(separator: " \(style.glyphs.separator) ")
        case .bin(let low, let high, let column):
            let format = BinFormat(column: column, style: style)
            guard let high else { return format.text(low) + " and over" }
            return format.text(low) + " \(style.glyphs.dash) " + format.text(high)
        }
    }

    private static func binUnit(of chart: Chart) -> String? {
        guard case .bin(_, _, let column)? = chart.positions.first?.name else { return nil }
        return column.content.headingUnit
    }
}

/// The ends of bins: round numbers, written without the decimals they do not need.
struct BinFormat: Sendable {
    let column: ReportColumn
    let style: TextStyle

    func text(_ value: Fraction) -> String {
        ScaleFormat(column: column, style: style).text(value, decimals: RoundNumber.decimals(of: value))
    }
}

/// Numbers on scales: as many decimals as the scale needs, whatever the column has.
struct ScaleFormat: Sendable {
    let column: ReportColumn
    let style: TextStyle

    /// `decimals` are those of the plain number; a percentage shows two fewer.
    func text(_ value: Fraction, decimals: Int) -> String {
        let shift = isShare ? 2 : 0
        let writer = DecimalText(decimals: max(0, decimals - shift), shift: shift)
        return writer.text(of: value, glyphs: style.glyphs) + (isShare ? suffix : "")
    }

    /// The label of a tick.
    func text(_ value: Double, decimals: Int) -> String {
        guard decimals <= 12, let scaled = Int64(exactly: (value * RoundNumber.power(decimals)).rounded()),
            let exact = Fraction(Int128(scaled), over: Int128(RoundNumber.power(decimals)))
        else { return style.glyphs.approximately + RawNumber.text(ofDouble: value) }
        return text(exact, decimals: decimals)
    }

    private var isShare: Bool {
        switch column.content {
        case .percent, .points, .change: true
        default: false
        }
    }

    private var suffix: String { column.content == .points ? " pts" : " %" }
}

/// Numbers that end soon behind the point.
enum RoundNumber {
    /// How many decimals write a number in full, up to 12.
    static func decimals(of value: Fraction) -> Int {
        (0...12).first { Fraction(Int128(power($0))).multiplied(by: value)?.isWhole == true } ?? 12
    }

    /// Ten to the power of 0…12.
    static func power(_ exponent: Int) -> Double {
        (0..<min(max(exponent, 0), 12)).reduce(1.0) { power, _ in power * 10 }
    }
}
