/// A way from a record to one of its facts: a column of its own table, or one of a table it links to.
///
/// `links` are column names to follow, each holding a key of another table:
/// deals –[rep]→ reps –[manager] is `FieldPath(table: "deals", links: ["rep"], column: "manager")`.
package struct FieldPath: Hashable, Sendable {
    /// The table the way begins in: `deals`.
    package var table: String
    package var links: [String]
    package var column: String
    /// Where the links lead to somebody in a roster, which spell of theirs has the column; nil for all other columns.
    package var spell: SpellChoice?
    /// The currency that amounts are to be in, where the sentence names another than they are shown in.
    package var currency: String?

    package init(table: String, links: [String] = [], column: String, spell: SpellChoice? = nil) {
        self.table = table
        self.links = links
        self.column = column
        self.spell = spell
    }
}

/// What a column holds, with its unit.
package enum FieldType: Hashable, Sendable {
    case text
    case day
    /// Yes or no.
    case flag
    /// Amounts in minor units: the stored integer divided by 10^scale is the amount.
    case money(scale: Int)
    /// Any other number, stored as an integer over 10^scale.
    case number(scale: Int)
    /// A share; 1 is 100 %, stored as an integer over 10^scale.
    case percent(scale: Int)
    /// A span of days.
    case days
}

/// What a column means to sales people, where it means something the product knows.
package enum Role: String, CaseIterable, Sendable {
    case id, name, rep, manager, team, region, account, product, stage, outcome
    case created, closed, expectedClose = "expected close", amount, currency, probability
    case reason, source, type, listPrice = "list price", quantity, hired, left, activityType = "activity type"
    case start, end, quota, target, discount
    /// The day of a change of stage, and the stage before it.
    case entered, fromStage = "from stage"
    /// Of sales lines: the day, the hour of the day, the receipt, the price of one piece, and what was given back.
    case sold, hour, order, store, unitPrice = "unit price", isReturn = "return"
    /// Of shifts: the day and the hours; of counts of stock: the day and the pieces.
    case worked, hours, counted, onHand = "stock", opening = "opening stock", received
}

/// A column that sentences can name.
package struct FieldEntry: Hashable, Sendable {
    package var path: FieldPath
    /// How it is called, singular, lower case: `rep`, `office location`. The first is shown; the others are synonyms.
    package var names: [String]
    package var type: FieldType
    package var role: Role?
    /// The singular of the record kind it belongs to (`deal`, `account`): `account revenue` names it in full.
    package var owner: String
    /// How many different values it has; nil where that is not known or means nothing.
    package var distinctCount: Int?

    package init(
        path: FieldPath, names: [String], type: FieldType, role: Role? = nil, owner: String,
        distinctCount: Int? = nil
    ) {
        self.path = path
        self.names = names
        self.type = type
        self.role = role
        self.owner = owner
        self.distinctCount = distinctCount
    }
}

/// A kind of record: deals, reps, accounts.
package struct RecordKind: Hashable, Sendable {
    /// The table: `deals`.
    package var table: String
    package var singular: String
    package var plural: String
    package var synonyms: [String]
    package var rowCount: Int

    package init(table: String, singular: String, plural: String, synonyms: [String] = [], rowCount: Int) {
        self.table = table
        self.singular = singular
        self.plural = plural
        self.synonyms = synonyms
        self.rowCount = rowCount
    }
}

/// A value that stands in the data, the column it stands in, and how many records of the fact hold it.
package struct ValueEntry: Hashable, Sendable {
    package var path: FieldPath
    /// As the data spell it.
    package var text: String
    package var recordCount: Int

    package init(path: FieldPath, text: String, recordCount: Int) {
        self.path = path
        self.text = text
        self.recordCount = recordCount
    }
}

/// Everything in a company's data that a sentence can name, apart from the data itself.
package struct Catalogue: Sendable {
    /// The tables of sales, as they are called wherever they stand.
    package static let deals = "deals"
    package static let salesLines = "sales lines"
    /// What of each deal is credited to whom, where a file parts deals between people.
    package static let credits = "credits"
    /// The file that parts deals between people.
    package static let splits = "splits"
    /// The tables of goals.
    package static let quotas = "quotas"
    package static let targets = "targets"
    /// What sales lines are set against: hours worked, and what lay on the shelves.
    package static let shifts = "shifts"
    package static let stockCounts = "stock counts"
    /// That of exchange rates.
    package static let rates = "rates"

    package var companyName: String
    /// The currency all amounts are in (`USD`), where it is known.
    package var currency: String?
    /// How amounts of several currencies are taken; nil where all are in one.
    package var conversion: CurrencyConversion?
    /// The fact that questions are about unless they say otherwise: `deals`.
    package var fact: String
    package var kinds: [RecordKind]
    /// Fields reachable from the fact, the fact's own first.
    package var fields: [FieldEntry]
    /// The columns of each table, its key included, for lists of its records.
    package var tableFields: [String: [FieldEntry]] = [:]
    /// Values by folded name (`NameKey.fold`), most frequent first.
    package var values: [String: [ValueEntry]]
    /// Of what a roster dates, the values with the records that hold them as of the end of the roster.
    package var valuesNow: [FieldPath: [ValueEntry]] = [:]
    /// Values that only the history of the records has.
    package var pastValues: PastValues?
    /// First and last day of any dated event of the fact (created, closed), for notes and for today.
    package var dataDays: DayRange
    /// How the company cuts time.
    package var calendar = BusinessCalendar.gregorian
    package var workSchedule = WorkSchedule()
    /// The tables whose records are sales, the one that revenue is taken from first: `deals`, `sales lines`. Empty where
    /// there is only `fact`.
    package var facts: [String] = []
    /// The same data as seen from the other tables.
    package var views: CatalogueViews?
    /// For each table of goals the different days that its goals hold.
    package var goalSpans: [String: [DayRange]] = [:]
    /// For each table the dates whose order of day and month nothing proves.
    package var guessedDates: [String: GuessedDates] = [:]
    /// It is one of those: the fact is not what questions are about unless they say otherwise.
    package var isView = false

    package init(
        companyName: String, currency: String?, fact: String, kinds: [RecordKind], fields: [FieldEntry],
        values: [String: [ValueEntry]], dataDays: DayRange
    ) {
        self.companyName = companyName
        self.currency = currency
        self.fact = fact
        self.kinds = kinds
        self.fields = fields
        self.values = values
        self.dataDays = dataDays
    }

    /// The fact's field with this role (directly or through links), if any.
    package func field(_ role: Role) -> FieldEntry? {
        fields.first { $0.role == role && $0.path.table == fact && $0.path.links.isEmpty }
            ?? fields.first { $0.role == role }
    }
}

extension Catalogue {
    /// A field's values, in no order.
    package func values(of path: FieldPath) -> [ValueEntry] {
        valuesNow[path] ?? values.values.joined().filter { $0.path == path }
    }

    /// The data as seen from another table: each row of it once, with the columns of its own and those it links to.
    package func seen(from table: String) -> Catalogue? {
        guard var view = views?.view(from: table) else { return nil }
        view.calendar = calendar
        view.workSchedule = workSchedule
        view.currency = currency
        view.conversion = conversion
        view.facts = facts
        view.goalSpans = goalSpans
        view.isView = true
        return view
    }

    /// Whether the fact's records are sales, with metrics of their own.
    package var isFact: Bool { !isView || facts.contains(fact) }

    /// The date that places records of the fact in time where nothing else is said.
    package var startField: FieldEntry? {
        [.created, .sold, .worked, .counted].lazy.compactMap(field).first
    }

    /// One record of the fact: `deal`.
    package var factSingular: String { kinds.first { $0.table == fact }?.singular ?? fact }

    /// The plural of what the fact holds: `deals`.
    package var factPlural: String { kinds.first { $0.table == fact }?.plural ?? fact }
}

/// How names are compared: `Win_Rate`, `win rate`, `win-rate` and `winrate` are one name.
package enum NameKey {
    /// Lower case without blanks, `_` and `-`; canonically equivalent texts fold to equal keys.
    package static func fold(_ name: some StringProtocol) -> String {
        String(name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{2011}" })
    }

    /// English singulars a word may have: `companies` → `company`, `reps` → `rep`. Empty when it looks singular.
    package static func singulars(of word: String) -> [String] {
        var found: [String] = []
        if word.hasSuffix("ies"), word.count > 4 { found.append(String(word.dropLast(3)) + "y") }
        if word.hasSuffix("ses") || word.hasSuffix("xes") || word.hasSuffix("ches") || word.hasSuffix("shes")
        {
            found.append(String(word.dropLast(2)))
        }
        if word == "people" { found.append("person") }
        if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 {
            found.append(String(word.dropLast()))
        }
        return found
    }

    /// One of what a plural counts: `1 region now`, `1 deal without account`, `1 weekday of created`. The first part of
    /// such words is the one that is many.
    package static func singular(of plural: String) -> String {
        for joint in [" of ", " with ", " without ", " passed", " now"] {
            guard let range = plural.firstRange(of: joint) else { continue }
            return singular(of: String(plural[..<range.lowerBound])) + plural[range.lowerBound...]
        }
        return singulars(of: plural).first ?? plural
    }

    /// The English plural of a name's last word: `company` → `companies`.
    ///
    /// Of `weekday of created` it is the first part that becomes many.
    package static func plural(of name: String) -> String {
        if let of = name.firstRange(of: " of ") {
            return plural(of: String(name[..<of.lowerBound])) + name[of.lowerBound...]
        }
        if name.hasSuffix(" now") { return plural(of: String(name.dropLast(4))) + " now" }
        if name.hasSuffix("s") || name.hasSuffix("x") || name.hasSuffix("ch") { return name + "es" }
        if name.hasSuffix("y"), let before = name.dropLast().last, !"aeiou".contains(before) {
            return name.dropLast() + "ies"
        }
        return name.hasSuffix("person") ? name.dropLast(6) + "people" : name + "s"
    }
}
