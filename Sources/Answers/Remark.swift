import Binding
import Model
import Reports

/// Every remark that may ride with an answer: facts only. `explain CODE` says more.
package enum Remark: Hashable, Sendable {
    /// The ranked rates differ no more than equal ones would.
    case chance(plural: String)
    case tooFewToRank(count: Int, plural: String, limit: Int)
    case tiesAtCut(asked: Int, shown: Int)
    case withoutKey(records: String, dimension: String)
    case amountsMissing(missing: Int, of: String, field: String)
    /// Records that lack a value which one side of a ratio of sums needs.
    case leftOutOfRatio(missing: Int, of: String, fields: [String], measure: String)
    /// Sales lines on which no hours are known, and what they come to.
    case withoutHours(missing: Int, of: String, amount: String?)
    /// Sales lines of products without a count of stock.
    case withoutStock(missing: Int, of: String, amount: String?)
    case noAmounts(records: String, field: String)
    case dataBegin(String)
    case dataEnd(String)
    case groupsFiltered(kept: Int, of: Int)
    case removesNothing(String)
    case keepsMissing(records: String, field: String)
    case totalsDoNotAdd(String)
    case stateFromDates(String)
    /// A stock on past days, each as the history of the deals has it; the first of them.
    case followed(PastSources, from: Day, isAlone: Bool)
    /// The data are seen at a day.
    case asOf(Day, PastSources)
    /// Records without the date from which they are there.
    case undated(records: String, date: String)
    case afterAsOf(period: String, day: String)
    /// Records dated after today, which have not happened.
    case later(records: String, day: String)
    /// Amounts on past days are those of the newest data.
    case valuesOfToday(String)
    case lostCarryZero(count: String)
    /// The amounts of lost deals come to nothing, or, where `zero` is how many carry 0, to little.
    case lostSumIsNothing(records: String, zero: String?, other: String?)
    /// What was open on a past day holds nothing for the deals that were lost since.
    case lostCarryNothing(String)
    case partialBase(String)
    /// A series that has only one unit, beside the one compared with.
    case oneUnit(unit: String)
    /// Sums of periods that are not equally long.
    case unequalLengths(String)
    /// An answer by currency has no whole.
    case noTotalOfCurrencies(String)
    /// Amounts without a rate, or without a currency, on these days.
    case withoutRate(UnconvertedAmounts)
    case periodRuns(String)
    case spellingsJoined(String)
    /// The unit that still runs takes no part in a trend.
    case runningUnitNotFitted(String)
    /// Units of a series of which the period holds only some days.
    case cutUnits([String])
    /// Of many flat lines chance calls some rising or falling.
    case directionsByChance(lines: Int, clear: Int)
    /// Units that lie only partly in the period take no part in it either.
    case cutUnitsNotFitted([String])
    case stagesAsTheyStand
    /// The two sides differ in these rates no more than chance gives.
    case differenceByChance(String)
    case definitionChanged(measures: String, day: String)
    case amountLosesLost(condition: String, kept: String, lost: String, other: String?)
    case amountBandsLost(bands: String, without: String, lost: String, other: String?)
    case totalOfAllGroups
    case windowsNotWhole(units: String, length: String)
    case comparedWithMean(measures: [String], of: String)
    case comparedWithPool(measures: [String], of: String)
    case tooFewAmongOthers(count: Int, plural: String, limit: Int)
    case tooManyEmpty(Int)
    /// Goals that do not lie whole in the period asked about, or in a unit of it.
    case goalsCut(goals: String, days: String, place: String, sales: CutSales)
    /// The only days of the period on which goals hold, while the sales of all of it count.
    case goalsOfPart(goals: String, days: String, place: String)
    /// Goals that count whole while their days are not over.
    case goalsRun(goals: String, days: String, today: String, day: Int, of: Int)
    /// The order of day and month in dates that the answer rests on is a guess.
    case dateOrderGuessed(GuessedDates)
    /// Groups that have sales and no goal.
    case withoutGoal(groups: String, goal: String, others: Int)
    /// What deals at moments of their course are, and what tells them.
    case moments(MomentWords)

    /// What becomes of sales on the days of goals that are left out.
    package enum CutSales: Hashable, Sendable {
        /// Nothing is held against the goals.
        case none
        /// They count, and have no goals to stand against.
        case counted
        /// They count beside those of other goals, and make the attainment look better than it is.
        case flattering
    }

    /// TL4xx, one for each kind of remark.
    package var code: String {
        switch self {
        case .chance: "TL401"
        case .tooFewToRank: "TL402"
        case .tiesAtCut: "TL403"
        case .withoutKey: "TL404"
        case .amountsMissing, .leftOutOfRatio: "TL405"
        case .withoutHours: "TL437"
        case .withoutStock: "TL438"
        case .noAmounts: "TL406"
        case .dataBegin: "TL407"
        case .dataEnd: "TL408"
        case .groupsFiltered: "TL409"
        case .removesNothing: "TL410"
        case .keepsMissing: "TL411"
        case .totalsDoNotAdd: "TL412"
        case .stateFromDates, .followed: "TL413"
        case .lostCarryZero, .lostCarryNothing, .lostSumIsNothing: "TL414"
        case .partialBase: "TL415"
        case .directionsByChance: "TL429"
        case .cutUnits: "TL430"
        case .oneUnit: "TL427"
        case .unequalLengths: "TL428"
        case .noTotalOfCurrencies: "TL416"
        case .withoutRate: "TL453"
        case .valuesOfToday: "TL422"
        case .asOf: "TL423"
        case .undated: "TL425"
        case .afterAsOf: "TL424"
        case .later: "TL426"
        case .periodRuns: "TL417"
        case .spellingsJoined: "TL418"
        case .runningUnitNotFitted, .cutUnitsNotFitted: "TL419"
        case .stagesAsTheyStand: "TL420"
        case .differenceByChance: "TL421"
        case .definitionChanged: "TL440"
        case .amountLosesLost, .amountBandsLost: "TL441"
        case .totalOfAllGroups: "TL431"
        case .windowsNotWhole: "TL432"
        case .comparedWithMean: "TL433"
        case .comparedWithPool: "TL434"
        case .tooFewAmongOthers: "TL435"
        case .tooManyEmpty: "TL436"
        case .goalsCut, .goalsOfPart: "TL450"
        case .goalsRun: "TL470"
        case .dateOrderGuessed: "TL484"
        case .withoutGoal: "TL451"
        case .moments: "TL452"
        }
    }

    package var note: Note { Note(code: code, text: RemarkWords.text(self)) }
}
