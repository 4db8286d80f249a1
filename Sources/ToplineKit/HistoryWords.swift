import Company
import Model

/// How the history of the deals stands, in words.
enum HistoryWords {
    /// For `doctor` and `describe`.
    static func words(_ standing: HistoryStanding) -> String {
        let reason: String? =
            if standing.isBrokenOff {
                "no reading is kept of a file that ends within a record"
            } else {
                standing.obstacle.flatMap { obstacle(.obstacle($0)) }
            }
        let start = "the deals are compared from the first sentence on that is asked of today"
        return [kept(standing), reason ?? (standing.days == nil ? start : nil)].compactMap { $0 }
            .joined(separator: "; ")
    }

    /// `deals.history: the deals as of 3 days, 2026-01-05 to 2026-03-02 (4 readings, corrected once), …`
    private static func kept(_ standing: HistoryStanding) -> String? {
        guard let days = standing.days else { return nil }
        let span =
            standing.dayCount == 1
            ? "1 day, \(days.lowerBound)"
            : "\(NumberWords.grouped(standing.dayCount)) days, \(days.lowerBound) to \(days.upperBound)"
        let corrections = standing.correctionCount
        let times = corrections == 1 ? "once" : "\(NumberWords.grouped(corrections)) times"
        let corrected = corrections > 0 ? ", corrected \(times)" : ""
        return
            "\(standing.file): the deals as of \(span) (\(counted(standing.readingCount, "reading"))\(corrected)), "
            + "each deal known by its \(standing.identity.joined(separator: ", "))"
    }

    /// What keeps any reading from being kept; nil where it is this one alone that is not.
    private static func obstacle(_ reason: UnkeptReading) -> String? {
        switch reason {
        case .obstacle(.noIdentity):
            "no history is kept: no id, name or account with its dates tells each deal from all others"
        case .obstacle(.tooMany(let limit)):
            "no history is kept of more than \(NumberWords.grouped(limit)) deals"
        case .obstacle(.nothingOpen), .obstacle(.noRecords): "nothing is open, so no history is kept"
        case .later, .brokenOff, .gone: nil
        }
    }

    /// Said once where the files are not taken into a history that was kept before; nil where every answer says it.
    static func words(_ reason: UnkeptReading, today: Day) -> String? {
        switch reason {
        case .later(let day):
            "these files count as of \(today), before the last reading of the deals on \(day): no reading is kept of them"
        case .obstacle(.nothingOpen), .obstacle(.noRecords), .gone: nil
        case .obstacle:
            obstacle(reason).map { "the history of the deals stops here: \($0) (`describe doubts`)" }
        case .brokenOff: "the history of the deals takes no file in that ends within a record"
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(NumberWords.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }
}
