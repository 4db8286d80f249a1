import Reports

/// What stands between two rows: the heading of a new group, the words over unranked rows, the rule over totals.
struct RowBreak: Sendable {
    /// Texts of the group that begins here; nil where none does.
    let group: [String]?
    let startsUnranked: Bool
    let startsTotals: Bool
    /// Whether the groups end here, with what stands for them all.
    let endsGroups: Bool

    init(before row: Row, after previous: Row?) {
        self.init(row.group, row.kind, after: previous.map { ($0.group, $0.kind) })
    }

    init(before position: ChartPosition, after previous: ChartPosition?) {
        self.init(position.group, position.kind, after: previous.map { ($0.group, $0.kind) })
    }

    private init(_ group: [String], _ kind: Row.Kind, after previous: (group: [String], kind: Row.Kind)?) {
        let isNewGroup = group != previous?.group ?? []
        self.group = isNewGroup && !group.isEmpty ? group : nil
        let isNewKind = isNewGroup || kind != previous?.kind
        startsUnranked = kind == .unranked && isNewKind
        endsGroups = isNewGroup && group.isEmpty && previous != nil
        startsTotals = kind == .total && isNewKind && previous != nil
    }

    static let unrankedWords = "too few to rank"

    /// Without indentation; a blank line before each group.
    func lines(style: TextStyle, ruleWidth: Int, lineWidth: Int?) -> [String] {
        var lines: [String] = []
        if let group {
            let heading = group.map(style.clean).joined(separator: " \(style.glyphs.separator) ")
            let width = lineWidth.map { $0 - TableFit.indent }
            lines += [""] + Wrapping.lines(heading, width: width).map(style.bold)
        }
        if endsGroups { lines.append("") }
        if startsUnranked { lines.append(style.grey(RowBreak.unrankedWords + ":")) }
        if startsTotals { lines.append(String(repeating: style.glyphs.rule, count: max(ruleWidth, 1))) }
        return lines
    }
}
