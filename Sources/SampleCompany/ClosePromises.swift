import Model

/// The days that a rep named for closing while a deal went from stage to stage: some name a later one on the way.
struct ClosePromises {
    let draft: DealDraft

    /// Of a thousand deals, how many are put off never, once and twice.
    private static let pushes = [640, 290, 70]
    private static let pushDays = 25...60
    /// Nobody names a day that is nearer than this.
    private static let leastDays = 6

    /// The entries with the day named at each; at the last it is the one that stands.
    func filled(_ entries: [StageEntry], _ random: inout SplitMix64) -> [StageEntry] {
        let count = random.index(weights: Self.pushes)
        let days = random.number(in: Self.pushDays)
        let places = (0..<count).map { _ in 1 + random.below(max(1, entries.count - 1)) }
        var filled = entries
        for place in filled.indices {
            filled[place].expectedClose = draft.expectedClose
            guard place < filled.count - 1, place < DealStage.open.count else { continue }
            if let first = draft.firstExpectedClose {
                filled[place].expectedClose = first
                continue
            }
            let left = places.count { $0 > place && $0 < filled.count }
            let earlier = (draft.expectedClose - left * days).workdayAfter
            if left > 0, earlier >= filled[place].entered + Self.leastDays {
                filled[place].expectedClose = earlier
            }
        }
        return filled
    }
}
