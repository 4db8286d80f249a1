// Words for mistakes in conditions and values.

extension Problem {
    var conditionWords: ProblemWords? {
        switch self {
        case .reservedInValue(let word):
            ProblemWords(
                "TL110", "`\(word)` is a word of the language", label: "the value goes in quotes")
        case .inWantsPeriod:
            ProblemWords(
                "TL111", "in a condition, a period follows `in`", label: "not a value",
                help: "For values write `is one of`.")
        case .isNotTwoReadings:
            ProblemWords(
                "TL112", "`is not A or B` has two readings", label: "neither of them, or one of them?",
                help: "Neither is `is not one of A, B`.")
        case .orTwoReadings:
            ProblemWords(
                "TL125", "`or` has two readings here", label: "another value, or another condition?",
                help: "Brackets make it a condition; `is one of A, B` makes it a value.")
        case .conditionNeedsComparison:
            ProblemWords(
                "TL113", "a condition compares something", label: "compared with what?",
                help:
                    "For example `amount > 10k`, `stage is Won`. A segment goes before the records: `list overdue deals`."
            )
        case .dateNeedsIn:
            ProblemWords(
                "TL114", "in a condition, a date needs `in` before its period", label: "`in` is missing")
        case .isBeforeBound:
            ProblemWords("TL115", "this is a comparison of its own", label: "leave out `is`")
        case .comparisonWithoutWhere:
            ProblemWords("TL132", "a comparison stands behind `where`", label: "`where` is missing before it")
        case .segmentWithoutWhere:
            ProblemWords(
                "TL138", "a segment is records, `where` and a condition",
                label: "`where` is missing before it")
        case .signInWords(let sign):
            ProblemWords("TL139", "`expect` compares by a sign", label: "write `\(sign)`")
        case .periodAfterSign(let instead):
            ProblemWords(
                "TL133", "a sign compares with one day, and this is a period",
                label: "write `\(instead)` before it")
        default: nil
        }
    }
}
