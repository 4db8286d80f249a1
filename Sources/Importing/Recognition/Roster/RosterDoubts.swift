import Model
import Store

/// What is doubtful about a roster: spells that overlap or leave days out, that end before they begin, deals on days
/// without a spell, a list of reps that says something else.
struct RosterDoubts {
    private let book: RosterBook
    private let drafts: [DraftTable]
    private let links: [DraftLink]

    init?(_ drafts: [DraftTable], links: [DraftLink]) {
        guard let book = RosterBook(drafts, links: links) else { return nil }
        (self.book, self.drafts, self.links) = (book, drafts, links)
    }

    private var spells: DraftTable { drafts[book.spells] }
    private var file: String { spells.source.file }

    func all() -> [Doubt] { [changed, backward, overlapping, gapped, outside, differing].compactMap { $0 } }

    private func doubt(_ text: String, _ count: Int, _ sentence: String? = nil) -> Doubt {
        Doubt(.roster, text, count: count, sentence: sentence ?? "list \(spells.name)", corrects: false)
    }

    private var changed: Doubt? {
        var counts: [Int: Int] = [:]
        for entry in book.entries { counts[entry.person, default: 0] += 1 }
        let count = counts.count { $0.value > 1 }
        guard count > 0 else { return nil }
        return doubt(
            "\(Words.count(count, "rep")) changed team or manager (\(file)): each deal counts for where its rep "
                + "was on the deal's date; `now` after a name asks for today", count)
    }

    // MARK: Days

    private var backward: Doubt? {
        let wrong = book.entries.filter { entry in
            guard let first = entry.first, let last = entry.last else { return false }
            return last < first
        }
        guard let example = wrong.first else { return nil }
        let verb = wrong.count == 1 ? "ends before it begins and holds" : "end before they begin and hold"
        return doubt(
            "\(Words.count(wrong.count, "spell")) in \(file) \(verb) on no day: "
                + "\(book.name(of: example.person)), \(days(example.first, example.last))", wrong.count)
    }

    /// Spells of one person, in the order in which they begin; those that hold on no day are left out.
    private var ordered: [(person: Int, spells: [Roster.Entry])] {
        let held = book.entries.filter { ($0.first ?? .min) <= ($0.last ?? .max) }
        return Dictionary(grouping: held, by: \.person).sorted { $0.key < $1.key }.map { person, spells in
            (person, spells.sorted { ($0.first ?? .min, $0.row) < ($1.first ?? .min, $1.row) })
        }
    }

    /// Sharing one day at a change is a way of writing it.
    private var overlapping: Doubt? {
        var found: [(person: Int, first: Int32?, last: Int32?)] = []
        for (person, spells) in ordered {
            let shared = zip(spells, spells.dropFirst()).first { earlier, later in
                guard let first = later.first, first != earlier.first else { return true }
                return earlier.last.map { $0 > first } ?? false
            }
            guard let (earlier, later) = shared else { continue }
            found.append((person, later.first, [earlier.last, later.last].compactMap { $0 }.min()))
        }
        guard let example = found.first else { return nil }
        return doubt(
            "the spells of \(Words.count(found.count, "rep")) in \(file) overlap, as those of "
                + "\(book.name(of: example.person)) \(days(example.first, example.last)): on such days the one "
                + "that began last counts", found.count)
    }

    private var gapped: Doubt? {
        var found: [(person: Int, first: Int32, last: Int32)] = []
        for (person, spells) in ordered {
            var end = spells[0].last
            for later in spells.dropFirst() {
                if let known = end, let first = later.first, first > known + 1 {
                    found.append((person, known + 1, first - 1))
                    break
                }
                end = later.last.map { max(end ?? .min, $0) }
            }
        }
        guard let example = found.first else { return nil }
        return doubt(
            "\(Words.count(found.count, "rep")) in \(file) \(found.count == 1 ? "has" : "have") days between two "
                + "spells: \(book.name(of: example.person)) \(days(example.first, example.last)); deals on such "
                + "days count for no team", found.count)
    }

    private func days(_ first: Int32?, _ last: Int32?) -> String {
        let words = [first, last].map { $0.map { Day(number: $0).description } }
        switch (words[0], words[1]) {
        case (let first?, let last?) where first == last: return "on \(first)"
        case (let first?, let last?): return "from \(first) to \(last)"
        case (let first?, nil): return "from \(first) on"
        case (nil, let last?): return "up to \(last)"
        case (nil, nil): return "on all days"
        }
    }

    // MARK: Beside the other tables

    /// Decided deals whose rep is in the roster, though not on the day that they closed.
    private var outside: Doubt? {
        guard let deals = drafts.firstIndex(where: { TableKind.facts.contains($0.kind) }),
            let link = links.first(where: { $0.fromTable == deals && $0.toTable == book.reps }),
            let closed = (drafts[deals].column(.closed) ?? drafts[deals].column(.sold))?.raw.days
        else { return nil }
        let sales = drafts[deals].kind
        let rowOfRep = drafts[book.reps].columns[link.toColumn].raw.rowOfText()
        let reps = drafts[deals].columns[link.fromColumn].raw
        let people = reps.dictionary.texts.map { rowOfRep[$0] }
        guard let codes = reps.codes else { return nil }
        let count = (0..<drafts[deals].rowCount).count { row in
            guard let person = people[Int(codes[row])], let day = closed.known(row) else { return false }
            return book.roster.row(of: Int32(person), on: day) < 0
        }
        guard count > 0 else { return nil }
        let records = Words.count(count, sales.singular, sales.tableName)
        let place = place
        return doubt(
            "\(records) \(sales == .deals ? "closed" : "sold") on days on which "
                + "\(count == 1 ? "its rep has" : "their reps have") no spell in \(file): "
                + "\(count == 1 ? "it counts" : "they count") for no \(place?.role == nil ? place?.name ?? "team" : "team")",
            count,
            place.map {
                "count \(sales == .deals ? "decided deals" : sales.tableName) where \($0.name) is missing"
            })
    }

    /// What the spells say of where somebody was: the team, else a column that leads to a table of its own.
    private var place: DraftColumn? {
        let ofRoles = [Role.team, .region, .manager].lazy.compactMap(spells.column).first
        return ofRoles
            ?? spells.columns.first { column in
                column.role == nil
                    && links.contains {
                        $0.fromTable == book.spells && spells.columns[$0.fromColumn].name == column.name
                    }
            }
    }

    /// The list of reps is mostly the newest; where it names another team than the roster's last, one of them is old.
    private var differing: Doubt? {
        let list = drafts[book.reps]
        // Without a list of its own, who is there and where last is taken from the spells themselves.
        guard list.source.file != file else { return nil }
        let people = Set(book.entries.map(\.person)).sorted()
        for role in [Role.team, .manager, .region] {
            guard let own = spells.column(role), let other = list.column(role) else { continue }
            let differ = people.filter { person in
                let row = Int(book.roster.latestRow(of: Int32(person), by: .max))
                return row >= 0 && own.raw.text(at: row) != other.raw.text(at: person)
            }
            guard let example = differ.first else { continue }
            return doubt(
                "\(list.source.file) has another \(own.name) than the last spell in \(file) for "
                    + "\(Words.count(differ.count, "rep")), \(book.name(of: example)) first: the roster counts",
                differ.count, "list \(list.name)")
        }
        return nil
    }
}
