import Model

/// The days on which a deal enters its stages.
struct StageWalk {
    let draft: DealDraft

    /// Of a thousand deals, how many skip the stage.
    private static let skips = [0, 80, 0, 110]
    /// Time in each stage against the others.
    private static let lengths = [22, 28, 30, 20]
    /// How many of a hundred lost deals got as far as each stage.
    private static let lastStage = [20, 30, 32, 18]

    func entries(_ random: inout SplitMix64) -> [StageEntry] {
        let depth = random.index(weights: Self.lastStage)
        let last = draft.isWon ? Self.skips.count - 1 : depth
        var stages: [Int] = []
        for stage in 0..<Self.skips.count {
            let isSkipped = random.chance(permille: Self.skips[stage])
            if stage <= last, !isSkipped { stages.append(stage) }
        }
        let lengths = stages.map { Self.lengths[$0] * random.number(in: 60...140) }
        return days(of: stages, lengths: lengths) + [
            StageEntry(
                stage: draft.isWon ? DealStage.won : DealStage.lost, entered: draft.closed,
                expectedClose: draft.expectedClose)
        ]
    }

    /// Cuts the time from created to closed in proportion to the lengths.
    private func days(of stages: [Int], lengths: [Int]) -> [StageEntry] {
        let whole = draft.closed.days(since: draft.created)
        let sum = lengths.reduce(0, +)
        var done = 0
        var previous = draft.created
        return zip(stages, lengths).map { stage, length in
            let day = (draft.created + whole * done / sum).workdayBefore
            done += length
            previous = max(previous, day)
            return StageEntry(
                stage: DealStage.open[stage], entered: previous, expectedClose: draft.expectedClose)
        }
    }
}
