// Words for what can be wrong with scripts, their parameters and the files they name.

extension Problem {
    var scriptWords: ProblemWords? {
        switch self {
        case .wrongArgument(let name, let given, let kind, let wanted):
            ProblemWords(
                "TL212", "`{\(name)}` is `\(given)`, \(kind), where \(wanted) belongs",
                label: "\(wanted) belongs here")
        case .noSuchParameter(let name, let query, let has):
            ProblemWords(
                "TL213", "`\(query)` has no parameter for `\(name)`", label: "more than it takes",
                help: has.isEmpty
                    ? "It takes no arguments." : "It takes \(Self.list(Self.quoted(has), "and")).")
        case .unknownQuery(let name, let near):
            ProblemWords(
                "TL214", "no query is called `\(name)`",
                label: near.isEmpty
                    ? "not a known query" : "did you mean \(Self.list(Self.quoted(near), limit: 4))?",
                help: near.isEmpty ? "`define query NAME(parameters) as …` makes one." : "")
        case .cannotCheck(let reason):
            ProblemWords("TL351", "`expect` cannot compare this: \(reason)", label: "what is compared")
        case .cannotReconcile(let name):
            ProblemWords(
                "TL352", "`\(name)` cannot be reconciled", label: "not of deals in a period or at a day",
                help: "Sums, counts and rates of deals can be: `reconcile revenue with 412k this quarter`.")
        default: fileWords
        }
    }

    private var fileWords: ProblemWords? {
        switch self {
        case .cannotRead(let file, let reason):
            ProblemWords("TL520", "`\(file)` cannot be read: \(reason)", label: "this file")
        case .outsideFolders(let file, let reason):
            ProblemWords(
                "TL521", "a script may not touch `\(file)`: \(reason)", label: "out of bounds",
                help:
                    "A script reads and writes beneath its own folder, the company's and the working folder. "
                    + "`--allow-path FOLDER` adds another.")
        case .includeCycle(let files):
            ProblemWords(
                "TL522", "files include each other: \(files.joined(separator: " → "))",
                label: "begins again here")
        case .notInScript(let what, let reason):
            ProblemWords(
                "TL523", "`\(what)` \(reason), which a script does not do",
                label: "say this at the prompt or with -c")
        default: nil
        }
    }
}
