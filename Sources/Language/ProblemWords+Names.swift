// Words for names that nothing is called by.

extension Problem {
    var nameWords: ProblemWords? {
        switch self {
        case .unknownName(let name, let near):
            Self.unknown("TL205", "nothing is called `\(name)`", near, "not a known name")
        case .unknownMeasure(let name, let near):
            Self.unknown(
                "TL204", "nothing to measure is called `\(name)`", near, "a measure belongs here",
                "list metrics")
        case .unknownDimension(let name, let near):
            Self.unknown(
                "TL202", "nothing to group by is called `\(name)`", near,
                "something to group by belongs here",
                "list dimensions")
        case .unknownKind(let name, let near):
            Self.unknown(
                "TL201", "there is no kind of record called `\(name)`", near, "a kind of record belongs here",
                "describe")
        case .unknownField(let name, let near):
            Self.unknown(
                "TL206", "there is no field called `\(name)`", near, "a field belongs here", "describe deals")
        case .unknownValue(let name, let near):
            Self.unknown("TL203", "no value is called `\(name)`", near, "a value belongs here")
        case .unknownValueOf(let name, let dimension, let near):
            Self.unknown(
                "TL207", "no \(dimension) is called `\(name)`", near,
                "\(Self.article(dimension)) \(dimension) belongs here")
        case .unknownTopic(let name, let near):
            Self.unknown("TL208", "there is nothing to say about `\(name)`", near, "not a known name", "help")
        default: otherNameWords
        }
    }

    private var otherNameWords: ProblemWords? {
        switch self {
        case .ambiguous(let name, let meanings):
            ProblemWords(
                "TL210", "`\(name)` has \(meanings.count) meanings",
                label: "\(Self.list(Self.quoted(meanings)))?", help: "Say which one.")
        case .unknownSetting(let name):
            ProblemWords(
                "TL209", "there is no setting called `\(name)`", label: "not a setting",
                help:
                    "`set` takes `today`, `currency`, `small sample`, `revenue from`, `date order`, `decimal`, "
                    + "`fiscal year`, `calendar`, `week starts`, `working days` and `holiday`.")
        case .unknownParameter(let name):
            ProblemWords(
                "TL211", "`{\(name)}` has no value", label: "a parameter that nothing was given for",
                help: "`param \(name) = …` gives one; so do `run … with …` and `--with \(name)=…`.")
        default: nil
        }
    }

    static func article(_ noun: String) -> String { "aeio".contains(noun.prefix(1)) ? "an" : "a" }

    /// The nearest names stand beside the mark; where there are none, the help names the sentence that lists them.
    private static func unknown(
        _ code: String, _ title: String, _ near: [String], _ label: String, _ listing: String? = nil
    ) -> ProblemWords {
        guard near.isEmpty else {
            return ProblemWords(code, title, label: "\(label): did you mean \(list(quoted(near), limit: 4))?")
        }
        return ProblemWords(
            code, title, label: label, help: listing.map { "`\($0)` shows what there is." } ?? "")
    }
}
