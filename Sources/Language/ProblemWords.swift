/// What is said of a problem: neutral, exact, the user's words first. Facts are in `Problem`.
package struct ProblemWords: Hashable, Sendable {
    /// `TL203`, one for each kind of problem, the same for ever.
    package var code: String
    /// Stands alone: no full stop, no capital.
    package var title: String
    /// Beside the mark: what is wrong just there, or what belongs there.
    package var label: String
    /// Why, and how to write it. May be empty.
    package var help: String

    init(_ code: String, _ title: String, label: String = "", help: String = "") {
        self.code = code
        self.title = title
        self.label = label
        self.help = help
    }
}

extension Problem {
    /// Codes: TL1xx shape · TL2xx names · TL3xx meaning · TL5xx data and files · TL9xx not yet. (TL4xx are notes.)
    package var words: ProblemWords {
        let words =
            switch section {
            case .structure: structureWords
            case .sentence: sentenceWords
            case .condition: conditionWords
            case .name: nameWords
            case .meaning: meaningWords
            case .data: dataWords
            case .script: scriptWords
            case .definition: definitionWords
            }
        return words ?? ProblemWords("TL000", "\(self)")
    }

    package var code: String { words.code }

    /// Which file has the words.
    private enum Section {
        case structure, sentence, condition, name, meaning, data, definition, script
    }

    private var section: Section {
        switch self {
        case .unexpected, .incomplete, .unclosedQuote, .unclosedBracket, .strayCharacter, .tooLong, .tooDeep,
            .numberTooLarge, .sql, .notYet:
            .structure
        case .countInWords, .countMissing, .countOutOfRange, .rankingWithoutMeasure, .secondRankingBy,
            .listOfLast, .listOfNames,
            .repeatedClause, .twoPeriods, .notATimeUnit, .periodFirst, .noSuchDay, .noSuchMonth,
            .noSuchUnit, .unknownOption,
            .unknownForm, .unknownCurrency, .questionNotUnderstood:
            .sentence
        case .reservedInValue, .inWantsPeriod, .isNotTwoReadings, .orTwoReadings, .conditionNeedsComparison,
            .dateNeedsIn, .isBeforeBound, .comparisonWithoutWhere, .segmentWithoutWhere, .signInWords,
            .periodAfterSign:
            .condition
        case .unknownName, .unknownMeasure, .unknownDimension, .unknownKind, .unknownField, .unknownValue,
            .unknownValueOf, .ambiguous, .unknownTopic, .unknownSetting, .unknownParameter:
            .name
        case .ambiguousDate, .cannotCombine, .cannotCompare, .cannotAggregate, .shareOfRatio, .stockOverTime,
            .metricConditionWithoutGroups, .metricConditionMixed, .emptyByConstruction,
            .notInAnswer, .tooManyColumns, .optionWithout, .doesNotAddUp, .comparisonWithout,
            .noSuchRole, .needsTable, .notKnownBy, .notAFactOf, .notPerDay, .needsPeriod, .asOfFuture,
            .tooLargeToCompute, .mixedCurrencies, .otherCurrency, .notInCurrency, .metricInList,
            .weekStartIsSet:
            .meaning
        case .cannotWrite, .cannotDraw, .onlyIntoFile, .nothingToShow, .noLastQuestion, .noSuchRow,
            .noRowsBehind, .noFix:
            .data
        case .metricInSegment, .definitionCycle, .brokenDefinition, .stockWithFlow, .stockOnDate,
            .unknownUnit,
            .doesNotFit, .nameTaken, .slotWithoutParameter, .nothingToUndo, .limitsNotAscending,
            .partOfWhichDate:
            .definition
        case .wrongArgument, .noSuchParameter, .unknownQuery, .cannotCheck, .cannotReconcile, .cannotRead,
            .outsideFolders,
            .includeCycle, .notInScript:
            .script
        }
    }

    /// `a, b or c`, at most so many.
    static func list(_ words: [String], _ last: String = "or", limit: Int = 6) -> String {
        let shown = words.prefix(limit)
        guard words.count <= limit else { return shown.joined(separator: ", ") + ", …" }
        guard shown.count > 1 else { return shown.joined() }
        return shown.dropLast().joined(separator: ", ") + " \(last) " + shown.last!
    }

    /// `` `a`, `b` ``
    static func quoted(_ names: [String]) -> [String] { names.map { "`\($0)`" } }
}
