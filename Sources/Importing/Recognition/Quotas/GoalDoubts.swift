import Model
import Store

/// What is doubtful about goals beside the sales: whether they are in thousands, whether two hold at once.
struct GoalDoubts {
    let drafts: [DraftTable]
    let corrections: Corrections

    func all() -> [Doubt] {
        drafts.filter { TableKind.goals.contains($0.kind) }.flatMap { draft in
            [scale(of: draft), overlaps(in: draft)].compactMap { $0 }
        }
    }

    // MARK: Size

    /// Goals that come to about a thousandth of what was sold in their days.
    private func scale(of draft: DraftTable) -> Doubt? {
        let said = draft.source.allFiles.compactMap { corrections.table(forFile: $0) }
        guard said.allSatisfy(\.reading.factors.isEmpty), let goal = total(of: draft), goal > 0,
            let sold = sold(in: draft), sold > 0
        else { return nil }
        let (word, isLikely) =
            sold / goal > 100_000
            ? ("millions", sold / goal < 10_000_000) : ("thousands", sold / goal > 100)
        guard isLikely else { return nil }
        let goals = draft.kind.tableName
        return Doubt(
            .numbers,
            "the \(goals) of \(draft.source.fileNames) come to \(Words.grouped(Int(goal))) in all, beside sales of "
                + "\(Words.grouped(Int(sold))) in their days: they may be in \(word)",
            sentence:
                "import \(Words.quoted(draft.source.allFiles[0])) as \(goals) with \(draft.kind.singular) in "
                + word)
    }

    private func total(of draft: DraftTable) -> Double? {
        guard let column = draft.column(.quota) ?? draft.column(.target) else { return nil }
        return GoalDoubts.sum(column, where: { _ in true })
    }

    /// What the sales of the goals' days come to: won deals by the day they closed, lines by theirs.
    private func sold(in draft: DraftTable) -> Double? {
        guard let starts = draft.column(.start)?.raw.days, let ends = draft.column(.end)?.raw.days,
            let first = (0..<starts.count).map({ starts[$0] }).filter({ $0 != .min }).min(),
            let last = (0..<ends.count).map({ ends[$0] }).max(), first <= last,
            let sales = drafts.first(where: { TableKind.facts.contains($0.kind) }),
            let amount = sales.column(.amount),
            let days = (sales.column(.sold) ?? sales.column(.closed))?.raw.days
        else { return nil }
        let outcomes = sales.column(.outcome)?.raw.codes
        let won = OutcomeFinder.code(.won)
        return GoalDoubts.sum(amount) { row in
            first <= days[row] && days[row] <= last && (outcomes.map { $0[row] == won } ?? true)
        }
    }

    /// For a comparison of sizes alone.
    private static func sum(_ column: DraftColumn, where holds: (Int) -> Bool) -> Double? {
        guard let integers = column.raw.integers else { return nil }
        var sum = 0.0
        for row in 0..<integers.count where integers[row] != .min && holds(row) {
            sum += Double(integers[row])
        }
        let scale = if case .money(let scale) = column.type { scale } else { 0 }
        let value = (0..<scale).reduce(sum) { sum, _ in sum / 10 }
        return value.magnitude < 1e15 ? value : nil
    }

    // MARK: Days

    private struct Goal {
        var owner: UInt32
        var first: Int32
        var last: Int32
    }

    /// Goals of one rep whose days overlap are both counted.
    private func overlaps(in draft: DraftTable) -> Doubt? {
        guard let owners = (draft.column(.rep) ?? draft.column(.team))?.raw,
            let codes = owners.codes, let starts = draft.column(.start)?.raw.days,
            let ends = draft.column(.end)?.raw.days
        else { return nil }
        let goals = (0..<draft.rowCount).filter { codes[$0] != 0 && starts[$0] != .min && ends[$0] != .min }
            .map { Goal(owner: codes[$0], first: starts[$0], last: ends[$0]) }
            .sorted { ($0.owner, $0.first, $0.last) < ($1.owner, $1.first, $1.last) }
        let shared = zip(goals, goals.dropFirst()).filter { $0.owner == $1.owner && $1.first <= $0.last }
        guard let (_, example) = shared.first else { return nil }
        let name = owners.dictionary.texts[Int(example.owner)]
        return Doubt(
            .duplicate,
            "\(Words.count(shared.count, draft.kind.singular)) of \(draft.source.fileNames) \(shared.count == 1 ? "holds" : "hold") "
                + "on days of another of the same \(draft.column(.rep) == nil ? "team" : "rep"), and are added: \(name) from "
                + "\(Day(number: example.first)) on",
            count: shared.count, sentence: "list \(draft.name)", corrects: false)
    }
}
