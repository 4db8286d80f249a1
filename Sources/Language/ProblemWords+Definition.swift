// Words for definitions that cannot be, and for taking sentences back.

extension Problem {
    var definitionWords: ProblemWords? { ownDefinitionWords ?? unitWords ?? usedDefinitionWords }

    private var ownDefinitionWords: ProblemWords? {
        switch self {
        case .metricInSegment(let condition):
            ProblemWords(
                "TL340", "a segment holds deals, and `\(condition)` is about groups",
                label: "a metric is of many deals, never of one",
                help:
                    "Conditions of a segment are about facts of the deal. A question may add `where \(condition)`."
            )
        case .definitionCycle(let names):
            ProblemWords(
                "TL341", "\(Self.quoted(names).joined(separator: " needs "))",
                label: "a definition cannot need itself")
        case .nameTaken(let name, let other):
            ProblemWords("TL342", "`\(name)` is \(other) already", label: "another name is needed here")
        case .slotWithoutParameter(let name, let has):
            ProblemWords(
                "TL343", "`{\(name)}` is no parameter of this query",
                label: has.isEmpty
                    ? "the query has none" : "its parameters are \(Self.list(Self.quoted(has), "and"))",
                help: "Parameters stand in brackets behind the name: `define query team review(team) as …`.")
        default: nil
        }
    }

    private var unitWords: ProblemWords? {
        switch self {
        case .stockWithFlow(let stock, let flow):
            ProblemWords(
                "TL344", "\(stock) is as of a day and \(flow) of a period", label: "these are not added",
                help: "Their sum would be neither. Ask for both: `\(flow), \(stock)`.")
        case .stockOnDate(let name, let date):
            ProblemWords(
                "TL345", "\(name) is as of a day",
                label: "`on \(date)` places what happens, not what is open",
                help: "Leave out `on \(date)`.")
        case .unknownUnit(let word):
            ProblemWords(
                "TL346", "nothing can be shown as `\(word)`",
                label: "percent, days, money, number or count belong here")
        case .doesNotFit(let shown, let unit, let name):
            ProblemWords(
                "TL347", "\(name) cannot be shown as \(shown)", label: "it is \(unit)",
                help: "Leave out `shown as`, or show it as number.")
        default: nil
        }
    }

    private var usedDefinitionWords: ProblemWords? {
        switch self {
        case .brokenDefinition(let name, let place, let reason):
            ProblemWords(
                "TL348", "`\(name)` cannot be used", label: "its definition (\(place)) is wrong: \(reason)",
                help: "Define it again, or correct it there.")
        case .limitsNotAscending:
            ProblemWords(
                "TL349", "the limits of bands ascend", label: "this is not above the one before it",
                help: "For example `at 1k, 5k, 20k`.")
        case .partOfWhichDate(let part):
            ProblemWords(
                "TL350", "`\(part)` of which date?", label: "what is asked has no one date of its own",
                help: "Name it: `\(part) of created`, `\(part) of closed`.")
        case .nothingToUndo:
            ProblemWords(
                "TL511", "there is nothing to take back",
                label: "`undo` takes back definitions, corrections and settings of this session")
        default: nil
        }
    }
}
