import Binding
import Engine
import Model

extension Answerer {
    /// What an answer about moments in the course of deals has to say of itself; nothing for any other.
    var momentRemarks: [Remark] {
        guard let moments else { return [] }
        return [.moments(MomentWords(moments))]
    }
}

/// What the moments of an answer are made of.
package struct MomentWords: Hashable, Sendable {
    private let moment: Moment
    private let firstDay: Day?
    private let hasUnknown: Bool
    private let isRunning: Bool
    private let goneCount: Int
    private let isByUnit: Bool
    private let guessedStages: [String]
    /// `3 readings of the deals and stage_history.csv`
    private let tellers: String

    init(_ data: MomentData) {
        moment = data.moment
        firstDay = data.firstDay
        hasUnknown = !data.unknown.isEmpty
        isRunning = !data.running.isEmpty
        goneCount = data.goneCount
        isByUnit = data.isByUnit
        guessedStages = data.guessedStages
        let readings = data.readingCount
        let read = readings == 1 ? "1 reading of the deals" : "\(readings) readings of the deals"
        let all = (readings > 0 ? [read] : []) + data.files
        tellers =
            all.count > 1
            ? all.dropLast().joined(separator: ", ") + " and " + all.last! : all.first ?? "dates"
    }

    /// The words of the note.
    var text: String {
        guard let firstDay else { return nothing }
        switch moment {
        case .due:
            var words =
                "due is what was open on the eve of the period and to close in it, as the deals were then; "
            words += "slipped is what was neither won nor lost by its end."
            if isByUnit {
                words += " Each unit counts what was due on its eve, so a deal may be in several."
            }
            if isRunning { words += " Of a period that still runs it is what was due by today." }
            words += " Expected closes are known from \(firstDay) on, by \(tellers)"
            words += hasUnknown ? "; what was due in periods that began by then is not known." : "."
            if goneCount > 0 {
                words +=
                    " \(counted(goneCount, "slipped deals")) \(goneCount == 1 ? "is" : "are") gone from the files."
            }
            return words
        case .push:
            return
                "a push is an expected close moved into a later month, on the day that a reading or a file shows it; "
                + "known from \(firstDay) on, by \(tellers)."
        case .entry:
            return
                "a stage counts once for each deal, when first entered; one skipped counts as passed, and a deal that "
                + "went back by the furthest stage it reached; one still under way has not passed. "
                + "Days in a stage are of stages left since. \(guess)Known from \(firstDay) on, by \(tellers)."
        }
    }

    private var guess: String {
        guard guessedStages.count > 1 else { return "" }
        let names = guessedStages.dropLast().joined(separator: ", ") + " and " + guessedStages.last!
        return
            "Between \(names) no deal is known to have passed, so they stand in the order of their names. "
    }

    private var nothing: String {
        switch moment {
        case .due, .push:
            "no history of expected closes is known: neither readings of the deals nor a file tells it."
        case .entry: "no history of stages is known: neither readings of the deals nor a file tells it."
        }
    }
}

extension MomentData {
    /// Why there is none of them.
    var emptyWords: String {
        switch moment {
        case .due where isYetToCome:
            "That has not begun; `pipeline closing` with those days is what is to close in them."
        case .due where firstDay == nil || !unknown.isEmpty: "What was due then is not known."
        case .due: "Nothing was due."
        case .push: firstDay == nil ? "Whether anything was pushed is not known." : "Nothing was pushed."
        case .entry: "Which stages deals have passed is not known."
        }
    }
}
