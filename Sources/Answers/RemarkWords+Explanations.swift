extension RemarkWords {
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
        "TL407":
            "The period asked for begins before the data do: numbers are of the days that there are. Units without any data are left off.",
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
            "Many systems export lost deals with an amount of 0. They are records with an amount, so an average over all deals counts them, and "
            + "what was lost adds up to nothing; and "
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
            + "has said. It counts in a period, and in each month or quarter of an answer, that all of its days lie in. Sales of "
            + "days without quotas count all the same where a period has both.",
        "TL470":
            "Without a period every quota counts that has begun by today. One whose days are not over counts whole, while what is "
            + "to be sold in the rest of them is not there yet, so attainment will still rise. `attainment last quarter` is of days that are over.",
        "TL484":
            "`03/04/2026` is the third of April to some and the fourth of March to others. A day above 12 in any date of the file shows which, "
            + "then files with the same headers, now or at an earlier reading, then deals that would close before they were "
            + "created, then the folder's other files. Where nothing does, the order is a guess, and `set date order day first` or "
            + "`set date order month first` settles it.",
        "TL451":
            "Who has no quota has no attainment: it is missing, not 0 % and not endless. What they sold counts in the whole, as the "
            + "quota of somebody without sales does.",
        "TL452":
            "What was due, pushes and the passing of stages are known from the history of the deals: from the readings in "
            + "`deals.history` and from changes that the company's own files tell. Where neither reaches there is no "
            + "number: what is expected today says nothing of what was expected then.",
        "TL480":
            "The file ends within quotes or in a line of too few fields, as an export does that was broken off. On the first "
            + "open what is there is read; over whole data it is kept out, and the data read before stay in use. The history "
            + "of the deals takes no such file in. Export the file anew.",
        "TL481":
            "Most of the ids of one file stand in another, as where last month's export lies beside this month's: all of them "
            + "are counted. Which file to leave out is yours to say: `import \"FILE\" as nothing` does, and with two records of one id "
            + "no history of the deals can be kept.",
        "TL482":
            "A file was replaced by one that cannot be read, is broken off, or has lost a column that answers rest on. The "
            + "answer is of the data read before. `refresh` takes the files as they are.",
        "TL483":
            "More than half of the deals of the last reading are in the files no more. That is seldom what happened to the "
            + "deals, so the history waits: the next files may have them again, and `refresh` says that they are gone.",
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
