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
    case goalsCut(goals: String, days: String, place: String, withSales: Bool)
    /// Groups that have sales and no goal.
    case withoutGoal(groups: String, goal: String, others: Int)
    /// What deals at moments of their course are, and what tells them.
    case moments(MomentWords)

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
        case .lostCarryZero, .lostCarryNothing: "TL414"
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
        case .goalsCut: "TL450"
        case .withoutGoal: "TL451"
        case .moments: "TL452"
        }
    }

    package var note: Note { Note(code: code, text: RemarkWords.text(self)) }
}

/// The words of remarks.
package enum RemarkWords {
    static func text(_ remark: Remark) -> String {
        switch remark {
        case .chance(let plural):
            "equal \(plural) would differ this much by chance; don't read the order as skill."
        case .tooFewToRank(let count, let plural, let limit):
            "\(counted(count, plural)) with fewer than \(limit) decided deals stand under the ranking, not in it "
                + "(`set small sample 0` ranks all)."
        case .tiesAtCut(let asked, let shown): "\(shown) shown instead of \(asked): the last place is shared."
        case .withoutKey(let records, let dimension): "\(records) without \(dimension) are not ranked."
        case .amountsMissing(let missing, let of, let field):
            "\(NumberWords.grouped(missing)) of \(of) \(missing == 1 ? "has" : "have") no \(field) and "
                + "\(missing == 1 ? "is" : "are") left out of it."
        case .leftOutOfRatio(let missing, let of, let fields, let measure):
            "\(NumberWords.grouped(missing)) of \(of) \(missing == 1 ? "has" : "have") no "
                + "\(fields.joined(separator: " or no ")) and \(missing == 1 ? "is" : "are") left out of both sides of "
                + "\(measure)."
        case .withoutHours(let missing, let of, let amount):
            "\(NumberWords.grouped(missing)) of \(of)\(amount.map { " (\($0))" } ?? "") fall on days, stores or "
                + "employees without hours and are left out."
        case .withoutStock(let missing, let of, let amount):
            "\(NumberWords.grouped(missing)) of \(of)\(amount.map { " (\($0))" } ?? "") are of products without a "
                + "count of stock in that time and are left out."
        case .noAmounts(let records, let field):
            "none of the \(records) has \(field == "amount" ? "an" : "a") \(field)."
        case .dataBegin(let text): text
        case .dataEnd(let text): text
        case .groupsFiltered(let kept, let of): "\(kept) of \(of) groups meet the condition."
        case .removesNothing(let condition): "\(condition) removes nothing."
        case .keepsMissing(let records, let field): "\(records) without \(field) are kept."
        case .totalsDoNotAdd(let measure):
            "\(measure) of the whole is worked out anew; the rows do not add up to it."
        case .stateFromDates(let day):
            "open as of \(day) by created and closed dates; `as of` goes by the history of the deals, where it is known."
        case .followed(let sources, let day, let isAlone): sources.words(from: day, isAlone: isAlone)
        case .lostCarryZero(let count):
            "\(count) lost deals carry an amount of 0 and pull this down; `of won deals` leaves them out."
        case .lostCarryNothing(let who):
            "\(who) no amount or 0 now, so past values are little more than what was won later."
        case .undated(let records, let date):
            "\(records) without a \(date) date are taken to have been there on every day."
        case .asOf(let day, let sources): sources.words(on: day)
        case .afterAsOf(let period, let day):
            "\(period) lies after \(day), so nothing had happened in it yet."
        case .later(let records, let day):
            "\(records) dated after today, \(day), and left out: nothing after today has happened yet."
        case .valuesOfToday(let values):
            "\(values) are as they stand in the data now."
        case .partialBase(let text): text
        case .oneUnit(let unit):
            "one \(unit) against one; `with change` instead of `vs` sets each \(unit) against the one before."
        case .unequalLengths(let text): text
        case .noTotalOfCurrencies(let names):
            "no total: amounts in \(names) are not added to each other."
        case .withoutRate(let amounts): amounts.words
        case .periodRuns(let text): text
        case .spellingsJoined(let text): text
        case .stagesAsTheyStand:
            "stages as they stand now; which stages a deal went through is not known without its history."
        case .differenceByChance(let names):
            "the sides differ in \(names) no more than chance gives with this many deals."
        case .runningUnitNotFitted(let unit): "\(unit) is not over and takes no part in the line."
        case .cutUnits(let units):
            "\(units.joined(separator: " and ")) \(units.count == 1 ? "lies" : "lie") only partly in the period."
        case .directionsByChance(let lines, let clear):
            "of \(lines) flat lines chance alone would call about \(clear) rising or falling."
        case .cutUnitsNotFitted(let units):
            "\(units.joined(separator: " and ")) \(units.count == 1 ? "lies" : "lie") only partly in the period and "
                + "\(units.count == 1 ? "takes" : "take") no part in the line."
        case .definitionChanged(let measures, let day):
            "\(measures) is defined otherwise since \(day); the definition in force at the end is used for all of it."
        case .amountLosesLost(let condition, let kept, let lost, let other):
            "\(condition) goes by amount, which most lost deals do not carry: it keeps \(kept) of \(lost), so rates of "
                + "winning mean little here."
                + (other.map { " The \($0) is known for lost deals too." } ?? "")
        case .amountBandsLost(let bands, let without, let lost, let other):
            "\(bands) goes by amount, and \(without) of \(lost) carry none or 0, so they stand in one band whatever they were "
                + "worth: rates of winning mean little here."
                + (other.map { " The \($0) is known for lost deals too." } ?? "")
        case .totalOfAllGroups: "the total is of all groups, with those that do not meet the condition."
        case .windowsNotWhole(let units, let length):
            "\(units) without an average: their \(length) are not whole in the data."
        case .comparedWithMean(let measures, let whole):
            "\(measures.joined(separator: ", ")): compared with the mean of \(whole)."
        case .comparedWithPool(let measures, let whole):
            "\(measures.joined(separator: ", ")): compared with \(whole) taken together, not with a mean of their values."
        case .tooFewAmongOthers(let count, let plural, let limit):
            "\(counted(count, plural)) with fewer than \(limit) decided deals are among the others, whatever their rate."
        case .tooManyEmpty(let limit):
            "more than \(NumberWords.grouped(limit)) combinations: those with nothing are left out."
        case .goalsCut(let goals, let days, let place, let withSales):
            "\(goals) whose days do not all lie in \(place) are left out, such as those of \(days)"
                + (withSales ? "; the sales of those days are not." : ".")
        case .withoutGoal(let groups, let goal, let others):
            others == 0
                ? "no \(goal) was set there, so nothing can be held against one."
                : "\(groups) with sales \(groups.hasPrefix("1 ") ? "has" : "have") no \(goal): that is missing, not 0, and the whole has "
                    + "their sales all the same."
        case .moments(let words): words.text
        }
    }

    /// What a code means, for `explain TL401`.
    package static func explanation(code: String) -> String? { explanations[code] }

    private static let explanations: [String: String] = [
        "TL401":
            "A ranking of rates always has a first and a last, even when everybody is equally good: with few deals each, "
            + "rates scatter. This note stands when the differences between all that are ranked are no larger than that "
            + "scatter (chi-square test of one common rate, p above 5 %). The order is then no proof of skill.",
        "TL402":
            "A rate from one or two deals is 0 % or 100 % by accident and would lead every ranking. Who has fewer decided "
            + "deals than `set small sample` says (5 at first) stands below the ranking with the counts.",
        "TL403":
            "Rows with exactly the same value share a place. When the last place asked for is shared, all who share it are shown.",
        "TL404":
            "Records that have no value for what is ranked belong to nobody; they are counted here and kept out of the ranking.",
        "TL405":
            "A sum, mean or median is made of the records that have the value. Those without one are not zero; they are left out and counted here. Both sides of a ratio of sums run over the same records: those that have all its values.",
        "TL437":
            "Sales per hour divides what was sold by the hours worked. Sales on a day, in a store or by an employee of which no hours are known would only raise it, so they are left out and counted here. `list sales lines where hours known is no` shows them.",
        "TL438":
            "Sell-through sets what was sold of a product in a store against its stock. Where nobody counted it in the time, what was sold is left out and counted here.",
        "TL406":
            "No record here has the value, so there is nothing to add up or compare. Missing is not zero.",
        "TL407": "The period asked for begins before the data do. Units without any data are left off.",
        "TL408": "The period asked for goes on after the newest record. Units without any data are left off.",
        "TL409": "A condition on a measure keeps or drops whole groups after their numbers are worked out.",
        "TL410": "The condition holds for every record here, so the answer is the same without it.",
        "TL411":
            "`excluding X` and `is not X` drop the records that are X. Records without a value are not X; they stay.",
        "TL412":
            "A rate or median of the whole comes from all its records, not from the rows above; an average of averages would be wrong.",
        "TL413":
            "Which deals were open on a past day is worked out from their created and closed dates and from how they ended. "
            + "Where `deals.history` or a file with changes knows more, each day is answered as `as of` that day is; means "
            + "of all days, and more than 400 days at once, go by the dates.",
        "TL414":
            "Many systems export lost deals with an amount of 0. They are records with an amount, so an average over all deals counts them; and "
            + "what was open on a past day, whose deals are known by their amounts now, holds nothing for the lost ones.",
        "TL415":
            "The data begin after the period compared with has begun, so a change against it is too large or too small.",
        "TL427":
            "`vs` without a period of its own asks about the running one, so a series by the same unit has a single row. "
            + "`by month with change` shows every month with its change against the month before.",
        "TL428":
            "A longer period has more of everything, so sums and counts of periods that are not equally long say little "
            + "beside each other. Rates and averages do.",
        "TL429":
            "A line is called rising or falling when chance alone would slope it that much in fewer than one of twenty flat "
            + "series. Among many lines some are called so by accident; which ones, nobody can tell.",
        "TL430":
            "Weeks do not end with months, nor do days counted back from today begin with one. A unit at an end of the period "
            + "then holds some of its days only and looks low beside the others.",
        "TL416":
            "Amounts of several currencies have no sum as they stand. `set currency EUR` puts all of them into one, at the rate of "
            + "each deal's day.",
        "TL453":
            "An amount is converted at the rate of the day that its deal was closed, an open one at that of today. Where the files "
            + "hold no rate for the day, the amount is missing: never 1, never an older rate than the file's own steps allow. A line "
            + "with the day, the two currencies and the rate brings it in.",
        "TL422":
            "What was open on a past day is known from dates; what it was worth then is not. Deals that were won or lost since count with the amount they have now.",
        "TL423":
            "`as of` shows the data as they stood at the end of a day: deals created later are not there, deals decided later are still open, and the stage and reason they ended with are missing. Where `deals.history` holds a reading of that day or before, the deals are those of that reading, with their stages, amounts, owners and expected closes; what happened between it and the day comes from created and closed dates. Changes of stage in the company's own files tell the stages of open deals where no reading does. Sales lines are there from their day on. All else is as it stands in the data now.",
        "TL425":
            "On which days a deal was there is told by its created date. One without it may be as old as the company, so it counts on every past day, and past numbers may be too large by so many.",
        "TL424": "`as of` takes its day for today. What happens after it is not known to the answer.",
        "TL426":
            "What is dated after today has not happened yet: a deal won or lost later is still open, one created later is not there. "
            + "So many that the question would count otherwise are left out. Such dates are planned ones, slips of the pen, "
            + "or a sign that `set today` or `--today` lies before the end of the data.",
        "TL417": "The period is not over; its number will still change.",
        "TL419":
            "A line through a unit that is only half over, or only half in the period, would bend down for no reason; it goes through whole units only.",
        "TL420":
            "A funnel from stage to stage needs to know when each deal entered each stage. Without that history the steps "
            + "are those that any deal list shows: created, decided, won.",
        "TL421":
            "Two shares from few deals differ even when both sides are equally good. The differences named are no larger "
            + "than that (test of two rates, p above 10 %).",
        "TL431":
            "Conditions on measures choose which groups are shown. A total is of everything asked about, shown or not.",
        "TL432":
            "A rolling average needs its whole window: as many months as it says, all of them in the data and gone by. Where the window is cut there is no value, since fewer months would look like a fall or a rise.",
        "TL433":
            "Sums and counts are compared with the mean over the groups: their sum divided by how many they are.",
        "TL434":
            "Rates, averages and other quotients of several groups are worked out from all their deals together. A mean of rates would give a group of two deals the weight of one of two hundred.",
        "TL435":
            "A rate from one or two deals is 0 % or 100 % by accident, so such groups are not ranked; `with others` they are part of the rest.",
        "TL436":
            "`with empty` adds every combination of what stands behind `by`. Beyond some thousands nobody reads them.",
        "TL450":
            "A quota holds for its own days: a quarter's quota is no month's, and how much of it belongs to a month nobody "
            + "has said. It counts in a period, and in each month or quarter of an answer, that all of its days lie in.",
        "TL451":
            "Who has no quota has no attainment: it is missing, not 0 % and not endless. What they sold counts in the whole, as the "
            + "quota of somebody without sales does.",
        "TL452":
            "What was due, pushes and the passing of stages are known from the history of the deals: from the readings in "
            + "`deals.history` and from changes that the company's own files tell. Where neither reaches there is no "
            + "number: what is expected today says nothing of what was expected then.",
        "TL418": "Two spellings of one name were joined when the data were read.",
        "TL440":
            "A definition with `from` a day holds from that day. When it began inside the days asked, or between them and "
            + "those compared with, one definition is used for all of them, so that like is compared with like: the one in "
            + "force on the last day. Ask for the days before the change to have the older one.",
        "TL441":
            "Many systems set the amount of a lost deal to 0 or leave it empty. A condition or a band on the amount then keeps won deals "
            + "and drops lost ones, whatever they were worth, and a win rate comes out near 100 % or 0 %. Use a fact that "
            + "lost deals have too, such as the list price of the product.",
    ]
}
