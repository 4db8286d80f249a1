// Words for pivots, options and comparisons that the question gives nothing to work on.

extension Problem {
    var shapeOfAnswerWords: ProblemWords? {
        switch self {
        case .tooManyColumns(let count, let dimension, let limit, let instead):
            ProblemWords(
                "TL320", "\(count) columns are too many", label: "there are so many values of \(dimension)",
                help: "A pivot has at most \(limit) columns for each measure. Turn it: `\(instead)`.")
        case .optionWithout(let option, let needed):
            ProblemWords(
                "TL321", "`with \(option)` needs \(needed)", label: "nothing here that it could work on")
        case .doesNotAddUp(let measure, let option, let reason):
            ProblemWords(
                "TL323", "\(measure) does not add up, so it has no \(option)", label: reason,
                help: "Sums and counts over a period add up, such as revenue and won deals.")
        case .comparisonWithout(let base, let needed):
            ProblemWords(
                "TL322", "`vs \(base)` needs \(needed)", label: "nothing here that it could be compared with")
        default: nil
        }
    }
}
