import Language
import Model

/// The names of a company's data, for looking up by phrase: fields, kinds, calendar units, values.
struct NameIndex: Sendable {
    let catalogue: Catalogue
    /// False where only the answer counts and not the names to write instead: looking for those takes long.
    var suggests = true
    /// Fields of the fact itself, then those of linked tables, then those named in full, by folded name.
    private let ownFields: [String: [BoundField]]
    private let linkedFields: [String: [BoundField]]
    private let qualifiedFields: [String: [BoundField]]
    private let kinds: [String: RecordKind]
    /// What the company has defined beside.
    let defined: DefinedNames

    init(_ catalogue: Catalogue, today: Day, defined: DefinedNames = DefinedNames()) {
        self.catalogue = catalogue
        self.defined = defined
        var own: [String: [BoundField]] = [:]
        var linked: [String: [BoundField]] = [:]
        var qualified: [String: [BoundField]] = [:]
        for field in NameIndex.derivedFields(catalogue, today: today) {
            own[NameKey.fold(field.name), default: []].append(field)
        }
        for entry in catalogue.fields {
            let field = BoundField(
                name: entry.names[0], scalar: .field(entry.path), type: entry.type, entry: entry)
            for (position, name) in entry.names.enumerated() {
                let key = NameKey.fold(name)
                if entry.path.table == catalogue.fact && entry.path.links.isEmpty {
                    own[key, default: []].append(field)
                } else {
                    linked[key, default: []].append(field)
                }
                if position == 0 || !entry.path.links.isEmpty {
                    qualified[NameKey.fold(entry.owner + name), default: []].append(field)
                }
            }
        }
        ownFields = own
        linkedFields = linked
        qualifiedFields = qualified
        var kinds: [String: RecordKind] = [:]
        for kind in catalogue.kinds {
            for name in [kind.singular, kind.plural] + kind.synonyms { kinds[NameKey.fold(name)] = kind }
        }
        self.kinds = kinds
    }

    /// Facts of a deal that are worked out, not stored.
    private static func derivedFields(_ catalogue: Catalogue, today: Day) -> [BoundField] {
        var fields: [BoundField] = []
        guard catalogue.isFact, let created = catalogue.field(.created)?.path else { return [] }
        fields.append(
            BoundField(name: "age", scalar: .daysUntil(created, today), type: .days, entry: nil))
        if let closed = catalogue.field(.closed)?.path {
            fields.append(
                BoundField(
                    name: "sales cycle", scalar: .daysBetween(created, closed), type: .days, entry: nil))
        }
        return fields + courseFields(catalogue) + [discount(catalogue)].compactMap { $0 }
    }

    /// What the course of a deal tells, where no column of the files has the name.
    private static func courseFields(_ catalogue: Catalogue) -> [BoundField] {
        guard catalogue.fact == Catalogue.deals, catalogue.isFact else { return [] }
        let own = catalogue.fields.filter { $0.path.links.isEmpty }
        return CourseColumn.allCases.filter { column in
            own.contains { $0.role == column.neededRole }
                && !own.contains { $0.names.contains { NameKey.fold($0) == NameKey.fold(column.rawValue) } }
        }.map { column in
            BoundField(
                name: column.rawValue,
                scalar: .field(FieldPath(table: catalogue.fact, column: column.rawValue)), type: column.type,
                entry: nil)
        }
    }

    /// How far below its list price a deal was sold, where no column says so itself.
    private static func discount(_ catalogue: Catalogue) -> BoundField? {
        guard let amount = catalogue.field(.amount)?.path, let price = catalogue.field(.listPrice)?.path,
            !catalogue.fields.contains(where: { $0.names.contains { NameKey.fold($0) == "discount" } })
        else { return nil }
        let share = Scalar.arithmetic(.divided, .field(amount), .field(price))
        return BoundField(
            name: "discount", scalar: .arithmetic(.minus, .constant(Fraction(1)), share),
            type: .percent(scale: 4), entry: nil)
    }

    /// The fields a name can mean on the first step that has any: the fact's own, linked ones, full names.
    func fields(named name: String) -> [BoundField] {
        for step in [ownFields, linkedFields, qualifiedFields] {
            for key in NameIndex.keys(of: name) {
                if let found = step[key] { return NameIndex.distinct(NameIndex.nearest(found)) }
            }
        }
        if NameIndex.keys(of: name).contains("team"), let manager = catalogue.field(.manager) {
            return fields(named: manager.names[0])
        }
        return []
    }

    /// Those that the fewest links lead to: of an activity the team of its rep, not that of its deal's rep.
    private static func nearest(_ fields: [BoundField]) -> [BoundField] {
        let fewest = fields.compactMap { $0.entry?.path.links.count }.min() ?? 0
        return fields.filter { ($0.entry?.path.links.count ?? 0) <= fewest }
    }

    /// Whether a field of the fact has this very name, in the same number.
    func hasField(called name: String) -> Bool { ownFields[NameKey.fold(name)] != nil }

    func kind(named name: String) -> RecordKind? {
        NameIndex.keys(of: name).lazy.compactMap { kinds[$0] }.first
    }

    func calendarUnit(named name: String) -> CalendarUnit? {
        NameIndex.keys(of: name).lazy.compactMap { CalendarUnit(rawValue: $0) }.first
    }

    func values(named name: String) -> [ValueEntry] { catalogue.values[NameKey.fold(name)] ?? [] }

    /// Names near a misspelt one among the fields that fit.
    func near(_ name: String, where fits: (BoundField) -> Bool, also: [String] = []) -> [String] {
        nearest(to: name, among: allFields.filter(fits).map(\.name) + also)
    }

    /// Names near a misspelt one among some, where they are wanted.
    func nearest(to name: String, among names: @autoclosure () -> [String]) -> [String] {
        suggests ? Nearest.names(to: name, among: names()) : []
    }

    /// Every field once.
    var allFields: [BoundField] {
        let all = ownFields.merging(linkedFields) { $0 + $1 }.values.flatMap { $0 }
        return NameIndex.distinct(all).sorted {
            ($0.name, $0.entry?.owner ?? "") < ($1.name, $1.entry?.owner ?? "")
        }
    }

    /// The folded forms a phrase may be listed under: itself, its last word in the singular or plural.
    static func keys(of name: String) -> [String] {
        let folded = NameKey.fold(name)
        if folded.hasSuffix("now"), name.lowercased().hasSuffix(" now") {
            return keys(of: String(name.dropLast(4))).map { $0 + "now" }
        }
        var keys = [folded]
        keys += NameKey.singulars(of: folded)
        keys.append(NameKey.fold(NameKey.plural(of: folded)))
        return keys
    }

    private static func distinct(_ fields: [BoundField]) -> [BoundField] {
        var seen: Set<Scalar> = []
        return fields.filter { seen.insert($0.scalar).inserted }
    }
}

/// Did-you-mean.
package enum Nearest {
    /// Longer words are noise, and comparing them with a whole dictionary would take long.
    private static let longestWord = 64

    /// Up to three names within an edit distance of a quarter of the length, nearest first, ties as listed.
    package static func names(to word: String, among candidates: [String]) -> [String] {
        let key = NameKey.fold(word)
        guard key.utf8.count <= longestWord else { return [] }
        var scored: [(name: String, distance: Int, position: Int)] = []
        var seen: Set<String> = []
        for (position, candidate) in candidates.enumerated() where seen.insert(candidate).inserted {
            let other = NameKey.fold(candidate)
            let limit = max(1, max(key.count, other.count) / 4)
            if let distance = EditDistance.between(key, other, limit: limit) {
                scored.append((candidate, distance, position))
            }
        }
        if scored.isEmpty { return beginningAlike(key, candidates) }
        return scored.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }.prefix(3).map(\.name)
    }

    /// Where no name is a slip away: those that hold it as a word (`Anna` of `Anna Snelling`), else, for a short
    /// word, those that begin with the same two letters and are about as long.
    private static func beginningAlike(_ key: String, _ candidates: [String]) -> [String] {
        guard key.count >= 3 else { return [] }
        var seen: Set<String> = []
        let holding = candidates.filter { candidate in
            candidate.split(separator: " ").contains { NameKey.fold($0) == key }
                && seen.insert(candidate).inserted
        }
        guard holding.isEmpty, key.count <= 5 else { return Array(holding.prefix(3)) }
        return candidates.filter { candidate in
            let other = NameKey.fold(candidate)
            return other.prefix(2) == key.prefix(2) && abs(other.count - key.count) <= 1
                && seen.insert(candidate).inserted
        }.prefix(3).map { $0 }
    }
}
