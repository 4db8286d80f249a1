import Model
import Store

/// What programs say of won and lost beyond words and flags.
extension OutcomeFinder {
    mutating func applyVendorRules(_ decision: inout Decision) {
        let rules = deals.recognised.vendor?.outcomeRules ?? []
        if rules.contains(.archivedIsLost) { loseArchived(&decision) }
        if rules.contains(.certainProbability) { closeCertain(&decision) }
    }

    /// Some programs archive what is lost and leave it in its stage.
    private mutating func loseArchived(_ decision: inout Decision) {
        guard let active = deals.column(named: "is active"), let flags = active.raw.integers else { return }
        let (open, won, lost) = (Outcome.open, Outcome.won, Outcome.lost)
        var (newlyLost, archivedWins) = (0, 0)
        for row in 0..<deals.rowCount where flags.pointer[row] == 0 {
            let code = decision.codes.pointer[row]
            if code == OutcomeFinder.code(won) { archivedWins += 1 }
            guard code == OutcomeFinder.code(open) else { continue }
            decision.codes.pointer[row] = OutcomeFinder.code(lost)
            newlyLost += 1
        }
        guard newlyLost + archivedWins > 0 else { return }
        decision.why += "; archived deals are lost by `\(active.header)`"
        if newlyLost > 0 {
            let records = Words.count(newlyLost, "archived deal counts", "archived deals count")
            doubts.append(
                Doubt(
                    .outcome, "\(records) as lost (`\(active.header)` says no)", count: newlyLost,
                    sentence: "list lost deals", corrects: false))
        }
        if archivedWins > 0 {
            let records = Words.count(archivedWins, "won deal is", "won deals are")
            doubts.append(
                Doubt(
                    .outcome,
                    "\(records) archived (`\(active.header)` says no) and \(archivedWins == 1 ? "counts" : "count") "
                        + "as won",
                    count: archivedWins, sentence: "list won deals", corrects: false))
        }
    }

    /// Open stages whose deals are certain: 100 % is won; 0 % is lost where a reason for the loss is given.
    private mutating func closeCertain(_ decision: inout Decision) {
        guard let certainty = Certainty(deals), let stage = deals.column(.stage), let stages = stage.raw.codes
        else { return }
        let reasons = deals.column(.reason)?.raw.codes
        let isActiveKnown = deals.column(named: "is active")?.raw.integers != nil
        var counts: [Int: (won: Int, lost: Int)] = [:]
        var hopeless = 0
        for row in 0..<deals.rowCount where decision.codes.pointer[row] == OutcomeFinder.code(.open) {
            guard var outcome = certainty.outcome(at: row) else { continue }
            let hasReason = (reasons?.pointer[row] ?? 0) != 0
            if outcome == .lost, !hasReason {
                if !isActiveKnown { hopeless += 1 }
                outcome = .open
            }
            decision.codes.pointer[row] = OutcomeFinder.code(outcome)
            counts[Int(stages.pointer[row]), default: (0, 0)].won += outcome == .won ? 1 : 0
            counts[Int(stages.pointer[row]), default: (0, 0)].lost += outcome == .lost ? 1 : 0
        }
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
            let text = stage.raw.dictionary.texts[code]
            for (number, share, outcome) in [
                (count.won, "100 %", "won"), (count.lost, "0 % and a reason", "lost"),
            ]
            where number > 0 {
                doubts.append(
                    Doubt(
                        .outcome,
                        "\(Words.count(number, "deal")) in stage `\(text)` with a probability of \(share) "
                            + "\(number == 1 ? "counts" : "count") as \(outcome)",
                        count: number, sentence: "treat stage \(Words.quoted(text)) as open"))
            }
        }
        if hopeless > 0 {
            let records = Words.count(hopeless, "open deal has", "open deals have")
            doubts.append(
                Doubt(
                    .outcome,
                    "\(records) a probability of 0 % and no reason for a loss; "
                        + "\(hopeless == 1 ? "it counts" : "they count") as open",
                    count: hopeless, sentence: "list open deals", corrects: false))
        }
    }
}

/// Deals whose probability leaves nothing open.
struct Certainty {
    private let values: RowBuffer<Int64>
    private let one: Int64

    /// Nil where the deals have no probabilities.
    init?(_ deals: DraftTable) {
        guard let column = deals.column(.probability), let values = column.raw.integers,
            case .percent(let scale) = column.type
        else { return nil }
        self.values = values
        one = NumberScan.powersOfTen[min(scale, 18)]
    }

    /// Won at 100 %, lost at 0 %, else nil.
    func outcome(at row: Int) -> Outcome? {
        switch values.pointer[row] {
        case one: .won
        case 0: .lost
        default: nil
        }
    }
}
