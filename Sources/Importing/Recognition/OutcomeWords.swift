/// What became of a deal.
package enum Outcome: String, CaseIterable, Sendable {
    case open, won, lost
}

/// Reads the outcome off the name of a stage, by whole words, in seven languages.
package enum OutcomeWords {
    /// The outcome a stage's name tells, and whether another reading is as good.
    package struct Reading: Sendable {
        /// Nil when no word speaks of an end: the stage is an open one.
        package var outcome: Outcome?
        package var isDoubtful: Bool
    }

    package static func outcome(of stage: String) -> Reading {
        let words = HeaderWords.words(of: stage)
        let isWon = words.contains(where: won.contains)
        let isLost = words.contains(where: lost.contains)
        if isWon, words.contains(where: negations.contains) {
            return Reading(outcome: .lost, isDoubtful: false)
        }
        if isWon, isLost { return Reading(outcome: nil, isDoubtful: true) }
        if isWon { return Reading(outcome: .won, isDoubtful: false) }
        if isLost { return Reading(outcome: .lost, isDoubtful: false) }
        if words.contains(where: doubtfullyLost.contains) { return Reading(outcome: .lost, isDoubtful: true) }
        if words.contains(where: doubtfullyOpen.contains) { return Reading(outcome: nil, isDoubtful: true) }
        return Reading(outcome: nil, isDoubtful: false)
    }

    /// `Closed` alone: won where no other stage is, so the caller decides.
    package static func isPlainlyClosed(_ stage: String) -> Bool {
        let words = HeaderWords.words(of: stage)
        return words.count == 1 && closed.contains(words[0])
    }

    private static let won: Set<String> = [
        "won", "closedwon", "signed", "gewonnen", "gagné", "gagnée", "gagne", "gagnés", "ganado", "ganada",
        "ganados", "vinto", "vinta", "vinte", "ganho", "ganha",
    ]
    private static let lost: Set<String> = [
        "lost", "closedlost", "verloren", "perdu", "perdue", "perdus", "perdido", "perdida", "perdidos",
        "perso",
        "persa", "perse",
    ]
    private static let doubtfullyLost: Set<String> = [
        "disqualified", "abandoned", "dead", "declined", "rejected", "cancelled", "canceled", "duplicate",
        "abgesagt", "abgelehnt", "abandonné", "annulé", "cancelado", "descartado", "annullato", "afgewezen",
        "unqualified", "withdrawn",
    ]
    private static let doubtfullyOpen: Set<String> = [
        "hold", "paused", "postponed", "deferred", "parked", "zurückgestellt", "pausiert", "suspendu",
        "pausado",
        "sospeso",
    ]
    private static let negations: Set<String> = ["not", "nicht", "non", "no", "pas", "niet", "não", "never"]
    private static let closed: Set<String> = [
        "closed", "geschlossen", "abgeschlossen", "clôturé", "fermé", "cerrado", "chiuso", "gesloten",
        "fechado",
    ]
}
