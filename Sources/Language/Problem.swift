/// Everything that can be wrong with a sentence. Facts only; codes and words are in `DiagnosticWords.swift`.
///
/// Codes: TL1xx shape (lexer, parser) · TL2xx names (binder) · TL3xx meaning: types, units, periods (binder) ·
/// TL4xx notes that ride with answers · TL5xx data and files · TL9xx not yet.
package enum Problem: Hashable, Sendable {
    // MARK: Shape

    /// What was found where something else had to stand; `expected` in words, most likely first.
    case unexpected(found: String, expected: [String])
    /// The sentence ends where something had to follow.
    case incomplete(expected: [String])
    case unclosedQuote
    case unclosedBracket
    case strayCharacter(String)
    case tooLong(limit: Int)
    /// Brackets, `not`s or a row of operators beyond any sentence that is read.
    case tooDeep(limit: Int)
    /// `top five reps`: a count in words or none at all.
    case countInWords(String)
    case countMissing
    case countOutOfRange
    case rankingWithoutMeasure
    case secondRankingBy
    /// `list last 10 won deals`
    case listOfLast(Int)
    /// Metrics, fields or the values of a field, listed with more than a form; `about` is what would take it.
    case listOfNames(about: String?)
    /// A clause that may stand once stands twice: `by`, `first`, `vs`.
    case repeatedClause(String)
    case twoPeriods
    /// `last 3 deals`
    case notATimeUnit(String, after: String)
    case periodFirst
    /// `2017-02-30`: the month in words and how many days it has.
    case noSuchDay(month: String, days: Int)
    /// `2017-13-01`
    case noSuchMonth
    /// `week 54`, `Q5`, and what a year has of them.
    case noSuchUnit(String, known: String)
    /// `stage is On hold`: a word of the language inside a value.
    case reservedInValue(String)
    case inWantsPeriod
    case isNotTwoReadings
    /// `stage is Won or closed in Q3`
    case orTwoReadings
    case conditionNeedsComparison
    case dateNeedsIn
    case isBeforeBound
    /// `list deals created > 2017-01-01`
    case comparisonWithoutWhere
    /// `define segment big deals as deals over 50k`
    case segmentWithoutWhere
    /// `expect winrate at least 55%`: the sign to write instead.
    case signInWords(String)
    /// `created >= march 2017`: the word to write instead of the sign, `since`
    case periodAfterSign(instead: String)
    case unknownOption(String)
    case unknownForm(String)
    /// `set currency XYZ`; empty where nothing stands there.
    case unknownCurrency(String)
    case numberTooLarge(String)
    case sql
    /// A question in the words of people, of no form that is read; questions of the kind that is, where some are known.
    case questionNotUnderstood(examples: [String])
    /// The design promises it and this version does not build it; the capability in words.
    case notYet(String)

    // MARK: Names

    /// Nothing at all is called so; `near` are names to write instead.
    case unknownName(String, near: [String])
    case unknownMeasure(String, near: [String])
    case unknownDimension(String, near: [String])
    case unknownKind(String, near: [String])
    case unknownField(String, near: [String])
    /// No value of any dimension is called so.
    case unknownValue(String, near: [String])
    /// The named dimension has no such value.
    case unknownValueOf(String, dimension: String, near: [String])
    /// One name, several meanings; `meanings` in full (`product Alpha`).
    case ambiguous(String, meanings: [String])
    case unknownTopic(String, near: [String])
    case unknownSetting(String)
    /// A slot for which nothing was given.
    case unknownParameter(String)

    // MARK: Meaning

    case ambiguousDate(String)
    /// `money`, `percentage`: the kinds in words.
    case cannotCombine(String, String, operation: String)
    case cannotCompare(String, String)
    case cannotAggregate(aggregate: String, field: String, type: String)
    case shareOfRatio(String)
    /// A stock is added up over time.
    case stockOverTime(String)
    case metricConditionWithoutGroups(String)
    case metricConditionMixed
    case emptyByConstruction(String)
    case notInAnswer(String, has: [String])
    /// A pivot with more columns than anybody reads; `instead` are the clauses that turn it.
    case tooManyColumns(count: Int, dimension: String, limit: Int, instead: String)
    /// `revenue with rank`: what the option works on is not in the question; `needed` in words.
    case optionWithout(option: String, needed: String)
    /// Values that an option would add up and that do not add up; why not, in words.
    case doesNotAddUp(measure: String, option: String, reason: String)
    /// `revenue vs average`: what is compared with needs something that is not in the question.
    case comparisonWithout(base: String, needed: String)
    case noSuchRole(String, capability: String)
    /// A kind of records that no file holds.
    case needsTable(NeededTable, capability: String)
    /// `sell-through by rep`: a measure of records that are not known by that.
    case notKnownBy(measure: String, name: String, records: String, has: [String])
    /// A fact of deals, in a question about the rows of another table.
    case notAFactOf(String, kind: String)
    /// `pipeline per working day`
    case notPerDay(String)
    /// `as of` a day to come.
    case asOfFuture(String, today: String)
    /// A measure of what was due, without the days it was due in.
    case needsPeriod(String)
    case tooLargeToCompute
    /// `list reps where attainment < 50%`: a metric, where only facts of the records listed can stand; the question that
    /// shows it of each.
    case metricInList(String, kind: String, instead: String)
    /// `revenue for CHF`: the currencies that amounts are in, and whether a column says which.
    case notInCurrency(String, known: [String], isColumn: Bool)
    /// A number is held against amounts of another currency.
    case otherCurrency(String, own: String)
    /// Amounts of several currencies would have to be added, compared or put in order; sentences that can be answered.
    case mixedCurrencies([String], instead: [String])
    /// `set week starts monday` where years are made of weeks that begin on the weekday
    case weekStartIsSet(String)

    // MARK: Definitions

    /// A metric inside the condition of a segment.
    case metricInSegment(String)
    /// `a`, `b`, `a`: each is made from the next.
    case definitionCycle([String])
    /// A definition that cannot be used, where it stands, and what is wrong with it.
    case brokenDefinition(String, place: String, reason: String)
    /// A state at a day and a sum over a period, added.
    case stockWithFlow(stock: String, flow: String)
    /// `on closed` of what is as of a day.
    case stockOnDate(String, date: String)
    case unknownUnit(String)
    /// `shown as` a unit that the rule does not give.
    case doesNotFit(shown: String, unit: String, name: String)
    /// A new name that already means something else.
    case nameTaken(String, by: String)
    /// A slot that is no parameter of its query.
    case slotWithoutParameter(String, has: [String])
    case nothingToUndo
    /// `banded by amount at 5k, 1k`
    case limitsNotAscending
    /// `weekday`, where the measure has no date of its own
    case partOfWhichDate(String)

    // MARK: Data and files

    case cannotWrite(String, reason: String)
    /// No drawing can be made of the answer; the reason says what to write instead.
    case cannotDraw(reason: String)
    /// `as xlsx` without a file to write
    case onlyIntoFile(String)
    case nothingToShow
    /// `again`, `drill` and `explain 2` before any question
    case noLastQuestion
    /// The last answer has no such row; `near` are names of rows.
    case noSuchRow(String, count: Int, near: [String])
    /// The last answer is no table of groups: a list, an explanation.
    case noRowsBehind
    case noFix

    // MARK: Scripts

    /// An argument of a kind that cannot stand where its slot stands: `{period}` is `West`.
    case wrongArgument(String, given: String, kind: String, wanted: String)
    /// An argument that no parameter takes.
    case noSuchParameter(String, of: String, has: [String])
    case unknownQuery(String, near: [String])
    /// Why `expect` cannot compare this.
    case cannotCheck(String)
    /// A measure whose number is not of records that could have been counted otherwise.
    case cannotReconcile(String)
    case cannotRead(String, reason: String)
    /// A file that a script may neither read nor write.
    case outsideFolders(String, reason: String)
    /// Files that include each other, from the first to where it begins again.
    case includeCycle([String])
    /// What changes the company's own files, or the company; why not, in words.
    case notInScript(String, reason: String)
}
