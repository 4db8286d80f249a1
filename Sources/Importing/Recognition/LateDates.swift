import Model
import Store

/// Deals that are decided or created on a day that is still to come: a slip of the pen, or the plan in the column of what
/// happened.
struct LateDates {
    let deals: DraftTable
    let today: Day

    func doubts(_ outcomes: RowBuffer<UInt32>) -> [Doubt] {
        let open = OutcomeFinder.code(.open)
        return [
            doubt(.closed, "closed", "list decided deals where closed > \(today)") {
                outcomes.pointer[$0] != open
            },
            doubt(.created, "created", "list deals where created > \(today)") { _ in true },
        ].compactMap { $0 }
    }

    private func doubt(_ role: Role, _ word: String, _ sentence: String, _ isMeant: (Int) -> Bool) -> Doubt? {
        guard let days = deals.column(role)?.raw.days else { return nil }
        let dated = (0..<deals.rowCount).filter { days.pointer[$0] != .min && isMeant($0) }
        let late = dated.filter { days.pointer[$0] > today.number }
        // Where most lie later, it is today that lies before the data: that was said to be so.
        guard let first = late.first, 2 * late.count < dated.count else { return nil }
        let ids = deals.column(.id)?.raw
        let names = late.prefix(LateDates.namedCount).compactMap { ids?.text(at: $0) }
        let more = late.count > names.count ? " and others" : ""
        // What is dated later has not happened and is in no list, but every deal can be shown.
        let shown = ids?.text(at: first).map { "show deal \(Words.quoted($0))" }
        return Doubt(
            .dates,
            "\(Words.count(late.count, "deal")) \(late.count == 1 ? "is" : "are") \(word) after today, \(today)"
                + (names.isEmpty ? "" : ": \(names.joined(separator: ", "))\(more)"),
            count: late.count, sentence: shown ?? sentence, corrects: false)
    }

    private static let namedCount = 3
}
