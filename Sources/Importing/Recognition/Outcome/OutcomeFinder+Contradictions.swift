import Model
import Store

/// What of the evidence on a deal's outcome disagrees.
extension OutcomeFinder {
    /// Stages told at most; further ones are rare.
    private static let limit = 8

    /// Notes the deals whose outcome is not the one that the words of their stage say.
    ///
    /// - Parameters:
    ///   - evidence: what decided, for the message.
    ///   - openStagesMayClose: true where deals keep the stage that they were won or lost in.
    mutating func noteContradictions(
        _ outcomes: RowBuffer<UInt32>, by evidence: String, openStagesMayClose: Bool
    ) {
        guard let stage = deals.column(.stage), let codes = stage.raw.codes else { return }
        let readings = readings(of: stage)
        // Stages that never speak of an end contradict nothing.
        guard readings.contains(where: { $0.outcome != nil && !$0.isDoubtful }) else { return }
        var counts: [Pair: Int] = [:]
        for row in 0..<codes.count {
            let code = Int(codes.pointer[row])
            let reading = readings[code]
            guard code > 0, !reading.isDoubtful else { continue }
            if reading.outcome == nil, openStagesMayClose { continue }
            let said = OutcomeFinder.code(reading.outcome ?? .open)
            if outcomes.pointer[row] != said {
                counts[Pair(stage: code, outcome: outcomes.pointer[row]), default: 0] += 1
            }
        }
        let ordered = counts.sorted { ($1.value, $0.key.stage) < ($0.value, $1.key.stage) }
        for (pair, count) in ordered.prefix(OutcomeFinder.limit) {
            let text = stage.raw.dictionary.texts[pair.stage]
            guard corrections.outcome(ofStage: text) == nil else { continue }
            let taken = OutcomeFinder.dictionary.texts[Int(pair.outcome)]
            let said = readings[pair.stage].outcome ?? .open
            doubts.append(
                Doubt(
                    .outcome,
                    "\(Words.count(count, "deal")) in stage \(Words.shown(text)) \(count == 1 ? "is" : "are") \(taken) by "
                        + "\(evidence) and \(count == 1 ? "counts" : "count") so",
                    count: count, sentence: "treat stage \(Words.quoted(text)) as \(said.rawValue)"))
        }
    }

    private struct Pair: Hashable {
        var stage: Int
        var outcome: UInt32
    }

    /// Notes deals that are won by one flag and not closed by the other.
    mutating func noteFlags(
        _ won: DraftColumn, _ wonFlags: RowBuffer<Int64>, _ closed: DraftColumn,
        _ closedFlags: RowBuffer<Int64>
    ) {
        let odd = (0..<wonFlags.count).count { wonFlags.pointer[$0] == 1 && closedFlags.pointer[$0] == 0 }
        guard odd > 0 else { return }
        doubts.append(
            Doubt(
                .outcome,
                "\(Words.count(odd, "deal is", "deals are")) won by `\(won.header)` and not closed by "
                    + "`\(closed.header)`; \(odd == 1 ? "it counts" : "they count") as won",
                count: odd, sentence: "list won deals", corrects: false))
    }
}
