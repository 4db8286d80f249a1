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
        let late = dated.count { days.pointer[$0] > today.number }
        // Where most lie later, it is today that lies before the data: that was said to be so.
        guard late > 0, 2 * late < dated.count else { return nil }
        return Doubt(
            .dates,
            "\(Words.count(late, "deal")) \(late == 1 ? "is" : "are") \(word) after today, \(today)",
            count: late, sentence: sentence, corrects: false)
    }
}
