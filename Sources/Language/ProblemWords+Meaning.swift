// Words for sentences that can be read and cannot be answered, and for data and files.

extension Problem {
    var meaningWords: ProblemWords? { typeWords ?? measureWords ?? periodMeaningWords ?? shapeOfAnswerWords }

    private var typeWords: ProblemWords? {
        switch self {
        case .cannotCombine(let left, let right, let operation):
            ProblemWords(
                "TL301", "\(left) and \(right) cannot be \(operation)", label: "different kinds of number")
        case .cannotCompare(let left, let right):
            ProblemWords(
                "TL303", "\(left) cannot be compared with \(right)", label: "different kinds of thing")
        case .cannotAggregate(let aggregate, let field, let type):
            ProblemWords("TL304", "`\(aggregate)` cannot be taken of `\(field)`", label: "it is \(type)")
        case .tooLargeToCompute:
            ProblemWords(
                "TL306", "the result is too large to be computed exactly", label: "beyond what can be kept")
        case .otherCurrency(let currency, let own):
            ProblemWords(
                "TL361", "numbers in \(own) are not compared with an amount in \(currency)",
                label: "another currency",
                help:
                    "Write the amount in \(own). A condition on each record's own amount may name any currency "
                    + "that there are rates for.")
        case .notInCurrency(let currency, let known, let isColumn):
            ProblemWords(
                "TL362",
                known == [currency] ? "all amounts are in \(currency)" : "no amount is in \(currency)",
                label: known == [currency]
                    ? "there is nothing to choose" : "amounts are in \(Self.list(known, "and"))",
                help: isColumn ? "Name one of them, or leave it out." : "Leave it out.")
        case .mixedCurrencies(let names, let instead):
            ProblemWords(
                "TL360", "amounts in \(names.spokenList) are not added to or compared with each other",
                label: "about amounts in \(names.count == 2 ? "both" : "all of them")",
                help: "Ask about one of them, or put all into one currency: "
                    + instead.map { "`\($0)`" }.joined(separator: ", ") + ".")
        default: nil
        }
    }

    private var measureWords: ProblemWords? {
        switch self {
        case .shareOfRatio(let name):
            ProblemWords(
                "TL307", "\(name) has no shares", label: "it does not add up to a whole",
                help: "Shares are of sums and counts, such as revenue or won deals.")
        case .stockOverTime(let name):
            ProblemWords(
                "TL302", "\(name) is a stock: it is as of a day and does not add up over time",
                label: "days and months of it cannot be added",
                help: "By itself it is as of the end of each unit; `average \(name)` is the mean of the days."
            )
        case .metricConditionWithoutGroups(let name):
            ProblemWords(
                "TL308", "a condition on \(name) needs groups", label: "it keeps or drops whole groups",
                help: "Add `by` and what to group by, for example `by rep`.")
        case .metricConditionMixed:
            ProblemWords(
                "TL309", "conditions on records and on groups are joined by `and` only",
                label: "both kinds in one `or`",
                help: "Records are kept first, groups afterwards.")
        case .notInAnswer(let name, let has):
            ProblemWords(
                "TL311", "the answer has no `\(name)`", label: "it has \(Self.list(Self.quoted(has), "and"))")
        default: nil
        }
    }

    private var periodMeaningWords: ProblemWords? {
        switch self {
        case .ambiguousDate(let text):
            ProblemWords(
                "TL108", "`\(text)` has two readings", label: "which of the two is the month?",
                help: "Write year-month-day, or settle it with `set date order day first`.")
        case .emptyByConstruction(let reason):
            ProblemWords("TL312", "this can hold nothing", label: reason)
        case .asOfFuture(let day, let today):
            ProblemWords(
                "TL315", "\(day) is still to come", label: "today is \(today)",
                help: "`as of` shows the data as they stood on a day; of days to come nothing is known.")
        case .noSuchRole(let role, let capability):
            ProblemWords(
                "TL314", "the data have no \(role)",
                label:
                    "\(capability) needs \(role.hasPrefix("deals") || role.hasPrefix("sales") ? "them" : "it")",
                help: "`describe import` shows which column was taken for what.")
        case .needsTable(let table, let capability):
            ProblemWords(
                "TL316", "the data have no \(table.words)", label: "\(capability) \(table.use)",
                help: table.help)
        case .notKnownBy(let measure, let name, let records, let has):
            ProblemWords(
                "TL317", "\(measure) is not known by \(name)", label: "the \(records) do not have it",
                help: has.isEmpty
                    ? "" : "They have \(Self.list(Self.quoted(has), "and")), and days, weeks and months.")
        case .notAFactOf(let name, let kind):
            ProblemWords(
                "TL331", "`\(name)` says nothing of \(Self.article(kind)) \(kind)",
                label: "it is known of deals",
                help:
                    "The question counts each \(kind) once, whatever its deals, so only facts of \(kind)s can stand in it."
            )
        case .metricInList(let name, let kind, let instead):
            ProblemWords(
                "TL334", "`\(name)` is a metric and no fact of \(Self.article(kind)) \(kind)",
                label: "it is worked out for each group",
                help: "Ask for the metric by \(kind): `\(instead)`.")
        case .notPerDay(let name):
            ProblemWords(
                "TL332", "\(name) has no value per day", label: "only what happens over time has one",
                help:
                    "Sums and counts over a period have a value per working day, such as revenue and won deals."
            )
        case .needsPeriod(let name):
            ProblemWords(
                "TL333", "\(name) is of a period", label: "due when?",
                help:
                    "What was due is known at the beginning of a period: say one, without `created` or `closed`, or ask "
                    + "by quarter or month.")
        case .weekStartIsSet(let weekday):
            ProblemWords(
                "TL330", "the company's weeks begin on \(weekday)", label: "its years are made of such weeks",
                help: "`set calendar` says on which weekday they end; "
                    + "`set calendar gregorian` lets weeks begin anywhere.")
        default: nil
        }
    }

    var dataWords: ProblemWords? {
        switch self {
        case .cannotWrite(let name, let reason):
            ProblemWords("TL502", "`\(name)` cannot be written", label: reason)
        case .cannotDraw(let reason):
            ProblemWords("TL510", "this answer makes no chart", label: reason)
        case .onlyIntoFile(let form):
            ProblemWords(
                "TL512", "`\(form)` goes into a file", label: "add `into \"answer.\(form)\"`",
                help: "On the screen and in a pipe there are table, csv, json and others.")
        case .nothingToShow:
            ProblemWords("TL503", "there is no answer yet to show", label: "a question comes first")
        case .noLastQuestion:
            ProblemWords("TL505", "there is no question yet to go back to", label: "a question comes first")
        case .noSuchRow(let row, let count, let near):
            ProblemWords(
                "TL506", "the last answer has no row `\(row)`",
                label: near.isEmpty
                    ? "it has \(count) row\(count == 1 ? "" : "s")"
                    : "did you mean \(Self.list(Self.quoted(near)))?")
        case .noRowsBehind:
            ProblemWords(
                "TL507", "the last answer is not made of groups of records", label: "nothing lies behind it",
                help: "`drill` and `explain` of a row follow a question such as `revenue by region`.")
        case .noFix:
            ProblemWords("TL504", "there is nothing to fix", label: "the last sentence offered no correction")
        default: nil
        }
    }
}

extension [String] {
    /// `EUR, GBP and USD`
    fileprivate var spokenList: String {
        guard count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + self[count - 1]
    }
}
