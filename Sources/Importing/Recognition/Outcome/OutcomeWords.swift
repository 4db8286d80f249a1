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
        if isWon, isNegated(words) { return Reading(outcome: .lost, isDoubtful: false) }
        if isWon, isLost { return Reading(outcome: nil, isDoubtful: true) }
        if isWon { return Reading(outcome: .won, isDoubtful: false) }
        if isLost { return Reading(outcome: .lost, isDoubtful: false) }
        if words.contains(where: doubtfullyWon.contains) { return Reading(outcome: .won, isDoubtful: true) }
        if words.contains(where: doubtfullyLost.contains) || words.holds(["no", "decision"]) {
            return Reading(outcome: .lost, isDoubtful: true)
        }
        if words.contains(where: doubtfullyOpen.contains) { return Reading(outcome: nil, isDoubtful: true) }
        // `Closed – Nurture` is an end of some kind.
        return Reading(outcome: nil, isDoubtful: words.count > 1 && words.contains(where: closed.contains))
    }

    /// `Not won`, `won't buy`
    private static func isNegated(_ words: [String]) -> Bool {
        words.contains(where: negations.contains) || words.holds(["won", "t"])
    }

    /// `Closed`, `Negócio fechado` alone: won where no other stage is, so the caller decides.
    package static func isPlainlyClosed(_ stage: String) -> Bool {
        let words = HeaderWords.words(of: stage).filter { !dealWords.contains($0) }
        return words.count == 1 && closed.contains(words[0])
    }

    private static let won: Set<String> = [
        "won", "closedwon", "signed", "gewonnen", "gagné", "gagnée", "gagne", "gagnés", "ganado", "ganada",
        "ganados", "ganadas", "gagnées", "vinto", "vinta", "vinti", "vinte", "ganho", "ganha", "ganhos",
        "ganhas", "gewonnene", "gewonnener", "gewonnenes", "remporté", "remportée", "aggiudicato",
        "aggiudicata",
        "unterschrieben", "signé", "signée", "firmado", "firmato", "assinado", "ondertekend",
    ]
    private static let lost: Set<String> = [
        "lost", "closedlost", "verloren", "perdu", "perdue", "perdus", "perdues", "perdido", "perdida",
        "perdidos", "perdidas", "verlorene", "verlorener", "verlorenes", "perso", "persa", "persi", "perse",
    ]
    /// What Dynamics calls won in French and Spanish: it may mean that something was merely concluded.
    private static let doubtfullyWon: Set<String> = ["conclu", "conclue", "logrado", "lograda"]
    private static let dealWords: Set<String> = [
        "deal", "negócio", "negocio", "affaire", "transaction", "trato", "affare", "trattativa", "geschäft",
    ]
    private static let doubtfullyLost: Set<String> = [
        "disqualified", "abandoned", "dead", "declined", "rejected", "cancelled", "canceled", "duplicate",
        "abgesagt", "abgelehnt", "abandonné", "annulé", "cancelado", "descartado", "annullato", "afgewezen",
        "unqualified", "withdrawn", "disqualifiziert", "storniert", "disqualifié", "refusé", "annulée",
        "descalificado", "rechazado", "anulado", "squalificato", "rifiutato", "annullata", "abbandonato",
        "desqualificado", "abandonado", "recusado", "gediskwalificeerd", "geannuleerd",
    ]
    private static let doubtfullyOpen: Set<String> = [
        "hold", "paused", "postponed", "deferred", "parked", "zurückgestellt", "pausiert", "suspendu",
        "pausado", "sospeso", "aplazado", "pospuesto", "reporté", "rinviato", "adiado", "uitgesteld",
        "nurture",
        "stalled",
    ]
    private static let negations: Set<String> = ["not", "nicht", "non", "no", "pas", "niet", "não", "never"]
    private static let closed: Set<String> = [
        "closed", "geschlossen", "abgeschlossen", "clôturé", "fermé", "cerrado", "chiuso", "gesloten",
        "fechado", "fechada", "cerrada", "chiusa", "clôturée", "fermée",
    ]
}

extension [String] {
    /// Whether the words stand together.
    fileprivate func holds(_ phrase: [String]) -> Bool {
        guard count >= phrase.count else { return false }
        return (0...count - phrase.count).contains { self[$0..<$0 + phrase.count].elementsEqual(phrase) }
    }
}
