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
    case noAmounts(records: String, field: String)
    case dataBegin(String)
    case dataEnd(String)
    case groupsFiltered(kept: Int, of: Int)
    case removesNothing(String)
    case keepsMissing(records: String, field: String)
    case totalsDoNotAdd(String)
    case stateFromDates(String)
    /// The data are seen at a day.
    case asOf(String)
    case afterAsOf(period: String, day: String)
    /// Amounts on past days are those of the newest data.
    case valuesOfToday(String)
    case lostCarryZero(count: String)
    case partialBase(String)
    case periodRuns(String)
    case spellingsJoined(String)

    /// TL4xx, one for each kind of remark.
    package var code: String {
        switch self {
        case .chance: "TL401"
        case .tooFewToRank: "TL402"
        case .tiesAtCut: "TL403"
        case .withoutKey: "TL404"
        case .amountsMissing: "TL405"
        case .noAmounts: "TL406"
        case .dataBegin: "TL407"
        case .dataEnd: "TL408"
        case .groupsFiltered: "TL409"
        case .removesNothing: "TL410"
        case .keepsMissing: "TL411"
        case .totalsDoNotAdd: "TL412"
        case .stateFromDates: "TL413"
        case .lostCarryZero: "TL414"
        case .partialBase: "TL415"
        case .valuesOfToday: "TL416"
        case .asOf: "TL430"
        case .afterAsOf: "TL431"
        case .periodRuns: "TL417"
        case .spellingsJoined: "TL418"
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
            "\(NumberWords.grouped(missing)) of \(of) have no \(field) and are left out of it."
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
            "open as of \(day) by created and closed dates; no history of stages is kept yet."
        case .lostCarryZero(let count):
            "\(count) lost deals carry an amount of 0 and pull this down; `of won deals` leaves them out."
        case .asOf(let day):
            "as of \(day) by created and closed dates; amounts and all else as they stand in the data now."
        case .afterAsOf(let period, let day):
            "\(period) lies after \(day), so nothing had happened in it yet."
        case .valuesOfToday(let values):
            "\(values) are as they stand in the data now; no history of them is kept yet."
        case .partialBase(let text): text
        case .periodRuns(let text): text
        case .spellingsJoined(let text): text
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
            "A sum, mean or median is made of the records that have the value. Those without one are not zero; they are left out and counted here.",
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
            "Which deals were open on a past day is worked out from their created and closed dates and from how they ended.",
        "TL414":
            "Many systems export lost deals with an amount of 0. They are records with an amount, so an average over all deals counts them.",
        "TL415":
            "The data begin after the period compared with has begun, so a change against it is too large or too small.",
        "TL416":
            "What was open on a past day is known from dates; what it was worth then is not. Deals that were won or lost since count with the amount they have now.",
        "TL430":
            "`as of` shows the data as they stood at the end of a day: deals created later are not there, deals decided later are still open, and the stage and reason they ended with are missing. No history of other values is kept yet, so amounts, owners and stages of open deals are those of the data now.",
        "TL431": "`as of` takes its day for today. What happens after it is not known to the answer.",
        "TL417": "The period is not over; its number will still change.",
        "TL418": "Two spellings of one name were joined when the data were read.",
    ]
}
