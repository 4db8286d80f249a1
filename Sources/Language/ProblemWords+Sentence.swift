// Words for mistakes in questions: rankings, periods, options.

extension Problem {
    var sentenceWords: ProblemWords? { rankingWords ?? periodWords ?? shapeWords }

    private var rankingWords: ProblemWords? {
        switch self {
        case .countInWords(let word):
            ProblemWords("TL101", "`\(word)` is a number in words", label: "write it in digits")
        case .countMissing:
            ProblemWords(
                "TL121", "a ranking says how many", label: "how many?",
                help: "For example `top 5 reps by revenue`.")
        case .countOutOfRange:
            ProblemWords(
                "TL122", "this number is no count", label: "a whole number from 1 to 1,000,000 belongs here")
        case .rankingWithoutMeasure:
            ProblemWords(
                "TL102", "best by what?", label: "`by` and a measure are missing",
                help: "For example `top 5 reps by revenue`.")
        case .secondRankingBy:
            ProblemWords(
                "TL103", "a ranking has one `by`", label: "a second one",
                help: "To rank inside groups, use `for each`.")
        case .listOfLast(let count):
            ProblemWords(
                "TL123", "a list takes its number at the end", label: "not in front of the records",
                help: "The latest come first with `sorted by closed descending first \(count)`.")
        case .listOfNames(let counted):
            ProblemWords(
                "TL134", "a list of names is always whole", label: "this would change nothing",
                help: counted.map { "Their records are counted by `\($0) …`." } ?? "")
        default: nil
        }
    }

    private var periodWords: ProblemWords? {
        switch self {
        case .twoPeriods:
            ProblemWords(
                "TL105", "two periods for the same date", label: "a second one",
                help: "To compare them, write `vs`; to see each, `by month`, `by quarter`, `by year`.")
        case .notATimeUnit(_, let words):
            ProblemWords(
                "TL106", "`\(words)` needs a unit: day, week, month, quarter, half, year",
                label: words.contains(" ")
                    ? "it counts days, weeks, months …, not records" : "a unit belongs here")
        case .periodFirst:
            ProblemWords(
                "TL107", "the question comes first, the period after it",
                label: "this goes behind the question")
        case .noSuchDay(let month, let days):
            ProblemWords("TL109", "there is no such day", label: "\(month) has \(days) days")
        case .noSuchMonth:
            ProblemWords(
                "TL124", "there is no such day", label: "a date reads year-month-day",
                help: "For example `2017-03-31`, `31 mar 2017`.")
        case .noSuchUnit(let unit, let known):
            ProblemWords("TL135", "there is no \(unit)", label: "a year has \(known)")
        default: nil
        }
    }

    private var shapeWords: ProblemWords? {
        switch self {
        case .repeatedClause(let word):
            ProblemWords(
                "TL104", "`\(word)` stands twice", label: "a second one", help: Self.repetitionHelp(word))
        case .unknownOption(let word):
            ProblemWords(
                "TL117", "`with` knows no `\(word)`",
                label: "`with` takes \(Self.list(WithOption.allWords, "and", limit: 12))")
        case .unknownForm(let word):
            ProblemWords(
                "TL126", "there is no form called `\(word)`",
                label: "`as` takes \(Self.list(OutputForm.allCases.map(\.rawValue), limit: 20))")
        case .questionNotUnderstood(let examples):
            ProblemWords(
                "TL137", "this question was not understood", label: "asked in other words than Topline knows",
                help: examples.isEmpty
                    ? "`help` shows what can be asked."
                    : "For example \(Self.list(Self.quoted(examples))). `help` shows what else can be asked.")
        case .unknownCurrency(let text):
            ProblemWords(
                "TL136",
                text.isEmpty ? "`set currency` needs a currency" : "no currency has the code `\(text)`",
                label: "a code of three letters belongs here",
                help: "The codes are those of ISO 4217, such as EUR, USD, GBP or CHF: `set currency EUR`.")
        default: nil
        }
    }

    private static func repetitionHelp(_ word: String) -> String {
        switch word {
        case "by", "for each", "with", "showing", "sorted by": "One takes several things: `\(word) a, b`."
        default: ""
        }
    }
}
