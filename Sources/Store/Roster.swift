/// Who was where when: for each row of a list of people their spells, the rows of a roster.
///
/// Days count from 1970-01-01; a spell holds on its first and its last day. A spell without a last day ends on the day
/// before the next one of the same person begins. Where several hold on a day, the one that began last counts, of
/// those that began together the later row.
package struct Roster: Sendable {
    /// The table of the spells: `team spells`.
    package let table: String
    /// The table of the people: `reps`.
    package let people: String
    /// For each row of the people their spells, the one that began last first.
    private let spells: [[Spell]]
    /// The days, ascending, on which some spell begins, or the first without one.
    private let changes: [Int32]

    /// A row of the roster before its days are settled; nil for a day that is not said.
    package struct Entry: Sendable {
        package var person: Int
        package var first: Int32?
        package var last: Int32?
        package var row: Int32

        package init(person: Int, first: Int32?, last: Int32?, row: Int32) {
            self.person = person
            self.first = first
            self.last = last
            self.row = row
        }
    }

    /// The days on which a row of the roster holds.
    package struct Spell: Sendable, Hashable {
        package var first: Int32
        package var last: Int32
        package var row: Int32
    }

    package init(table: String, people: String, personCount: Int, entries: [Entry]) {
        self.table = table
        self.people = people
        var ofPerson = [[Entry]](repeating: [], count: personCount)
        for entry in entries where ofPerson.indices.contains(entry.person) {
            ofPerson[entry.person].append(entry)
        }
        spells = ofPerson.map(Roster.settled)
        var days: Set<Int32> = []
        for spell in spells.joined() {
            if spell.first > .min { days.insert(spell.first) }
            if spell.last < .max { days.insert(spell.last + 1) }
        }
        changes = days.sorted()
    }

    private static func settled(_ entries: [Entry]) -> [Spell] {
        let ordered = entries.sorted { ($1.first ?? .min, $1.row) < ($0.first ?? .min, $0.row) }
        var next: Int32?
        var result: [Spell] = []
        for (place, entry) in ordered.enumerated() {
            let first = entry.first ?? .min
            if place > 0, let later = ordered[place - 1].first, later > first { next = later }
            let last = entry.last ?? next.map { $0 - 1 } ?? .max
            result.append(Spell(first: first, last: last, row: entry.row))
        }
        return result
    }

    /// The spells of a person, the one that began last first.
    package func spells(of person: Int) -> [Spell] { spells[person] }

    /// The row of the roster that holds for a person on a day; −1 for none, and for no person.
    package func row(of person: Int32, on day: Int32) -> Int32 {
        guard person >= 0 else { return -1 }
        return spells[Int(person)].first { $0.first <= day && day <= $0.last }?.row ?? -1
    }

    /// The row that holds on a day, else that of the first spell to begin up to another day; −1 for none.
    package func row(of person: Int32, from day: Int32, until last: Int32) -> Int32 {
        let row = row(of: person, on: day)
        guard row < 0, person >= 0 else { return row }
        guard let next = spells[Int(person)].last(where: { $0.first > day && $0.first <= $0.last }),
            next.first <= last
        else { return -1 }
        return self.row(of: person, on: next.first)
    }

    /// The row that holds on a day, else the one that held last before it, else the first there is.
    package func latestRow(of person: Int32, by day: Int32) -> Int32 {
        let row = row(of: person, on: day)
        guard row < 0, person >= 0 else { return row }
        let before = spells[Int(person)].filter { $0.first <= day && $0.first <= $0.last }
        return (before.max { $0.last < $1.last } ?? spells[Int(person)].last)?.row ?? -1
    }

    /// Numbers the stretches of days on which nobody's spell changes.
    package func stretch(of day: Int32) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    package var stretchCount: Int { changes.count + 1 }

    /// A day in a stretch.
    package func day(in stretch: Int) -> Int32 {
        stretch > 0 ? changes[stretch - 1] : changes.first.map { $0 - 1 } ?? 0
    }
}
