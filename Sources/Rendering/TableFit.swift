/// Which columns of a table are shown, and how wide, in the room there is.
///
/// In this order, until it fits: bars become shorter, bars go, headings take several lines, columns go
/// (highest drop order first, then rightmost), texts are shortened. Texts wider than `roomyText` are
/// shortened to that before any column goes, so that one long name does not cost the others their place. Texts of a
/// prose table are not cut where they are narrowed: they go on below.
struct TableFit: Sendable {
    /// Indexes of the columns shown.
    var shown: [Int]
    /// By column.
    var widths: [Int: Int]
    var headings: [Int: [String]]
    /// The measures over the columns of a pivot.
    var spans: [PivotSpan] = []
    /// Cells of the bar between its ends; 0 without bars.
    var barWidth: Int
    /// Whether bars stand beside their column rather than behind the row.
    let hasBarInside: Bool
    /// Headings of the columns that have no place.
    var dropped: [String]
    /// Headings of the columns with shortened texts.
    var shortened: [String]

    static let indent = 2
    static let gap = 2
    static let widestBar = 12
    static let narrowestBar = 6
    static let roomyText = 32
    static let narrowestText = 8

    /// The layout, or nil where even the columns that never go do not fit.
    init?(_ grid: TableGrid, width: Int?) {
        let all = Array(grid.columns.indices)
        guard let width else {
            self.init(grid, shown: all, wrapsHeadings: false, bar: TableFit.widestBar)
            return
        }
        let order = TableFit.droppingOrder(of: grid)
        for count in 0...order.count {
            let shown = all.filter { !order.prefix(count).contains($0) }
            for wrapsHeadings in [false, true] {
                self.init(grid, shown: shown, wrapsHeadings: wrapsHeadings, bar: 0)
                if shrinkTexts(of: grid, to: width, floor: TableFit.roomyText) {
                    if count == 0, !wrapsHeadings { addBar(of: grid, width: width) }
                    return
                }
            }
        }
        self.init(grid, shown: all.filter { !order.contains($0) }, wrapsHeadings: true, bar: 0)
        if !shrinkTexts(of: grid, to: width, floor: TableFit.narrowestText) { return nil }
    }

    /// Columns from the left margin to the end of the last cell, a bar behind it not included.
    var tableWidth: Int {
        let cells = shown.reduce(0) { $0 + widths[$1]! } + TableFit.gap * max(0, shown.count - 1)
        return TableFit.indent + cells + (hasBarInside && barWidth > 0 ? TableFit.gap + barWidth + 2 : 0)
    }

    /// These columns in their full width, whatever the room.
    init(_ grid: TableGrid, shown: [Int], wrapsHeadings: Bool, bar: Int) {
        self.shown = shown
        headings = [:]
        widths = [:]
        shortened = []
        let all = Array(grid.columns.indices)
        let names = grid.table.distinctHeadings.map(grid.style.clean)
        dropped = all.filter { !shown.contains($0) }.map { names[$0] }
        barWidth = grid.barColumn == nil ? 0 : bar
        hasBarInside = grid.hasBarInside
        for (index, heading) in grid.headings(of: shown, underSpans: true) {
            let column = grid.columns[index]
            let lines = wrapsHeadings ? TableFit.wrapped(heading, over: column) : [heading]
            headings[index] = lines
            widths[index] = max(column.cellWidth, lines.map { DisplayWidth.of($0) }.max()! + column.markWidth)
        }
        spans = PivotSpan.spans(over: shown, of: grid)
        for span in spans { widths[span.columns.last!]! += max(0, span.textWidth - width(of: span)) }
    }

    /// The columns under a span with the gaps between them.
    func width(of span: PivotSpan) -> Int {
        span.columns.reduce(0) { $0 + widths[$1]! } + TableFit.gap * (span.columns.count - 1)
    }

    /// The heading in lines no wider than its cells or its longest word.
    private static func wrapped(_ heading: String, over column: TableGrid.Column) -> [String] {
        let longestWord = heading.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0
        let room = max(longestWord, column.cellWidth - column.markWidth)
        return Wrapping.lines(heading, width: room)
    }

    private static func droppingOrder(of grid: TableGrid) -> [Int] {
        grid.columns.indices.filter { grid.columns[$0].dropOrder > 0 }.sorted {
            (grid.columns[$0].dropOrder, $0) > (grid.columns[$1].dropOrder, $1)
        }
    }

    private mutating func addBar(of grid: TableGrid, width: Int) {
        let room = width - tableWidth - TableFit.gap - 2
        if grid.barColumn != nil, room >= TableFit.narrowestBar { barWidth = min(room, TableFit.widestBar) }
    }

    /// Takes columns from the widest text, again and again, until the table fits. False where no text may
    /// give any more.
    private mutating func shrinkTexts(of grid: TableGrid, to width: Int, floor: Int) -> Bool {
        while tableWidth > width {
            let texts = shown.filter { grid.columns[$0].canShorten && widths[$0]! > floor }
            guard let widest = texts.max(by: { widths[$0]! < widths[$1]! }) else { return false }
            let next = texts.filter { $0 != widest }.map { widths[$0]! }.max() ?? floor
            let cut = min(tableWidth - width, max(1, widths[widest]! - max(next, floor)))
            widths[widest]! -= cut
        }
        shortenHeadings(of: grid)
        return true
    }

    private mutating func shortenHeadings(of grid: TableGrid) {
        for index in shown {
            let (column, width) = (grid.columns[index], widths[index]!)
            let lines = headings[index]!
            let kept = lines.map { grid.style.shortened($0, to: width) }
            let isCut = column.cellWidth > width && !grid.table.isProse
            if isCut || kept != lines { shortened.append(lines.joined(separator: " ")) }
            headings[index] = kept
        }
    }
}
