import Model
import Store

/// What an answer as of a day rests on.
package struct PastSources: Hashable, Sendable {
    /// The day of the last reading of the deals up to that day.
    var reading: Day?
    /// The day of the first reading, where that came later.
    var firstReading: Day?
    /// Files with changes, and what of open deals they tell.
    var filed: [String] = []
    var filedValues: [String] = []
    /// The records, where they have one date and no outcome: sales lines.
    var dated: String?
    /// Nothing tells one deal from another, so no reading can be compared with the next.
    var lacksIdentity = false

    init(_ database: Database, fact: String, on day: Day) {
        dated = fact == Catalogue.deals ? nil : fact
        let changes = database.filedChanges(of: fact)
        filed = changes.sources
        filedValues = changes.columns
        guard let history = database.history?.history, history.table == fact else { return }
        reading = history.readingDay(upTo: day)
        firstReading = reading == nil ? history.days.first : nil
        lacksIdentity = history.obstacle == .noIdentity
    }

    /// The words of the note under a stock on past days, of which this is the first; or the only one.
    func words(from day: Day, isAlone: Bool) -> String {
        if isAlone { return "open " + words(on: day) }
        let first = words(on: day, called: "each day")
        guard reading == nil, let firstReading else {
            return reading == nil
                ? "open \(first)"
                : "open as of each day as the deals were read by then, and by what is dated since."
        }
        return "open \(first) From \(firstReading) on as the deals were read by each day."
    }

    /// The words of the note.
    func words(on day: Day) -> String { words(on: day, called: day.description) }

    private func words(on day: Day, called name: String) -> String {
        var words = "as of \(name)"
        if let dated {
            return words + ": \(dated) dated later are left out; all else as it stands in the data now."
        }
        guard let reading else { return words + " by created and closed dates" + filedWords + rest }
        words +=
            reading == day ? " as the deals were read on that day" : " as the deals were read on \(reading)"
        return words + (reading == day ? "." : ", and by what is dated since.")
    }

    private var filedWords: String {
        guard !filed.isEmpty else { return "" }
        return ", with \(filedValues.map(NameKey.plural).joined(separator: ", ")) of open deals by "
            + filed.joined(separator: ", ")
    }

    private var rest: String {
        let subject = filed.isEmpty ? "amounts and all else as they" : "all else as it"
        if let firstReading {
            return "; \(subject) first \(filed.isEmpty ? "were" : "was") read, on \(firstReading)."
        }
        let words = "; \(subject) \(filed.isEmpty ? "stand" : "stands") in the data now."
        return words + (lacksIdentity ? " No history is kept: nothing tells one deal from another." : "")
    }
}
