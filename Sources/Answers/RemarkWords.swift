import Binding
import Model
import Reports

/// The words of remarks.
package enum RemarkWords {
    static func text(_ remark: Remark) -> String {
        ranking(remark) ?? records(remark) ?? time(remark) ?? whole(remark)
    }

    /// The order of groups, and chance.
    private static func ranking(_ remark: Remark) -> String? {
        switch remark {
        case .chance(let plural):
            "equal \(plural) would differ this much by chance; don't read the order as skill."
        case .tooFewToRank(let count, let plural, let limit):
            "\(counted(count, plural)) with fewer than \(limit) decided deals stand under the ranking, not in it "
                + "(`set small sample 0` ranks all)."
        case .tiesAtCut(let asked, let shown): "\(shown) shown instead of \(asked): the last place is shared."
        case .withoutKey(let records, let dimension): "\(records) without \(dimension) are not ranked."
        case .tooFewAmongOthers(let count, let plural, let limit):
            "\(counted(count, plural)) with fewer than \(limit) decided deals are among the others, whatever their rate."
        case .differenceByChance(let names):
            "the sides differ in \(names) no more than chance gives with this many deals."
        case .directionsByChance(let lines, let clear):
            "of \(lines) flat lines chance alone would call about \(clear) rising or falling."
        default: nil
        }
    }

    /// Which records take part.
    private static func records(_ remark: Remark) -> String? {
        switch remark {
        case .amountsMissing(let missing, let of, let field):
            "\(NumberWords.grouped(missing)) of \(of) \(missing == 1 ? "has" : "have") no \(field) and "
                + "\(missing == 1 ? "is" : "are") left out of it."
        case .leftOutOfRatio(let missing, let of, let fields, let measure):
            "\(NumberWords.grouped(missing)) of \(of) \(missing == 1 ? "has" : "have") no "
                + "\(fields.joined(separator: " or no ")) and \(missing == 1 ? "is" : "are") left out of both sides of "
                + "\(measure)."
        case .withoutHours(let missing, let of, let amount):
            "\(NumberWords.grouped(missing)) of \(of)\(amount.map { " (\($0))" } ?? "") \(missing == 1 ? "falls" : "fall") on days, stores "
                + "or employees without hours and \(missing == 1 ? "is" : "are") left out."
        case .withoutStock(let missing, let of, let amount):
            "\(NumberWords.grouped(missing)) of \(of)\(amount.map { " (\($0))" } ?? "") \(missing == 1 ? "is of a product" : "are of products") "
                + "without a count of stock in that time and \(missing == 1 ? "is" : "are") left out."
        case .noAmounts(let records, let field):
            "none of the \(records) has \(field == "amount" ? "an" : "a") \(field)."
        case .groupsFiltered(let kept, let of): "\(kept) of \(of) groups meet the condition."
        case .removesNothing(let condition): "\(condition) removes nothing."
        case .keepsMissing(let records, let field): "\(records) without \(field) are kept."
        case .lostCarryZero(let count):
            "\(count) lost deals carry an amount of 0 and pull this down; `of won deals` leaves them out."
        case .lostSumIsNothing(let records, let zero, let other):
            (zero.map { "\($0) of \(records) carry an amount of 0 and add nothing to this." }
                ?? "\(records) \(records.hasPrefix("1 ") ? "carries" : "carry") no amount but 0, so what was lost is not known from them.")
                + (other.map { " `sum of \($0) of lost deals` goes by the \($0)." } ?? "")
        case .amountLosesLost(let condition, let kept, let lost, let other):
            "\(condition) goes by amount, which most lost deals do not carry: it keeps \(kept) of \(lost), so rates of "
                + "winning mean little here."
                + (other.map { " The \($0) is known for lost deals too." } ?? "")
        case .amountBandsLost(let bands, let without, let lost, let other):
            "\(bands) goes by amount, and \(without) of \(lost) carry none or 0, so they stand in one band whatever they were "
                + "worth: rates of winning mean little here."
                + (other.map { " The \($0) is known for lost deals too." } ?? "")
        case .withoutRate(let amounts): amounts.words
        case .withoutGoal(let groups, let goal, let others):
            others == 0
                ? "no \(goal) was set there, so nothing can be held against one."
                : "\(groups) with sales \(groups.hasPrefix("1 ") ? "has" : "have") no \(goal): that is missing, not 0, and the whole has "
                    + "their sales all the same."
        case .spellingsJoined(let text): text
        default: nil
        }
    }

    /// Days, and what is known of them.
    private static func time(_ remark: Remark) -> String? {
        switch remark {
        case .dataBegin(let text): text
        case .dataEnd(let text): text
        case .stateFromDates(let day):
            "open as of \(day) by created and closed dates; `as of` goes by the history of the deals, where it is known."
        case .followed(let sources, let day, let isAlone): sources.words(from: day, isAlone: isAlone)
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
        case .periodRuns(let text): text
        case .runningUnitNotFitted(let unit): "\(unit) is not over and takes no part in the line."
        case .cutUnits(let units):
            "\(units.joined(separator: " and ")) \(units.count == 1 ? "lies" : "lie") only partly in the period."
        case .cutUnitsNotFitted(let units):
            "\(units.joined(separator: " and ")) \(units.count == 1 ? "lies" : "lie") only partly in the period and "
                + "\(units.count == 1 ? "takes" : "take") no part in the line."
        case .windowsNotWhole(let units, let length):
            "\(units) without an average: their \(length) are not whole in the data."
        case .stagesAsTheyStand:
            "stages as they stand now; which stages a deal went through is not known without its history."
        case .moments(let words): words.text
        case .definitionChanged(let measures, let day):
            "\(measures) is defined otherwise since \(day); the definition in force at the end is used for all of it."
        case .goalsCut(let goals, let days, let place, let sales):
            "\(goals) whose days do not all lie in \(place) are left out, such as those of \(days)"
                + words(sales)
        case .goalsOfPart(let goals, let days, let place):
            "there are \(goals) only for \(days), and the sales of the other days of \(place) count all the same: attainment looks "
                + "better than it is."
        case .goalsRun(let goals, let days, let today, let day, let count):
            "the \(goals) of \(days) count whole, and those days are not over: today, \(today), is day \(day) of "
                + "\(count)."
        case .dateOrderGuessed(let guess):
            "\(guess.headers.map { "`\($0)`" }.joined(separator: " and ")) of \(guess.file) \(guess.headers.count == 1 ? "is" : "are") "
                + "read \(guess.dayFirst ? "day" : "month") first, a guess; `\(guess.correction)` reads the other way."
        default: nil
        }
    }

    /// Sides, totals and rows.
    private static func whole(_ remark: Remark) -> String {
        switch remark {
        case .partialBase(let text): text
        case .oneUnit(let unit):
            "one \(unit) against one; `with change` instead of `vs` sets each \(unit) against the one before."
        case .unequalLengths(let text): text
        case .comparedWithMean(let measures, let whole):
            "\(measures.joined(separator: ", ")): compared with the mean of \(whole)."
        case .comparedWithPool(let measures, let whole):
            "\(measures.joined(separator: ", ")): compared with \(whole) taken together, not with a mean of their values."
        case .totalsDoNotAdd(let measure):
            "\(measure) of the whole is worked out anew; the rows do not add up to it."
        case .totalOfAllGroups: "the total is of all groups, with those that do not meet the condition."
        case .noTotalOfCurrencies(let names):
            "no total: amounts in \(names) are not added to each other."
        case .tooManyEmpty(let limit):
            "more than \(NumberWords.grouped(limit)) combinations: those with nothing are left out."
        case .chance, .tooFewToRank, .tiesAtCut, .withoutKey, .tooFewAmongOthers, .differenceByChance,
            .directionsByChance, .amountsMissing, .leftOutOfRatio, .withoutHours, .withoutStock, .noAmounts,
            .groupsFiltered, .removesNothing, .keepsMissing, .lostCarryZero, .lostSumIsNothing,
            .amountLosesLost,
            .amountBandsLost, .withoutRate, .withoutGoal, .spellingsJoined, .dataBegin, .dataEnd,
            .stateFromDates, .followed, .lostCarryNothing, .undated, .asOf, .afterAsOf, .later,
            .valuesOfToday, .periodRuns, .runningUnitNotFitted, .cutUnits, .cutUnitsNotFitted,
            .windowsNotWhole, .stagesAsTheyStand, .moments, .definitionChanged, .goalsCut, .goalsOfPart,
            .goalsRun, .dateOrderGuessed:
            remark.code
        }
    }

    private static func words(_ sales: Remark.CutSales) -> String {
        switch sales {
        case .none: "."
        case .counted: "; the sales of those days are not."
        case .flattering: "; the sales of those days are not, so attainment looks better than it is."
        }
    }
}
